/** The English of the page to sign in. */
export const signIn = {
  title: 'Welcome back.',
  lead: 'Your wallet opens with what you set up, and with nothing else.',
  headings: {
    who: 'Sign in',
    first: 'How do you want to sign in?',
    second: 'One more proof',
    in: 'You are signed in.',
  },
  email: 'Email',
  proceed: 'Continue',
  lostDevice: 'Lost your device?',
  createAccount: 'Create an account',
  withoutIt: 'Sign in without it',
  hello: 'Hello, {name}.',
  ways: {
    Fido2: { action: 'Use my passkey', field: '' },
    Key: { action: 'Use the key on this device', field: '' },
    PasswordProtectedKey: { action: 'Unlock my key', field: 'Password of your key' },
    Password: { action: 'Use my password', field: 'Password' },
    Totp: { action: 'Use this code', field: '6-digit code' },
  },
  refused: {
    /** The same for every name: it tells nobody who has an account. */
    name: 'We could not sign you in with this address. Check it for a slip, or create an account if you are new here.',
    proof: 'That was not accepted. Check what you typed, or try another way.',
    noKey: 'That key is not on this device.',
    password: 'That password does not open your key.',
    noPasskey:
      'We did not get a passkey. Check the address, and that this device has your passkey, then try again.',
    other: 'That did not work here. Try again, or another way.',
  },
}

/** The English of the page to sign in. */
export const signIn = {
  title: 'Welcome back.',
  lead: 'Your wallet opens with what you set up, and with nothing else.',
  headings: {
    who: 'Sign in',
    code: 'Check your email',
    first: 'How do you want to sign in?',
    second: 'One more proof',
    in: 'You are signed in.',
  },
  without: 'No passkey on this device? Begin with a code from your email.',
  email: 'Email',
  send: 'Send me a code',
  sent: 'If there is an account for {email}, a code is on its way to it.',
  noMail: 'This demo sends no email. Your code is {code}.',
  code: 'Code from the email',
  sendAgain: 'Send a new code',
  sentAgain: 'Here is a new code. The one before is void.',
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
    passkey:
      'That passkey was not accepted. After a recovery only the newest one is. You can also begin with a code from your email.',
    code: 'That code was not accepted. Check the address and the code, or create an account if you are new here.',
    proof: 'That was not accepted. Check what you typed, or try another way.',
    noKey: 'That key is not on this device.',
    password: 'That password does not open your key.',
    noPasskey:
      'We did not get a passkey. Check that this device has yours, then try again, or take another way.',
    other: 'That did not work here. Try again, or another way.',
  },
}

/** The English of the pages around a registration. */
export const registration = {
  welcome: (company: string) => `Welcome to ${company}.`,
  welcomeLead: 'Your wallet is about to be yours. It takes less than a minute.',
  toWallet: 'Go to my wallet',
  pitches: {
    firstFactor: {
      title: 'Your key, on your device.',
      lead: 'You open your wallet the way you unlock your phone or computer.',
    },
    secondFactor: {
      title: 'A second key, just in case.',
      lead: 'If one device is lost or broken, the other one still opens your wallet.',
    },
    recovery: {
      title: 'A way back, on paper.',
      lead: 'Keep it apart from your phone. It is for the day when every device is gone.',
    },
    complete: { title: 'Nearly there.', lead: 'Your account is being set up. Keep this page open.' },
    done: { title: 'That was all.', lead: 'Your wallet is ready, and it opens only for you.' },
  },
  code: {
    title: 'Have a code?',
    lead: 'It is in the email we sent you. Type it here, on the device you want to sign in with.',
  },
  mailbox: {
    summary: 'This demo sends no email. See the code here',
    whose: 'Whose mailbox?',
    show: 'Show the code',
    empty: 'No code is waiting here.',
  },
  delegated: {
    title: 'Add a wallet to your account.',
    lead: 'You are signed in as {name}. Nothing to type.',
  },
  social: {
    title: 'Sign up with what you have.',
    knows: (company: string) => `${company} ID knows you already. No email to wait for.`,
    says: (company: string) => `${company} ID says that you are {name}.`,
    about: 'It only exists in this demo, and believes whatever name you give.',
    proceed: (company: string) => `Continue with ${company} ID`,
  },
  handed: {
    title: 'Only your passkey is missing.',
    lead: 'We have everything else of {name}.',
    failed: 'We could not begin.',
    again: 'Try again',
  },
  twoWallets: {
    title: 'Two wallets, one step.',
    lead: 'One for Ethereum, one for Solana. Both are yours from the start.',
    savings: 'Savings',
  },
  welcomed: {
    title: 'You are in.',
    lead: 'Signed up as {name}. Next time, sign in with what you just set up.',
    next: 'What you can do next',
    receive: 'Receive: give somebody your address. This one is made up, so please send nothing to it.',
    comeBack: 'Come back: with your passkey there is nothing to type.',
    signIn: 'Sign in again',
  },
}

/** What is around every page, and the front page: the English of the first load. */
export const shell = {
  about: 'Demo company. Runs on your machine only.',
  language: 'Language',
  wholePage: 'The whole page',
  cardOnly: 'The card only',
  brands: 'Show the demo as',
  simulate: 'Simulate a problem',
  noAnswer: 'The demo server did not answer. Is it still running?',
}

export const front = {
  title: 'A wallet that opens only for you.',
  lead: 'Open it with your fingerprint, your face or the code of your phone.',
  promises: [
    'No password to forget and no secret words to copy.',
    'Nobody else can open it. That includes us.',
    'If you lose your phone, there is a way back.',
  ],
  heading: 'Open an account',
  email: 'Email',
  send: 'Send me the link',
  haveAccount: 'I have an account',
  haveCode: 'I have a code',
  lostDevice: 'I lost my device',
  mail: 'Email',
  from: 'From {company} to {email}',
  subject: 'Your account is one step away',
  open: 'Open this link on the device you want to sign in with. It works once, for one hour.',
  setUp: 'Set up my account',
  orCode: 'Or {link} {code}',
  typeCode: 'type the code',
  noMail: 'A demo sends no email, so here it is.',
}

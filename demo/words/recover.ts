/** The English of the page whose address is on a recovery kit. */
export const recover = {
  title: 'Lost your device?',
  lead: 'Your recovery kit brings you back in. Afterwards your old passkey and your old kit are dead, and you have new ones.',
  pitches: {
    firstFactor: {
      title: 'That is your kit.',
      lead: 'This device gets a passkey now. At the end the old one stops working.',
    },
    recovery: { title: 'A new kit, for next time.', lead: 'At the end it takes the place of the old one.' },
    done: {
      title: 'All yours again.',
      lead: 'Your wallet is as you left it. The old passkey and the old kit open nothing any more.',
    },
  },
  who: 'Who are you?',
  username: 'Username on your kit',
  send: 'Send me a code',
  kit: 'What does your kit say?',
  noMail: 'This demo sends no email. Your code is {code}.',
  code: 'Recovery code',
  credentialId: 'Kit number',
  verificationCode: 'Code from the email',
  open: 'Open my kit',
  sendAgain: 'Send a new code',
  sentAgain: 'Here is a new code. The one before is void.',
  back: 'Back',
  signIn: 'Sign in',
  reader: {
    file: 'File of your kit, or a photo of its square code',
    paste: 'Paste all of it',
    pasted: 'What you copied from your kit',
    noCode: 'There is no whole recovery code in this.',
    noPicture:
      'There is no square code to be read in this picture. Take another one, near and in good light, or type what your kit says.',
    noKit: 'This file is no recovery kit. Its name begins with recovery-kit.',
    unreadable: 'This file could not be opened. Choose another one, or type what your kit says.',
  },
  read: {
    codeAlone: 'We have read the recovery code.',
    kit: (id: string, username?: string) => `We have read kit ${id}${username ? ` of ${username}` : ''}.`,
    noCode: (username?: string) =>
      `The recovery code is missing. Please type it from your kit${username ? ` of ${username}` : ''}.`,
    otherUser: (ofKit: string, of: string) =>
      `This kit is of ${ofKit}, and the code went to ${of}. Go back to change that.`,
  },
  problem: {
    tooShort: (missing: number) =>
      `The recovery code is too short, by ${letters(missing)}. Nothing was sent.`,
    tooLong: (extra: number) => `The recovery code is too long, by ${letters(extra)}. Nothing was sent.`,
    lookAlikes: (symbols: string) =>
      `There is no 0, 1, I or O in a recovery code. Look at your kit again for ${symbols}. Nothing was sent.`,
    symbols: (symbols: string) =>
      `This is in no recovery code: ${symbols}. Look at your kit again. Nothing was sent.`,
    credentialId: 'The kit with this number is not there any more.',
  },
  refused: {
    code: 'The recovery code and the username do not belong together. Check the recovery code and try again: you need no new code from the email.',
    notFound:
      'We could not find that. Check the code from the email and the kit number, or have a new code sent.',
    other: 'That did not work here. Please try again.',
  },
}

const letters = (count: number) => `${count} ${count === 1 ? 'letter or digit' : 'letters or digits'}`

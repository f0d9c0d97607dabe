import type { ErrorFacts, LazyMessages, Messages } from './messages.js'

const wait = (seconds: number | undefined) => {
  if (seconds === undefined) return 'Wait a minute, then try again.'
  if (seconds <= 1) return 'Wait a second, then try again.'
  if (seconds <= 90) return `Wait ${seconds} seconds, then try again.`
  return `Wait ${Math.ceil(seconds / 60)} minutes, then try again.`
}

/** The browser does not say why; how long it took only makes one reason likelier than another. */
const notAllowed = ({ elapsed = 0 }: ErrorFacts) => {
  if (elapsed < 1000)
    return 'Your browser said no at once. Try again. If this page is inside another app, open it in your browser first.'
  if (elapsed > 30_000)
    return 'It may have taken too long. Try again, and have your fingerprint, face or screen lock ready.'
  return 'The request was closed, or your device could not confirm it is you. Try again and follow the message to the end.'
}

/** With outcome `none` nothing was sent: another window, or an earlier try, voided the session. */
const expired = ({ outcome }: ErrorFacts) =>
  outcome === 'none'
    ? 'It was begun more than once, maybe in another window. Nothing was added to your account. Please do this step once more, and only here.'
    : 'For your safety the session ended. Please do this step once more: it replaces what you just made.'

/** What the user reads about each error. */
const errors: Messages['errors'] = {
  invalid_challenge: {
    title: 'We cannot start yet',
    body: 'Something is missing on our side. Reload the page. If it happens again, please contact support.',
  },
  init_refused: {
    title: 'This link or code no longer works',
    body: 'It may have been used already, or it is too old. Ask for a new one, then use that.',
  },
  code_expired: {
    title: 'This code is too old or not right',
    body: 'Nothing was created. Check the code, or ask for a new one.',
  },
  user_exists: {
    title: 'You already have an account',
    body: 'Nothing was changed. Go to the sign-in page and sign in there.',
  },
  init_failed: {
    title: 'We could not start',
    body: 'Nothing was created. Wait a moment, then try again.',
  },
  cancelled: {
    title: 'You stopped here',
    body: 'Nothing was added to your account. If a passkey was saved all the same, the next one on this device takes its place.',
  },
  webauthn_unsupported: {
    title: 'This browser has no passkeys',
    body: 'Open this page in an up-to-date Chrome, Safari, Edge or Firefox.',
  },
  insecure_context: {
    title: 'This connection is not secure',
    body: 'Passkeys need an address that starts with https. Open this page again from the original link.',
  },
  ceremony_forbidden: {
    title: 'Passkeys are switched off here',
    body: 'This page is shown inside another one that does not allow them. Open it in a window of its own, or choose another way.',
  },
  relying_party_invalid: {
    title: 'Passkeys are not set up for this address',
    body: 'Check that you are on the right website. If you are, please contact support.',
  },
  ceremony_timed_out: {
    title: 'Your device did not answer',
    body: 'Nothing was added to your account. Unlock your device and try again. If a passkey was saved all the same, the next one on that device takes its place.',
  },
  page_hidden: {
    title: 'This page is in the background',
    body: 'Nothing was created. Come back to this page, stay on it, then try again.',
  },
  activation_missing: {
    title: 'Your browser wants a tap first',
    body: 'Nothing was created. Tap the button once more. If that does not help, open this page in a window of its own.',
  },
  ceremony_not_allowed: {
    title: 'Your passkey was not created',
    body: notAllowed,
  },
  ceremony_pending: {
    title: 'Another passkey request is open',
    body: 'Close the other message from your browser, then try again.',
  },
  already_registered: {
    title: 'This device already has a passkey',
    body: 'To add another one, use a different device or a security key, then try again.',
  },
  authenticator_unsupported: {
    title: 'This device cannot hold the passkey',
    body: 'Set up a screen lock if there is none, or use another device or a security key. Then try again.',
  },
  authenticator_failed: {
    title: 'Your device could not create the passkey',
    body: 'Try again, or choose another place to save it. If a passkey was saved all the same, the next one on this device takes its place.',
  },
  credential_invalid: {
    title: 'We did not accept that passkey',
    body: 'It did not match our request, so we did not use it. Try again, or choose another place to save it when you are asked.',
  },
  key_store_failed: {
    title: 'We could not set this up',
    body: 'Nothing was added to your account. Try again. If that does not help, try another way or another browser.',
  },
  envelope_invalid: {
    title: 'This key cannot be opened',
    body: 'It is not your password: what we have saved for you cannot be read. Please contact support.',
  },
  password_wrong: {
    title: 'That password does not fit',
    body: 'Check capital letters and the language of your keyboard, then try again.',
  },
  input_invalid: {
    title: 'Please check what you typed',
    body: 'Something is missing or not quite right. Correct it, then try again.',
  },
  network_failed: {
    title: 'No connection',
    body: ({ field }) =>
      `Nothing is lost. Check your internet connection, then ${field === 'features' ? 'load this page again' : 'try again'}.`,
  },
  request_timed_out: {
    title: 'This is taking too long',
    body: 'Nothing is lost. Check your internet connection, then try again.',
  },
  rate_limited: {
    title: 'Too many tries at once',
    body: ({ retryAfter }) => `Nothing is lost. ${wait(retryAfter)}`,
  },
  server_failed: {
    title: 'Our service is not available',
    body: ({ retryAfter }) =>
      `Nothing is lost. ${retryAfter === undefined ? 'Wait a moment, then try again.' : wait(retryAfter)}`,
  },
  approval_pending: {
    title: 'This needs approval first',
    body: 'Your request has arrived, and somebody has to approve it. There is nothing to do for you now: please come back later.',
  },
  request_declined: {
    title: 'We cannot do this right now',
    body: ({ requestId }) =>
      `Something is not ready on our side. Nothing is lost: try again later. If it happens again, please contact support${requestId ? ` and give them this number: ${requestId}` : ''}.`,
  },
  answer_invalid: {
    title: 'We got an answer we cannot read',
    body: 'Nothing is lost. Wait a moment, then try again. If you are on a public network, sign in to it first.',
  },
  challenge_expired: {
    title: 'This took a little too long',
    body: expired,
  },
  registration_refused: {
    title: 'That was not accepted',
    body: 'Nothing was added to your account. Start again, or contact support if it happens again.',
  },
  outcome_unknown: {
    title: 'We are not sure this worked',
    body: 'Your account may be ready already. Try to sign in. If that fails, please contact support.',
  },
}

/** The English messages that the lazy screens bring. */
export const enLazy: LazyMessages = {
  startForm: {
    body: 'Please tell us who you are. The code is in the email we sent you.',
    orgId: 'Organisation',
    tenantId: 'Tenant',
    username: 'Username or email',
    registrationCode: 'Code from the email',
    missing: (label) => `Please fill in: ${label}.`,
    resend: 'Send a new code',
    resent: (username) =>
      `If ${username} is waiting for one, a new code is on its way. The old one no longer works.`,
  },
  secondFactor: {
    title: 'Add a second lock',
    body: 'Use another device or a security key, not the one you just used.',
    action: 'Add another passkey',
    skip: 'Skip for now',
  },
  ways: {
    title: 'Other ways',
    body: 'Choose what suits you.',
    unsupported: 'Passkeys do not work here. You can protect your account in another way.',
    action: 'Other ways',
    back: 'Back',
    unlikely: 'Your browser may not offer this.',
    choices: {
      Fido2: { title: 'Passkey', body: 'With your fingerprint, face or screen lock.' },
      'client-device': { title: 'This device', body: 'With your fingerprint, face or screen lock.' },
      hybrid: { title: 'Phone or tablet', body: 'Scan a code with its camera.' },
      'security-key': { title: 'Security key', body: 'A small key to plug in or hold close.' },
      PasswordProtectedKey: { title: 'Long password', body: 'Only you know it. Nobody can reset it.' },
      Key: { title: 'A key made for you', body: 'Nothing to remember or to type.' },
      Password: { title: 'Password', body: 'You type it whenever you sign in.' },
      Totp: { title: 'Authenticator app', body: 'An app shows a code to type.' },
    },
  },
  places: {
    'client-device': { body: 'Your device will ask for your fingerprint, face or screen lock.' },
    hybrid: {
      body: 'Your browser will show a code. Scan it with the phone or tablet where you want your passkey.',
    },
    'security-key': {
      body: 'Have your security key ready. Your browser will tell you when to plug it in or touch it.',
    },
  },
  key: {
    title: 'A key made for you',
    body: 'There is nothing to remember. The key may be only on this device, and gone when its data is cleared.',
    action: 'Make the key',
  },
  password: {
    title: 'Choose a long password',
    body: 'Only you will know it, and nobody can reset it. Keep it in a password manager, or write it down.',
    plainBody: 'You type it whenever you sign in. Keep it in a password manager, or write it down.',
    label: 'New password',
    show: 'Show',
    hide: 'Hide',
    generate: 'Make one for me',
    generated: 'Save these words before you go on:',
    missing: 'Please choose a password.',
    guessable: 'Too easy to guess. Add a few words that do not belong together.',
    uncheckable: 'Something did not load. Check your connection, then try again.',
    action: 'Use this password',
    pending: 'One moment',
  },
  totp: {
    title: 'Use an authenticator app',
    body: 'Scan the picture with the app, or copy the key into it. Then type the code it shows.',
    picture: 'Picture to scan with your authenticator app',
    secret: 'Key for the app',
    copy: 'Copy',
    copied: 'Copied',
    uncopied: 'Please copy it by hand',
    settings: ({ digits, period, algorithm }) =>
      `Choose in the app: ${[digits && `${digits} digits`, period && `a new code every ${period} seconds`, algorithm].filter(Boolean).join(', ')}.`,
    label: 'Code from the app',
    missing: (digits) => `Please type the ${digits} digits that the app shows.`,
    action: 'Confirm',
  },
  recovery: {
    title: 'Keep a way back',
    body: 'If you lose your device, a recovery kit brings you back in. It is a page with a secret code, for your eyes only.',
    action: 'Make my recovery kit',
    pending: 'One moment',
    skip: 'Not now',
    skipTitle: 'Go on without a kit?',
    skipBody: 'If you lose your device, nobody can bring you back to your account. We cannot do it either.',
    skipAction: 'Go on without it',
  },
  kit: {
    title: 'Your recovery kit',
    body: 'Whoever has this page can get into your account. Keep it safe, and not only on this device.',
    sheet: {
      lang: 'en',
      title: (app) => `Recovery kit for ${app}`,
      intro:
        'This page brings you back into your account when you have lost your device. Keep it where nobody else finds it.',
      code: 'Recovery code',
      username: 'Username',
      orgId: 'Organisation',
      credentialId: 'Key number',
      url: 'Recover at',
      id: 'Kit',
      support: 'For support',
      date: (date) => `Made on ${date.toLocaleDateString('en', { dateStyle: 'long' })}`,
    },
    ways: {
      share: 'Share or save',
      download: 'Download',
      print: 'Print',
      copy: 'Copy',
      write: 'I will write it down',
    },
    said: {
      done: (way, clipboard) =>
        clipboard
          ? 'Copied. Other apps can read what you copy, so paste it soon and copy something else afterwards.'
          : `${way}: done. Please check that you can find it.`,
      left: () => 'Please save the kit first, in one of these ways.',
      denied: (way) => `${way} does not work in this browser. Please choose another way.`,
    },
    covered: 'You were away for a while, so we covered your recovery kit.',
    uncover: 'Show it again',
    action: 'Next: check it',
  },
  kitCheck: {
    title: 'Let us check together',
    body: (asked, groups) =>
      `Look at the kit you saved. It numbers the parts of the code 1 to ${groups}. Type ${asked.length === groups ? 'all of them' : `parts ${asked.join(' and ')}`}.`,
    label: (group, groups) => `Part ${group} of ${groups}`,
    action: 'Check and finish',
    back: 'Show the kit again',
  },
  kitFate: {
    done: (id) => `Your recovery kit ${id} is ready. Keep it safe.`,
    void: (id, newId) =>
      newId === undefined
        ? `If you saved a recovery kit called ${id} earlier, it will not work.`
        : `An older recovery kit, ${id}, does not work. Keep only the one that says ${newId}.`,
    unknown: (id, newId) =>
      newId === undefined
        ? `We do not know whether your recovery kit ${id} works. Keep it until you have signed in.`
        : `We do not know whether your older recovery kit ${id} works. Keep it beside ${newId} until you have signed in.`,
  },
  doneOtherwise: {
    title: 'Your account is ready',
    body: 'From now on, sign in with what you just set up.',
  },
  waiting: {
    soon: 'No answer so far. Nothing is lost: we try again in a moment.',
    online: 'You are offline. Nothing is lost: we go on by ourselves as soon as there is a connection.',
    slow: 'This takes longer than usual. Nothing is lost: please keep this page open.',
  },
  signIn: { action: 'Go to sign in' },
  unfinished: {
    unsent:
      'Last time you left before the end, and a passkey may have been saved already. Create it again: the new one takes its place.',
    sent: 'An earlier try may have worked, and your account may be ready already. Please try to sign in first.',
    orphan: (username, site) =>
      `A passkey for ${username} at ${site} is still on your device and opens nothing. You can delete it where your device keeps passkeys.`,
    replaced: (username, site) =>
      `Did you sign up before, in another window or browser? Then the passkey for ${username} at ${site} that you just made opens nothing, and may have taken the place of your first one. If you cannot sign in, use another device or the recovery kit you saved first, or contact support.`,
  },
  wallets: { title: 'Your wallets', pending: 'Being created' },
  errors,
  kitSaving: {
    others: 'Other ways to keep it',
    ways: {
      share: 'To your files or a password manager.',
      download: 'A file that opens anywhere.',
      print: 'On paper, away from here.',
      copy: 'For a password manager.',
      write: 'We then ask for all six parts.',
    },
    saved: 'Saved',
    denied: 'Not possible here',
    unsaved: 'Then we ask you for parts of the code.',
    writing: 'Write the code down with its numbers. Then go on, and we ask for every part.',
  },
  kitCheckFaults: {
    empty: (part) => `Type part ${part}.`,
    otherPart: (part, typed) => `That is part ${typed}. Type part ${part}.`,
    unknown: (part, symbols) =>
      `There is no ${symbols.join(' or ')} in the code. Look at part ${part} again.`,
    length: (part, symbols) => `Part ${part} has ${symbols} letters and digits.`,
    different: (part, likenesses) =>
      likenesses.length === 0
        ? `Part ${part} is different. Look at it again.`
        : `Part ${part} is different. Is it ${likenesses.map((pair) => pair.join(' or ')).join(', ')}?`,
  },
}

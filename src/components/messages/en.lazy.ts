import { choice, clock, day, list, number, choices } from './format.js'
import type { LazyMessages, Messages } from './messages.js'

/** Says when the user can try again, after the server asked to wait. */
const retry: Extract<Messages['errors']['rate_limited']['body'], (...facts: never[]) => string> = (facts) =>
  facts.retryAt && !facts.retrySoon
    ? `Nothing is lost. You can try again ${facts.retryOnAnotherDay ? 'on' : 'at'} ${clock(facts, facts.retryAt, facts.retryOnAnotherDay)}.`
    : 'Nothing is lost. You can try again in a moment.'

/** The texts for each error. */
const errors: Messages['errors'] = {
  invalid_challenge: {
    title: 'We cannot start right now',
    body: 'Something is wrong on our side. If it is the same in a few minutes, contact support.',
  },
  init_refused: {
    title: 'We could not open your sign-up',
    body: ({ hasCode, canResend }) =>
      !hasCode
        ? 'Go back to the page that brought you here and begin there. If it happens again, contact support.'
        : canResend
          ? 'This link or code may be too old or already used. You can have a new code sent.'
          : 'This link or code may be too old or already used. Ask whoever invited you for a new one.',
  },
  code_expired: {
    title: 'This code is too old or not right',
    body: ({ canResend }) =>
      canResend
        ? 'Use the newest email we sent you, or have a new code sent.'
        : 'Use the newest email we sent you. If that does not help, ask whoever invited you for a new one.',
  },
  user_exists: {
    title: 'This account already exists',
    body: ({ hasFields }) => (hasFields ? 'Sign in instead, or check what you typed.' : 'Sign in instead.'),
  },
  init_failed: {
    title: 'We could not start',
    body: 'Try again in a moment.',
  },
  cancelled: {
    title: 'This step was stopped',
    body: 'You can go on whenever you like.',
  },
  webauthn_unsupported: {
    title: 'Passkeys do not work in this browser',
    body: ({ hasOtherWays }) =>
      hasOtherWays
        ? 'Open this page in a current Chrome, Safari, Edge or Firefox, or choose another way.'
        : 'Open this page in a current Chrome, Safari, Edge or Firefox.',
  },
  insecure_context: {
    title: 'This connection is not secure',
    body: 'Do not go on here. Open the page again at an address that starts with https.',
  },
  ceremony_forbidden: {
    title: 'Passkeys are switched off here',
    body: ({ hasOtherWays }) =>
      hasOtherWays
        ? 'This page, or the one around it, does not allow them. Open it in a tab of its own, or choose another way.'
        : 'This page, or the one around it, does not allow them. Open it in a tab of its own.',
  },
  relying_party_invalid: {
    title: 'Passkeys do not work at this address',
    body: ({ siteName }) =>
      siteName
        ? `It is not the address that ${siteName} has for passkeys. Do not go on here: open the website that you know.`
        : 'It may not be the right one. Do not go on here: open the website that you know.',
  },
  ceremony_timed_out: {
    title: 'Your device did not answer',
    body: 'Have it unlocked and at hand, then try again. If a passkey was saved all the same, only the next one will work.',
  },
  page_hidden: {
    title: 'This page was in the background',
    body: 'Stay on this page and try again.',
  },
  activation_missing: {
    title: 'Your browser wants one more tap',
    body: 'Tap the button again. If that does not help, open this page in a tab of its own.',
  },
  ceremony_not_allowed: {
    title: 'We did not get a passkey',
    body: 'The message was closed, or your device could not tell that it is you. Try again and follow the message to its end.',
  },
  ceremony_not_asked: {
    title: 'We did not get a passkey',
    body: 'Your browser did not ask you. Try again. If this page is inside another app, open it in your browser.',
  },
  ceremony_took_long: {
    title: 'We did not get a passkey',
    body: 'It may have taken too long. Have your device ready, then try again.',
  },
  ceremony_pending: {
    title: 'Another passkey request is open',
    body: 'Close that message from your browser, maybe in another tab. Then try again.',
  },
  already_registered: {
    title: 'This device already has a passkey',
    body: 'You can sign in with it. To add a passkey, use another device.',
  },
  same_device_again: {
    title: 'This device already has a passkey',
    body: 'Your backup belongs on another one: a phone, a computer or a USB security key.',
  },
  authenticator_unsupported: {
    title: 'This device cannot hold the passkey',
    body: 'If it has no screen lock, set one up. Or use another device or a USB security key.',
  },
  authenticator_failed: {
    title: 'Your device could not finish',
    body: 'Try again, or choose another place for your passkey. If one was saved all the same, only the next one will work.',
  },
  credential_invalid: {
    title: 'We could not use that passkey',
    body: 'It is not what we asked for. Try again, or choose another place for your passkey.',
  },
  key_store_failed: {
    title: 'We could not set this up',
    body: 'Try again. If that does not help, use another browser.',
  },
  envelope_invalid: {
    title: 'What we saved for you cannot be opened',
    body: 'Your password may be right all the same. Contact support.',
  },
  password_wrong: {
    title: 'That password does not fit',
    body: 'Check capital letters and the language of your keyboard, then try again.',
  },
  input_invalid: {
    title: 'Check what you typed',
    body: 'Something is missing or not quite right.',
  },
  network_failed: {
    title: 'No connection',
    body: 'Nothing is lost. Check your internet connection, then try again.',
  },
  part_not_loaded: {
    title: 'A part of this page did not load',
    body: 'Check your internet connection, then load the page again.',
  },
  stopped_waiting: {
    title: 'We stopped waiting',
    body: 'It may have worked all the same. Nothing is lost: try again to find out.',
  },
  request_timed_out: {
    title: 'We got no answer in time',
    body: 'Nothing is lost. Check your internet connection, then try again.',
  },
  rate_limited: {
    title: 'There were too many tries',
    body: retry,
  },
  server_failed: {
    title: 'Our service is not available',
    body: retry,
  },
  approval_pending: {
    title: 'Somebody has to approve this first',
    body: 'Your request has arrived, and you have nothing more to do. Come back later and sign in.',
  },
  request_declined: {
    title: 'We cannot do this right now',
    body: ({ requestId }) =>
      requestId
        ? `Something is not ready on our side. Try again later. If it happens again, give support this number: ${requestId}`
        : 'Something is not ready on our side. Try again later. If it happens again, contact support.',
  },
  answer_invalid: {
    title: 'We got an answer we cannot read',
    body: 'Nothing is lost. If you are on a public network, sign in to it first. Then try again.',
  },
  challenge_expired: {
    title: 'This page timed out',
    body: ({ canRestart, hasKit }) =>
      !canRestart
        ? 'That is for your safety. Load the page again to go on.'
        : hasKit
          ? 'That is for your safety. Do this step once more. The recovery kit you saved stays good.'
          : 'That is for your safety. Do this step once more.',
  },
  begun_elsewhere: {
    title: 'This was begun once more',
    body: ({ canRestart }) =>
      canRestart
        ? 'Maybe in another window. Do this step again, and only here.'
        : 'Maybe in another window. Go on there, or load this page again.',
  },
  registration_refused: {
    title: 'We could not finish',
    body: ({ canRestart }) =>
      canRestart
        ? 'Nothing was saved on our side. Start again. If it happens again, contact support.'
        : 'Nothing was saved on our side. Load the page again. If it happens again, contact support.',
  },
  digits_refused: {
    title: 'We could not finish',
    body: ({ canRestart }) =>
      canRestart
        ? 'The digits from your app may have been too old. Start again, and type new ones.'
        : 'The digits from your app may have been too old. Load the page again, and type new ones.',
  },
  outcome_unknown: {
    title: 'We are not sure this worked',
    body: 'Your account may be ready. Try to sign in. If that fails, contact support.',
  },
  account_found: {
    title: 'We looked: your account exists',
    body: 'Your earlier try may have created it. Sign in instead of starting again.',
  },
}

/** The English messages that load with the lazy screens. */
export const enLazy: LazyMessages = {
  retryAfter: {
    at: (facts) =>
      `Try again ${facts.onAnotherDay ? 'on' : 'at'} ${clock(facts, facts.time, facts.onAnotherDay)}`,
    now: 'You can try again now.',
  },
  startWithoutPasskey: { body: 'We set up a way for you to sign in. It takes a minute.' },
  startForm: {
    body: {
      all: 'Tell us who you are. The code is in the email we sent you.',
      code: 'The code is in the email we sent you.',
      user: 'Tell us who you are.',
    },
    label: {
      orgId: 'Organization number',
      tenantId: 'Tenant number',
      username: 'Username or email',
      registrationCode: 'Code from the email',
    },
    example: { orgId: 'or-…' },
    missing: {
      orgId: 'Ask whoever invited you for the organization number. It begins with “or-”.',
      tenantId: 'Ask whoever invited you for the tenant number.',
      username: 'Type the username or email address you were invited with.',
      registrationCode: 'Type the code from the email.',
    },
    edit: 'Change what you typed',
    resend: 'Send a new code',
    resent: ({ username }) =>
      username
        ? `If ${username} is waiting for a code, a new one is on its way. Look in spam, too. Only the newest code works.`
        : 'If you are waiting for a code, a new one is on its way. Look in spam, too. Only the newest code works.',
  },
  whatIsAPasskey: {
    title: 'What is a passkey?',
    body: 'It replaces the password: you sign in with what unlocks your device. It stays in your device or your password manager, and we never see your fingerprint or face. Nobody can guess it, and no other website can trick you into giving it away.',
  },
  secondFactor: {
    title: 'Add a backup passkey',
    body: 'If you lose one device, the other still lets you in. Use another phone or computer, or a USB security key.',
    action: 'Add a backup passkey',
    skip: { passkey: 'Go on with one passkey', other: 'Go on without a backup' },
  },
  ways: {
    title: 'Choose a way',
    body: 'Take one that you will still have next time.',
    unsupported: 'Passkeys do not work here, but you can protect your account in another way.',
    action: 'Other ways',
    back: 'Back',
    unlikely: 'May not work in this browser.',
    pending: 'One moment',
    pendingBody: 'We are setting this up.',
    choices: {
      Fido2: { title: 'Passkey', body: 'With your fingerprint, face or screen lock.' },
      'client-device': { title: 'This device', body: 'With your fingerprint, face or screen lock.' },
      hybrid: { title: 'Phone or tablet', body: 'Scan a code with its camera.' },
      'security-key': { title: 'USB security key', body: 'You plug it in or hold it close.' },
      PasswordProtectedKey: { title: 'Long password', body: 'Only you know it. Nobody can reset it.' },
      Key: { title: 'Save on this browser', body: 'Nothing to remember or to type.' },
      Password: { title: 'Ordinary password', body: 'You type it whenever you sign in.' },
      Totp: { title: 'Authenticator app', body: 'An app on your phone shows digits to type.' },
    },
  },
  places: {
    'client-device': { body: 'Your device will ask for your fingerprint, face or screen lock.' },
    hybrid: {
      body: 'Your browser will show a code. Scan it with the phone or tablet where you want your passkey.',
    },
    'security-key': {
      body: 'Have your USB security key ready. Your browser will tell you when to plug it in or touch it.',
    },
  },
  key: {
    title: 'Save on this browser',
    body: 'There is nothing to remember. But it may work in this browser alone, and be gone when its data is cleared.',
    action: 'Save it here',
  },
  password: {
    title: 'Choose a long password',
    plainTitle: 'Choose a password',
    body: 'Only you will know it, and nobody can reset it. Keep it in a password manager, or write it down.',
    plainBody: 'You type it whenever you sign in. Keep it in a password manager, or write it down.',
    label: 'New password',
    show: 'Show',
    hide: 'Hide',
    generate: 'Make one for me',
    generated: 'Save these words before you go on:',
    missing: 'Choose a password.',
    tooWeak: 'Too easy to guess. Add a few words that do not belong together.',
    checkFailed: 'Something did not load. Check your internet connection, then try again.',
    action: 'Use this password',
  },
  totp: {
    title: 'Use an authenticator app',
    body: 'Scan the picture with the app, or copy the setup code into it. Then type the digits it shows.',
    picture: 'Picture to scan with your authenticator app',
    secret: 'Setup code',
    copy: 'Copy',
    copyLabel: 'Copy setup code',
    copied: 'Copied',
    copyFailed: 'Copy it by hand',
    settings: (facts) =>
      `In the app, choose ${list(facts, [facts.digits && `${number(facts, facts.digits)} digits`, facts.period && `new digits every ${number(facts, facts.period)} seconds`, facts.algorithm])}.`,
    label: 'Digits from the app',
    missing: (facts) => `Type the ${number(facts, facts.digits)} digits that the app shows.`,
    action: 'Confirm',
  },
  recovery: {
    title: 'Make a recovery kit',
    body: 'If you lose your device, the kit and your email together let you in again. It is one page with a secret code, for your eyes only.',
    action: 'Make my recovery kit',
    pending: 'Making your recovery kit',
    cancel: 'Cancel',
    skip: 'Go on without a kit',
    skipTitle: 'Go on without a kit?',
    skipBody:
      'Without a kit, losing your device can mean losing your account for good. We may not be able to help.',
    skipAction: 'Go on without it',
  },
  kit: {
    title: 'Save your recovery kit',
    body: 'This kit and your email together open your account. Keep it where nobody else looks, and not only on this device.',
    sheet: {
      title: ({ appName }) => `Recovery kit for ${appName}`,
      intro:
        'This kit and your email together let you in again when you have lost your device. Keep it where nobody else looks.',
      code: 'Recovery code',
      username: 'Username',
      orgId: 'Organization number',
      credentialId: 'Kit number',
      url: 'Recover at',
      id: 'Kit name',
      support: 'For support',
      date: (facts) => `Made on ${day(facts, facts.createdAt)}`,
      fileName: ({ id }) => `recovery-kit-${id}`,
    },
    ways: {
      share: { title: 'Share or save', body: 'To your files, or to an app you trust.' },
      download: { title: 'Download', body: 'One file that opens in any browser.' },
      print: { title: 'Print', body: 'Paper cannot be hacked.' },
      copy: { title: 'Copy', body: 'To paste into a password manager.' },
      write: { title: 'Write it down', body: 'You type all of it once, to be sure.' },
    },
    otherWays: 'Other ways to keep it',
    state: {
      saved: 'Saved',
      copied: 'Copied',
      printed: 'Printed?',
      chosen: 'Chosen',
      denied: 'Not possible here',
    },
    next: 'Once it is saved, we will ask you for parts of its code.',
    saved: {
      share: 'Check that you can find it where you sent it.',
      download: ({ file }) => `Look for ${file} in your downloads.`,
      print: 'If it printed, check that you can read the code.',
      copy: 'Copied. Other apps can read what you copy: paste it soon, then copy something else.',
      write: 'Write the code down with its numbers. Then go on: we will ask you for all of it.',
    },
    denied: {
      share: 'Sharing does not work in this browser. Choose another way.',
      download: 'Downloading does not work in this browser. Choose another way.',
      print: 'Printing does not work in this browser. Choose another way.',
      copy: 'Copying does not work in this browser. Choose another way.',
    },
    unsaved: 'The kit is not saved yet. Choose one of these ways.',
    covered: 'You were away for a while, so we covered your recovery kit.',
    uncover: 'Show it again',
    action: 'Next: check it',
  },
  kitCheck: {
    title: 'Check your recovery kit',
    body: (facts) =>
      facts.parts.length === facts.count
        ? `Take the kit you saved. The parts of its code are numbered ${number(facts, 1)} to ${number(facts, facts.count)}. Type all of them.`
        : `Take the kit you saved. The parts of its code are numbered ${number(facts, 1)} to ${number(facts, facts.count)}. Type parts ${list(
            facts,
            facts.parts,
          )}.`,
    label: (facts) => `Part ${number(facts, facts.part)}`,
    missing: (facts) => `Type part ${number(facts, facts.part)}.`,
    otherPart: (facts) =>
      `That is part ${number(facts, facts.typed)}. Type part ${number(facts, facts.part)}.`,
    unknown: (facts) =>
      `No code has ${choice(facts, facts.characters)} in it. Look at part ${number(facts, facts.part)} again.`,
    length: (facts) =>
      `Part ${number(facts, facts.part)} has ${number(facts, facts.size)} letters and digits. Look at it again.`,
    wrong: (facts) =>
      `Part ${number(facts, facts.part)} is different on your kit. ${choices(facts, (pair) => `Is it ${pair}?`) || 'Compare it letter by letter.'}`,
    action: 'Check',
    pending: 'One moment',
    back: 'Show the kit again',
  },
  kitStatus: {
    done: ({ id }) => `Your recovery kit ${id} is ready. Keep it safe.`,
    void: ({ id, newId }) =>
      newId
        ? `An older recovery kit, ${id}, does not work. Keep only the one that says ${newId}.`
        : `If you saved a recovery kit that says ${id}, it does not work.`,
    unknown: ({ id, newId }) =>
      newId
        ? `Keep both recovery kits, ${id} and ${newId}, until you have signed in.`
        : `Keep your recovery kit ${id} until you have signed in. We do not know yet whether it works.`,
  },
  doneWithoutPasskey: {
    title: 'Your account is ready',
    body: 'Next time, sign in with what you just set up.',
  },
  doneRecovered: {
    title: 'You are back',
    body: 'From now on, only what you just set up lets you sign in.',
  },
  complete: {
    title: 'Finishing up',
    body: 'We are saving this to your account.',
    action: 'Finish',
    restart: 'Start again',
    cancel: 'Stop waiting',
  },
  waiting: {
    soon: 'No answer so far. Nothing is lost: we try again in a moment.',
    online: 'You are offline. Nothing is lost: we go on by ourselves as soon as there is a connection.',
    slow: 'This takes longer than usual. Nothing is lost: keep this page open.',
  },
  signIn: { action: 'Go to sign in' },
  unfinished: {
    unsent:
      'This was not finished last time. If a passkey from then is on your device, only the new one will work.',
    sent: 'An earlier try may have worked, and your account may be ready. Try to sign in first.',
    undeletablePasskey: ({ username, site }) =>
      `A passkey for ${username} at ${site} is still on your device and opens nothing. You can delete it where your device keeps passkeys.`,
    replacingPasskey: () =>
      'If you signed up before, the new passkey may have replaced the one that works. If you cannot sign in, use another device or your first recovery kit.',
  },
  wallets: {
    title: 'Your wallets',
    pending: 'Being created',
    pendingBody: 'This usually takes a minute. You can go on.',
    network: ({ network, isTest }) => (isTest ? `${network} (test network)` : network),
  },
  errors,
  formNotLoaded: {
    body: 'This part did not load. Check your internet connection, then try again.',
    action: 'Load it again',
  },
  saved: {
    passkey: 'Passkey saved. You are not finished yet.',
    other: 'Saved. You are not finished yet.',
    both: 'Both are saved. You are not finished yet.',
  },
}

import type { FirstMessages } from './messages.js'

/** The English messages of the first load. */
export const enFirst: FirstMessages = {
  lang: 'en',
  dir: 'ltr',
  flow: {
    label: 'Sign-up',
    retry: 'Try again',
    reload: 'Load this page again',
    loading: 'One moment',
    error: { title: 'That did not work', body: 'Wait a moment, then try again.' },
    notLoaded: 'Nothing is lost. Load this page again to go on.',
    broken: 'Something broke on this page. What you made so far is kept.',
    recover: 'Go on',
  },
  progress: { position: ({ step, steps }) => `Step ${step} of ${steps}` },
  start: {
    title: 'Set up your account',
    body: 'With a passkey you sign in with your fingerprint, face or screen lock. No password to remember.',
    action: 'Continue',
    pending: 'One moment',
    waiting: 'Getting things ready.',
  },
  firstFactor: {
    title: 'Create your passkey',
    body: 'Your device will ask for your fingerprint, face or screen lock. They stay on your device.',
    account: ({ name }) => `For ${name}`,
    action: 'Create passkey',
    pending: 'Waiting for your device',
    pendingBody: 'Follow the message from your device or browser.',
    cancel: 'Cancel',
  },
  done: {
    title: 'Your passkey is ready',
    body: 'Next time, sign in with your passkey.',
    account: ({ name }) => name,
    action: 'Continue',
  },
  stepNames: { start: 'Start', firstFactor: 'Passkey', secondFactor: 'Backup', recovery: 'Recovery kit' },
}

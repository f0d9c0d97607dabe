import type { FirstMessages } from './messages.js'

/** The English messages that the first load brings. */
export const enFirst: FirstMessages = {
  flow: { label: 'Secure your account', retry: 'Try again' },
  progress: { position: (step, steps) => `Step ${step} of ${steps}` },
  start: {
    title: 'Secure your account',
    body: 'A passkey lets you sign in with your fingerprint, face or screen lock. No password to remember.',
    action: 'Continue',
    pending: 'One moment',
    waiting: 'Getting things ready.',
  },
  firstFactor: {
    title: 'Create your passkey',
    body: 'Your device will ask for your fingerprint, face or screen lock. They stay on your device.',
    account: (name) => `For ${name}`,
    action: 'Create passkey',
    pending: 'Waiting for you',
    pendingBody: 'Follow the message from your device or browser.',
    cancel: 'Cancel',
  },
  complete: {
    title: 'Finishing up',
    body: 'We are connecting it to your account.',
    action: 'Finish',
    restart: 'Start again',
  },
  done: {
    title: 'Your passkey is ready',
    body: 'From now on, sign in the way you unlock your device.',
    account: (name) => `Signed up as ${name}`,
    action: 'Continue',
  },
  stepNames: { start: 'Start', firstFactor: 'Passkey', secondFactor: 'Backup', recovery: 'Recovery kit' },
}

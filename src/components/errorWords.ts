import type { Messages } from './messages.js'

/**
 * What each error says, in English. Loaded on its own while the user reads the first screen: most people never see
 * any of it.
 */
export const errorWords: Messages['errors'] = {
  invalid_challenge: {
    title: 'We cannot start yet',
    body: 'Something is missing on our side. Reload the page. If it happens again, please contact support.',
  },
  init_refused: {
    title: 'This link no longer works',
    body: 'It may have been used already, or it is too old. Ask for a new one, then open it here.',
  },
  init_failed: {
    title: 'We could not start',
    body: 'Nothing was created. Wait a moment, then try again.',
  },
  cancelled: {
    title: 'Nothing was created',
    body: 'You stopped before the end. Try again whenever you are ready.',
  },
  webauthn_unsupported: {
    title: 'This browser has no passkeys',
    body: 'Open this page in an up-to-date Chrome, Safari, Edge or Firefox.',
  },
  insecure_context: {
    title: 'This connection is not secure',
    body: 'Passkeys need an address that starts with https. Open this page again from the original link.',
  },
  relying_party_invalid: {
    title: 'Passkeys are not set up for this address',
    body: 'Check that you are on the right website. If you are, please contact support.',
  },
  ceremony_timed_out: {
    title: 'Your device did not answer',
    body: 'Nothing was created. Unlock your device, stay on this page, then try again.',
  },
  ceremony_not_allowed: {
    title: 'Your passkey was not created',
    body: 'The request was closed, took too long, or your device could not confirm it is you. Try again and follow the message to the end.',
  },
  ceremony_pending: {
    title: 'Another passkey request is open',
    body: 'Close the other message from your browser, then try again.',
  },
  already_registered: {
    title: 'This device already has a passkey',
    body: 'You can sign in with it. To add another one, use a different device or a security key, then try again.',
  },
  authenticator_unsupported: {
    title: 'This device cannot hold the passkey',
    body: 'Set up a screen lock if there is none, or use another device or a security key. Then try again.',
  },
  authenticator_failed: {
    title: 'Your device could not create the passkey',
    body: 'Nothing was created. Try again, or choose another place to save it when you are asked.',
  },
  credential_invalid: {
    title: 'We did not accept that passkey',
    body: 'It did not match our request, so we did not use it. Try again, or choose another place to save it when you are asked.',
  },
  key_store_failed: {
    title: 'Your key is not ready',
    body: 'Nothing was added to your account. Try again. If that does not help, use another browser or contact support.',
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
    body: 'Nothing is lost. Check your internet connection, then try again.',
  },
  request_timed_out: {
    title: 'This is taking too long',
    body: 'Nothing is lost. Check your internet connection, then try again.',
  },
  rate_limited: {
    title: 'Too many tries at once',
    body: 'Nothing is lost. Wait a minute, then try again.',
  },
  server_failed: {
    title: 'Our service is not available',
    body: 'Nothing is lost. Wait a moment, then try again.',
  },
  answer_invalid: {
    title: 'We got an answer we cannot read',
    body: 'Nothing is lost. Wait a moment, then try again. If you are on a public network, sign in to it first.',
  },
  challenge_expired: {
    title: 'This took a little too long',
    body: 'For your safety the session has ended. Start again: the new passkey replaces the one you just made.',
  },
  registration_refused: {
    title: 'Your passkey was not accepted',
    body: 'It was not added to your account. Start again, or contact support if it happens again.',
  },
  outcome_unknown: {
    title: 'We are not sure this worked',
    body: 'Your passkey may be connected already. Try to sign in with it. If that fails, please contact support.',
  },
}

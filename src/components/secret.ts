/**
 * Attributes for an element that shows a secret, each for a session recorder that honors it
 * (`docs/session-recorders.md` links to their documentation). A recorder records only the size of such an element.
 */
export const secret = {
  // rrweb, PostHog, Sentry, FullStory, Mouseflow (of today and of yesterday).
  className: 'rr-block ph-no-capture sentry-block fs-exclude mf-masked no-mouseflow',
  'data-clarity-mask': 'true',
  'data-dd-privacy': 'hidden',
  'data-hj-suppress': '',
  // LogRocket.
  'data-private': '',
  // Smartlook, of yesterday and of today.
  'data-recording-disable': '',
  'data-sl': 'exclude',
} as const

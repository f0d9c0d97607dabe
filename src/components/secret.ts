/**
 * Attributes for an element that shows a secret, each for a session recorder that honors it
 * (`docs/session-recorders.md` links to their documentation). A recorder records only the size of such an element.
 */
export const secret = {
  // One class each for rrweb, PostHog, Sentry and FullStory, and two for Mouseflow, whose versions differ.
  className: 'rr-block ph-no-capture sentry-block fs-exclude mf-masked no-mouseflow',
  'data-clarity-mask': 'true',
  'data-dd-privacy': 'hidden',
  'data-hj-suppress': '',
  // LogRocket honors this one.
  'data-private': '',
  // Smartlook honors one or the other, depending on its version.
  'data-recording-disable': '',
  'data-sl': 'exclude',
} as const

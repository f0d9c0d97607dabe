/**
 * Marks for an element that shows something secret, each as one of the session recorders asks for it
 * (`docs/session-recorders.md` has their documentation). A recorder keeps nothing of what is so marked but its size.
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

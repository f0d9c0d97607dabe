import { createLazyStep } from './createLazyStep.js'

/**
 * Step `complete`: the submit, which starts by itself after the last ceremony. It has a button only if the submit
 * failed.
 */
export const Complete = /* @__PURE__ */ createLazyStep(
  'Complete',
  'complete',
  ({ error, canRestart, restart, submit }) =>
    error?.userAction === 'restart' ? canRestart && restart : submit,
)

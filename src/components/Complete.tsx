import { createLazyStep } from './createLazyStep.js'

/**
 * Step `complete`: the submit, which starts by itself after the last step that needs the user. It has a button when the
 * submit failed, or when it waits for a tap because the host gave a new `challenge`.
 */
export const Complete = /* @__PURE__ */ createLazyStep(
  'Complete',
  'complete',
  ({ error, canRestart, restart, submit }) =>
    error?.userAction === 'restart' ? canRestart && restart : submit,
)

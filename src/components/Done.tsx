import { createStep } from './createStep.js'

/** Step `done`: the server accepted the registration. */
export const Done = /* @__PURE__ */ createStep(
  'Done',
  'done',
  ({ messages: { done: words }, options, concealed }, { response }) => ({
    title: words.title,
    body: words.body,
    tone: 'positive',
    account: concealed
      ? undefined
      : { text: words.account({ name: response.user.username }), name: response.user.username },
    primary: options.onContinue && { label: words.action, onClick: options.onContinue },
  }),
)

import { createStep } from './createStep.js'

/** Step `done`: the server accepted the registration. */
export const Done = /* @__PURE__ */ createStep(
  'Done',
  'done',
  ({ messages: { done: words }, options, concealed }, { response: { user } }) => {
    const name = user.username
    return {
      title: words.title,
      body: words.body,
      tone: 'positive',
      account: concealed ? undefined : { text: words.account({ name }), name },
      primary: options.onContinue && { label: words.action, onClick: options.onContinue },
    }
  },
)

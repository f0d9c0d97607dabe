import type { RegistrationContext } from './context.js'

type Context = Pick<RegistrationContext, 'error' | 'messages' | 'loading'>

/** The same for a form: after an error the user corrects it, and does not try the same again. */
export function formActionLabel(
  { messages, loading }: Context,
  { action, pending: underWay }: { action: string; pending: string },
  pending: boolean,
): string {
  return loading ? messages.flow.loading : pending ? underWay : action
}

/** The label of the button that runs a step's action: while the action runs, after an error, and before the first try. */
export function actionLabel(
  context: Context,
  words: { action: string; pending: string },
  pending: boolean,
): string
export function actionLabel(context: Context, words: { action: string }): string
export function actionLabel(
  { error, loading, messages }: Context,
  words: { action: string; pending?: string },
  pending?: boolean,
): string | undefined {
  // While the part that runs the action is still loading, the user is not told to look at a device that is not asked yet.
  if (loading) return messages.flow.loading
  return pending ? words.pending : error ? messages.flow.retry : words.action
}

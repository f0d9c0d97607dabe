import type { RegistrationContext } from './context.js'

/** What the label depends on besides its words. */
type Context = Pick<RegistrationContext, 'error' | 'messages' | 'loading'>

/**
 * Returns the label of the button that runs a step's action: one label before the first try, one while the action runs,
 * and "Try again" after an error.
 */
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
  // No ceremony has begun while the lazy features are loading, so the label must not point the user to a device.
  if (loading) return messages.flow.loading
  return pending ? words.pending : error ? messages.flow.retry : words.action
}

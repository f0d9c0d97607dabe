import type { RegistrationContext } from './context.js'

type Context = Pick<RegistrationContext, 'error' | 'messages'>

/** The label of the button that runs a step's action: while the action runs, after an error, and before the first try. */
export function actionLabel(
  context: Context,
  words: { action: string; pending: string },
  pending: boolean,
): string
export function actionLabel(context: Context, words: { action: string }): string
export function actionLabel(
  { error, messages }: Context,
  words: { action: string; pending?: string },
  pending?: boolean,
): string | undefined {
  return pending ? words.pending : error ? messages.flow.retry : words.action
}

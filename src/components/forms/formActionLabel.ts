import type { RegistrationContext } from '../context.js'

/** Like `actionLabel`, for a form: after an error the user corrects a field, so the label is not "Try again". */
export function formActionLabel(
  { messages, loading }: Pick<RegistrationContext, 'messages' | 'loading'>,
  { action, pending: underWay }: { action: string; pending: string },
  pending: boolean,
): string {
  return loading ? messages.flow.loading : pending ? underWay : action
}

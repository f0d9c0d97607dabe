import { useForm } from 'react-hook-form'
import { Button } from '../Button.js'
import { type GroupProblem, groupProblem } from '../../core/credentials/recoveryCode.js'
import { groupsOf } from '../../core/credentials/recoveryCodeSymbols.js'
import { formActionLabel } from './formActionLabel.js'
import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import type { MessagesWithLocale } from '../messages/messages.js'
import { fieldProps } from './fieldProps.js'
import { Form } from './Form.js'
import { FormActions } from './FormActions.js'
import { TextField } from './TextField.js'
import { useAfterPaint } from './useAfterPaint.js'
import { useErrors } from './useErrors.js'

/**
 * Asks the user to type some groups of the recovery code, which are not shown on this screen: a user who can type them
 * has saved the code.
 *
 * @param asked Indexes of the groups, from 0.
 */
export function KitCheck({ asked }: { asked: readonly number[] }) {
  const context = useRegistrationContext()
  const { kit, status, confirm } = context
  const { kitCheck: words } = allMessages(context)
  const groups = kit ? groupsOf(kit.code) : []
  const form = useForm<Record<string, string>>({ shouldFocusError: false })
  useErrors(form, { words, order: asked.map((index) => `group-${index}`) })
  const { register, handleSubmit, formState } = form
  const pending = status === 'pending'
  const submit = useAfterPaint(() => void handleSubmit(() => confirm())())
  return (
    <Form data-fields="short" onSubmit={submit}>
      {asked.map((index) => {
        const registered = register(`group-${index}`, {
          validate: (typed = '') => getProblemMessage(words, groupProblem(typed, groups, index), index + 1),
        })
        return (
          <TextField
            key={index}
            secret
            label={words.label({ part: index + 1, count: groups.length })}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            translate="no"
            readOnly={pending}
            {...fieldProps(registered)}
            error={formState.errors[`group-${index}`]?.message}
          />
        )
      })}
      <FormActions>
        <Button type="button" variant="primary" pending={pending} onClick={submit}>
          {formActionLabel(context, words, pending)}
        </Button>
      </FormActions>
    </Form>
  )
}

/** Returns what is wrong with the typed group, and what to do now. */
function getProblemMessage(
  words: MessagesWithLocale['kitCheck'],
  problem: GroupProblem | undefined,
  part: number,
): string | undefined {
  switch (problem?.reason) {
    case 'empty':
      return words.missing({ part })
    case 'other_group':
      return words.otherPart({ part, typed: problem.group })
    case 'unknown_symbols':
      return words.unknown({ part, characters: problem.symbols })
    case 'length':
      return words.length({ part, size: problem.symbols })
    case 'different':
      return words.wrong({ part, lookAlikes: problem.lookAlikePairs })
    default:
      return undefined
  }
}

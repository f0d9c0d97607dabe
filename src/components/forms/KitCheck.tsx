'use client'
import { useForm } from 'react-hook-form'
import { Button } from '../Button.js'
import { type GroupFault, groupFault, groupsOf } from '../../core/credentials/recoveryCode.js'
import { actionLabel } from '../actionLabel.js'
import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import type { Messages } from '../messages/messages.js'
import { fieldProps } from './fieldProps.js'
import { Form } from './Form.js'
import { FormActions } from './FormActions.js'
import { TextField } from './TextField.js'

/**
 * Asks the user for parts of the code: a user who can answer has saved it.
 *
 * @param asked Which parts, from 0.
 */
export function KitCheck({ asked }: { asked: readonly number[] }) {
  const context = useRegistrationContext()
  const { kit, status, confirm } = context
  const { kitCheck: words, kitCheckFaults, start } = allMessages(context)
  const groups = kit ? groupsOf(kit.code) : []
  const { register, handleSubmit, formState } = useForm<Record<string, string>>()
  const pending = status === 'pending'
  const submit = () => void handleSubmit(() => confirm())()
  return (
    <Form data-fields="short" onSubmit={submit}>
      {asked.map((index) => {
        const registered = register(`group-${index}`, {
          validate: (typed = '') => inWords(kitCheckFaults, groupFault(typed, groups, index), index + 1),
        })
        return (
          <TextField
            key={index}
            secret
            label={words.label(index + 1, groups.length)}
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
          {actionLabel(context, { action: words.action, pending: start.pending }, pending)}
        </Button>
      </FormActions>
    </Form>
  )
}

function inWords(
  words: Messages['kitCheckFaults'],
  fault: GroupFault | undefined,
  part: number,
): string | undefined {
  switch (fault?.reason) {
    case 'empty':
      return words.empty(part)
    case 'other_group':
      return words.otherPart(part, fault.group)
    case 'unknown_symbols':
      return words.unknown(part, fault.symbols)
    case 'length':
      return words.length(part, fault.symbols)
    case 'different':
      return words.different(part, fault.likenesses)
    default:
      return undefined
  }
}

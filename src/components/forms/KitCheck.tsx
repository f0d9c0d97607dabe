import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '../Button.js'
import { groupsOf, matchesGroup } from '../../core/credentials/recoveryCode.js'
import { actionLabel } from '../actionLabel.js'
import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import { fieldProps } from './fieldProps.js'
import { Form } from './Form.js'
import { FormActions } from './FormActions.js'
import { TextField } from './TextField.js'

/** Asks the user for parts of the code: a user who can answer has saved it. */
export function KitCheck({ all }: { all: boolean }) {
  const context = useRegistrationContext()
  const { kit, status, confirm } = context
  const { kitCheck: words, start } = allMessages(context)
  const groups = kit ? groupsOf(kit.code) : []
  const [asked] = useState(() => (all ? groups.map((_, index) => index) : twoOf(groups.length)))
  const { register, handleSubmit, formState } = useForm<Record<string, string>>()
  const pending = status === 'pending'
  const submit = () => void handleSubmit(() => confirm())()
  return (
    <Form data-fields="short" onSubmit={submit}>
      {asked.map((index) => {
        const registered = register(`group-${index}`, {
          validate: (typed = '') => matchesGroup(typed, groups[index] ?? '') || words.wrong(index + 1),
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

/** Two different indexes, in order. */
function twoOf(count: number): number[] {
  const [one = 0, step = 0] = crypto.getRandomValues(new Uint32Array(2))
  const first = one % count
  const second = (first + 1 + (step % (count - 1))) % count
  return [Math.min(first, second), Math.max(first, second)]
}

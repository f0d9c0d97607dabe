import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { Button } from '../Button.js'
import { groupsOf, matchesGroup, unknownSymbols } from '../../core/credentials/recoveryCode.js'
import { formActionLabel } from '../actionLabel.js'
import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import type { BoundMessages } from '../messages/messages.js'
import { fieldProps } from './fieldProps.js'
import { Form } from './Form.js'
import { FormActions } from './FormActions.js'
import { TextField } from './TextField.js'

/** Asks the user for parts of the code: a user who can answer has saved it. */
export function KitCheck({ all }: { all: boolean }) {
  const context = useRegistrationContext()
  const { kit, status, confirm } = context
  const { kitCheck: words } = allMessages(context)
  const groups = kit ? groupsOf(kit.code) : []
  const [asked] = useState(() => (all ? groups.map((_, index) => index) : twoOf(groups.length)))
  const { register, handleSubmit, formState } = useForm<Record<string, string>>()
  const pending = status === 'pending'
  const submit = () => void handleSubmit(() => confirm())()
  return (
    <Form data-fields="short" onSubmit={submit}>
      <p data-part="kit-asked">
        {words.asked({ parts: asked.map((index) => index + 1), count: groups.length })}
      </p>
      {asked.map((index) => {
        const registered = register(`group-${index}`, {
          validate: (typed = '') =>
            matchesGroup(typed, groups[index] ?? '') || faultOf(words, index + 1, typed),
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

/** What is wrong with what was typed for a part. */
function faultOf(words: BoundMessages['kitCheck'], part: number, typed: string): string {
  if (!typed.trim()) return words.missing({ part })
  const { lookAlikes = [] } = unknownSymbols(typed) ?? {}
  return lookAlikes.length > 0 ? words.lookAlikes({ part, characters: lookAlikes }) : words.wrong({ part })
}

/** Two different indexes, in order. */
function twoOf(count: number): number[] {
  const [one = 0, step = 0] = crypto.getRandomValues(new Uint32Array(2))
  const first = one % count
  const second = (first + 1 + (step % (count - 1))) % count
  return [Math.min(first, second), Math.max(first, second)]
}

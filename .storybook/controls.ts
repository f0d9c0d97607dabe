import type { StrictArgTypes } from 'storybook/internal/types'
import types from 'virtual:public-types'
import { RegistrationFlow } from '../src/components/RegistrationFlow.js'

const CHOICES: Record<string, readonly string[]> = {
  secondFactor: ['off', 'optional', 'required'],
}

/** Describes the props of a story's component for the Controls panel, where some of them can be set. */
export function controls(component: unknown): StrictArgTypes {
  const props =
    component === RegistrationFlow ? types.exports.find(({ name }) => name === 'RegistrationFlow') : undefined
  return Object.fromEntries(
    (props?.members ?? []).map(({ name, type, text, optional }) => [
      name,
      {
        name,
        description: text,
        type: { name: 'other', value: type, required: !optional },
        table: { type: { summary: type } },
        ...(CHOICES[name] ? { control: 'select', options: CHOICES[name] } : { control: false }),
      },
    ]),
  ) as StrictArgTypes
}

import { useRegistrationContext } from './context.js'
import { SlotBoundary, Button as DefaultButton, type ButtonProps } from './slots.js'

/** Renders the host's `Button` slot or, without one, the default button. */
export function Button(props: ButtonProps) {
  const { Button: Given } = useRegistrationContext().slots
  const all = { form: '', ...props }
  const plain = <DefaultButton {...all} />
  return Given ? (
    <SlotBoundary fallback={plain}>
      <Given {...all} />
    </SlotBoundary>
  ) : (
    plain
  )
}

import { useRegistrationContext } from './context.js'
import { Boundary, Button as DefaultButton, type ButtonProps } from './slots.js'

/** The host's button, else ours. */
export function Button(props: ButtonProps) {
  const { Button: Given } = useRegistrationContext().slots
  const all = { form: '', ...props }
  const plain = <DefaultButton {...all} />
  return Given ? (
    <Boundary fallback={plain}>
      <Given {...all} />
    </Boundary>
  ) : (
    plain
  )
}

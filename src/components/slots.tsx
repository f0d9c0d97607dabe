import {
  type ButtonHTMLAttributes,
  Component,
  type ComponentType,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  Suspense,
} from 'react'

/** Props of the host's `Button` slot: those of a native button, and `variant` and `pending`. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** `primary` continues; `secondary` goes back, leaves, or takes another route. */
  variant: 'primary' | 'secondary'
  /** The button's action is running. Keep the button focusable: a disabled button would lose the focus. */
  pending?: boolean
}

/** Props of the host's `TextField` slot: those of a native input, and the following. */
export interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  /** The visible label of the input. */
  label: string
  /** What is wrong with the value. Reference it in the input's `aria-describedby`, and announce it when it appears. */
  error?: string | undefined
  /** Goes to the `ref` of the input element. */
  inputRef?: Ref<HTMLInputElement>
  /** A small button to show next to the label, such as "Hide" for a password. */
  action?: ReactNode
}

/** Props of the host's `Brand` slot. */
export interface BrandProps {
  /** The name of the relying party; if it has none, the domain that the passkey is for. */
  name: string
}

/** Components of the host's design system to use in place of the default ones. */
export interface Slots {
  /** The host's icon and name at the top of the card, in place of a monogram and the name of `relyingParty`. */
  Brand?: ComponentType<BrandProps> | undefined
  /** Every button on the card. */
  Button: ComponentType<ButtonProps>
  /** Every text field. Without it, the default one is used, which loads with the first form. */
  TextField?: ComponentType<TextFieldProps> | undefined
}

/** The default `Button` slot. */
export function Button({ variant, pending, ...props }: ButtonProps) {
  return (
    <button
      data-part="button"
      data-variant={variant}
      data-pending={pending || undefined}
      aria-disabled={pending || undefined}
      {...props}
    />
  )
}

/**
 * Shows the fallback while the host's component is loading, or after it threw an error: a broken button must not keep
 * the user from creating a passkey. React reports the error.
 */
export class SlotBoundary extends Component<
  { fallback: ReactNode; children: ReactNode },
  { failed: boolean }
> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render(): ReactNode {
    const { fallback, children } = this.props
    return this.state.failed ? fallback : <Suspense fallback={fallback}>{children}</Suspense>
  }
}

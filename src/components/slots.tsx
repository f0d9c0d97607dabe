import {
  type ButtonHTMLAttributes,
  Component,
  type ComponentType,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  Suspense,
} from 'react'

/** What a button slot must take: the native props, and these two. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant: 'primary' | 'secondary'
  /** Its action is under way. The button must stay focusable: a disabled one would lose the focus. */
  pending?: boolean
}

/** What a text field slot must take: the native props of the input, and these. */
export interface TextFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  /** The input's own name, always to be seen. */
  label: string
  /** What is wrong with the value; to be tied to the input by `aria-describedby`, and read out when it appears. */
  error?: string | undefined
  /** For the `ref` of the input. */
  inputRef?: Ref<HTMLInputElement>
  /** A small button beside the label. */
  action?: ReactNode
}

/** What a brand slot is given. */
export interface BrandProps {
  /** Of `relyingParty`, else the domain. */
  name: string
}

/** Where a design system plugs in its own leaves. */
export interface Slots {
  /** The host's icon and name at the top of the card, in place of a monogram and the name of `relyingParty`. */
  Brand?: ComponentType<BrandProps> | undefined
  Button: ComponentType<ButtonProps>
  /** Loaded with the forms that need it when none is given. */
  TextField?: ComponentType<TextFieldProps> | undefined
}

/** The default button. */
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
 * Shows the fallback in place of a host's leaf that throws or is still loading: a passkey must not be lost with a
 * button. React itself reports what was thrown.
 */
export class Boundary extends Component<{ fallback: ReactNode; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    const { fallback, children } = this.props
    return this.state.failed ? fallback : <Suspense fallback={fallback}>{children}</Suspense>
  }
}

import type { ButtonHTMLAttributes, ComponentType, InputHTMLAttributes, ReactNode, Ref } from 'react'

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

/** Where a design system plugs in its own leaves. */
export interface Slots {
  Button: ComponentType<ButtonProps>
  /** Loaded with the forms that need it when none is given. */
  TextField?: ComponentType<TextFieldProps> | undefined
}

function Button({ variant, pending, ...props }: ButtonProps) {
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

export const defaultSlots: Slots = { Button }

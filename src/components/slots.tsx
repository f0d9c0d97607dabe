import type { ButtonHTMLAttributes, ComponentType } from 'react'

/** What a button slot must take: the native props, and these two. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant: 'primary' | 'secondary'
  /** Its action is under way. The button must stay focusable: a disabled one would lose the focus. */
  pending?: boolean
}

/** Where a design system plugs in its own leaves. */
export interface Slots {
  Button: ComponentType<ButtonProps>
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

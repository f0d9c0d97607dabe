import { type HTMLAttributes, type Ref, useImperativeHandle } from 'react'
import { createPart } from './context.js'

/** The card around the parts. The package's style sheet applies only inside it: outside, the parts are unstyled. */
export const Card = /* @__PURE__ */ createPart(
  'Card',
  (props: HTMLAttributes<HTMLElement>, ref: Ref<HTMLElement>, { messages, refs: { card } }) => {
    const { lang, dir, flow } = messages
    useImperativeHandle(ref, () => card.current as HTMLElement)
    return (
      <section
        data-part="flow"
        aria-label={flow.label}
        lang={lang || undefined}
        dir={dir || undefined}
        {...props}
        ref={card}
      />
    )
  },
)

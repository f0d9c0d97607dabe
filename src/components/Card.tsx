import { type HTMLAttributes, type Ref, useImperativeHandle } from 'react'
import { createPart } from './context.js'

/** The card around the parts. It carries the look: outside of it the parts are unstyled. */
export const Card = createPart(
  'Card',
  (props: HTMLAttributes<HTMLElement>, ref: Ref<HTMLElement>, { messages, refs: { card } }) => {
    useImperativeHandle(ref, () => card.current as HTMLElement)
    return <section data-part="flow" aria-label={messages.flow.label} {...props} ref={card} />
  },
)

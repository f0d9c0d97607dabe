import type { HTMLAttributes, Ref } from 'react'
import { pageHostname } from '../core/page.js'
import { createPart } from './context.js'
import { initialOf } from './initialOf.js'
import { SlotBoundary } from './slots.js'
import { useBrowserValue } from './useBrowserValue.js'

/**
 * Shows the host's icon and name, and the domain that the passkey is for, which a careful user looks for. Plain text:
 * a lock icon would promise what only the browser's own address bar can.
 */
export const Brand = /* @__PURE__ */ createPart(
  'Brand',
  (props: HTMLAttributes<HTMLDivElement>, ref: Ref<HTMLDivElement>, { options, state, slots }) => {
    const hostname = useBrowserValue(pageHostname)
    const named = options.relyingParty ?? ('challenge' in state ? state.challenge.rp : undefined)
    const domain = named?.id || hostname || ''
    const name = named?.name || domain
    const { Brand: Given } = slots
    const plain = (
      <>
        {/* The first letter of a domain stands for nobody. */}
        {named?.name && (
          <span data-part="monogram" aria-hidden="true">
            {initialOf(name)}
          </span>
        )}
        <bdi data-part="brand-name">{name}</bdi>
      </>
    )
    return (
      <div data-part="brand" {...props} ref={ref}>
        {Given ? (
          <SlotBoundary fallback={plain}>
            <Given name={name} />
          </SlotBoundary>
        ) : (
          plain
        )}
        {domain !== name && <bdi data-part="domain">{domain}</bdi>}
      </div>
    )
  },
)

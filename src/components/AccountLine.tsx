import { Fragment } from 'react'
import { initialOf } from './initialOf.js'

/** Whose account it is, whole. A long address breaks where a reader would break it: after @ and dots. */
export function AccountLine({ text, name }: { text: string; name: string }) {
  return (
    <p data-part="account">
      <span data-part="initial" aria-hidden="true">
        {initialOf(name)}
      </span>
      <bdi data-part="account-name">
        {text.split(/(?<=[@.])(?=.)/u).map((piece, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- pieces of one text, in their order
          <Fragment key={index}>
            {index > 0 && <wbr />}
            {/* An element of its own, which a translator may fill as it likes. */}
            <span>{piece}</span>
          </Fragment>
        ))}
      </bdi>
    </p>
  )
}

import { Breakable } from './Breakable.js'
import { initialOf } from './initialOf.js'

/** Shows the name of the account, without shortening it. */
export function AccountLine({ text, name }: { text: string; name: string }) {
  return (
    <p data-part="account">
      <span data-part="initial" aria-hidden="true">
        {initialOf(name)}
      </span>
      <bdi data-part="account-name">
        <Breakable text={text} />
      </bdi>
    </p>
  )
}

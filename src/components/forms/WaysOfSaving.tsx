import { useId } from 'react'
import { useRegistrationContext } from '../context.js'
import { Icon } from '../icons/Icon.js'
import { copy, download, print, saved, share, write } from '../icons/kitIcons.js'
import { allMessages } from '../messages/allMessages.js'
import type { SaveResult, WayOfSaving } from './recoveryKitSaving.js'

/** Whether the page can tell that a kit was saved in this way. Browsers do not report whether the user printed. */
export const isSure = (way: WayOfSaving) => way !== 'print'

/** The icon of each way to save the kit. */
export const wayIcons: Record<WayOfSaving, string> = { share, download, print, copy, write }

/** Lists ways to save the kit, each with the result of its last try. The main button is not part of the list. */
export function WaysOfSaving({
  ways,
  results,
  onSave,
}: {
  ways: readonly WayOfSaving[]
  results: Partial<Record<WayOfSaving, SaveResult>>
  onSave: (way: WayOfSaving) => void
}) {
  const { kit: words } = allMessages(useRegistrationContext())
  const id = useId()
  // The text for a way that was used. `print` has a cautious one, because browsers do not report whether the user
  // printed.
  const states: Record<WayOfSaving, string> = {
    share: words.state.saved,
    download: words.state.saved,
    print: words.state.printed,
    copy: words.state.copied,
    write: words.state.chosen,
  }
  return (
    <>
      <h3 id={id} data-part="savings-title">
        {words.otherWays}
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes it from a list without bullets: https://bugs.webkit.org/show_bug.cgi?id=170179 */}
      <ul role="list" aria-labelledby={id} data-part="savings">
        {ways.map((way) => {
          const done = results[way] === 'saved'
          return (
            <li key={way} data-part="saving-item">
              <button
                type="button"
                form=""
                aria-labelledby={`${id}-${way} ${id}-${way}-state`}
                aria-describedby={`${id}-${way}-body`}
                data-part="saving"
                data-saving={way}
                data-done={done ? isSure(way) || 'maybe' : undefined}
                onClick={() => onSave(way)}
              >
                <Icon d={wayIcons[way]} />
                <span data-part="saving-words">
                  <span id={`${id}-${way}`} data-part="saving-title">
                    {words.ways[way].title}
                  </span>
                  <span id={`${id}-${way}-state`} data-part="saving-state">
                    {done && isSure(way) && <Icon d={saved} />}
                    {done && states[way]}
                    {results[way] === 'denied' && words.state.denied}
                  </span>
                  <span id={`${id}-${way}-body`} data-part="saving-body">
                    {words.ways[way].body}
                  </span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../Button.js'
import { callListener } from '../../registration/callListener.js'
import { groupsOf } from '../../core/credentials/recoveryCode.js'
import { kitFile, kitText, type RecoveryKit } from '../../core/recoveryKit.js'
import { useRegistrationContext } from '../context.js'
import { allMessages } from '../messages/allMessages.js'
import { kitWordsOf } from '../messages/kitWords.js'
import type { BoundMessages } from '../messages/messages.js'
import { secret } from '../secret.js'
import { FormActions } from './FormActions.js'
import { fillPrintSheet } from './printSheet.js'
import { qrCode } from './qrCode.js'
import {
  canShare,
  copy,
  download,
  print,
  type Saving,
  share,
  type WayOfSaving,
  WAYS_OF_SAVING,
} from './recoveryKitSaving.js'
import { useRefocus } from './useRefocus.js'

/** Milliseconds a page is hidden before the code is covered: another person may look when the page is back. */
const COVERED_AFTER = 60_000

/** The kit, and every way to save it. */
export function Kit() {
  const { kit } = useRegistrationContext()
  return kit ? <KitView kit={kit} /> : null
}

function KitView({ kit }: { kit: RecoveryKit }) {
  const context = useRegistrationContext()
  const { messages, options, english, view, setView, hides } = context
  const { kit: words } = allMessages(context)
  const [covered, uncover] = useCover(hides)
  const ref = useRef<HTMLDivElement>(null)
  useRefocus(ref, covered)
  const { sheet, text, qr } = useMemo(() => {
    const own = kitWordsOf(allMessages({ messages }), english)
    const whole = kitText(kit, own)
    return { sheet: own, text: whole, qr: qrCode(whole) }
  }, [kit, messages, english])
  const [done, setDone] = useState<ReadonlySet<WayOfSaving>>(new Set())
  const [last, setLast] = useState<{ way: WayOfSaving; saving: Saving }>()

  const file = () => kitFile(kit, sheet, { qr })
  const save = async (way: WayOfSaving) => {
    const actions: Record<WayOfSaving, () => Saving | Promise<Saving>> = {
      share: () => share(file()),
      download: () => download(file()),
      print: () => print(ref.current, (paper) => fillPrintSheet(paper, kit, sheet, qr)),
      copy: () => copy(text),
      write: () => 'done',
    }
    const saving = await actions[way]()
    setLast({ way, saving })
    if (saving !== 'done') return
    setDone((before) => new Set(before).add(way))
    callListener(options, 'onEvent', { type: 'kit_saved', way })
  }
  const ways = WAYS_OF_SAVING.filter((way) => way !== 'share' || canShare(file()))
  const saved = done.size > 0 || view !== undefined
  // A user who only wrote the code down may have made a slip in any of its groups.
  const onlyWritten = view !== 'again' && [...done].every((way) => way === 'write')
  // Two elements, so that covering the kit also removes the frame that prints it.
  if (covered) {
    return (
      <div key="covered" ref={ref} data-part="form">
        <p data-part="body">{words.covered}</p>
        <FormActions>
          <Button type="button" variant="primary" onClick={uncover}>
            {words.uncover}
          </Button>
        </FormActions>
      </div>
    )
  }
  return (
    <div key="shown" ref={ref} data-part="form">
      <RecoveryCode code={kit.code} label={words.sheet.code} />
      <KitDetails kit={kit} />
      <ul data-part="savings">
        {ways.map((way) => (
          <li key={way}>
            <button
              type="button"
              form=""
              data-part="saving"
              data-saving={way}
              data-done={done.has(way) || undefined}
              onClick={() => void save(way)}
            >
              {words.ways[way].title}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" data-part="field-note">
        {last && sayOf(words, last, file)}
      </p>
      <FormActions>
        <Button
          type="button"
          variant="primary"
          aria-disabled={!saved}
          onClick={() => {
            if (saved) setView(onlyWritten ? 'checkAll' : 'check')
            else setLast({ way: 'write', saving: 'left' })
          }}
        >
          {words.action}
        </Button>
      </FormActions>
    </div>
  )
}

/** What became of one way to save the kit, and what to do now. */
function sayOf(
  words: BoundMessages['kit'],
  { way, saving }: { way: WayOfSaving; saving: Saving },
  file: () => File,
): string {
  if (saving === 'left') return words.unsaved
  if (saving === 'denied') return way === 'write' ? words.unsaved : words.denied[way]
  return way === 'download' ? words.saved.download({ file: file().name }) : words.saved[way]
}

/** In groups for the eye, letter by letter for the ear. */
function RecoveryCode({ code, label }: { code: string; label: string }) {
  return (
    <ol {...secret} data-part="kit-code" translate="no" aria-label={label}>
      {['D1', ...groupsOf(code)].map((group, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two groups may be the same, and none ever moves
        <li key={index}>
          <span aria-hidden="true">{group}</span>
          <span data-part="spoken">{group.split('').join(' ')}</span>
        </li>
      ))}
    </ol>
  )
}

/** What the user needs for recovery besides the code. */
function KitDetails({ kit }: { kit: RecoveryKit }) {
  const { sheet } = allMessages(useRegistrationContext()).kit
  const details = [
    [sheet.username, kit.username],
    [sheet.url, kit.url],
    [sheet.orgId, kit.orgId],
    [sheet.credentialId, kit.credentialId],
    [sheet.id, kit.id],
  ] as const
  return (
    <dl {...secret} data-part="kit-facts" translate="no">
      {details.map(([name, value]) => (
        <div key={name}>
          <dt translate="yes">{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/**
 * Covers the kit after the page was hidden for a while.
 *
 * @param hides How often React hid the widget: each time covers the kit.
 */
function useCover(hides: number | undefined): [boolean, () => void] {
  const [covered, setCovered] = useState(false)
  const [seenAt, setSeenAt] = useState(hides)
  // In the same task that puts the kit on the page: React runs a passive effect in a later one, and a page that is hidden
  // in between would never cover the kit.
  useLayoutEffect(() => {
    let since = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const cover = () => setCovered(true)
    const onChange = () => {
      clearTimeout(timer)
      // A browser may not run the timers of a hidden page, so the time is measured as well.
      if (document.hidden) {
        since = Date.now()
        timer = setTimeout(cover, COVERED_AFTER)
      } else if (since > 0 && Date.now() - since >= COVERED_AFTER) cover()
    }
    // The kit takes a while to make, and the user may have left the page by then.
    onChange()
    document.addEventListener('visibilitychange', onChange)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onChange)
    }
  }, [])
  const uncover = () => {
    setSeenAt(hides)
    setCovered(false)
  }
  return [covered || seenAt !== hides, uncover]
}

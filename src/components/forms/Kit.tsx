import { startTransition, useMemo, useRef, useState } from 'react'
import { Button } from '../Button.js'
import { callListener } from '../../registration/callListener.js'
import { groupsOf } from '../../core/credentials/recoveryCodeSymbols.js'
import { kitFile } from '../../core/kitFile.js'
import { kitText, type RecoveryKit } from '../../core/recoveryKit.js'
import { type RegistrationContext, useRegistrationContext } from '../context.js'
import { Icon } from '../icons/Icon.js'
import { saved as savedIcon } from '../icons/kitIcons.js'
import { askedIn, checkBefore, checkView } from '../layouts/kitViews.js'
import { allMessages } from '../messages/allMessages.js'
import { kitWordsOf } from '../messages/kitWords.js'
import type { MessagesWithLocale } from '../messages/messages.js'
import { FormActions } from './FormActions.js'
import { KitSheet } from './KitSheet.js'
import { afterNextPaint } from './afterNextPaint.js'
import { fillPrintSheet } from './printSheet.js'
import { qrCode } from './qrCode.js'
import {
  canShare,
  copy,
  download,
  isHandheld,
  print,
  type SaveResult,
  share,
  type WayOfSaving,
  WAYS_OF_SAVING,
} from './recoveryKitSaving.js'
import { useCover } from './useCover.js'
import { useRefocus } from './useRefocus.js'
import { isSure, wayIcons, WaysOfSaving } from './WaysOfSaving.js'

/** Shows the recovery kit and every way to save it. */
export function Kit() {
  const { kit } = useRegistrationContext()
  return kit ? <KitView kit={kit} /> : null
}

/** The kit itself, or the button that uncovers it. */
function KitView({ kit }: { kit: RecoveryKit }) {
  const context = useRegistrationContext()
  const { options, view, setView, hideCount } = context
  const { kit: words } = allMessages(context)
  const [covered, uncover] = useCover(hideCount)
  const ref = useRef<HTMLDivElement>(null)
  useRefocus(ref, covered)
  const { sheet, qr, file } = useKitFile(kit, context)
  const [results, setResults] = useState<Partial<Record<WayOfSaving, SaveResult>>>({})
  const [last, setLast] = useState<WayOfSaving>()
  /** The way in which the kit was saved last. */
  const [keptBy, setKeptBy] = useState<WayOfSaving>()

  const save = async (way: WayOfSaving) => {
    const actions: Record<WayOfSaving, () => SaveResult | Promise<SaveResult>> = {
      share: () => share(file),
      // A download needs no user activation, so the reaction to the tap is painted first: browsers do not paint while
      // they start a download.
      download: () => afterNextPaint().then(() => download(file)),
      print: () => print(ref.current, (printed) => fillPrintSheet(printed, kit, sheet, qr)),
      copy: () => copy(kitText(kit, sheet, { numbered: true })),
      write: () => 'saved',
    }
    const result = await actions[way]()
    if (result === 'saved') {
      setKeptBy(way)
      callListener(options, 'onEvent', { type: 'kit_saved', way })
    }
    // A share sheet that was closed says nothing of a kit that is already saved.
    if (result === 'cancelled' && saved) return
    setLast(way)
    // A later failure does not undo an earlier save.
    setResults((before) => ({ ...before, [way]: before[way] === 'saved' ? 'saved' : result }))
  }
  const ways = useMemo(() => waysOfSaving(file), [file])
  const done = ways.filter((way) => results[way] === 'saved')
  const recommended = ways.find((way) => results[way] !== 'denied') ?? 'write'
  const checked = askedIn(checkBefore(view))
  const groups = groupsOf(kit.code)
  const saved = done.length > 0 || checked !== undefined
  // Whoever writes the code down may miscopy any group, so all groups are checked, as that way says. A repeated check is
  // as thorough as the one before.
  const isWritten = keptBy ? keptBy === 'write' : checked?.length === groups.length
  // Once the kit is saved, the main button leads to the check and the first way joins the list of other ways. It is
  // added last, so that the others keep their places.
  const [first = 'download'] = ways
  const others = [...ways.filter((way) => way !== first), first].filter((way) => saved || way !== recommended)
  const lastResult = last && results[last]
  const isSaved = last !== undefined && lastResult === 'saved' && isSure(last)
  // The covered and the visible kit have different keys, so covering the kit also removes the print frame inside it.
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
      <KitSheet kit={kit} />
      <FormActions>
        {saved ? (
          <Button
            key="main"
            type="button"
            variant="primary"
            // Ignores the second click of a double click on the save button, which was in the same place before.
            onClick={({ detail }) => {
              if (detail > 1) return
              const asked = isWritten ? groups.map((_, index) => index) : randomPair(groups.length)
              startTransition(() => setView(checkView(asked)))
            }}
          >
            {words.action}
          </Button>
        ) : (
          <Button
            key="main"
            type="button"
            variant="primary"
            data-saving={recommended}
            onClick={() => void save(recommended)}
          >
            <Icon d={wayIcons[recommended]} />
            {words.ways[recommended].title}
          </Button>
        )}
      </FormActions>
      <p role="status" data-part="field-note" data-done={isSaved || undefined}>
        {isSaved && <Icon d={savedIcon} />}
        <span data-part="field-note-words">
          {last && lastResult ? getResultMessage(words, last, lastResult, file) : !saved && words.next}
        </span>
      </p>
      <WaysOfSaving ways={others} results={results} onSave={(way) => void save(way)} />
    </div>
  )
}

/** Creates the file and its QR code once and before any tap, because sharing must begin within the tap. */
function useKitFile(kit: RecoveryKit, { messages, english }: RegistrationContext) {
  return useMemo(() => {
    const sheet = kitWordsOf(allMessages({ messages }), english)
    const qr = qrCode(kitText(kit, sheet))
    return { sheet, qr, file: kitFile(kit, sheet, { qr }) }
  }, [kit, messages, english])
}

/** Returns the ways that this browser supports, the recommended one first. */
function waysOfSaving(file: File): WayOfSaving[] {
  const [sharing, ...others] = WAYS_OF_SAVING
  if (!canShare(file)) return others
  const [downloading, ...rest] = others
  return isHandheld() ? [...WAYS_OF_SAVING] : [downloading, sharing, ...rest]
}

/** Returns the message about the last try to save the kit: what happened, and what to do now. */
function getResultMessage(
  words: MessagesWithLocale['kit'],
  way: WayOfSaving,
  result: SaveResult,
  { name }: File,
): string {
  if (result === 'denied' && way !== 'write') return words.denied[way]
  if (result !== 'saved') return words.unsaved
  return way === 'download' ? words.saved.download({ file: name }) : words.saved[way]
}

/** Returns two different random indexes in ascending order. */
function randomPair(count: number): number[] {
  const [one = 0, step = 0] = crypto.getRandomValues(new Uint32Array(2))
  const first = one % count
  const second = (first + 1 + (step % (count - 1))) % count
  return [Math.min(first, second), Math.max(first, second)]
}

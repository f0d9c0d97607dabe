'use client'
import { useId, useMemo, useRef, useState } from 'react'
import { Button } from '../Button.js'
import { groupsOf } from '../../core/credentials/recoveryCode.js'
import { kitFile, kitText, type RecoveryKit } from '../../core/recoveryKit.js'
import { useRegistrationContext } from '../context.js'
import { savedIcon, savingIcons } from '../icons/kit.js'
import { askedIn, checkBefore, checkView } from '../layouts/kitViews.js'
import type { Messages } from '../messages/messages.js'
import { FormActions } from './FormActions.js'
import { KitSheet } from './KitSheet.js'
import { fillPrintSheet } from './printSheet.js'
import { qrCode } from './qrCode.js'
import {
  canShare,
  copy,
  download,
  isHandheld,
  painted,
  print,
  type Saving,
  share,
  type WayOfSaving,
  WAYS_OF_SAVING,
} from './recoveryKitSaving.js'
import { useCover } from './useCover.js'
import { useRefocus } from './useRefocus.js'

/** The kit, and every way to save it. */
export function Kit() {
  const { kit } = useRegistrationContext()
  return kit ? <KitView kit={kit} /> : null
}

function KitView({ kit }: { kit: RecoveryKit }) {
  const { messages, view, setView, hides } = useRegistrationContext()
  const { kit: words, kitSaving } = messages as Messages
  const [covered, uncover] = useCover(hides)
  const ref = useRef<HTMLDivElement>(null)
  useRefocus(ref, covered)
  const { qr, file } = useKitFile(kit, words.sheet)
  const [tried, setTried] = useState<Partial<Record<WayOfSaving, Saving>>>({})
  const [last, setLast] = useState<WayOfSaving>()

  const save = async (way: WayOfSaving) => {
    const actions: Record<WayOfSaving, () => Saving | Promise<Saving>> = {
      share: () => share(file),
      // Only this one needs no user activation, and no browser draws while it starts a download.
      download: () => painted().then(() => download(file)),
      print: () => print(ref.current, (paper) => fillPrintSheet(paper, kit, words.sheet, qr)),
      copy: () => copy(kitText(kit, words.sheet, { numbered: true })),
      write: () => 'done',
    }
    const saving = await actions[way]()
    setLast(way)
    // What was saved once stays saved.
    setTried((before) => ({ ...before, [way]: before[way] === 'done' ? 'done' : saving }))
  }
  const ways = useMemo(() => waysOfSaving(file), [file])
  const done = ways.filter((way) => tried[way] === 'done')
  const recommended = ways.find((way) => tried[way] !== 'denied') ?? 'write'
  const checked = askedIn(checkBefore(view))
  const groups = groupsOf(kit.code)
  const saved = done.length > 0 || checked !== undefined
  // A user who only wrote the code down may have made a slip in any of its groups.
  const onlyWritten =
    done.every((way) => way === 'write') && (checked?.length ?? groups.length) === groups.length
  // The recommended way comes last once it is not the main button any more: the others keep their places.
  const [first = 'download'] = ways
  const others = [...ways.filter((way) => way !== first), first].filter((way) => saved || way !== recommended)
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
      <KitSheet kit={kit} />
      <FormActions>
        {saved ? (
          <Button
            key="main"
            type="button"
            variant="primary"
            // The later half of a double click on what stood here before.
            onClick={({ detail }) => {
              if (detail < 2)
                setView(checkView(onlyWritten ? groups.map((_, index) => index) : twoOf(groups.length)))
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
            {savingIcons[recommended]}
            {words.ways[recommended]}
          </Button>
        )}
      </FormActions>
      <p role="status" data-part="field-note" data-done={(last && tried[last] === 'done') || undefined}>
        {last && tried[last] === 'done' && savedIcon}
        {sentence(messages as Messages, last, last && tried[last])}
      </p>
      <OtherWaysOfSaving
        ways={others}
        tried={tried}
        onSave={(way) => void save(way)}
        title={kitSaving.others}
      />
    </div>
  )
}

/** The file, and the picture in it, made once and before anybody asks for them. */
function useKitFile(kit: RecoveryKit, sheet: Messages['kit']['sheet']) {
  return useMemo(() => {
    const qr = qrCode(kitText(kit, sheet))
    return { qr, file: kitFile(kit, sheet, { qr }) }
  }, [kit, sheet])
}

/** What there is here, the recommended one first. */
function waysOfSaving(file: File): WayOfSaving[] {
  const [sharing, ...others] = WAYS_OF_SAVING
  if (!canShare(file)) return others
  const [downloading, ...rest] = others
  return isHandheld() ? [...WAYS_OF_SAVING] : [downloading, sharing, ...rest]
}

/** What became of the last try. */
function sentence(
  { kit: { ways, said }, kitSaving }: Messages,
  way: WayOfSaving | undefined,
  saving: Saving | undefined,
): string {
  if (!way || !saving) return kitSaving.unsaved
  return way === 'write' ? kitSaving.writing : said[saving](ways[way], way === 'copy')
}

function OtherWaysOfSaving({
  ways,
  tried,
  onSave,
  title,
}: {
  ways: WayOfSaving[]
  tried: Partial<Record<WayOfSaving, Saving>>
  onSave: (way: WayOfSaving) => void
  title: string
}) {
  const { messages } = useRegistrationContext()
  const { kit, kitSaving } = messages as Messages
  const id = useId()
  return (
    <>
      <h3 id={id} data-part="savings-title">
        {title}
      </h3>
      {/* oxlint-disable-next-line jsx-a11y/no-redundant-roles -- Safari takes it from a list without markers (https://bugs.webkit.org/show_bug.cgi?id=170179) */}
      <ul role="list" aria-labelledby={id} data-part="savings">
        {ways.map((way) => {
          const state = { done: kitSaving.saved, denied: kitSaving.denied, left: undefined }[
            tried[way] ?? 'left'
          ]
          return (
            <li key={way}>
              <button
                type="button"
                form=""
                aria-labelledby={`${id}-${way} ${id}-${way}-state`}
                aria-describedby={`${id}-${way}-body`}
                data-part="saving"
                data-saving={way}
                data-done={tried[way] === 'done' || undefined}
                onClick={() => onSave(way)}
              >
                {savingIcons[way]}
                <span data-part="saving-words">
                  <span id={`${id}-${way}`} data-part="saving-title">
                    {kit.ways[way]}
                  </span>
                  <span id={`${id}-${way}-body`} data-part="saving-body">
                    {kitSaving.ways[way]}
                  </span>
                </span>
                <span id={`${id}-${way}-state`} data-part="saving-state">
                  {tried[way] === 'done' && savedIcon}
                  {state}
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** Two different indexes, in order. */
function twoOf(count: number): number[] {
  const [one = 0, step = 0] = crypto.getRandomValues(new Uint32Array(2))
  const first = one % count
  const second = (first + 1 + (step % (count - 1))) % count
  return [Math.min(first, second), Math.max(first, second)]
}

import { secret } from '../secret.js'

/** How a person keeps the kit, best first. */
export const WAYS_OF_SAVING = ['share', 'download', 'print', 'copy', 'write'] as const
export type WayOfSaving = (typeof WAYS_OF_SAVING)[number]

/**
 * Whether the user saved the kit or cancelled, or this browser does not allow it. In-app browsers deny most ways, each
 * with another error.
 */
export type SaveResult = 'saved' | 'cancelled' | 'denied'

/** How long a download may take to begin before its address is taken back, in milliseconds. */
const REVOKE_DELAY = 60_000

export function canShare(file: File): boolean {
  try {
    return navigator.canShare({ files: [file] })
  } catch {
    return false
  }
}

/** Whether this is a phone or a tablet: there the list of apps is how people keep a file. */
export function isHandheld(): boolean {
  return matchMedia('(hover: none) and (pointer: coarse)').matches
}

export async function share(file: File): Promise<SaveResult> {
  try {
    await navigator.share({ files: [file] })
    return 'saved'
  } catch (error) {
    // The person closed the list of apps.
    return (error as Partial<Error> | undefined)?.name === 'AbortError' ? 'cancelled' : 'denied'
  }
}

export function download(file: File): SaveResult {
  try {
    const url = URL.createObjectURL(file)
    // In no page, so that nobody who watches one sees the address.
    const link = document.createElement('a')
    link.href = url
    link.download = file.name
    link.click()
    setTimeout(() => URL.revokeObjectURL(url), REVOKE_DELAY)
    return 'saved'
  } catch {
    return 'denied'
  }
}

export async function copy(text: string): Promise<SaveResult> {
  try {
    await navigator.clipboard.writeText(text)
    return 'saved'
  } catch {
    return 'denied'
  }
}

/**
 * How long a browser may take to begin to print, in milliseconds. Chromium and Firefox begin before `print()` returns,
 * and WebKit in a task of its own.
 */
const MAX_PRINT_DELAY = 3000

/**
 * Nobody sees it, whatever style sheets there are: a declaration of its own that is important yields to no rule of the
 * host's. Firefox prints no frame that has no box, so it has one.
 */
const INVISIBLE_STYLE =
  'all: initial; position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0; visibility: hidden; pointer-events: none'

/**
 * Prints a document of its own, in a frame within the widget: nothing of the host's page is printed or changed by it,
 * and nothing secret leaves the widget. The frame goes with the next thing that the user does in the page, and with the
 * element it is in. It does not go with `afterprint`, since Safari on iOS says that before it has drawn what it prints
 * (https://github.com/MatthewHerbst/react-to-print/issues/476).
 *
 * @param fill - gives an empty document what belongs on the paper.
 */
export async function print(
  within: HTMLElement | null,
  fill: (paper: Document) => void,
): Promise<SaveResult> {
  const page = within?.ownerDocument ?? document
  // oxlint-disable-next-line react/iframe-missing-sandbox -- it has no script, and in a sandbox without scripts WebKit calls no listener (https://bugs.webkit.org/show_bug.cgi?id=218086)
  const frame = page.createElement('iframe')
  try {
    Object.assign(frame, { tabIndex: -1, ariaHidden: 'true', inert: true })
    const { className, ...attributes } = secret
    frame.className = className
    for (const [name, value] of Object.entries({ ...attributes, 'data-part': 'print-frame' }))
      frame.setAttribute(name, value)
    frame.style.cssText = INVISIBLE_STYLE.replaceAll(/;|$/g, ' !important;')
    within?.append(frame)
    const over = new AbortController()
    const end = () => {
      over.abort()
      frame.remove()
    }
    for (const input of ['pointerdown', 'keydown', 'click'])
      page.addEventListener(input, end, { capture: true, signal: over.signal })
    const paper = frame.contentWindow as Window
    fill(paper.document)
    const begun = new Promise<boolean>((resolve) => {
      paper.addEventListener('beforeprint', () => resolve(true))
      // A dialog over the page has taken the focus from it.
      setTimeout(() => resolve(!page.hasFocus()), MAX_PRINT_DELAY)
    })
    paper.print()
    // A sandbox without `allow-modals` and some in-app browsers do nothing, and say nothing.
    if (await begun) return 'saved'
  } catch {
    // Below.
  }
  frame.remove()
  return 'denied'
}

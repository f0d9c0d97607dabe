import { secret } from '../secret.js'

/** The ways to save a kit, best first. */
export const WAYS_OF_SAVING = ['share', 'download', 'print', 'copy', 'write'] as const
/** A way to save a kit. */
export type WayOfSaving = (typeof WAYS_OF_SAVING)[number]

/**
 * Whether the user saved the kit or cancelled, or this browser does not allow this way of saving. In-app browsers deny
 * most ways, each with another error, so any error counts as `denied`.
 */
export type SaveResult = 'saved' | 'cancelled' | 'denied'

/** Milliseconds until the object URL is revoked: longer than a download takes to begin. */
const REVOKE_DELAY = 60_000

/** Whether this browser can share this file. */
export function canShare(file: File): boolean {
  try {
    return navigator.canShare({ files: [file] })
  } catch {
    return false
  }
}

/** Whether this is a phone or a tablet, where the share sheet is the usual way to save a file. */
export function isHandheld(): boolean {
  return matchMedia('(hover: none) and (pointer: coarse)').matches
}

/** Opens the share sheet with the file. */
export async function share(file: File): Promise<SaveResult> {
  try {
    await navigator.share({ files: [file] })
    return 'saved'
  } catch (error) {
    // `AbortError` means that the user closed the share sheet.
    return (error as Partial<Error> | undefined)?.name === 'AbortError' ? 'cancelled' : 'denied'
  }
}

/** Downloads the file. */
export function download(file: File): SaveResult {
  try {
    const url = URL.createObjectURL(file)
    // The link is not added to the DOM, so that no MutationObserver of the page sees the URL.
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

/** Copies the text to the clipboard. */
export async function copy(text: string): Promise<SaveResult> {
  try {
    await navigator.clipboard.writeText(text)
    return 'saved'
  } catch {
    return 'denied'
  }
}

/**
 * Milliseconds that a browser gets to begin printing. Chromium and Firefox begin before `print()` returns, WebKit in
 * a later task.
 */
const MAX_PRINT_DELAY = 3000

/**
 * Makes the frame invisible whatever style sheets the host has: no rule overrides an inline `!important` declaration.
 * The frame keeps its size, because Firefox does not print a frame without a box.
 */
const INVISIBLE_STYLE =
  'all: initial; position: fixed; inset: 0; inline-size: 100%; block-size: 100%; border: 0; visibility: hidden; pointer-events: none'

/**
 * Prints a document of its own in a frame inside the widget, so that the host's page is neither printed nor changed,
 * and no secret leaves the widget. The frame is removed with the user's next input and with the element it is in. It
 * is not removed on `afterprint`, which Safari on iOS fires before it has rendered the printed page
 * (https://github.com/MatthewHerbst/react-to-print/issues/476).
 *
 * @param fill Fills the empty document.
 */
export async function print(
  within: HTMLElement | null,
  fill: (printed: Document) => void,
): Promise<SaveResult> {
  const hostDocument = within?.ownerDocument ?? document
  // oxlint-disable-next-line react/iframe-missing-sandbox -- it has no script, and in a sandbox without scripts WebKit calls no listener (https://bugs.webkit.org/show_bug.cgi?id=218086)
  const frame = hostDocument.createElement('iframe')
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
      hostDocument.addEventListener(input, end, { capture: true, signal: over.signal })
    const frameWindow = frame.contentWindow as Window
    fill(frameWindow.document)
    const printBegan = new Promise<boolean>((resolve) => {
      frameWindow.addEventListener('beforeprint', () => resolve(true))
      // An open print dialog takes the focus from the page.
      setTimeout(() => resolve(!hostDocument.hasFocus()), MAX_PRINT_DELAY)
    })
    frameWindow.print()
    // A sandbox without `allow-modals` and some in-app browsers ignore `print()` without an error.
    if (await printBegan) return 'saved'
  } catch {
    // Handled below, like a print that did not begin.
  }
  frame.remove()
  return 'denied'
}

/** How a person keeps the kit. */
export type WayOfSaving = 'share' | 'download' | 'print' | 'copy' | 'write'

/** Whether it was done, left, or not allowed here. In-app browsers deny most of it, each in a way of its own. */
export type Saving = 'done' | 'left' | 'denied'

/** How long a download may take to begin before its address is taken back, in milliseconds. */
const REVOKED_AFTER = 60_000

export function canShare(file: File): boolean {
  try {
    return navigator.canShare({ files: [file] })
  } catch {
    return false
  }
}

export async function share(file: File): Promise<Saving> {
  try {
    await navigator.share({ files: [file] })
    return 'done'
  } catch (error) {
    // The person closed the list of apps.
    return (error as Partial<Error> | undefined)?.name === 'AbortError' ? 'left' : 'denied'
  }
}

export function download(file: File): Saving {
  try {
    const url = URL.createObjectURL(file)
    const link = document.createElement('a')
    link.href = url
    link.download = file.name
    link.hidden = true
    document.body.append(link)
    link.click()
    link.remove()
    setTimeout(() => URL.revokeObjectURL(url), REVOKED_AFTER)
    return 'done'
  } catch {
    return 'denied'
  }
}

export async function copy(text: string): Promise<Saving> {
  try {
    await navigator.clipboard.writeText(text)
    return 'done'
  } catch {
    return 'denied'
  }
}

/** Prints the one element that `styles.css` leaves visible while the root has this attribute. */
export function print(): Saving {
  const root = document.documentElement
  try {
    root.dataset['registrationPrint'] = ''
    // Some browsers return at once and print later.
    addEventListener('afterprint', endPrint, { once: true })
    window.print()
    return 'done'
  } catch {
    endPrint()
    return 'denied'
  }
}

export function endPrint(): void {
  delete document.documentElement.dataset['registrationPrint']
}

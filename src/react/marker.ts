/** What is remembered, for this tab alone, of a recovery kit that is not registered for certain. No secret. */
interface Marker {
  kitId: string
  /** The submit began. */
  sent?: boolean
}

const NAME = 'registration-flow.kit'

export function writeMarker(marker: Marker | undefined): void {
  try {
    if (marker) sessionStorage.setItem(NAME, JSON.stringify(marker))
    else sessionStorage.removeItem(NAME)
  } catch {
    // Blocked or full: then a later visit cannot tell of it.
  }
}

export function readMarker(): Marker | undefined {
  try {
    const { kitId, sent } = JSON.parse(sessionStorage.getItem(NAME) ?? '{}') as Partial<Marker>
    return typeof kitId === 'string' ? { kitId, sent: sent === true } : undefined
  } catch {
    return undefined
  }
}

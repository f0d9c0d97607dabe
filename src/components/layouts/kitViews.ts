/*
 * The views of the step `recoveryKit`, as names: the kit itself (undefined), the check, which carries what it asks for,
 * and the kit once more after a check.
 */

const CHECK = 'check '
const AGAIN = 'again '

/** The check of these parts of the code, by index. */
export function checkView(asked: readonly number[]): string {
  return CHECK + asked.join()
}

/** The parts that a view asks for, by index; `undefined` where it is no check. */
export function askedIn(view: string | undefined): number[] | undefined {
  return view?.startsWith(CHECK) ? view.slice(CHECK.length).split(',').map(Number) : undefined
}

/** The kit, shown again after this check. */
export function againView(check: string | undefined): string {
  return AGAIN + (check ?? '')
}

/** The check that a view came from; `undefined` at the first look. */
export function checkBefore(view: string | undefined): string | undefined {
  return view?.startsWith(AGAIN) ? view.slice(AGAIN.length) : undefined
}

/** Whether the user has saved the kit and gone on: only then this view can be there. */
export function isKitSaved(view: string | undefined): boolean {
  return view !== undefined
}

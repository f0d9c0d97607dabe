/*
 * The names of the views of the step `recoveryKit`: `undefined` is the kit, `check 0,3` the check of two groups, and
 * `again check 0,3` the kit shown again after that check.
 */

/** Beginning of the name of a view that checks groups of the code. */
const CHECK = 'check '
/** Beginning of the name of a view that shows the kit again after a check. */
const AGAIN = 'again '

/** Returns the view that checks these groups of the code, by index. */
export function checkView(asked: readonly number[]): string {
  return CHECK + asked.join()
}

/** Returns the groups that a view checks, by index; `undefined` if the view is not a check. */
export function askedIn(view: string | undefined): number[] | undefined {
  return view?.startsWith(CHECK) ? view.slice(CHECK.length).split(',').map(Number) : undefined
}

/** Returns the view that shows the kit again after this check. */
export function againView(check: string | undefined): string {
  return AGAIN + (check ?? '')
}

/** Returns the check before this view; `undefined` if there was none. */
export function checkBefore(view: string | undefined): string | undefined {
  return view?.startsWith(AGAIN) ? view.slice(AGAIN.length) : undefined
}

/** Whether the user has already saved the kit: every view but the first one comes after that. */
export function isKitSaved(view: string | undefined): boolean {
  return view !== undefined
}

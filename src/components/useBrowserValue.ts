import { useSyncExternalStore } from 'react'

/** For `useSyncExternalStore`: the value never changes, so there is nothing to subscribe to. */
const neverChanges = () => () => {}
/** For `useSyncExternalStore`: the value on the server. */
const onServer = () => undefined

/**
 * Returns a value that only the browser has. It is undefined on the server and during hydration, so that both render the
 * same.
 */
export const useBrowserValue = <Value>(read: () => Value): Value | undefined =>
  useSyncExternalStore(neverChanges, read, onServer)

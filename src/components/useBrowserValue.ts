import { useSyncExternalStore } from 'react'

const neverChanges = () => () => {}
const onServer = () => undefined

/**
 * Returns a value that only the browser has. It is undefined on the server and during hydration, so that both render the
 * same.
 */
export const useBrowserValue = <Value>(read: () => Value): Value | undefined =>
  useSyncExternalStore(neverChanges, read, onServer)

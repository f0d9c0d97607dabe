import { useSyncExternalStore } from 'react'

const neverChanges = () => () => {}
const onServer = () => undefined

/** A value that only the browser has: undefined while hydrating as on the server, so that both render the same. */
export const useBrowserValue = <Value>(read: () => Value): Value | undefined =>
  useSyncExternalStore(neverChanges, read, onServer)

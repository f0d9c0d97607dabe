import { useEffect } from 'react'
import { askForUnsupportedOptions } from './unsupportedOptions.js'

/**
 * Asks the browser for its client capabilities, which the list of other ways needs at once. Each step mounts its own,
 * so they are asked for anew: devices come and go.
 */
export function AskForUnsupportedOptions() {
  useEffect(() => void askForUnsupportedOptions(), [])
  return null
}

import { useEffect } from 'react'
import { askForMissingPlaces } from './missingPlaces.js'

/**
 * Asks the browser for its client capabilities, which the list of other ways needs at once. Each step mounts its own,
 * so they are asked for anew: devices come and go.
 */
export function AskForPlaces() {
  useEffect(() => void askForMissingPlaces(), [])
  return null
}

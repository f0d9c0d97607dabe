import { lazy } from 'react'
import { Folded } from './Folded.js'
import { useWords } from './language.js'
import { shell } from './words/shell.js'

const Menu = lazy(async () => ({ default: (await import('./SimulateMenu.js')).SimulateMenu }))
const NOTHING = {}

/** Lets a visitor see how a problem is met. */
export function Simulate() {
  return <Folded className="simulate" summary={useWords('shell', shell).simulate} of={Menu} given={NOTHING} />
}

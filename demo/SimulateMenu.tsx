import { useId } from 'react'
import { type Fault, faults } from '../reference-api/faults.js'
import { useWords } from './language.js'
import { replaceSearch, usePlace } from './navigation.js'
import { SIMULATED } from './simulation.js'
import { simulation } from './words/simulation.js'

/** Chooses the problem that the next submit has. The page's address remembers it until then. */
export function SimulateMenu() {
  const id = useId()
  const words = useWords('simulation', simulation)
  const { searchParams } = usePlace().url
  const choose = (fault: string) => {
    const changed = new URLSearchParams(searchParams)
    if (fault === '') changed.delete(SIMULATED)
    else changed.set(SIMULATED, fault)
    replaceSearch(changed)
  }
  return (
    <>
      <label htmlFor={id}>{words.label}</label>
      <select
        id={id}
        value={searchParams.get(SIMULATED) ?? ''}
        onChange={({ target }) => choose(target.value)}
        aria-describedby={`${id}-about`}
      >
        <option value="">{words.nothing}</option>
        {(Object.keys(faults) as Fault[]).map((fault) => (
          <option key={fault} value={fault}>
            {words.faults[fault]}
          </option>
        ))}
      </select>
      <p id={`${id}-about`}>{words.about}</p>
    </>
  )
}

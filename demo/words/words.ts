import type { recover } from './recover.js'
import type { registration } from './registration.js'
import type { front, shell } from './shell.js'
import type { signIn } from './signIn.js'
import type { simulation } from './simulation.js'
import type { wallets } from './wallets.js'

/**
 * The demo's own words in one language. `{name}` in a sentence is where an element stands. English comes with the code
 * of each page; another language is one file.
 */
export interface Words {
  lang: string
  dir: 'ltr' | 'rtl'
  shell: typeof shell
  front: typeof front
  registration: typeof registration
  wallets: typeof wallets
  signIn: typeof signIn
  recover: typeof recover
  simulation: typeof simulation
}

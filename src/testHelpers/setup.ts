import { afterEach, beforeAll, beforeEach } from 'vitest'
import * as browser from './browser.js'
import * as fakeApi from './fakeApi.js'
import * as keys from './keys.js'
import * as recoveryKit from './recoveryKit.js'
import * as screen from './screen.js'
import * as texts from './texts.js'
import * as userInput from './userInput.js'
import * as waiting from './waiting.js'

/** The helpers of all browser tests. */
const fixture = {
  ...browser,
  ...fakeApi,
  ...keys,
  ...recoveryKit,
  ...screen,
  ...texts,
  ...userInput,
  ...waiting,
  /** Replaced for each test. */
  get authenticator() {
    return screen.authenticator
  },
  get place() {
    return screen.place
  },
  get root() {
    return screen.root
  },
}

/** Sets up a test file in a browser: each test gets an empty page and an empty authenticator. */
export function setup(): typeof fixture {
  // On a busy machine, the first import takes longer than a test waits.
  beforeAll(async () => void (await import('../registration/features.js')), 60_000)
  beforeEach(screen.openPage)
  afterEach(screen.closePage)
  return fixture
}

import { afterEach, beforeAll, beforeEach } from 'vitest'
import * as browser from './browser.js'
import * as fakeApi from './fakeApi.js'
import * as keys from './keys.js'
import * as recoveryKit from './recoveryKit.js'
import * as screen from './screen.js'
import * as texts from './texts.js'
import * as userInput from './userInput.js'
import * as waiting from './waiting.js'

/** All that a test in a browser does over and over. */
const fixture = {
  ...browser,
  ...fakeApi,
  ...keys,
  ...recoveryKit,
  ...screen,
  ...texts,
  ...userInput,
  ...waiting,
  /** New for each test, and so is what it holds. */
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

/** The fixture of a test file: before each of its tests an empty page and an empty authenticator. */
export function setup(): typeof fixture {
  // On a busy machine the first import of it takes longer than what a test waits for.
  beforeAll(async () => void (await import('../registration/features.js')))
  beforeEach(screen.openPage)
  afterEach(screen.closePage)
  return fixture
}

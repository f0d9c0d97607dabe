import { afterEach, describe, expect, test, vi } from 'vitest'
import { RegistrationError } from '../core/errors.js'
import type { RegistrationErrorCode } from '../core/errorCodes.js'
import { setupHeadless } from '../testHelpers/headless.js'
import { createReadOnceCheck, logHint } from './developerHints.js'

const t = setupHeadless()

/** What the console of a development build says of an error. */
function said(code: RegistrationErrorCode, details?: ConstructorParameters<typeof RegistrationError>[1]) {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  logHint(new RegistrationError(code, details))
  return warn.mock.calls.map(([text]: unknown[]) => text)
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

describe('developer hints in the console', () => {
  test.each<[RegistrationErrorCode, RegExp]>([
    ['relying_party_invalid', /leave relyingParty out/],
    ['insecure_context', /over https/],
    ['webauthn_unsupported', /no WebAuthn/],
    ['ceremony_forbidden', /allow="publickey-credentials-create"/],
    ['page_hidden', /from a tap/],
    ['activation_missing', /within the tap/],
    ['ceremony_not_allowed', /no dialog was shown/],
    ['ceremony_pending', /beforeCeremony/],
    ['challenge_expired', /api\.init/],
    ['approval_pending', /approvals/],
    ['request_declined', /402: .*404: .*412: /],
    ['outcome_unknown', /error\.userId/],
    ['key_store_failed', /^$/],
  ])('%s', async (code, words) => {
    const { init } = t.world()
    const complete = () => Promise.reject(new RegistrationError(code))
    const registration = t.begin({ api: { complete }, challenge: await init() })
    await registration.fails(registration.create)
    expect(registration.error()?.code).toBe(code)
    const [text, ...more] = vi.mocked(console.warn).mock.calls.flat() as string[]
    expect(more).toEqual([])
    expect(text).toMatch(/^registration-flow: \w+( |$)/)
    expect(text?.slice('registration-flow: '.length, 'registration-flow: '.length + code.length)).toBe(code)
    expect(text?.slice('registration-flow: '.length + code.length).trim()).toMatch(words)
  })

  test('an error that has words of its own keeps them', () => {
    expect(said('key_store_failed', { message: 'The disk is full.' })).toEqual([
      'registration-flow: key_store_failed: The disk is full.',
    ])
    expect(said('cancelled')).toContain('registration-flow: cancelled')
  })

  test("a server's own words may name the user: only its status is said", () => {
    const [text] = said('registration_refused', { message: 'No such user ada@example.com', status: 400 })
    expect(text).toBe('registration-flow: registration_refused: the server answered 400')
  })
})

describe('no developer hint', () => {
  test('in a build for production', () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(said('insecure_context')).toEqual([])
  })

  test('where no bundler said which build this is', () => {
    vi.stubGlobal('process', undefined)
    const texts = said('insecure_context')
    vi.unstubAllGlobals()
    expect(texts).toEqual([])
  })
})

describe('an option that is read once', () => {
  const first = { wallets: [{ network: 'EthereumSepolia' }], steps: ['firstFactor'], queryClient: {} }
  /** What the console says when the options change from the first ones to these, one after the other. */
  function warnings(...changes: object[]) {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const check = createReadOnceCheck(first)
    for (const change of changes) check({ ...first, ...change })
    return warn.mock.calls.map(([text]: unknown[]) => text)
  }
  const warningOf = (name: string) =>
    `registration-flow: \`${name}\` is read once; give Root another key to begin with a new one.`

  test('that changes is named, once', () => {
    const changed = { wallets: [{ network: 'Bitcoin' }] }
    expect(warnings(changed, changed)).toEqual([warningOf('wallets')])
  })

  test.each(['wallets', 'steps', 'queryClient'])('%s that goes, or comes', (name) => {
    expect(warnings({ [name]: undefined })).toEqual([warningOf(name)])
    vi.restoreAllMocks()
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    createReadOnceCheck({})(first)
    expect(warn.mock.calls.flat()).toEqual(['wallets', 'steps', 'queryClient'].map(warningOf))
  })

  test('that is an equal array, as hosts write it inline: nothing is said', () => {
    expect(warnings({ wallets: [{ network: 'EthereumSepolia' }], steps: ['firstFactor'] })).toEqual([])
  })

  test('that is an equal object, or an array in place of none: another one', () => {
    expect(warnings({ queryClient: {} }, { steps: 'firstFactor' })).toEqual([
      warningOf('queryClient'),
      warningOf('steps'),
    ])
  })

  test('in a build for production nothing is said', () => {
    vi.stubEnv('NODE_ENV', 'production')
    expect(warnings({ steps: [] })).toEqual([])
  })

  test('where no bundler says which build this is, nothing is said', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue()
    const check = createReadOnceCheck(first)
    vi.stubGlobal('process', undefined)
    check({})
    vi.unstubAllGlobals()
    expect(warn).not.toHaveBeenCalled()
  })
})

import { afterEach, expect, test, vi } from 'vitest'

// Each warning is given once per page, and other test files of this process have their own messages.
vi.resetModules()
const { checkMessages } = await import('./checkMessages.js')

afterEach(() => void vi.restoreAllMocks())

const warnings = (given: unknown) => {
  vi.restoreAllMocks()
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  checkMessages(given)
  return warn.mock.calls.map(([message]) => message as string)
}

test('what is of another type is told once, with where it is and what is shown', () => {
  const table = { kit: { sheet: { title: 5 } }, errors: { user_exists: 'x' } }
  expect(warnings(table)).toEqual([
    'registration-flow: `messages.kit.sheet.title` is a number where a function belongs: the English one is shown.',
    'registration-flow: `messages.errors.user_exists` is a string where an object belongs: the English one is shown.',
  ])
  expect(warnings(structuredClone(table))).toEqual([])
})

test('a name of no sentence is told, as of a table that is older than this version', () => {
  expect(warnings({ start: { titel: 'Start' }, __proto__: { toString: 'x' } })).toEqual([
    'registration-flow: `messages.start.titel` is the name of no sentence.',
  ])
})

test('holes, strings for functions, and functions for what an error says are no mistake', () => {
  expect(
    warnings({
      start: undefined,
      kit: { sheet: { title: 'Kit' } },
      errors: { user_exists: { body: () => '' }, cancelled: { body: () => '' } },
    }),
  ).toEqual([])
})

test.each([
  ['nothing', undefined],
  ['a string', 'de'],
  ['a list', ['de']],
  [
    'what throws when it is read',
    new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('no')
        },
      },
    ),
  ],
])('%s is looked at without harm', (_, table) => {
  expect(() => warnings(table)).not.toThrow()
})

test('in a production build nothing is said', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(warnings({ flow: { retry: 5 } })).toEqual([])
  vi.unstubAllEnvs()
})

test('in a production build, and where no bundler says which it is, nothing is told', () => {
  vi.stubEnv('NODE_ENV', 'production')
  expect(warnings({ none: 'of a production build' })).toEqual([])
  vi.unstubAllEnvs()
  vi.stubGlobal('process', undefined)
  const told = warnings({ none: 'without a bundler' })
  vi.unstubAllGlobals()
  expect(told).toEqual([])
  expect(warnings({ none: 'of a development build' })).toHaveLength(1)
})

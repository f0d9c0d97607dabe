import { afterEach, describe, expect, test, vi } from 'vitest'
import { writeUnfinished } from './unfinished.js'
import { readUnfinished } from './unfinishedStorage.js'

const NAME = 'registration-flow.unfinished'

/** A `sessionStorage` that remembers, or does not. */
function storage(denied: readonly ('getItem' | 'setItem' | 'removeItem')[] = []) {
  const held = new Map<string, string>()
  const guarded = <T>(name: (typeof denied)[number], value: T) => {
    if (denied.includes(name)) throw new DOMException('no', 'SecurityError')
    return value
  }
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => guarded('getItem', held.get(name) ?? null),
    setItem: (name: string, value: string) => void guarded('setItem', held).set(name, value),
    removeItem: (name: string) => void guarded('removeItem', held).delete(name),
  })
  return held
}

afterEach(() => {
  vi.unstubAllGlobals()
})

describe('the stored marker', () => {
  test.each([
    ['of a kit', { kitId: 'ABC234' }],
    ['of a kit that was sent', { kitId: 'ABC234', sent: true }],
    ['of a passkey', { rpId: 'localhost', userId: 'us-1', attemptId: 'a-1' }],
    ['of both', { rpId: 'localhost', userId: 'us-1', attemptId: 'a-1', kitId: 'ABC234', sent: true }],
  ])('%s is read back, and taken away', (_, marker) => {
    const held = storage()
    writeUnfinished(marker)
    expect(held).toEqual(new Map([[NAME, JSON.stringify(marker)]]))
    expect(readUnfinished()).toEqual({ sent: false, ...marker })
    writeUnfinished({})
    expect(held.size).toBe(0)
    expect(readUnfinished()).toBeUndefined()
  })

  test.each([
    '',
    '{',
    'null',
    '[]',
    '"ABC234"',
    '{"kitId":1}',
    '{"userId":7}',
    '{"rpId":"localhost"}',
    '{"sent":true}',
  ])('of somebody else (%s) is none', (found) => {
    storage().set(NAME, found)
    expect(readUnfinished()).toBeUndefined()
  })

  test.each(['yes', 1, null, {}])('counts as sent only with `true`, not with %j', (sent) => {
    storage().set(NAME, JSON.stringify({ kitId: 'ABC234', sent }))
    expect(readUnfinished()).toEqual({ kitId: 'ABC234', sent: false })
  })

  test('is not there where the browser denies storage, and nothing throws (fault 12)', () => {
    const held = storage(['getItem', 'setItem', 'removeItem'])
    writeUnfinished({ kitId: 'ABC234' })
    writeUnfinished({})
    expect(readUnfinished()).toBeUndefined()
    expect(held.size).toBe(0)
  })

  test('is not there where there is no storage at all (fault 12)', () => {
    vi.stubGlobal('sessionStorage', undefined)
    writeUnfinished({ kitId: 'ABC234' })
    expect(readUnfinished()).toBeUndefined()
  })
})

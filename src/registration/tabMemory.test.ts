import { describe, expect, test, vi } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'
import { fateOf, readFate, userKey, writeFate } from './tabMemory.js'

setupHeadless()

const ENTRY = 'registration-flow.submitted'
const DAY = 86_400_000
const entry = () => localStorage.getItem(ENTRY)
const keyOf = (letter: string) => letter.repeat(43)
const line = (letter: string, fate: string, time: number) => `${keyOf(letter)} ${fate} ${time}`

describe('the entry of all tabs', () => {
  test.each(['sent', 'accepted'] as const)('%s is read back with its time', (fate) => {
    const time = writeFate(keyOf('a'), fate)
    expect(Math.abs(Date.now() - time)).toBeLessThan(1000)
    expect(entry()).toBe(line('a', fate, time))
    expect(readFate(keyOf('a'))).toEqual({ fate, time })
    expect(readFate(keyOf('b'))).toBeUndefined()
  })

  test('has one line for each user, the newest last, and takes one out', () => {
    vi.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000)
    writeFate(keyOf('a'), 'sent')
    writeFate(keyOf('b'), 'sent')
    writeFate(keyOf('a'), 'accepted')
    expect(entry()).toBe(
      `${line('b', 'sent', 1_800_000_000_000)}\n${line('a', 'accepted', 1_800_000_000_000)}`,
    )
    writeFate(keyOf('b'))
    expect(entry()).toBe(line('a', 'accepted', 1_800_000_000_000))
    writeFate(keyOf('a'))
    expect(entry()).toBeNull()
  })

  test.each([
    [DAY - 1, true],
    [DAY, false],
    [1 - DAY, true],
    [-DAY, false],
  ])('a line that is %i ms old counts: %s, and goes with the next write if not', (age, counts) => {
    const now = 1_800_000_000_000
    vi.spyOn(Date, 'now').mockReturnValue(now)
    localStorage.setItem(ENTRY, line('a', 'sent', now - age))
    expect(readFate(keyOf('a'))).toEqual(counts ? { fate: 'sent', time: now - age } : undefined)
    writeFate('')
    expect(entry()).toBe(counts ? line('a', 'sent', now - age) : null)
  })

  test('nothing is written, nor written again, for nobody', () => {
    const written = vi.spyOn(localStorage, 'setItem')
    writeFate('', 'sent')
    expect(entry()).toBeNull()
    localStorage.setItem(ENTRY, line('a', 'sent', Date.now()))
    written.mockClear()
    writeFate('')
    expect(written).not.toHaveBeenCalled()
    expect(readFate('')).toBeUndefined()
  })

  test('the hundred newest lines stay', () => {
    const now = Date.now()
    const letters = Array.from({ length: 100 }, (_, nth) => `k${nth}`.padEnd(43, '-'))
    localStorage.setItem(ENTRY, letters.map((key) => `${key} sent ${now}`).join('\n'))
    writeFate(keyOf('z'), 'sent')
    const lines = entry()?.split('\n') ?? []
    expect(lines).toHaveLength(100)
    expect(lines[0]).toMatch(/^k1-/)
    expect(lines.at(-1)).toMatch(/^z+ sent/)
  })

  test.each([
    ['somebody else wrote', 'hello'],
    ['another fate', `${keyOf('a')} lost 1800000000000`],
    ['no time', `${keyOf('a')} sent soon`],
    ['more after it', `${line('a', 'sent', 1_800_000_000_000)} more`],
    ['more before it', `x ${line('a', 'sent', 1_800_000_000_000)}`],
  ])('a line with %s says nothing, and goes with the next write', (_, text) => {
    vi.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000)
    localStorage.setItem(ENTRY, text)
    expect(readFate(keyOf('a'))).toBeUndefined()
    writeFate(keyOf('b'), 'sent')
    expect(entry()).toBe(line('b', 'sent', 1_800_000_000_000))
  })

  test.each(['getItem', 'setItem', 'removeItem'] as const)(
    'a storage whose %s throws: it is as if there were none',
    (name) => {
      writeFate(keyOf('a'), 'sent')
      vi.spyOn(localStorage, name).mockImplementation(() => {
        throw new DOMException('no', 'SecurityError')
      })
      expect(readFate(keyOf('b'))).toBeUndefined()
      expect(writeFate(keyOf('a'))).toBeGreaterThan(0)
      expect(writeFate(keyOf('b'), 'sent')).toBeGreaterThan(0)
    },
  )
})

describe('the key of a user', () => {
  const owners = (id: string) => ({ options: () => ({ relyingParty: { id, name: 'Quillstone' } }) as never })
  const challenge = (id: string) => ({ user: { id }, rp: { id: 'quillstone.example', name: '' } }) as never

  test('is SHA-256 of relying party and user, as Node has it', async () => {
    const { createHash } = await import('node:crypto')
    const expected = createHash('sha256').update('quillstone.example\nus-1').digest('base64url')
    expect(await userKey(owners('quillstone.example'), challenge('us-1'))).toBe(expected)
  })

  test('is derived once', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest')
    const of = challenge(`us-${crypto.randomUUID()}`)
    await userKey(owners('quillstone.example'), of)
    await userKey(owners('quillstone.example'), of)
    expect(digest).toHaveBeenCalledOnce()
  })

  test('is empty where it cannot be had', async () => {
    vi.spyOn(crypto.subtle, 'digest').mockRejectedValue(new Error('gone'))
    expect(await userKey(owners('quillstone.example'), challenge(`us-${crypto.randomUUID()}`))).toBe('')
  })
})

test('of what was told and what is written, only an acceptance that was told wins', () => {
  const [told, written] = [
    { fate: 'sent', time: 1 },
    { fate: 'sent', time: 2 },
  ] as const
  expect(fateOf(told, written)).toBe(written)
  expect(fateOf(told, undefined)).toBe(told)
  const accepted = { fate: 'accepted', time: 1 } as const
  expect(fateOf(accepted, written)).toBe(accepted)
  expect(fateOf(undefined, undefined)).toBeUndefined()
})

import { describe, expect, test, vi } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'
import { newestTabSubmit, readTabSubmit, hashUser, writeTabSubmit } from './tabStorage.js'

setupHeadless()

const ENTRY = 'registration-flow.submitted'
const DAY = 86_400_000
const entry = () => localStorage.getItem(ENTRY)
const keyOf = (letter: string) => letter.repeat(43)
const line = (letter: string, status: string, time: number) => `${keyOf(letter)} ${status} ${time}`

describe('the entry of all tabs', () => {
  test.each(['sent', 'accepted'] as const)('%s is read back with its time', (status) => {
    const time = writeTabSubmit(keyOf('a'), status)
    expect(Math.abs(Date.now() - time)).toBeLessThan(1000)
    expect(entry()).toBe(line('a', status, time))
    expect(readTabSubmit(keyOf('a'))).toEqual({ status, time })
    expect(readTabSubmit(keyOf('b'))).toBeUndefined()
  })

  test('has one line for each user, the newest last, and takes one out', () => {
    vi.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000)
    writeTabSubmit(keyOf('a'), 'sent')
    writeTabSubmit(keyOf('b'), 'sent')
    writeTabSubmit(keyOf('a'), 'accepted')
    expect(entry()).toBe(
      `${line('b', 'sent', 1_800_000_000_000)}\n${line('a', 'accepted', 1_800_000_000_000)}`,
    )
    expect(readTabSubmit(keyOf('a'))?.status).toBe('accepted')
    expect(readTabSubmit(keyOf('b'))?.status).toBe('sent')
    writeTabSubmit(keyOf('b'))
    expect(entry()).toBe(line('a', 'accepted', 1_800_000_000_000))
    writeTabSubmit(keyOf('a'))
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
    expect(readTabSubmit(keyOf('a'))).toEqual(counts ? { status: 'sent', time: now - age } : undefined)
    writeTabSubmit('')
    expect(entry()).toBe(counts ? line('a', 'sent', now - age) : null)
  })

  test('nothing is written, nor written again, for nobody', () => {
    const written = vi.spyOn(localStorage, 'setItem')
    const removed = vi.spyOn(localStorage, 'removeItem')
    writeTabSubmit('', 'sent')
    expect(entry()).toBeNull()
    expect(removed).not.toHaveBeenCalled()
    localStorage.setItem(ENTRY, line('a', 'sent', Date.now()))
    written.mockClear()
    writeTabSubmit('')
    expect(written).not.toHaveBeenCalled()
    expect(readTabSubmit('')).toBeUndefined()
  })

  test('the hundred newest lines stay', () => {
    const now = Date.now()
    const letters = Array.from({ length: 100 }, (_, nth) => `k${nth}`.padEnd(43, '-'))
    localStorage.setItem(ENTRY, letters.map((key) => `${key} sent ${now}`).join('\n'))
    writeTabSubmit(keyOf('z'), 'sent')
    const lines = entry()?.split('\n') ?? []
    expect(lines).toHaveLength(100)
    expect(lines[0]).toMatch(/^k1-/)
    expect(lines.at(-1)).toMatch(/^z+ sent/)
  })

  test.each([
    ['somebody else wrote', 'hello'],
    ['another status', `${keyOf('a')} lost 1800000000000`],
    ['no time', `${keyOf('a')} sent soon`],
    ['more after it', `${line('a', 'sent', 1_800_000_000_000)} more`],
    ['more before it', `x ${line('a', 'sent', 1_800_000_000_000)}`],
  ])('a line with %s says nothing, and goes with the next write', (_, text) => {
    vi.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000)
    localStorage.setItem(ENTRY, text)
    expect(readTabSubmit(keyOf('a'))).toBeUndefined()
    writeTabSubmit(keyOf('b'), 'sent')
    expect(entry()).toBe(line('b', 'sent', 1_800_000_000_000))
  })

  test.each(['getItem', 'setItem', 'removeItem'] as const)(
    'a storage whose %s throws: it is as if there were none',
    (name) => {
      writeTabSubmit(keyOf('a'), 'sent')
      vi.spyOn(localStorage, name).mockImplementation(() => {
        throw new DOMException('no', 'SecurityError')
      })
      expect(readTabSubmit(keyOf('b'))).toBeUndefined()
      expect(writeTabSubmit(keyOf('a'))).toBeGreaterThan(0)
      expect(writeTabSubmit(keyOf('b'), 'sent')).toBeGreaterThan(0)
    },
  )
})

describe('the key of a user', () => {
  const owners = (id: string) => ({ options: () => ({ relyingParty: { id, name: 'Quillstone' } }) as never })
  const challenge = (id: string) => ({ user: { id }, rp: { id: 'quillstone.example', name: '' } }) as never

  test('is SHA-256 of relying party and user, as Node has it', async () => {
    const { createHash } = await import('node:crypto')
    const expected = createHash('sha256').update('quillstone.example\nus-1').digest('base64url')
    expect(await hashUser(owners('quillstone.example'), challenge('us-1'))).toBe(expected)
  })

  test('is derived once', async () => {
    const digest = vi.spyOn(crypto.subtle, 'digest')
    const of = challenge(`us-${crypto.randomUUID()}`)
    await hashUser(owners('quillstone.example'), of)
    await hashUser(owners('quillstone.example'), of)
    expect(digest).toHaveBeenCalledOnce()
  })

  test('is empty where it cannot be had', async () => {
    vi.spyOn(crypto.subtle, 'digest').mockRejectedValue(new Error('gone'))
    expect(await hashUser(owners('quillstone.example'), challenge(`us-${crypto.randomUUID()}`))).toBe('')
  })
})

test('of what was told and what is written, only an acceptance that was told wins', () => {
  const [told, written] = [
    { status: 'sent', time: 1 },
    { status: 'sent', time: 2 },
  ] as const
  expect(newestTabSubmit(told, written)).toBe(written)
  expect(newestTabSubmit(told, undefined)).toBe(told)
  const accepted = { status: 'accepted', time: 1 } as const
  expect(newestTabSubmit(accepted, written)).toBe(accepted)
  expect(newestTabSubmit(undefined, undefined)).toBeUndefined()
})

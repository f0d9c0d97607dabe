import { describe, expect, test, vi } from 'vitest'
import { setupHeadless } from '../testHelpers/headless.js'
import type { TabEvent } from './tabChannel.js'
import { createTabSubmits } from './tabSubmits.js'
import { readTabSubmit, writeTabSubmit } from './tabStorage.js'

setupHeadless()

const [ada, grace] = ['a'.repeat(43), 'g'.repeat(43)]
const message = (event: TabEvent, key = ada) => ({ key, event, from: 'tab 2' })

describe('what other tabs report about a submit', () => {
  test.each(['sent', 'accepted'] as const)('%s is known with the time, for that user alone', (status) => {
    vi.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000)
    const submits = createTabSubmits()
    expect(submits.newestSubmit(ada)).toBeUndefined()
    submits.receive(message(status))
    expect(submits.newestSubmit(ada)).toEqual({ status, time: 1_800_000_000_000 })
    expect(submits.newestSubmit(grace)).toBeUndefined()
    expect(submits.sentAt()).toBeUndefined()
  })

  test.each([
    ['sent', 'refused', undefined],
    ['accepted', 'refused', 'accepted'],
    ['sent', 'begun', undefined],
    ['accepted', 'begun', 'accepted'],
    ['sent', 'making', 'sent'],
    ['sent', 'over', 'sent'],
    ['sent', 'asked', 'sent'],
  ] as const)('%s, then %s: %s', (first, then, status) => {
    const submits = createTabSubmits()
    submits.receive(message(first))
    submits.receive(message(then))
    expect(submits.newestSubmit(ada)?.status).toBe(status)
  })

  test('of another user it says nothing of this one', () => {
    const submits = createTabSubmits()
    submits.receive(message('sent'))
    submits.receive(message('begun', grace))
    submits.receive(message('refused', grace))
    expect(submits.newestSubmit(ada)?.status).toBe('sent')
  })
})

describe('what this tab records about its submit', () => {
  test.each(['sent', 'accepted'] as const)('%s is in the entry of all tabs, with its time', (status) => {
    vi.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000)
    const submits = createTabSubmits()
    expect(submits.record(status, ada)).toBeUndefined()
    expect(submits.sentAt()).toBe(1_800_000_000_000)
    expect(readTabSubmit(ada)).toEqual({ status, time: 1_800_000_000_000 })
    expect(submits.record('refused', grace)).toBeUndefined()
    expect(readTabSubmit(ada)?.status).toBe(status)
  })

  test.each(['begun', 'refused', 'making', 'made', 'over'] as const)(
    '%s, where nothing is known: nothing is written',
    (event) => {
      const submits = createTabSubmits()
      expect(submits.record(event, ada)).toBeUndefined()
      expect(readTabSubmit(ada)).toBeUndefined()
      expect(submits.sentAt()).toBeUndefined()
    },
  )

  test('what was known before is returned', () => {
    writeTabSubmit(ada, 'accepted')
    const submits = createTabSubmits()
    expect(submits.record('begun', ada)?.status).toBe('accepted')
  })

  test('an acceptance is never written over by a submit, and never taken back', () => {
    vi.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000)
    const submits = createTabSubmits()
    submits.record('accepted', ada)
    vi.spyOn(Date, 'now').mockReturnValue(1_800_000_001_000)
    submits.record('sent', ada)
    submits.record('begun', ada)
    submits.record('refused', ada)
    submits.record('asked', ada)
    expect(readTabSubmit(ada)).toEqual({ status: 'accepted', time: 1_800_000_000_000 })
    expect(submits.sentAt()).toBe(1_800_000_000_000)
  })

  test('a refusal takes back the own submit, and not that of another tab', () => {
    vi.spyOn(Date, 'now').mockReturnValue(1_800_000_000_000)
    const submits = createTabSubmits()
    submits.record('sent', ada)
    submits.record('refused', ada)
    expect(readTabSubmit(ada)).toBeUndefined()
    writeTabSubmit(ada, 'sent')
    const other = createTabSubmits()
    other.record('refused', ada)
    expect(readTabSubmit(ada)?.status).toBe('sent')
  })

  test('a new challenge takes back a submit, whichever tab began it, and what was told of one', () => {
    writeTabSubmit(ada, 'sent')
    const submits = createTabSubmits()
    submits.receive(message('sent'))
    submits.record('begun', ada)
    expect(readTabSubmit(ada)).toBeUndefined()
    expect(submits.newestSubmit(ada)).toBeUndefined()
    submits.receive(message('accepted'))
    submits.record('begun', ada)
    expect(submits.newestSubmit(ada)?.status).toBe('accepted')
  })

  test('a question changes nothing', () => {
    const submits = createTabSubmits()
    submits.record('sent', ada)
    submits.record('asked', ada)
    expect(readTabSubmit(ada)?.status).toBe('sent')
    submits.receive(message('sent', grace))
    submits.record('asked', grace)
    expect(submits.newestSubmit(grace)?.status).toBe('sent')
  })
})

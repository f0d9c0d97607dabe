import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createTabChannel, type TabEvent, type TabMessage } from './tabChannel.js'

/** A BroadcastChannel whose messages arrive at once. */
class FakeChannel extends EventTarget {
  static all: FakeChannel[] = []
  isOpen = true
  constructor(readonly name: string) {
    super()
    FakeChannel.all.push(this)
  }
  postMessage(data: unknown) {
    this.deliver(data)
  }
  deliver(data: unknown) {
    if (!this.isOpen) throw new DOMException('closed', 'InvalidStateError')
    for (const other of FakeChannel.all)
      if (other !== this && other.isOpen && other.name === this.name)
        other.dispatchEvent(Object.assign(new Event('message'), { data }))
  }
  close() {
    this.isOpen = false
  }
}

beforeEach(() => {
  FakeChannel.all = []
  vi.stubGlobal('BroadcastChannel', FakeChannel)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** A tab, and what it heard. */
function tab() {
  const heard: TabMessage[] = []
  const channel = createTabChannel((message) => heard.push(message))
  onTestFinished(channel.close)
  return { ...channel, heard }
}

describe('a message to the other tabs', () => {
  test('arrives with event, user and sender, and not at the sender', () => {
    const [one, other] = [tab(), tab()]
    one.open()
    other.open()
    one.post('sent', 'ada')
    expect(other.heard).toEqual([
      { key: 'ada', event: 'sent', from: expect.stringMatching(/^[\da-f-]{36}$/) },
    ])
    expect(one.heard).toEqual([])
    other.post('asked', 'ada')
    expect(one.heard).toHaveLength(1)
    expect(one.heard[0]?.from).not.toBe(other.heard[0]?.from)
  })

  test('comes from the same sender all along, also after a close, and is heard once', () => {
    const [one, other] = [tab(), tab()]
    one.open()
    one.open()
    other.open()
    expect(FakeChannel.all).toHaveLength(2)
    one.post('making', 'ada')
    one.close()
    one.post('made', 'ada')
    one.open()
    one.post('over', 'ada')
    expect(other.heard.map(({ event }) => event)).toEqual(['making', 'over'])
    expect(new Set(other.heard.map(({ from }) => from)).size).toBe(1)
  })

  test.each([undefined, ''])('for no user (%j) is not sent', (key) => {
    const [one, other] = [tab(), tab()]
    one.open()
    other.open()
    one.post('sent', key)
    expect(other.heard).toEqual([])
  })

  test('of the own sender, from another channel, is not heard', () => {
    const [one, other] = [tab(), tab()]
    one.open()
    other.open()
    one.post('sent', 'ada')
    const [echoed] = other.heard
    new FakeChannel('registration-flow').deliver(echoed)
    expect(one.heard).toEqual([])
    expect(other.heard).toHaveLength(2)
  })

  test.each<TabEvent>(['begun', 'making', 'made', 'over', 'sent', 'accepted', 'refused', 'asked'])(
    '%s is one of the events',
    (event) => {
      const one = tab()
      one.open()
      new FakeChannel('registration-flow').deliver({ key: 'ada', event, from: 'another' })
      expect(one.heard).toEqual([{ key: 'ada', event, from: 'another' }])
    },
  )

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'sent'],
    ['an unknown event', { key: 'ada', event: 'deleted', from: 'another' }],
    ['no user', { event: 'sent', from: 'another' }],
    ['a user that is no text', { key: 7, event: 'sent', from: 'another' }],
    ['a user in a list', { key: ['ada'], event: 'sent', from: 'another' }],
    ['no sender', { key: 'ada', event: 'sent' }],
    ['a sender that is no text', { key: 'ada', event: 'sent', from: {} }],
    ['an empty user', { key: '', event: 'sent', from: 'another' }],
    ['an empty sender', { key: 'ada', event: 'sent', from: '' }],
    ['a long user', { key: 'a'.repeat(50), event: 'sent', from: 'another' }],
    ['a long sender', { key: 'ada', event: 'sent', from: 'a'.repeat(50) }],
  ])('of another script, %s, is not heard', (_, data) => {
    const one = tab()
    one.open()
    new FakeChannel('registration-flow').deliver(data)
    expect(one.heard).toEqual([])
  })

  test('of the greatest length is heard', () => {
    const one = tab()
    one.open()
    new FakeChannel('registration-flow').deliver({
      key: 'a'.repeat(49),
      event: 'sent',
      from: 'b'.repeat(49),
    })
    expect(one.heard).toHaveLength(1)
  })

  test('on another channel is not heard', () => {
    const one = tab()
    one.open()
    new FakeChannel('another').deliver({ key: 'ada', event: 'sent', from: 'another' })
    expect(one.heard).toEqual([])
  })
})

describe('no channel', () => {
  test('where the browser has none, or forbids it: nothing is sent and nothing throws', () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const one = tab()
    one.open()
    one.post('sent', 'ada')
    one.close()
    vi.stubGlobal('BroadcastChannel', FakeChannel)
    one.open()
    const other = tab()
    other.open()
    one.post('sent', 'ada')
    expect(other.heard).toHaveLength(1)
  })

  test('once the page has closed it: nothing throws', () => {
    const one = tab()
    one.open()
    FakeChannel.all[0]?.close()
    expect(() => one.post('sent', 'ada')).not.toThrow()
  })
})

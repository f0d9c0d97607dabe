import { expect, onTestFinished, test } from 'vitest'
import { ownChannels } from '../.storybook/channels.js'

const NAME = 'registration-flow'

/** A channel, and what it has heard. */
function listening() {
  const channel = new BroadcastChannel(NAME)
  onTestFinished(() => channel.close())
  const heard: unknown[] = []
  channel.addEventListener('message', ({ data }) => heard.push(data))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin, its own
  const say = (what: string) => channel.postMessage(what)
  return { heard, say }
}

test('widgets of one story hear each other, and nothing of the story before, however late it is said', async () => {
  const shared = globalThis.BroadcastChannel
  onTestFinished(() => void (globalThis.BroadcastChannel = shared))
  const end = ownChannels()
  const before = listening()
  ownChannels()
  const [one, other] = [listening(), listening()]
  before.say('late')
  one.say('made')
  await expect.poll(() => other.heard).toEqual(['made'])
  expect(one.heard).toEqual([])
  end()
  expect(() => before.say('later still')).toThrow(/closed/i)
})

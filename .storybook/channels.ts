/*
 * Widgets tell each other what they do, on a channel of the whole origin. What one story says must not be heard in the
 * next one, also when it is said late.
 */
const Shared = globalThis.BroadcastChannel
const open = new Set<BroadcastChannel>()
let story = crypto.randomUUID()

/** A channel of the story that is shown now. */
class StoryChannel extends Shared {
  constructor(name: string) {
    super(`${name} of ${story}`)
    open.add(this)
  }
}

/** Gives the story that begins channels of its own. Returns a function that closes them. */
export function ownChannels(): () => void {
  globalThis.BroadcastChannel = StoryChannel
  story = crypto.randomUUID()
  return () => {
    for (const channel of open) channel.close()
    open.clear()
  }
}

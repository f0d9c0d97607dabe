import { expect } from 'vitest'
import { cdp } from 'vitest/browser'

/*
 * Real input, trusted and with activation, straight through the browser's own protocol: a `userEvent.click` waits for
 * several frames and takes five times as long, and these tests click thousands of times.
 */

type Find = () => Element | null | undefined

/** A click in the middle of what is found, once nothing covers it. With 2 it is the later half of a double click. */
export async function tap(find: Find, clickCount = 1): Promise<void> {
  const hits: Event[] = []
  const watch = (event: Event) => {
    // What moves away in the last moment is tried again, and nothing else is pressed in its place.
    if (!find()?.contains(event.target as Node)) event.stopImmediatePropagation()
    else if (event.type === 'click') hits.push(event)
  }
  addEventListener('mousedown', watch, true)
  addEventListener('click', watch, true)
  try {
    for (let tries = 0; hits.length === 0 && tries < 3; tries++) {
      await expect.poll(() => isOnTop(find()), { timeout: 10_000 }).toBe(true)
      const point = { ...middleOf(find() as Element), button: 'left' as const, clickCount }
      await cdp().send('Input.dispatchMouseEvent', { ...point, type: 'mousePressed' })
      await cdp().send('Input.dispatchMouseEvent', { ...point, type: 'mouseReleased' })
    }
  } finally {
    removeEventListener('mousedown', watch, true)
    removeEventListener('click', watch, true)
  }
  expect(hits).toHaveLength(1)
}

/** Text in place of what is there, in one go as from a keyboard on glass. */
export async function enter(input: HTMLInputElement, text: string): Promise<void> {
  input.scrollIntoView({ block: 'center' })
  input.focus()
  input.select()
  if (text === '') document.execCommand('delete')
  else await cdp().send('Input.insertText', { text })
  await expect.poll(() => input.value).toBe(text)
}

function isOnTop(it: ReturnType<Find>): boolean {
  it?.scrollIntoView({ block: 'center' })
  const { x = 0, y = 0, width = 0, height = 0 } = it?.getBoundingClientRect() ?? {}
  return it?.contains(document.elementFromPoint(x + width / 2, y + height / 2)) ?? false
}

/** As the page sees it that holds the frame of this test file. */
function middleOf(it: Element): { x: number; y: number } {
  const { x, y, width, height } = it.getBoundingClientRect()
  const frame = frameElement?.getBoundingClientRect()
  const scale = frame ? frame.width / innerWidth : 1
  return { x: (frame?.x ?? 0) + (x + width / 2) * scale, y: (frame?.y ?? 0) + (y + height / 2) * scale }
}

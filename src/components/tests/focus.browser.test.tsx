import { setup } from '../../testHelpers/setup.js'
import { createPortal } from 'react-dom'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { en } from '../../testHelpers/english.js'
import { RegistrationFlow, type RegistrationFlowProps } from '../RegistrationFlow.js'

const t = setup()

/** Beside what React renders into, and gone with the test. */
const beside = <E extends Element>(made: E) => {
  document.body.append(made)
  onTestFinished(() => made.remove())
  return made
}
const frame = () => {
  const made = beside(document.createElement('iframe'))
  return (made.contentDocument as Document).body
}
const inShadowRoot = (around: Element, mode: ShadowRootMode = 'open') => {
  const made = around.ownerDocument.createElement('div')
  const inner = around.ownerDocument.createElement('div')
  around.append(made)
  made.attachShadow({ mode }).append(inner)
  return inner
}

/** Where the widget may stand. */
const STANDS: Record<string, () => Element> = {
  'the plain page': () => beside(document.createElement('div')),
  'an open shadow root': () => inShadowRoot(beside(document.createElement('div'))),
  'a closed shadow root': () => inShadowRoot(beside(document.createElement('div')), 'closed'),
  'a shadow root within another': () => inShadowRoot(inShadowRoot(beside(document.createElement('div')))),
  'a document in a frame': frame,
  'a shadow root in a document in a frame': () => inShadowRoot(frame()),
}

/** The widget there, beside a field of the host's own page, and what has the focus: nothing, where that is nobody. */
function showIn(within: Element, props: RegistrationFlowProps) {
  t.root.render(
    <>
      <input aria-label="Company" data-own />
      {createPortal(
        <RegistrationFlow relyingParty={t.relyingParty} retries={0} codec={t.quickCodec} {...props} />,
        within,
      )}
    </>,
  )
  const all = <E extends Element>(selector: string) => [...within.querySelectorAll<E>(selector)]
  const button = (name: string) =>
    all<HTMLButtonElement>('button').find(({ textContent }) => textContent === name)
  const focused = () => {
    const inside = (within.getRootNode() as Document | ShadowRoot).activeElement
    const isInside = inside !== null && within !== inside && within.contains(inside)
    if (within.ownerDocument !== document && document.activeElement?.tagName !== 'IFRAME')
      return document.activeElement?.outerHTML
    return isInside
      ? inside.textContent
      : document.activeElement?.hasAttribute('data-own')
        ? 'own'
        : undefined
  }
  return {
    focused,
    own: () => t.place.querySelector<HTMLInputElement>('[data-own]'),
    button,
    /** As from a keyboard: with the focus on it. */
    press: async (name: string) => {
      await expect.poll(() => button(name)).toBeTruthy()
      button(name)?.focus()
      expect(focused()).toBe(name)
      button(name)?.click()
    },
    /** Pressed by somebody else than the user, whose focus is elsewhere. */
    click: async (name: string) => {
      await expect.poll(() => button(name)).toBeTruthy()
      button(name)?.click()
    },
    shows: async (title: string) => {
      await expect.poll(() => all('h2')[0]?.textContent).toBe(title)
    },
  }
}

describe.each(Object.keys(STANDS))('the focus in %s (fault 132)', (stand) => {
  const within = () => (STANDS[stand] as () => Element)()

  test('the heading of each step and view has the focus, and the title of a failure', async () => {
    const { api, init } = t.world()
    const once = vi.fn(init).mockRejectedValueOnce(t.error('network_failed'))
    const { press, focused } = showIn(within(), { api: { ...api, initFields: [], init: once } })
    await press(en.start.action)
    await expect.poll(focused).toBe(en.errors.network_failed.title)
    await press(en.flow.retry)
    await expect.poll(focused).toBe(en.firstFactor.title)
    await press(en.ways.action)
    await expect.poll(focused).toBe(en.ways.title)
    await press(en.ways.back)
    await expect.poll(focused).toBe(en.firstFactor.title)
    await press(en.firstFactor.action)
    await expect.poll(focused).toBe(en.done.title)
  })

  test('a button that goes takes no focus with it', async () => {
    const { api, init } = t.failing(t.error('network_failed'))
    const answer = t.deferred()
    let tries = 0
    const complete: typeof api.complete = async (...given) => {
      if (++tries > 1) await answer.promise
      return api.complete(...given)
    }
    const { press, focused, button } = showIn(within(), {
      api: { ...api, complete },
      challenge: await init(),
    })
    await press(en.firstFactor.action)
    await expect.poll(focused).toBe(en.errors.network_failed.title)
    await press(en.flow.retry)
    await expect.poll(() => button(en.flow.retry)).toBeUndefined()
    await expect.poll(focused).toBe(en.complete.title)
    answer.resolve()
    await expect.poll(focused).toBe(en.done.title)
  })

  test('after a cancelled ceremony the focus is on the title that says so', async () => {
    await t.replaceAuthenticator({ automaticPresenceSimulation: false })
    const { api, init } = t.world()
    const { press, focused } = showIn(within(), { api, challenge: await init() })
    await press(en.firstFactor.action)
    await press(en.firstFactor.cancel)
    await expect.poll(focused).toBe(en.errors.cancelled.title)
  })

  test('a kit that is covered and shown again', async () => {
    const { api, init } = t.world()
    const { press, focused, shows } = showIn(within(), { api, challenge: await init(), recovery: t.required })
    await press(en.firstFactor.action)
    await expect.poll(focused).toBe(en.recovery.title)
    await press(en.recovery.action)
    await shows(en.kit.title)
    await expect.poll(focused).toBe(en.kit.title)
    const { title, body } = en.kit.ways.write
    await press(title + body)
    const now = Date.now()
    t.setVisibility('hidden')
    vi.spyOn(Date, 'now').mockReturnValue(now + 3_600_000)
    t.setVisibility('visible')
    await expect.poll(focused).toBe(en.kit.title)
    await press(en.kit.uncover)
    await expect.poll(focused).toBe(en.kit.title)
  })

  test("the focus is not taken from the host's own page", async () => {
    const { api, init } = t.world()
    const answer = t.deferred()
    const slow = async () => {
      await answer.promise
      return init()
    }
    const { own, press, click, shows, button } = showIn(within(), {
      api: { ...api, initFields: [], init: slow },
    })
    await press(en.start.action)
    await expect.poll(() => button(en.start.pending)).toBeTruthy()
    own()?.focus()
    const onBlur = vi.fn()
    own()?.addEventListener('blur', onBlur)
    onTestFinished(() => own()?.removeEventListener('blur', onBlur))
    answer.resolve()
    await shows(en.firstFactor.title)
    await click(en.ways.action)
    await shows(en.ways.title)
    await click(en.ways.back)
    await shows(en.firstFactor.title)
    expect(document.activeElement).toBe(own())
    expect(onBlur).not.toHaveBeenCalled()
  })
})

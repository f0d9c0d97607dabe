import { setup } from '../../testHelpers/setup.js'
import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import { en } from '../../testHelpers/english.js'
import { readPicture } from '../../testHelpers/readPicture.js'
import { RegistrationFlow } from '../RegistrationFlow.js'
import styles from '../styles.css?inline'

const t = setup()

/** The widget, one tap before the kit. */
async function widget(): Promise<ReactNode> {
  const { api, init } = t.world()
  return (
    <RegistrationFlow
      api={api}
      challenge={await init()}
      relyingParty={t.relyingParty}
      recovery={t.required}
      steps={['recovery', 'firstFactor']}
    />
  )
}

const buttonIn = (within: ParentNode, name: string) =>
  [...within.querySelectorAll('button')].find(({ textContent }) => textContent.startsWith(name))

/** Every text of a page, its shadow trees and its frames, but for what is within the widget. */
function outsideOf(widgetRoot: Element | null, page: Document = document): string {
  const texts: string[] = []
  const visit = (node: Node) => {
    if (node === widgetRoot) return
    if (node instanceof CharacterData || node.nodeType === Node.TEXT_NODE) texts.push(node.nodeValue ?? '')
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = node as HTMLIFrameElement
      texts.push(...[...element.attributes].map(({ value }) => value))
      if (element.shadowRoot) visit(element.shadowRoot)
      if (element.localName === 'iframe' && element.contentDocument) visit(element.contentDocument)
    }
    node.childNodes.forEach(visit)
  }
  visit(page)
  return texts.join('\n')
}

/** Where a host may put the widget; each returns the nodes it is within. */
type Place = (element: ReactNode, sheet: string | undefined) => ParentNode

function sheetIn(to: ParentNode & Node, sheet: string | undefined) {
  const style = document.createElement('style')
  style.textContent = sheet ?? ''
  to.append(style)
  onTestFinished(() => style.remove())
}

function mount(element: ReactNode, into: HTMLElement) {
  const own = createRoot(into)
  onTestFinished(() => own.unmount())
  own.render(element)
}

const inShadow =
  (mode: ShadowRootMode): Place =>
  (element, sheet) => {
    const shadowRoot = t.place.appendChild(document.createElement('div')).attachShadow({ mode })
    const into = document.createElement('div')
    shadowRoot.append(into)
    sheetIn(shadowRoot, sheet)
    mount(element, into)
    return shadowRoot
  }

const PLACES: Record<string, Place> = {
  'a plain page': (element, sheet) => {
    sheetIn(document.head, sheet)
    t.root.render(element)
    return t.place
  },
  'a dialog': (element, sheet) => {
    sheetIn(document.head, sheet)
    const dialog = t.place.appendChild(document.createElement('dialog'))
    dialog.showModal()
    mount(element, dialog)
    return dialog
  },
  "a form of the host's": (element, sheet) => {
    sheetIn(document.head, sheet)
    const form = t.place.appendChild(document.createElement('form'))
    mount(element, form)
    return form
  },
  'an open shadowRoot root': inShadow('open'),
  'a closed shadowRoot root': inShadow('closed'),
  'a portal into another document': (element, sheet) => {
    const frame = document.body.appendChild(document.createElement('iframe'))
    onTestFinished(() => frame.remove())
    const { body } = frame.contentDocument as Document
    sheetIn(body, sheet)
    t.root.render(createPortal(element, body))
    return body
  },
}

const withSheets = (where: string) =>
  [
    ['with our style sheet', styles],
    ['without any style sheet', undefined],
  ].map(([how, sheet]) => [where, how ?? '', sheet] as const)

describe('printing the kit (fault 119)', () => {
  test.each(Object.keys(PLACES).flatMap(withSheets))(
    'in %s, %s: the kit alone is printed, and nothing of it is seen or leaves the widget',
    async (where, _, sheet) => {
      const host = document.body.appendChild(document.createElement('aside'))
      onTestFinished(() => host.remove())
      host.textContent = 'of the host'
      host.style.display = 'flex'
      const within = (PLACES[where] as Place)(await widget(), sheet)
      await expect.poll(() => buttonIn(within, en.recovery.action)).toBeTruthy()
      buttonIn(within, en.recovery.action)?.click()
      await expect.poll(() => buttonIn(within, en.kit.ways.print.title)).toBeTruthy()
      const kit = t.kitOnScreen(within)
      expect(kit.code).toMatch(/^D1(-\w{5,6}){6}$/)
      const flow = within.querySelector('[data-part="flow"]')
      expect(t.leaksIn(outsideOf(flow), kit)).toEqual([])
      expect(t.printFrame(within)).toBeNull()

      const printed = t.stubPrint(undefined, flow?.ownerDocument.defaultView ?? window)
      buttonIn(within, en.kit.ways.print.title)?.click()
      await expect.poll(() => printed.mock.calls).toHaveLength(1)
      const frame = t.printFrame(within)
      expect(flow?.contains(frame)).toBe(true)
      expect(printed.mock.calls).toEqual([[frame?.contentWindow]])
      expect(t.leaksIn(outsideOf(flow), kit)).toEqual([])
      // Nobody sees it, reaches it or hears it, on the screen or when the host prints its own page.
      for (const media of ['screen', 'print']) {
        await cdp().send('Emulation.setEmulatedMedia', { media })
        expect(frame?.checkVisibility({ visibilityProperty: true })).toBe(false)
        expect(getComputedStyle(host).display).toBe('flex')
      }
      await cdp().send('Emulation.setEmulatedMedia', { media: '' })
      expect(frame).toMatchObject({ inert: true, tabIndex: -1, ariaHidden: 'true' })
      expect(document.documentElement.getAttributeNames()).not.toContain('data-registration-print')

      const numbered = kit.code
        .split('-')
        .map((group, part) => (part > 0 ? `${part} ${group}` : group))
        .join(' ')
      const { body, title } = printed.mock.calls[0]?.[0].document ?? document
      expect(title).toBe('Recovery kit for Quillstone')
      expect(body.innerText.replaceAll(/\s+/g, ' ')).toMatch(
        new RegExp(
          `^${title} Kit name ${kit.id} This kit and your email .* Recovery code ${numbered} Username ada@example.com Recover at ${t.required.url} For support Organization number ${t.required.orgId} Kit number ${kit.credId} Made on [^.]*$`,
        ),
      )
      const picture = readPicture(body.querySelector('svg'))
      for (const fact of [kit.code, kit.credId, kit.id, t.required.url, 'ada@example.com'])
        expect(picture?.split('\n')).toContain(fact)
    },
  )

  async function atKit() {
    t.root.render(await widget())
    return t.makeKit()
  }
  const denied = en.kit.denied.print
  const said = () => t.place.querySelector('[data-part="form"] [role="status"]')?.textContent ?? ''

  test("no rule of the host's shows the frame", async () => {
    sheetIn(document.head, 'iframe { display: block !important; visibility: visible !important; }')
    t.stubPrint()
    await atKit()
    await t.click(en.kit.ways.print.title)
    await expect.poll(said).toBe(en.kit.saved.print)
    expect(t.printFrame()?.checkVisibility({ visibilityProperty: true })).toBe(false)
  })

  test.each<[string, () => unknown]>([
    ['a tap elsewhere', () => t.tap(() => t.place.querySelector('h2'))],
    ['a key', () => cdp().send('Input.dispatchKeyEvent', { type: 'keyDown', key: 'Shift' })],
    ['the next view', () => t.click(en.kit.action)],
    ['an unmount', () => t.root.render(null)],
    [
      'a minute out of sight',
      () => {
        vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
        t.setVisibility('hidden')
        vi.advanceTimersByTime(60_000)
      },
    ],
  ])('the frame goes with %s', async (_, go) => {
    t.stubPrint()
    await atKit()
    await t.click(en.kit.ways.print.title)
    await expect.poll(said).toBe(en.kit.saved.print)
    expect(t.printFrame()).not.toBeNull()
    await go()
    await expect.poll(() => t.printFrame()).toBeNull()
  })

  test('printed twice, there is one frame', async () => {
    const printed = t.stubPrint()
    await atKit()
    // As a screen reader clicks: no pointer, no key.
    for (let times = 0; times < 2; times++) t.button(en.kit.ways.print.title)?.click()
    await expect.poll(() => printed.mock.calls).toHaveLength(2)
    expect(t.place.querySelectorAll('iframe')).toHaveLength(1)
  })

  test.each([
    [
      'that throws',
      () => {
        throw new Error('in-app')
      },
    ],
    ['that does nothing', () => {}],
  ])('a print %s is denied, and leaves nothing', async (_, print) => {
    t.stubPrint(print)
    await atKit()
    await t.click(en.kit.ways.print.title)
    await expect.poll(said).toBe(denied)
    expect(t.place.querySelector('iframe')).toBeNull()
  })

  test('a dialog that opens late, as in WebKit, is a print', async () => {
    t.stubProperty(document, 'hasFocus', () => false)
    t.stubPrint(() => {})
    await atKit()
    await t.click(en.kit.ways.print.title)
    await expect.poll(said).toBe(en.kit.saved.print)
  })

  test('a frame of which the page gets no document is denied', async () => {
    vi.spyOn(HTMLIFrameElement.prototype, 'contentWindow', 'get').mockReturnValue(null)
    await atKit()
    await t.click(en.kit.ways.print.title)
    await expect.poll(said).toBe(denied)
    expect(t.place.querySelector('iframe')).toBeNull()
  })
})

import { cdp } from 'vitest/browser'
import { nextTask } from './waiting.js'

/*
 * What a screen reader has of a screen, from Chromium's own accessibility tree: in reading order, each element with its
 * role, its name, what describes it, and the states that are said.
 */

interface AXValue {
  value?: string | number | boolean
}
interface AXNode {
  nodeId: string
  ignored: boolean
  role?: AXValue
  name?: AXValue
  description?: AXValue
  value?: AXValue
  properties?: { name: string; value: AXValue }[]
  childIds?: string[]
  backendDOMNodeId?: number
}
interface Frame {
  frame: { id: string; url: string }
  childFrames?: Frame[]
}

/** The protocol's types are of its stable part. */
const session = () =>
  cdp() as unknown as { send: (method: string, params?: object) => Promise<Record<string, unknown>> }

/** The frame that this test file runs in. */
async function ownFrame(): Promise<string | undefined> {
  const { frameTree } = (await session().send('Page.getFrameTree')) as { frameTree: Frame }
  const find = ({ frame, childFrames = [] }: Frame): string | undefined =>
    frame.url === location.href ? frame.id : childFrames.map(find).find(Boolean)
  return find(frameTree)
}

/** No element of its own to whoever listens. */
const SILENT = new Set(['generic', 'none', 'InlineTextBox', 'LineBreak', 'RootWebArea', 'main'])
/** Their names are their text. */
const NAMED_BY_TEXT = new Set(['button', 'heading', 'term', 'DisclosureTriangle', 'LabelText'])
/** What Chromium alone calls so. */
const ROLES: Record<string, string> = { DisclosureTriangle: 'disclosure', LabelText: 'label' }
/** Others depend on the version of the browser, or say what the role says. */
const STATES = new Set([
  'invalid',
  'required',
  'disabled',
  'pressed',
  'expanded',
  'busy',
  'focused',
  'readonly',
])

/** Every element that is not silent on a line of its own, further in than what it is in. */
export async function transcript(): Promise<string> {
  const { nodes } = (await session().send('Accessibility.getFullAXTree', {
    frameId: await ownFrame(),
  })) as unknown as { nodes: AXNode[] }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const read = (node: AXNode, depth: number): string[] => {
    const role = textOf(node.role)
    const children = (node.childIds ?? []).flatMap((id) => byId.get(id) ?? [])
    if (node.ignored || SILENT.has(role)) return readAll(children, depth)
    const inner = NAMED_BY_TEXT.has(role) ? [] : readAll(children, depth + 1)
    // A region that says nothing is not met.
    if (
      inner.length === 0 &&
      ['alert', 'status', 'paragraph', 'LabelText'].includes(role) &&
      !textOf(node.name)
    )
      return NAMED_BY_TEXT.has(role)
        ? [indented(depth, `${ROLES[role]} ${readAll(children, 0).join(' ')}`)]
        : []
    const [only = ''] = inner
    // What has nothing but a text needs one line.
    const shown = inner.length === 1 && role !== 'textbox' && !only.includes('“') ? [] : inner
    return [
      indented(depth, lineOf(node, shown === inner ? '' : only.trim())),
      ...(role === 'textbox' ? [] : shown),
    ]
  }
  /** Texts beside each other are one: some are broken only to wrap well. */
  const readAll = (children: readonly AXNode[], depth: number): string[] => {
    const lines: string[] = []
    let text = ''
    const flush = () => {
      if (text.trim()) lines.push(indented(depth, text.replaceAll(/\s+/g, ' ').trim()))
      text = ''
    }
    for (const child of children) {
      if (textOf(child.role) === 'StaticText') text += textOf(child.name)
      else if (textOf(child.role) !== 'LineBreak') {
        flush()
        lines.push(...read(child, depth))
      }
    }
    flush()
    return lines
  }
  const [root] = nodes
  return root ? read(root, 0).join('\n') : ''
}

const textOf = (value: AXValue | undefined) => String(value?.value ?? '')
const indented = (depth: number, text: string) => '  '.repeat(depth) + text

function lineOf({ role, name, description, value, properties = [] }: AXNode, text: string): string {
  const kind = textOf(role)
  const states = properties
    .filter(({ name: state, value: is }) => STATES.has(state) && !['false', ''].includes(textOf(is)))
    .map(({ name: state }) => state)
  return [
    ROLES[kind] ?? kind,
    ...(textOf(name) ? [`“${textOf(name)}”`] : []),
    ...(text ? [`: ${text}`] : []),
    ...(textOf(description) ? [`— ${textOf(description)}`] : []),
    ...(textOf(value) ? [`= ${textOf(value)}`] : []),
    ...(states.length > 0 ? [`[${states.join(', ')}]`] : []),
  ]
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replace(' : ', ': ')
}

/** What is said without being asked for: where the focus goes, and what appears in a live region. */
export function listen(within: HTMLElement, isDoneByUser: () => boolean) {
  const heard: { said: string }[] = []
  const known = new WeakMap<Element, string>()
  const onFocus = ({ target }: FocusEvent) => {
    if (isDoneByUser()) return
    const it = target as HTMLElement
    const note = { said: `focus: ${wordsOf(it)}` }
    const name = nameOf(it)
    heard.push(note)
    // As it is once the screen has settled, which is sooner than any screen reader speaks.
    void settle(() => {
      if (it.isConnected && nameOf(it) === name) note.said = `focus: ${wordsOf(it)}`
    })
  }
  const onChange = () => {
    for (const region of within.querySelectorAll('[role="status"], [role="alert"], [aria-live="polite"]')) {
      const text = region.textContent
      // What a region has when it comes is not said.
      const isNew = region.role !== 'alert' && !known.has(region)
      if (text !== '' && !isNew && known.get(region) !== text)
        heard.push({ said: `${region.role ?? 'live'}: ${text}` })
      known.set(region, text)
    }
  }
  const watch = new MutationObserver(onChange)
  within.addEventListener('focusin', onFocus)
  watch.observe(within, { subtree: true, childList: true, characterData: true })
  return {
    /** All since the last time. */
    take: async () => {
      await nextTask()
      onChange()
      return heard.splice(0).map(({ said }) => said)
    },
    /** What is done meanwhile is no part of it. */
    without: async (act: () => Promise<void>) => {
      const before = heard.length
      await act()
      onChange()
      heard.splice(before)
    },
    stop: () => {
      watch.disconnect()
      within.removeEventListener('focusin', onFocus)
    },
  }
}

async function settle(then: () => void) {
  await nextTask()
  then()
}

/** Its name, and what describes it. */
function wordsOf(it: HTMLElement): string {
  const described = (it.getAttribute('aria-describedby') ?? '').split(' ')
  const texts = [nameOf(it), ...described.map((id) => document.getElementById(id)?.textContent)]
  return texts.filter(Boolean).join(' — ')
}

const nameOf = (it: HTMLElement) =>
  it instanceof HTMLInputElement ? it.labels?.[0]?.textContent : (it.ariaLabel ?? it.textContent)

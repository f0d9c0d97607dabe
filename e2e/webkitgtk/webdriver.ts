import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import type { Driver } from '../firefox/screen.js'

/*
 * The part of W3C WebDriver (https://www.w3.org/TR/webdriver2/) that is needed to use a page like a user. WebKitGTK
 * supports only its own driver, which needs a screen, provided by Xvfb.
 */

/** The key that marks an element in WebDriver's JSON. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
/** WebDriver's code for the Enter key. */
const ENTER = '\uE007'
/** Temporary errors, while the page is being left or React is replacing the element: the caller tries again. */
const PASSING = new Set(['stale element reference', 'element not interactable', 'element click intercepted'])

/** Where the page keeps whether the last click hit its element. */
interface Clicked extends Window {
  clicked?: 'nothing' | 'another' | 'it'
}

function watchClick(element: HTMLElement): void {
  const page: Clicked = window
  page.clicked = 'nothing'
  const onClick = ({ target }: Event) => {
    page.clicked = target instanceof Node && element.contains(target) ? 'it' : 'another'
  }
  addEventListener('click', onClick, { capture: true, once: true })
}

interface Answer {
  value: unknown
}

/** An error that the driver reported. */
class WebDriverError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`)
  }
}

export interface WebKit extends Driver {
  /** Deletes the data of earlier users. */
  forget: () => Promise<void>
  close: () => Promise<void>
}

export async function launchWebKit(paths: {
  driver: string
  browser: string
  display: string
}): Promise<WebKit> {
  const screen = await startScreen(paths.display)
  const port = await freePort()
  const driver = spawn(paths.driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: screen.name,
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      // The machine has no GPU.
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
    },
  })
  const call = async (method: 'POST' | 'DELETE' | 'GET', path: string, body: object = {}) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'POST' && { body: JSON.stringify(body) }),
    })
    const { value } = (await response.json()) as Answer
    if (response.ok) return value
    const { error, message } = value as { error: string; message: string }
    throw new WebDriverError(error, message)
  }
  await listening(() => call('GET', '/status'))
  const { sessionId } = (await call('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: paths.browser, args: ['--automation'] } },
    },
  })) as { sessionId: string }
  const at = `/session/${sessionId}`

  const run = (source: string, given: unknown[]) =>
    call('POST', `${at}/execute/sync`, { script: `return (${source})(...arguments)`, args: given })
  /** Finds an element and performs an action on it, which tells whether it was done. */
  const withElement = async (
    find: (name: string) => HTMLElement | undefined,
    name: string,
    does: (element: string, found: object) => Promise<boolean>,
  ) => {
    const found = (await run(String(find), [name])) as Record<string, string> | null
    if (!found) return false
    // The driver would scroll the element to the edge, under sticky buttons, or before clearing a field not at all.
    await run("(element) => element.scrollIntoView({ block: 'nearest' })", [found])
    try {
      return await does(`${at}/element/${found[ELEMENT]}`, found)
    } catch (error) {
      if (error instanceof WebDriverError && PASSING.has(error.code)) return false
      throw error
    }
  }
  return {
    goto: async (url) => {
      await call('POST', `${at}/url`, { url })
    },
    read: (inPage, ...given) => run(String(inPage), given) as never,
    click: (find, name, times = 1) =>
      withElement(find, name, async (element, found) => {
        await run(String(watchClick), [found])
        for (let click = 0; click < times; click++) await call('POST', `${element}/click`)
        // The driver computes a place and clicks there later. Text that became shorter meanwhile moves the element away.
        const clicked = await run('() => window.clicked', [])
        return clicked !== 'nothing' && clicked !== 'another'
      }),
    type: (find, name, text) =>
      withElement(find, name, async (element) => {
        await call('POST', `${element}/clear`)
        await call('POST', `${element}/value`, { text })
        return true
      }),
    enter: (find, name) =>
      withElement(find, name, async (element) => {
        await call('POST', `${element}/value`, { text: ENTER })
        return true
      }),
    forget: async () => {
      await call('DELETE', `${at}/cookie`)
      await run('() => { sessionStorage.clear(); localStorage.clear() }', [])
    },
    close: async () => {
      await call('DELETE', at)
      await ended(driver)
      await ended(screen.process)
    },
  }
}

/** Starts a virtual screen with a unique name. */
export async function startScreen(program: string): Promise<{ name: string; process: ChildProcess }> {
  const process = spawn(program, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const told = process.stdio[3]
  if (!told || !('read' in told)) throw new Error('Xvfb does not tell its display.')
  const [display] = (await once(createInterface(told), 'line')) as [string]
  return { name: `:${display}`, process }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

async function listening(ask: () => Promise<unknown>): Promise<void> {
  const until = performance.now() + 20_000
  for (;;) {
    try {
      await ask()
      return
    } catch (error) {
      if (performance.now() > until) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
}

async function ended(process: ChildProcess): Promise<void> {
  if (process.exitCode !== null || process.signalCode !== null) return
  process.kill()
  await once(process, 'exit')
}

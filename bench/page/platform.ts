import vectors from '../../reference-api/vectors.json' with { type: 'json' }

declare global {
  /** Functions that only the runner can provide: a trusted tap and an empty authenticator. */
  var runner: {
    tap: (at: { x: number; y: number }) => Promise<void>
    clear: () => Promise<void>
  }
}

/** When each boundary of the platform was last crossed, in milliseconds of `performance.now()`. */
export type Passed = Record<'tapped' | 'createEntered' | 'created' | 'fetchEntered' | 'answered', number>

export type Init = typeof vectors.bodies.initResponse

export const relyingParty = { id: 'localhost', name: 'Bench' }

/** Returns an init answer with a new challenge and a user that the browser does not know. */
export function freshInit(): Init {
  localStorage.clear()
  return { ...vectors.bodies.initResponse, challenge: `ch-bench-${crypto.randomUUID()}` }
}

/**
 * Puts a clock on the boundaries that every handler has to cross, whoever wrote it, and answers for the API.
 *
 * @param options.linger Milliseconds by which the platform's answers are held back. With 0 only the clock is added.
 */
export function watchPlatform({
  linger = 0,
  onPass,
}: { linger?: number; onPass?: (what: keyof Passed) => void } = {}) {
  const passed: Passed = { tapped: NaN, createEntered: NaN, created: NaN, fetchEntered: NaN, answered: NaN }
  let asked: PublicKeyCredentialCreationOptions | undefined
  const pass = (what: keyof Passed) => {
    passed[what] = performance.now()
    onPass?.(what)
  }
  const lingering = async () => {
    if (linger > 0) await new Promise((resolve) => setTimeout(resolve, linger))
  }

  const create = navigator.credentials.create.bind(navigator.credentials)
  navigator.credentials.create = async (options) => {
    pass('createEntered')
    asked = options?.publicKey
    const credential = await create(options)
    await lingering()
    pass('created')
    return credential
  }
  const { user } = vectors.bodies.initResponse
  globalThis.fetch = async () => {
    pass('fetchEntered')
    await lingering()
    pass('answered')
    return Response.json({
      credential: { uuid: 'cr-bench', kind: 'Fido2', name: 'Bench' },
      user: { id: user.id, username: user.name, orgId: 'or-bench' },
    })
  }
  addEventListener('click', () => pass('tapped'), { capture: true })
  return { passed, asked: () => asked }
}

/** Makes a real tap in the middle of the button. */
export async function tapButton(within: HTMLElement): Promise<void> {
  const button = within.querySelector('button')
  if (!button) throw new Error(`There is no button to tap: ${within.textContent}`)
  const { x, y, width, height } = button.getBoundingClientRect()
  await runner.tap({ x: x + width / 2, y: y + height / 2 })
}

/** Resolves after the page has painted the latest changes and React's effects have run. */
export function settled(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)))
  })
}

/** Creates an element for one widget or button. */
export function stage(): HTMLElement {
  const element = document.createElement('div')
  document.body.append(element)
  return element
}

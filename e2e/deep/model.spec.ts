import { type Browser, expect, type Page, test } from '@playwright/test'
import * as fc from 'fast-check'
import { addVirtualAuthenticator, type CdpLike, type VirtualAuthenticator } from '../virtualAuthenticator.js'
import { type Invited, invited, linkOf } from './person.js'
import { type AtAbort, Platform } from './platform.js'
import { Line } from './server.js'

/*
 * Random sequences of steps through one registration, in Chromium, with a virtual authenticator and the reference API.
 * After each step the invariants are read from these two and from the screen, never from the widget's own state.
 * `DEEP=1` runs many more. A sequence that fails is printed with its seed, path and replayPath; passed as `SEED`,
 * `FAILED_PATH` and `REPLAY` they reproduce it.
 */

/** Split into parts, so that all processor cores work. */
const parts = process.env['DEEP'] ? [0, 1, 2, 3] : [0]
const runs = process.env['DEEP'] ? 50 : 8
const seed = process.env['SEED'] ? Number(process.env['SEED']) : Date.now() % 2 ** 31
const path = process.env['FAILED_PATH'] ?? ''
const replay = process.env['REPLAY'] ? { replayPath: process.env['REPLAY'] } : {}

const PASSWORD = 'violet anchor 7 thimble orbit'
const MARKER = 'registration-flow.unfinished'

/** Errors and notices that mention a passkey which may be left over, or an account which may exist. */
const TELLS =
  /If a passkey was saved|a passkey may have been saved|still on your device|your account may be ready|not sure this worked|account already exists/

interface Scenario {
  retries: '' | '0'
  second: 'off' | 'optional'
}

type Screen = Awaited<ReturnType<typeof look>>

/** Returns what is on the screen after pending work, and what the platform is waiting for. Runs in the page. */
async function look(marker: string) {
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve, 10))
  })
  const flow = document.querySelector('[data-part="flow"]')
  const step = flow?.querySelector<HTMLElement>('[data-part="step"]')
  const late = window.platform.open.filter(({ aborted }) => aborted).length
  return {
    there: flow !== null,
    step: step?.dataset['step'],
    view: step?.dataset['view'],
    status: step?.dataset['status'],
    code: flow?.querySelector<HTMLElement>('[data-part="error"]')?.dataset['code'],
    text: flow?.textContent ?? '',
    stored: JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
    marked: sessionStorage.getItem(marker) !== null,
    live: window.platform.open.length - late,
    late,
  }
}

/** One life: what happened, and what was observed. */
class Life {
  /** Everything that left the page, and everything written to a place where no secret may be. */
  readonly written: string[] = []
  readonly secrets = new Set([PASSWORD])
  /** Keys that the screen told the user about, or said may exist. */
  readonly told = new Set<string>()
  readonly history: string[] = []
  readonly accepted = new Set<string>()

  constructor(
    readonly page: Page,
    readonly person: Invited,
    readonly authenticator: VirtualAuthenticator,
    readonly platform: Platform,
    readonly line: Line,
    readonly scenario: Scenario,
  ) {
    page.on('request', (request) => this.written.push(request.postData() ?? '', request.url()))
    page.on('console', (message) => this.written.push(message.text()))
    page.on('response', (response) => {
      if (!response.url().endsWith('/auth/registration/init') || !response.ok()) return
      // After its page is closed, an answer has no body.
      void response.json().then(
        ({ otpUrl }: { otpUrl?: string }) =>
          this.secrets.add(new URL(otpUrl ?? 'x:').searchParams.get('secret') ?? PASSWORD),
        () => undefined,
      )
    })
  }

  get flow() {
    return this.page.locator('[data-part="flow"]')
  }
  buttons() {
    return this.flow.locator('button:visible:enabled')
  }

  /** Waits until nothing happens without input. */
  async settle(): Promise<Screen> {
    let before = ''
    for (const end = Date.now() + 30_000; Date.now() < end;) {
      const seen = await this.page.evaluate(look, MARKER)
      const held = seen.live > 0 || this.line.waiting > 0
      this.listen(seen.text)
      const now = JSON.stringify({ ...seen, held })
      // Retries run at once, because only the order of events matters here.
      if (seen.text.includes('we try again in a moment')) await this.page.clock.fastForward(60_000)
      else if (now === before && (seen.status !== 'pending' || held)) return seen
      before = now
    }
    throw new Error(`It did not settle after ${this.history.join(', ')}: ${before}`)
  }

  /** Such a message tells the user about every key that may exist. */
  listen(text: string): void {
    if (TELLS.test(text)) for (const id of this.platform.made) this.told.add(id)
  }
}

/** The last observation, which decides what can happen next. */
interface Seen {
  there: boolean
  step: string
  pending: boolean
  /** Ceremonies that wait for an answer, ceremonies that the page has aborted, and submits. */
  live: number
  late: number
  submits: number
}
const NOTHING: Seen = { there: false, step: '', pending: false, live: 0, late: 0, submits: 0 }

/** Checks the invariants. `over`: nothing is running any more, and nothing will still be cleaned up. */
async function holds(life: Life, over = false): Promise<Seen> {
  const seen = await life.settle()
  const { platform, person, authenticator } = life
  const { credentials } = await person.ledger()
  const accepted = new Set(
    credentials.flatMap(({ credId, kind }) => (kind === 'Fido2' && credId ? [credId] : [])),
  )
  const at = `after ${life.history.join(', ')} (${seen.step}, ${seen.status}, ${seen.code})`

  // At most one ceremony runs at a time.
  expect(platform.mostAtOnce, `ceremonies at once ${at}`).toBeLessThanOrEqual(1)

  // At most one registration is accepted, and an accepted one stays accepted.
  expect(
    credentials.filter(({ factor }) => factor === 'first').length,
    `registrations ${at}`,
  ).toBeLessThanOrEqual(1)
  for (const id of life.accepted) expect(accepted, `accepted before ${at}`).toContain(id)
  for (const id of accepted) life.accepted.add(id)

  // An accepted id is never signaled, and its key is still there.
  const held = await authenticator.ids()
  for (const id of accepted) {
    expect(platform.signaled, `signaled ${at}`).not.toContain(id)
    expect(held, `the accepted key ${at}`).toContain(id)
  }

  // Keys on the authenticator minus keys accepted equals keys signaled or reported.
  for (const id of held.filter((key) => !accepted.has(key))) {
    // The request is still being sent, or it was refused for good: then the key must have been signaled at once.
    const refused = seen.code === 'registration_refused'
    const going = seen.there && seen.step !== 'start' && seen.step !== 'done' && !refused
    const owed = !over && !refused && (seen.marked || going)
    expect(life.told.has(id) || owed, `a key that nobody was told of ${at}`).toBe(true)
  }
  // Only keys created by this page may be signaled.
  for (const id of platform.signaled) expect(platform.made, `gave away another's ${at}`).toContain(id)

  // No secret in any request, log, storage or DOM node.
  const places = [...life.written, seen.stored, await life.page.content()].join('\n')
  for (const secret of life.secrets) expect(places.includes(secret), `a secret ${at}`).toBe(false)
  life.written.length = 0

  await hasWayOut(life, seen, at)
  const { there, step = '', status, live, late } = seen
  return { there, step, pending: status === 'pending', submits: life.line.waiting, live, late }
}

/**
 * Expects that the keyboard reaches an action that continues the flow, and that the text says so if the account may
 * exist.
 */
async function hasWayOut(life: Life, seen: Screen, at: string): Promise<void> {
  if (!seen.there) return
  const ended = ['outcome_unknown', 'user_exists'].includes(seen.code ?? '')
  if (ended) expect(seen.text, `words ${at}`).toMatch(TELLS)
  const submitting = seen.step === 'complete' && seen.status === 'pending'
  // A submit that was sent cannot be aborted; it ends by its own timeout.
  if (submitting) return
  await life.flow.locator('[data-part="title"]').focus()
  let reached = ''
  for (let taps = 0; taps < 12 && !reached; taps++) {
    await life.page.keyboard.press('Tab')
    reached = await life.page.evaluate(() => {
      const active = document.activeElement
      const usable =
        active instanceof HTMLButtonElement &&
        !active.disabled &&
        active.getAttribute('aria-disabled') !== 'true' &&
        active.closest('[data-part="flow"]')
      return usable ? (active.textContent ?? '') : ''
    })
  }
  expect(reached, `a way out by keyboard ${at}`).not.toBe('')
  if (ended) expect(reached, `a way to sign in ${at}`).toBe('Go to sign in')
}

/** A command of the model: one event, if it is possible now. */
class Happens implements fc.AsyncCommand<Seen, Life> {
  constructor(
    private readonly name: string,
    readonly check: (seen: Readonly<Seen>) => boolean,
    private readonly happen: (life: Life) => Promise<unknown>,
  ) {}
  async run(seen: Seen, life: Life) {
    life.history.push(this.name)
    await this.happen(life)
    Object.assign(seen, await holds(life))
  }
  toString() {
    return this.name
  }
}

/** Presses a button by keyboard, like every action in this file. */
async function press(life: Life, which: 'first' | 'last' | RegExp): Promise<void> {
  const buttons = which instanceof RegExp ? life.flow.getByRole('button', { name: which }) : life.buttons()
  if ((await buttons.count()) === 0) return
  const button = which === 'last' ? buttons.last() : buttons.first()
  await button.focus()
  await life.page.keyboard.press('Enter')
}

async function tap(life: Life): Promise<void> {
  const password = life.flow.locator('input[autocomplete="new-password"]')
  if (await password.isVisible()) {
    await password.fill(PASSWORD)
    await press(life, /^(Use this password|Try again)$/)
    return
  }
  await press(life, 'first')
}

/** Goes to another page of the same app by client-side navigation. */
async function goTo(life: Life, where: string): Promise<void> {
  await life.page.evaluate((to) => {
    history.pushState(null, '', to)
    dispatchEvent(new PopStateEvent('popstate'))
  }, where)
}

const link = ({ person, scenario }: Life) => linkOf(person, { ...scenario })

const abort = fc.constantFrom<AtAbort[]>('ends', 'stores', 'deaf')
const one = (...[name, check, happen]: ConstructorParameters<typeof Happens>) =>
  fc.constant(new Happens(name, check, happen))
const idle = ({ there, pending }: Seen) => there && !pending
const inCeremony = ({ live }: Seen) => live > 0
const anyCeremony = ({ live, late }: Seen) => live + late > 0
const submitting = ({ submits }: Seen) => submits > 0
const there = (seen: Seen) => seen.there

const happenings = [
  one('tap', idle, tap),
  one('tap', idle, tap),
  one('tap', idle, tap),
  one('double tap', idle, async (life) => {
    await tap(life)
    await press(life, 'first')
  }),
  one('last button', idle, (life) => press(life, 'last')),
  one(
    'tap in between',
    ({ pending }) => pending,
    (life) => press(life, 'first'),
  ),
  one('key made', anyCeremony, ({ platform }) => platform.make()),
  one('ceremony answers', anyCeremony, ({ platform }) => platform.answer()),
  one('ceremony answers', anyCeremony, ({ platform }) => platform.answer()),
  abort.map(
    (how) =>
      new Happens(`cancel, and the platform ${how}`, inCeremony, async (life) => {
        await life.platform.behave(how)
        await press(life, /^Cancel$/)
      }),
  ),
  abort.map(
    (how) =>
      new Happens(
        `time passes, and the platform ${how}`,
        (seen) => inCeremony(seen) || submitting(seen),
        async ({ platform, page }) => {
          await platform.behave(how)
          await page.clock.fastForward(700_000)
        },
      ),
  ),
  fc
    .constantFrom('AbortError', 'NotAllowedError', 'InvalidStateError', 'NotReadableError')
    .map((name) => new Happens(name, inCeremony, ({ platform }) => platform.fail(name))),
  one('server ok', submitting, ({ line }) => line.ok()),
  one('answer lost', submitting, ({ line }) => line.loseAnswer()),
  one('server refuses', submitting, ({ line }) => line.refuse()),
  one('answer lost', submitting, ({ line }) => line.loseAnswer()),
  one('request lost', submitting, ({ line }) => line.drop()),
  one('server broken', submitting, ({ line }) => line.answerWith(503, '{}')),
  one('login page', submitting, ({ line }) => line.answerWith(200, '<!doctype html>Log in')),
  one(
    'expired',
    ({ step }) => step !== 'start' && step !== '',
    ({ person }) => person.expire(),
  ),
  fc.boolean().map(
    (arrives) =>
      new Happens(
        `reload (what was sent ${arrives ? 'arrives' : 'is lost'})`,
        there,
        async ({ page, line }) => {
          await page.reload()
          await line.cut(arrives)
        },
      ),
  ),
  fc.tuple(fc.boolean(), abort).map(
    ([arrives, how]) =>
      new Happens(
        `elsewhere (what was sent ${arrives ? 'arrives' : 'is lost'}), and the platform ${how}`,
        there,
        async (life) => {
          await life.platform.behave(how)
          await goTo(life, '/')
          await life.line.cut(arrives)
        },
      ),
  ),
  one(
    'back',
    (seen) => !seen.there,
    (life) => goTo(life, link(life)),
  ),
]

/** Runs one life in a browser context of its own, so that lives do not share storage. */
async function lived(
  browser: Browser,
  scenario: Scenario,
  live: (life: Life) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  try {
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('dialog', (dialog) => void dialog.accept())
    const cdp = await context.newCDPSession(page)
    const send: CdpLike['send'] = (method, params) =>
      cdp.send(method as 'WebAuthn.getCredentials', params as { authenticatorId: string })
    const authenticator = await addVirtualAuthenticator({ send })
    const platform = await Platform.install(page)
    const line = await Line.install(page, context.request)
    const person = await invited(context.request)
    await page.clock.install()
    const life = new Life(page, person, authenticator, platform, line, scenario)
    await page.goto(link(life))
    await live(life)
    expect(faults, life.history.join(', ')).toEqual([])
  } finally {
    await context.close()
  }
}

/** Expects that a user who returns can finish, or reads why nothing is left to do. */
async function finish(life: Life): Promise<void> {
  life.history.push('comes back and goes on')
  await life.page.goto(link(life))
  await life.line.cut(false)
  for (let taps = 0; taps < 12; taps++) {
    const seen = await life.settle()
    if (seen.step === 'done' || ['outcome_unknown', 'user_exists'].includes(seen.code ?? '')) break
    if (seen.live > 0) await life.platform.answer()
    else if (life.line.waiting > 0) await life.line.ok()
    else if (seen.step === 'secondFactor') await press(life, /^Go on with/)
    else await tap(life)
  }
  const seen = await life.settle()
  const { credentials } = await life.person.ledger()
  expect(
    credentials.length,
    `registered in the end: ${life.history.join(', ')} (${seen.step}, ${seen.code})`,
  ).toBeGreaterThan(0)
  await holds(life, true)
}

for (const part of parts)
  test(`whatever happens, in whatever order, nothing is lost, part ${part + 1} (faults 31, 43, 44, 45, 46, 48, 49, 81, 83, 84, 87, 88, 90, 92, 96, 98, 99)`, async ({
    browser,
  }) => {
    test.setTimeout(900_000)
    const scenarios = fc.record<Scenario>({
      retries: fc.constantFrom('', '0'),
      second: fc.constantFrom('off', 'off', 'optional'),
    })
    const commands = fc.commands(happenings, { maxCommands: 60, size: 'max', ...replay })
    let lives = 0
    let steps = 0
    await fc.assert(
      fc.asyncProperty(scenarios, commands, async (scenario, happening) => {
        lives++
        await lived(browser, scenario, async (life) => {
          await fc.asyncModelRun(
            () => ({ model: { ...NOTHING, there: true, step: 'start' }, real: life }),
            happening,
          )
          await finish(life)
          steps += life.history.length
        })
      }),
      {
        numRuns: runs,
        seed: seed + part,
        path,
        endOnFailure: Boolean(process.env['NO_SHRINK']),
        // Ends shrinking before the test's timeout, so that the result is printed.
        interruptAfterTimeLimit: 800_000,
        markInterruptAsFailure: true,
      },
    )
    // The seed reproduces the same lives.
    const description = `${lives} lives, ${steps} steps, seed ${seed + part}`
    test.info().annotations.push({ type: 'walked', description })
  })

import type { HTTPRequest } from 'puppeteer-core'
import { expect, test } from './fixtures.js'
import type { Screen } from './screen.js'

const SUBMIT = '/api/auth/registration'

const status = (request: HTTPRequest, code: number, headers: Record<string, string> = {}) =>
  request.respond({
    status: code,
    contentType: 'application/json',
    headers,
    body: JSON.stringify({ error: { message: 'Simulated' } }),
  })

async function register(app: Screen): Promise<void> {
  await app.tap('Continue')
  await app.tap('Create passkey')
}

/** Returns how many times the page submitted, and expects the same body each time. */
async function triesOf(sent: HTTPRequest[]): Promise<number> {
  const bodies = await Promise.all(sent.map((request) => request.fetchPostData()))
  expect(bodies[0]).toContain('firstFactorCredential')
  expect(new Set(bodies).size).toBe(1)
  return bodies.length
}

test('the server fails once: by itself the same body again, accepted (fault 87)', async ({
  authenticator,
  person,
  app,
  sent,
  answer,
}) => {
  await answer(SUBMIT, (request, nth) => (nth === 0 ? status(request, 500) : undefined))
  await person.open()
  await register(app)
  await app.shows('Your passkey is ready')
  expect(await triesOf(sent)).toBe(2)
  expect((await person.ledger()).credentials).toMatchObject([{ credId: (await authenticator.ids())[0] }])
})

test('too many come at once, and the server says for how long: told, and accepted after that (fault 86)', async ({
  authenticator,
  person,
  app,
  sent,
  answer,
}) => {
  const submitTimes: number[] = []
  await answer(SUBMIT, (request, nth) => {
    submitTimes.push(performance.now())
    return nth === 0 ? status(request, 429, { 'retry-after': '2' }) : undefined
  })
  await person.open()
  await register(app)
  await app.reads('[data-part="body"]', 'we try again in a moment')
  await app.shows('Your passkey is ready')
  expect(await triesOf(sent)).toBe(2)
  const [first = 0, second = 0] = submitTimes
  expect(second - first).toBeGreaterThan(1_950)
  expect((await person.ledger()).credentials).toMatchObject([{ credId: (await authenticator.ids())[0] }])
})

test('the connection breaks before the server has it: by itself the same body again, accepted (fault 81)', async ({
  authenticator,
  person,
  app,
  sent,
}) => {
  await person.open()
  await app.simulate('drop-before')
  await register(app)
  await app.shows('Your passkey is ready')
  expect(await triesOf(sent)).toBeGreaterThan(1)
  expect((await person.ledger()).credentials).toMatchObject([{ credId: (await authenticator.ids())[0] }])
})

for (const [title, fault, simulated] of [
  ['the connection breaks after the server has it', 'fault 81', 'drop-after'],
  ['the connection breaks in the middle of the answer', 'fault 82', 'truncated'],
] as const) {
  test(`${title}: nobody claims to know, and the passkey stays (${fault})`, async ({
    authenticator,
    person,
    app,
    sent,
  }) => {
    await person.open()
    await app.simulate(simulated)
    await register(app)
    await app.warns('We are not sure this worked')
    expect(await triesOf(sent)).toBeGreaterThan(1)
    expect((await person.ledger()).credentials).toMatchObject([{ credId: (await authenticator.ids())[0] }])
    // No notice may make the user delete the accepted passkey.
    expect(await app.text('[data-part="notice"]')).toBe('')
  })
}

test('the server refuses: said, and whose passkey is left over is told where (faults 84, 97)', async ({
  authenticator,
  person,
  app,
  sent,
  answer,
}) => {
  await answer(SUBMIT, (request) => status(request, 422))
  await person.open()
  await register(app)
  await app.warns('We could not finish')
  expect(await triesOf(sent)).toBe(1)
  expect((await person.ledger()).credentials).toEqual([])
  // Firefox has no Signal API: the passkey stays, so the screen must tell the user.
  expect(await authenticator.ids()).toHaveLength(1)
  await app.reads(
    '[data-part="notice"]',
    `A passkey for ${person.username} at localhost is still on your device`,
  )
})

test('offline: it waits, and goes on by itself once there is a connection (fault 89)', async ({
  tab,
  authenticator,
  person,
  app,
}) => {
  await person.open()
  await app.tap('Continue')
  await app.reads('[data-part="actions"]', 'Create passkey')
  await tab.setOfflineMode(true)
  await app.tap('Create passkey')
  await app.reads('[data-part="body"]', 'You are offline')
  expect((await person.ledger()).credentials).toEqual([])
  await tab.setOfflineMode(false)
  await app.shows('Your passkey is ready')
  expect((await person.ledger()).credentials).toMatchObject([{ credId: (await authenticator.ids())[0] }])
})

for (const [title, fault, body] of [
  [
    'a login page of the network comes in place of the answer',
    'fault 83',
    '<!doctype html><title>Log in</title>',
  ],
  ['the answer is no registration', 'fault 83', '{"ok":false}'],
] as const) {
  test(`${title}: not taken for success, and the same body is accepted later (${fault})`, async ({
    authenticator,
    person,
    app,
    sent,
    answer,
  }) => {
    await answer(SUBMIT, (request, nth) => (nth === 0 ? request.respond({ status: 200, body }) : undefined))
    await person.open()
    await register(app)
    await app.warns('We got an answer we cannot read')
    expect((await person.ledger()).credentials).toEqual([])
    await app.tap('Try again')
    await app.shows('Your passkey is ready')
    expect(await triesOf(sent)).toBe(2)
    expect((await person.ledger()).credentials).toMatchObject([{ credId: (await authenticator.ids())[0] }])
  })
}

test('sent elsewhere, to a login page: not followed into success, and accepted later (fault 90)', async ({
  authenticator,
  person,
  app,
  answer,
}) => {
  await answer(SUBMIT, (request, nth) =>
    nth === 0 ? request.respond({ status: 302, headers: { location: '/sign-in' } }) : undefined,
  )
  await person.open({ retries: '0' })
  await register(app)
  await app.warns(/We got an answer we cannot read|No connection/)
  expect((await person.ledger()).credentials).toEqual([])
  await app.tap('Try again')
  await app.shows('Your passkey is ready')
  expect((await person.ledger()).credentials).toMatchObject([{ credId: (await authenticator.ids())[0] }])
})

test('reloaded between passkey and answer: asked first, told afterwards, and let in (faults 48, 99)', async ({
  tab,
  authenticator,
  person,
  app,
  answer,
}) => {
  const asked: string[] = []
  tab.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  let held: HTTPRequest | undefined
  await answer(SUBMIT, async (request, nth) => {
    if (nth === 0) held = request
    else await request.continue()
  })
  await person.open()
  await register(app)
  await expect.poll(() => held).toBeDefined()
  await tab.reload()
  expect(asked).toEqual(['beforeunload'])
  await app.reads('[data-part="notice"]', 'An earlier try may have worked')
  await register(app)
  await app.shows('Your passkey is ready')
  const { id, credentials } = await person.ledger()
  expect(credentials).toHaveLength(1)
  // The lost passkey was for the same user, so a real device would keep only the last one.
  const ids = await authenticator.idsOf(id)
  expect(ids).toHaveLength(2)
  expect(ids).toContain(credentials[0]?.credId)
})

import type { Page } from '@playwright/test'
import { expect, hold, test } from './fixtures.js'

/** Blocks everything that the page loads from now on; returns a function that unblocks it. */
async function enterTunnel(page: Page, chunk: string): Promise<() => Promise<void>> {
  const files = `**/assets/${chunk}-*.js`
  await page.route(files, (route) => route.abort('internetdisconnected'))
  return () => page.unroute(files)
}

test('nothing but the first file arrives: no passkey is made that could not be sent, and the next tap makes it', async ({
  page,
  authenticator,
  person,
  flow,
}) => {
  const leaves: (() => Promise<void>)[] = []
  for (const chunk of ['lazyScreens', 'features']) leaves.push(await enterTunnel(page, chunk))
  await person.open()
  await flow.button('Continue').click()
  await expect(flow.alert).toBeVisible()
  expect(await authenticator.ids()).toEqual([])
  for (const leave of leaves) await leave()
  await flow.button('Try again').click()
  await flow.button('Create passkey').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  const { credentials } = await person.ledger()
  expect(credentials.map(({ credId }) => credId)).toEqual(await authenticator.ids())
})

test('no file arrives any more once those fetched ahead are there: the passkey is made and sent', async ({
  page,
  authenticator,
  person,
  flow,
}) => {
  const fetchedAhead = ['lazyScreens', 'features'].map((chunk) =>
    page.waitForRequest(`**/assets/${chunk}-*.js`),
  )
  await person.open()
  const urls = (await Promise.all(fetchedAhead)).map((request) => request.url())
  // The page has begun to load them: a second import ends when the first one has, with all that a chunk imports.
  await page.evaluate(`Promise.all(${JSON.stringify(urls)}.map((url) => import(url)))`)
  await enterTunnel(page, '*')
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  const { credentials } = await person.ledger()
  expect(credentials.map(({ credId }) => credId)).toEqual(await authenticator.ids())
})

/** Imitates a deploy: this chunk answers 404. Returns a function that serves the page with its new chunks. */
async function deploy(page: Page, chunk: string): Promise<() => Promise<void>> {
  const files = `**/assets/${chunk}-*.js`
  await page.route(files, (route) =>
    route.fulfill({ status: 404, contentType: 'text/plain', body: 'Not Found' }),
  )
  return () => page.unroute(files)
}

for (const [what, chunks, options, said] of [
  ['what submits is', ['features'], {}, 'A part of this page did not load'],
  ['all that comes later is', ['lazyScreens', 'features'], {}, 'Load this page again'],
  [
    'what makes the recovery kit is',
    ['otherCredentials'],
    { recovery: 'required' },
    'A part of this page did not load',
  ],
] as const) {
  test(`${what} gone for good after a deploy: no passkey is made, and the page offers to be loaded again`, async ({
    page,
    authenticator,
    person,
    flow,
    faults,
  }) => {
    const leaves: (() => Promise<void>)[] = []
    for (const chunk of chunks) leaves.push(await deploy(page, chunk))
    await person.open(options)
    await flow.button('Continue').click()
    await flow.button('Try again').click()
    await expect(flow.alert).toContainText(said)
    await expect(flow.button('Load this page again')).toBeVisible()
    expect(await authenticator.ids()).toEqual([])
    expect((await person.ledger()).credentials).toEqual([])
    // The browser itself logs each failed request.
    expect(faults.filter((fault) => !/404/.test(fault))).toEqual([])
    faults.length = 0
    for (const leave of leaves) await leave()
    const loaded = page.waitForEvent('load')
    await flow.button('Load this page again').click()
    await loaded
    await flow.button('Continue').click()
    await flow.button('Create passkey').click()
    await expect(
      flow.title(chunks[0] === 'otherCredentials' ? 'Make a recovery kit' : 'Your passkey is ready'),
    ).toBeVisible()
    expect(await authenticator.ids()).toHaveLength(1)
  })
}

for (const [what, chunk, taps, title] of [
  [
    'the recovery kit itself is',
    'forms',
    ['Make my recovery kit', 'Load it again'],
    'Save your recovery kit',
  ],
  ['the screens of the recovery kit are', 'lazyScreens', [], 'That did not work'],
] as const) {
  test(`${what} gone for good after a deploy: the page offers to be loaded again, and then the kit is there`, async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    const leave = await deploy(page, chunk)
    await person.open({ recovery: 'required' })
    await flow.button('Continue').click()
    await flow.button('Create passkey').click()
    for (const name of taps) await flow.button(name).click()
    await expect(flow.button('Load this page again')).toBeVisible()
    await expect(flow.title(title)).toBeVisible()
    await leave()
    // The browser asks first, because the passkey is not registered yet.
    page.on('dialog', (dialog) => void dialog.accept())
    const loaded = page.waitForEvent('load')
    await flow.button('Load this page again').click()
    await loaded
    await flow.button('Continue').click()
    await flow.button('Create passkey').click()
    await flow.button('Make my recovery kit').click()
    await expect(flow.button('Download')).toBeVisible()
    // The second passkey replaced the first one.
    expect(await authenticator.ids()).toHaveLength(1)
  })
}

test('the screens are gone for good after a deploy, and the form with them: the page offers to be loaded again', async ({
  page,
  flow,
}) => {
  const leave = await deploy(page, 'lazyScreens')
  await page.goto('/register')
  await expect(flow.button('Load this page again')).toBeVisible()
  await leave()
  await flow.button('Load this page again').click()
  await expect(page.locator('[data-part="form"] input').first()).toBeVisible()
})

test('what makes another kind of credential does not arrive: said so, and the next tap makes it', async ({
  page,
  person,
  flow,
}) => {
  const leave = await enterTunnel(page, 'otherCredentials')
  await person.open({ keys: 'page' })
  await flow.button('Continue').click()
  await flow.give('Key')
  await expect(flow.alert).toContainText('No connection')
  expect((await person.ledger()).credentials).toEqual([])
  await leave()
  await flow.button('Try again').click()
  await expect(flow.title('Your account is ready')).toBeVisible()
  expect((await person.ledger()).credentials).toMatchObject([{ kind: 'Key' }])
})

test('with wallets, what is loaded later does not arrive: nothing is begun, and the next tap begins', async ({
  page,
  authenticator,
  person,
  flow,
}) => {
  const leave = await enterTunnel(page, 'features')
  await page.goto(`/wallets?${new URLSearchParams(person.invitation)}`)
  await flow.button('Continue').click()
  await expect(flow.alert).toContainText('No connection')
  expect(await authenticator.ids()).toEqual([])
  expect((await person.ledger()).credentials).toEqual([])
  await leave()
  await flow.button('Try again').click()
  await flow.button('Create passkey').click()
  await expect(flow.title('Your passkey is ready')).toBeVisible()
  const { credentials } = await person.ledger()
  expect(credentials.map(({ credId }) => credId)).toEqual(await authenticator.ids())
})

test('what makes another kind of credential is slow: Cancel ends the waiting, and nothing is made once it is there', async ({
  page,
  person,
  flow,
}) => {
  const arrive = await hold(page, /\/assets\/otherCredentials-/)
  const loaded = page.waitForResponse('**/assets/otherCredentials-*.js')
  await person.open({ keys: 'page' })
  await flow.button('Continue').click()
  await flow.give('Key')
  await flow.button('Cancel').click()
  await expect(flow.alert).toContainText('This step was stopped')
  arrive()
  await (await loaded).finished()
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await expect(flow.alert).toContainText('This step was stopped')
  expect((await person.ledger()).credentials).toEqual([])
  await flow.button('Try again').click()
  await expect(flow.title('Your account is ready')).toBeVisible()
  expect((await person.ledger()).credentials).toMatchObject([{ kind: 'Key' }])
})

test('a form does not arrive: said so, and the next tap brings it', async ({ page, person, flow }) => {
  const leave = await enterTunnel(page, 'forms')
  await person.open()
  await flow.button('Continue').click()
  await flow.choose('PasswordProtectedKey')
  await expect(page.getByText('This part did not load')).toBeVisible()
  await leave()
  await flow.button('Load it again').click()
  await expect(page.getByLabel('New password')).toBeVisible()
  await expect(flow.title('Choose a long password')).toBeFocused()
})

test('what sends is slow after an earlier visit: the tap waits for it, whoever could begin anew was not registered, and a refusal is one', async ({
  page,
  authenticator,
  person,
  flow,
}) => {
  const submit = '**/auth/registration'
  const sent = page.getByText('An earlier try may have worked')
  await page.route(submit, (route) => route.abort('internetdisconnected'))
  await person.open({ retries: '0' })
  await flow.button('Continue').click()
  await flow.button('Create passkey').click()
  await expect(flow.alert).toContainText('No connection')
  await page.reload()
  await expect(sent).toBeVisible()
  const arrive = await hold(page, /\/assets\/features-/)
  await page.reload()
  await flow.button('Continue').click()
  await expect(flow.title('Create your passkey')).toBeHidden()
  arrive()
  await expect(flow.title('Create your passkey')).toBeVisible()
  await expect(page.getByText('This was not finished last time')).toBeVisible()
  await expect(sent).toBeHidden()
  await page.route(submit, (route) => route.fulfill({ status: 400, json: { error: { message: 'no' } } }))
  await flow.button('Create passkey').click()
  await expect(flow.alert).toContainText('We could not finish')
  await expect.poll(() => authenticator.ids()).toEqual([])
})

import type { Page } from '@playwright/test'
import { DEEP, expect, simulate, test } from './fixtures.js'
import {
  askedParts,
  fillParts,
  holdPrint,
  type Kit,
  kitOn,
  makeKit,
  partsOf,
  prove,
  readKit,
  submits,
  wire,
  withRecoveryKey,
} from './kit.js'
import { addVirtualAuthenticator } from './virtualAuthenticator.js'

/** No automatic retry, so that the test sees each failure. */
const REQUIRED = { recovery: 'required', retries: '0' }
/** By button: how the message names this way of saving if the browser denies it. */
const NAME_OF_WAY: Record<string, string> = {
  'Share or save': 'Sharing',
  Download: 'Downloading',
  Print: 'Printing',
  Copy: 'Copying',
}
const NOT_SAVED = 'The kit is not saved yet. Choose one of these ways.'

function note(page: Page) {
  return page.locator('[data-part="form"] [data-part="field-note"]')
}

function isVoid({ id }: Kit, kept?: Kit) {
  return kept
    ? `An older recovery kit, ${id}, does not work. Keep only the one that says ${kept.id}.`
    : `If you saved a recovery kit that says ${id}, it does not work.`
}

function isUnsure({ id }: Kit) {
  return `Keep your recovery kit ${id} until you have signed in. We do not know yet whether it works.`
}

/** Accepts each dialog that asks before the page is left; returns their types. */
function leaving(page: Page): string[] {
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  return asked
}

async function download(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()])
}

test.describe('what is sent', () => {
  test(
    'nothing with a recovery key before the check is passed, whatever is tapped (fault 78)',
    { tag: '@window' },
    async ({ page, authenticator, person, flow }) => {
      const seen = wire(page.context())
      const nothing = () => {
        expect(submits(seen)).toEqual([])
        expect(withRecoveryKey(seen)).toEqual([])
      }
      await holdPrint(page)
      await person.open(REQUIRED)
      // The second click of a double click must not act on the screen that the first one opened.
      await flow.button('Continue').dblclick()
      await expect(flow.title('Create your passkey')).toBeVisible()
      await flow.button('Create passkey').dblclick()
      await expect(flow.title('Make a recovery kit')).toBeVisible()
      await flow.button('Make my recovery kit').dblclick()
      await expect(flow.title('Save your recovery kit')).toBeVisible()
      const kit = await kitOn(page)
      expect(await authenticator.credentials()).toHaveLength(1)

      // The user tries to continue without saving.
      await page.keyboard.press('Enter')
      await expect(flow.button('Next: check it')).toHaveCount(0)
      await expect(flow.title('Save your recovery kit')).toBeVisible()
      nothing()

      // The user saves the kit in every way.
      const ways = ['download', 'print', 'copy', 'write'].map((way) => page.locator(`[data-saving="${way}"]`))
      for (const way of ways) await way.dblclick()
      for (const way of ways) await way.press('Enter')
      await expect(page.locator('[data-saving][data-done]')).toHaveCount(ways.length)
      await expect(flow.title('Your recovery kit')).toBeVisible()
      expect(await kitOn(page)).toEqual(kit)
      nothing()

      // The user goes to the check and back, and gives wrong answers.
      await flow.button('Next: check it').dblclick()
      await expect(flow.title('Check your recovery kit')).toBeVisible()
      await flow.button('Check').dblclick()
      for (const wrong of [{ code: 'D1-A-A-A-A-A-A' }, { code: kit.code.replace(/-(.)/g, '-A$1') }]) {
        await fillParts(page, wrong)
        await flow.button('Check').dblclick()
        for (const part of await askedParts(page)) {
          const field = page.getByLabel(`Part ${part}`)
          await expect(field).toHaveAccessibleDescription(
            `Part ${part} has ${partsOf(kit)[part - 1]?.length} letters and digits. Look at it again.`,
          )
          await field.press('Enter')
        }
      }
      const [first = 0, second = 0] = await askedParts(page)
      const parts = partsOf(kit)
      await page.getByLabel(`Part ${first}`).fill(parts[second - 1] ?? '')
      await page.getByLabel(`Part ${second}`).fill(parts[first - 1] ?? '')
      await page.getByLabel(`Part ${second}`).press('Enter')
      await page.getByLabel(`Part ${first}`).fill(parts[first - 1] ?? '')
      await page.getByLabel(`Part ${first}`).press('Enter')
      await expect(page.getByLabel(`Part ${first}`)).toHaveAttribute('aria-invalid', 'false')
      await expect(page.getByLabel(`Part ${second}`)).toHaveAttribute('aria-invalid', 'true')
      nothing()
      await flow.button('Show the kit again').dblclick()
      await expect(flow.title('Save your recovery kit')).toBeVisible()
      nothing()

      // The host renders again.
      await page.getByText('For engineers').click()
      await page.getByLabel('Relying party id').fill('localhost.')
      await page.getByLabel('Relying party id').fill('localhost')
      nothing()
      await flow.button('Next: check it').click()

      // The right answer, typed the way users type it.
      await expect(flow.title('Check your recovery kit')).toBeVisible()
      await fillParts(page, { code: kit.code.toLowerCase().replaceAll(/(?<=-..)(.)/g, ' $1') })
      await flow.button('Check').dblclick()
      await expect(flow.title('Your passkey is ready')).toBeVisible()
      expect(submits(seen)).toHaveLength(1)
      expect(withRecoveryKey(seen)).toEqual(submits(seen))
      expect((await person.ledger()).credentials).toMatchObject([
        { kind: 'Fido2' },
        { kind: 'RecoveryKey', credId: kit.credentialId },
      ])
    },
  )

  test('what was only written down is asked for whole (faults 78, 117)', async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    const seen = wire(page.context())
    await person.open(REQUIRED)
    await makeKit(flow)
    const kit = await kitOn(page)
    await flow.button('Write it down').click()
    await flow.button('Next: check it').click()
    expect(await askedParts(page)).toEqual([1, 2, 3, 4, 5, 6])
    await fillParts(page, kit)
    await page.getByLabel('Part 5').fill('')
    await flow.button('Check').click()
    await expect(page.locator('[aria-invalid="true"]')).toHaveCount(1)
    await expect(page.getByLabel('Part 5')).toBeFocused()
    // The kit is shown again, and still counts as written down.
    await flow.button('Show the kit again').click()
    expect(await kitOn(page)).toEqual(kit)
    await flow.button('Next: check it').click()
    expect(await askedParts(page)).toEqual([1, 2, 3, 4, 5, 6])
    expect(submits(seen)).toEqual([])
    // Pasting is allowed.
    await fillParts(page, kit)
    const copied = page.getByLabel('Part 1')
    await copied.selectText()
    await page.keyboard.press('ControlOrMeta+X')
    await expect(copied).toHaveValue('')
    await page.keyboard.press('ControlOrMeta+V')
    await flow.button('Check').click()
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    expect(withRecoveryKey(seen)).toHaveLength(1)
    expect(await authenticator.credentials()).toHaveLength(1)
  })

  test('reloaded in the middle: the kit is named and void, nothing was sent, and the next one is good (fault 48)', async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    const seen = wire(page.context())
    const asked = leaving(page)
    await person.open(REQUIRED)
    await makeKit(flow)
    const lost = await kitOn(page)
    await download(page)
    await flow.button('Next: check it').click()
    await fillParts(page, lost)
    await page.reload()
    expect(asked).toEqual(['beforeunload'])
    await expect(page.getByText(isVoid(lost))).toBeVisible()
    expect(submits(seen)).toEqual([])
    expect(withRecoveryKey(seen)).toEqual([])
    await flow.isAccessible()

    await makeKit(flow)
    const kit = await kitOn(page)
    expect(kit.id).not.toBe(lost.id)
    await download(page)
    await prove(page, kit)
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    expect(withRecoveryKey(seen)).toHaveLength(1)
    expect((await person.ledger()).credentials[1]?.credId).toBe(kit.credentialId)
    await page.reload()
    await expect(flow.title('Set up your account')).toBeVisible()
    await expect(page.getByText('Save your recovery kit')).toHaveCount(0)
    expect(asked).toHaveLength(1)
    expect((await authenticator.credentials()).length).toBeGreaterThan(0)
  })

  test('two tabs: each sends only after its own check, one kit is good, and the other one is not', async ({
    page,
    authenticator,
    person,
    flow,
    context,
  }) => {
    const seen = wire(context)
    await person.open(REQUIRED)
    await makeKit(flow)
    const kit = await kitOn(page)
    await download(page)

    const tab = await context.newPage()
    const session = await context.newCDPSession(tab)
    await addVirtualAuthenticator({
      send: (method, params) => session.send(method as never, params as never),
    })
    await tab.goto(page.url())
    const { Flow } = await import('./fixtures.js')
    const there = new Flow(tab)
    await makeKit(there)
    const other = await kitOn(tab)
    await download(tab)
    expect(submits(seen)).toEqual([])

    // The other tab got a new challenge, so this tab asks for its passkey again and not for its kit. It knows about the
    // other tab, and sends no request that the server would have to refuse.
    await page.bringToFront()
    await prove(page, kit)
    await expect(flow.alert).toContainText('This was begun once more')
    expect(withRecoveryKey(seen)).toEqual([])
    await flow.button('Try again').click()
    await expect(page.getByText(`Your recovery kit ${kit.id} is ready. Keep it safe.`)).toBeVisible()
    expect(withRecoveryKey(seen)).toHaveLength(1)

    // The user is registered with the kit of the other tab.
    await tab.bringToFront()
    await expect(there.alert).toContainText('This account already exists')
    await expect(tab.getByText(isVoid(other))).toBeVisible()
    await expect(tab.locator('[data-part="kit-code"]')).toHaveCount(0)
    expect(withRecoveryKey(seen)).toHaveLength(1)
    expect((await person.ledger()).credentials[1]?.credId).toBe(kit.credentialId)
    expect(await authenticator.credentials()).not.toEqual([])
  })

  test('an expired session costs the passkey and not the kit (faults 30, 92, 116)', async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    const seen = wire(page.context())
    await person.open(REQUIRED)
    await makeKit(flow)
    const kit = await kitOn(page)
    await download(page)
    expect(await person.expire()).toBe(1)
    expect(submits(seen)).toEqual([])
    await prove(page, kit)
    await expect(flow.alert).toContainText('This page timed out')
    await expect(page.locator('[data-part="step"]')).toHaveAttribute('data-step', 'firstFactor')
    await flow.button('Try again').click()
    await expect(page.getByText(`Your recovery kit ${kit.id} is ready. Keep it safe.`)).toBeVisible()
    // One request for each challenge, each with the key of the saved kit, attested again.
    const bodies = withRecoveryKey(seen).map((request) => request.postDataJSON() as Sent)
    expect(bodies.map(({ recoveryCredential }) => recoveryCredential.credentialInfo.credId)).toEqual([
      kit.credentialId,
      kit.credentialId,
    ])
    expect(
      new Set(bodies.map(({ recoveryCredential }) => recoveryCredential.credentialInfo.clientData)).size,
    ).toBe(2)
    expect((await person.ledger()).credentials).toMatchObject([
      { kind: 'Fido2' },
      { kind: 'RecoveryKey', credId: kit.credentialId },
    ])
    await expect.poll(() => authenticator.credentials()).toHaveLength(1)
  })

  test('refused: the kit is named and void (fault 96)', async ({ page, authenticator, person, flow }) => {
    await page.route('**/auth/registration', (route) =>
      route.fulfill({ status: 400, json: { error: { message: 'No.' } } }),
    )
    await person.open(REQUIRED)
    await makeKit(flow)
    const kit = await kitOn(page)
    await download(page)
    await prove(page, kit)
    await expect(flow.alert).toContainText('We could not finish')
    await expect(page.getByText(isVoid(kit))).toBeVisible()
    await flow.isAccessible()
    await expect.poll(() => authenticator.credentials()).toEqual([])
  })

  test('sent and never answered: after a reload nobody claims to know (faults 48, 81)', async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    leaving(page)
    await person.open(REQUIRED)
    await makeKit(flow)
    const kit = await kitOn(page)
    await download(page)
    await page.route('**/auth/registration', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await prove(page, kit)
    await expect(flow.alert).toContainText('No connection')
    await expect(page.getByText(`recovery kit ${kit.id}`)).toHaveCount(0)
    await page.reload()
    await expect(page.getByText(isUnsure(kit))).toBeVisible()
    expect((await person.ledger()).credentials[1]?.credId).toBe(kit.credentialId)
    expect(await authenticator.credentials()).toHaveLength(1)
  })
})

interface Sent {
  recoveryCredential: { credentialInfo: { credId: string; clientData: string } }
}

test.describe('what is left of the code', () => {
  test('nothing, once its step is over (fault 80)', async ({ page, authenticator, person, flow }) => {
    const seen = wire(page.context())
    const logged: string[] = []
    page.on('console', (message) => logged.push(message.text()))
    await holdPrint(page)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await person.open(REQUIRED)
    await makeKit(flow)
    const kit = await kitOn(page)
    // The search must find the kit while it is on the screen, which proves that the search works.
    expect(found(kit, await everythingIn(page))).toContain('document')
    for (const way of ['Download', 'Print', 'Copy', 'Write it down']) await flow.button(way).click()
    await expect(note(page)).toContainText('Write the code down with its numbers.')
    const everywhere = async () => ({
      ...(await everythingIn(page)),
      console: logged.join('\n'),
      requests: JSON.stringify(
        await Promise.all(
          seen.map(async (request) => [request.url(), await request.allHeaders(), request.postData()]),
        ),
      ),
    })
    await simulate(page, 'status-503')
    await prove(page, kit)
    await expect(flow.alert).toContainText('Our service is not available')
    expect(found(kit, await everywhere())).toEqual([])
    await flow.button('Try again').click()
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    expect(found(kit, await everywhere())).toEqual([])
    await flow.button('Go to my wallet').click()
    await expect(page.getByRole('heading', { name: 'You are in.' })).toBeVisible()
    expect(found(kit, await everywhere())).toEqual([])
    expect(withRecoveryKey(seen)).toHaveLength(2)
    expect(await authenticator.credentials()).toHaveLength(1)
  })

  test('nor after leaving it in the middle (fault 80)', async ({ page, authenticator, person, flow }) => {
    await page.clock.install()
    await person.open(REQUIRED)
    await makeKit(flow)
    const kit = await kitOn(page)
    await download(page)
    // Client-side navigation: the widget unmounts, and nothing is reloaded.
    await page.evaluate(() => {
      history.pushState(null, '', '/')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await expect(page.getByLabel('Email')).toBeVisible()
    expect(found(kit, await everythingIn(page))).toEqual([])
    expect(await authenticator.credentials()).toHaveLength(1)
  })

  test('addresses of the file are taken back after a minute', async ({
    page,
    authenticator,
    person,
    flow,
    context,
  }) => {
    await page.clock.install()
    await page.addInitScript(() => {
      const create = URL.createObjectURL.bind(URL)
      URL.createObjectURL = (blob) => {
        const url = create(blob)
        document.documentElement.dataset['made'] =
          `${document.documentElement.dataset['made'] ?? ''} ${url}`.trim()
        return url
      }
    })
    await person.open(REQUIRED)
    await makeKit(flow)
    const kit = await kitOn(page)
    await download(page)
    await download(page)
    const blobUrls = ((await page.locator('html').getAttribute('data-made')) ?? '').split(' ')
    expect(blobUrls).toHaveLength(2)
    // Another page of this origin, whose Content-Security-Policy forbids nothing.
    const other = await context.newPage()
    await other.goto(`/api/reference/users/${encodeURIComponent(person.username)}`)
    const read = () =>
      other.evaluate(
        (all) =>
          Promise.all(
            all.map((url) =>
              fetch(url).then(
                (it) => it.text(),
                () => 'gone',
              ),
            ),
          ),
        blobUrls,
      )
    for (const text of await read()) expect(text).toContain(kit.credentialId)
    await page.clock.fastForward(61_000)
    expect(await read()).toEqual(['gone', 'gone'])
    expect(await authenticator.credentials()).toHaveLength(1)
  })

  test('it is covered after a minute out of sight, and shown again by a tap', async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    const turn = (hidden: boolean) =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'hidden', { configurable: true, value: now })
        document.dispatchEvent(new Event('visibilitychange'))
      }, hidden)
    await page.clock.install()
    await person.open(REQUIRED)
    await makeKit(flow)
    const kit = await kitOn(page)
    await download(page)
    await turn(true)
    await page.clock.fastForward(59_000)
    await turn(false)
    expect(await kitOn(page)).toEqual(kit)
    await turn(true)
    await page.clock.fastForward(61_000)
    // Before the user looks at the page again.
    await expect(page.locator('[data-part="kit-code"]')).toHaveCount(0)
    expect(found(kit, await everythingIn(page))).toEqual([])
    await turn(false)
    await expect(page.getByText('You were away for a while, so we covered your recovery kit.')).toBeVisible()
    await flow.isAccessible()
    await flow.button('Show it again').click()
    expect(await kitOn(page)).toEqual(kit)
    // The kit still counts as saved.
    await prove(page, kit)
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    expect(await authenticator.credentials()).toHaveLength(1)
  })
})

/** Returns everything that a page stores or shows, by place. */
async function everythingIn(page: Page): Promise<Record<string, string>> {
  const kept = await page.evaluate(async () => {
    const databases = await Promise.all(
      (await indexedDB.databases()).map(async ({ name = '' }) => {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name)
          opening.addEventListener('success', () => resolve(opening.result))
          opening.addEventListener('error', () => reject(opening.error ?? new Error(name)))
        })
        const stores = await Promise.all(
          [...db.objectStoreNames].map(
            (store) =>
              new Promise((resolve) => {
                const all = db.transaction(store).objectStore(store).getAll()
                all.addEventListener('success', () => resolve(all.result))
              }),
          ),
        )
        db.close()
        return [name, stores]
      }),
    )
    const cached = await Promise.all(
      (await caches.keys()).map(async (name) => {
        const cache = await caches.open(name)
        return Promise.all((await cache.matchAll()).map((response) => response.text()))
      }),
    )
    const typed = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')]
    return {
      document: document.documentElement.outerHTML,
      shown: document.documentElement.innerText,
      typed: typed.map(({ value }) => value).join('\n'),
      selection: String(getSelection()),
      localStorage: JSON.stringify(localStorage),
      sessionStorage: JSON.stringify(sessionStorage),
      indexedDB: JSON.stringify(databases),
      caches: JSON.stringify(cached),
      history: JSON.stringify(history.state),
      address: location.href,
      title: document.title,
      cookies: document.cookie,
      name: window.name,
      timeline: performance
        .getEntries()
        .map(({ name }) => name)
        .join('\n'),
    }
  })
  return { ...kept, frames: page.frames().length === 1 ? '' : 'There is another frame.' }
}

/**
 * Returns the places that contain the code: whole or in groups, with dashes, spaces or nothing between, or spelled
 * out.
 */
function found(kit: Kit, places: Record<string, string>): string[] {
  const parts = partsOf(kit)
  const spelled = parts.map((part) => part.split('').join(' '))
  const wanted = [kit.code, kit.code.replaceAll('-', ' '), kit.code.replaceAll('-', ''), ...parts, ...spelled]
  return Object.entries(places).flatMap(([place, text]) =>
    wanted.some((secret) => text.includes(secret)) ? [place] : [],
  )
}

test.describe('ways of saving it', () => {
  for (const how of ['throws', ...(DEEP ? (['is not there'] as const) : [])] as const) {
    test(`everything ${how}: each says so, and writing it down leads on (fault 77)`, async ({
      page,
      authenticator,
      person,
      flow,
    }) => {
      await page.addInitScript((throws) => {
        const denied = () => {
          throw new DOMException('Not in here.', 'NotAllowedError')
        }
        const never = throws ? denied : undefined
        const put = (object: object, name: string, value: unknown) =>
          Object.defineProperty(object, name, { configurable: true, value })
        put(navigator, 'canShare', throws ? () => true : undefined)
        put(navigator, 'share', throws ? async () => denied() : undefined)
        put(navigator, 'clipboard', throws ? { writeText: async () => denied() } : undefined)
        put(URL, 'createObjectURL', never)
        put(window, 'print', never)
      }, how === 'throws')
      await person.open(REQUIRED)
      await makeKit(flow)
      const kit = await kitOn(page)
      const share = flow.button('Share or save')
      await expect(share).toHaveCount(how === 'throws' ? 1 : 0)
      for (const way of [...(how === 'throws' ? ['Share or save'] : []), 'Download', 'Print', 'Copy']) {
        await flow.button(way).click()
        await expect(note(page)).toHaveText(
          `${NAME_OF_WAY[way]} does not work in this browser. Choose another way.`,
        )
        await expect(page.locator('[data-done]')).toHaveCount(0)
        await expect(flow.button('Next: check it')).toHaveCount(0)
      }
      await expect(page.locator('iframe')).toHaveCount(0)
      await flow.isAccessible()
      await flow.button('Write it down').click()
      await flow.button('Next: check it').click()
      expect(await askedParts(page)).toEqual([1, 2, 3, 4, 5, 6])
      await fillParts(page, kit)
      await flow.button('Check').click()
      await expect(flow.title('Your passkey is ready')).toBeVisible()
      expect(await authenticator.credentials()).toHaveLength(1)
    })
  }

  test('sharing comes first; closing the list of apps saves nothing and denies nothing', async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    await page.addInitScript(() => {
      const calls: ShareData[] = []
      const share = async (data: ShareData) => {
        calls.push(data)
        const [file] = data.files ?? []
        document.documentElement.dataset['shared'] = `${file?.name} ${file?.type} ${Object.keys(data).join()}`
        if (calls.length === 1) throw new DOMException('Share canceled', 'AbortError')
      }
      Object.defineProperty(navigator, 'canShare', { value: () => true })
      Object.defineProperty(navigator, 'share', { value: share })
    })
    await person.open(REQUIRED)
    await makeKit(flow)
    const kit = await kitOn(page)
    await flow.button('Share or save').click()
    // The page of the file itself, not the page that offered it.
    await expect(page.locator('html')).toHaveAttribute(
      'data-shared',
      `recovery-kit-${kit.id}.html text/html files`,
    )
    await expect(note(page)).toHaveText(NOT_SAVED)
    await expect(page.locator('[data-done]')).toHaveCount(0)
    await expect(flow.button('Next: check it')).toHaveCount(0)
    await expect(flow.title('Save your recovery kit')).toBeVisible()
    await flow.button('Share or save').click()
    await expect(note(page)).toHaveText('Check that you can find it where you sent it.')
    await prove(page, kit)
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    expect(await authenticator.credentials()).toHaveLength(1)
  })

  test('what is copied is the whole kit, with a plain word about clipboards', async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await person.open(REQUIRED)
    await makeKit(flow)
    const kit = await kitOn(page)
    await flow.button('Copy').click()
    await expect(note(page)).toHaveText(
      'Copied. Other apps can read what you copy: paste it soon, then copy something else.',
    )
    expect(readKit(await page.evaluate(() => navigator.clipboard.readText()))).toEqual(kit)
    await prove(page, kit)
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    expect(await authenticator.credentials()).toHaveLength(1)
  })
})

test.describe('leaving', () => {
  test('optional: only after the one sentence that says what it means', async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    const seen = wire(page.context())
    await person.open({ recovery: 'optional' })
    for (const name of ['Continue', 'Create passkey']) await flow.button(name).click()
    await expect(flow.title('Make a recovery kit')).toBeFocused()
    // The second click of a double click must not skip the question.
    await flow.button('Go on without a kit').dblclick()
    await expect(flow.title('Go on without a kit?')).toBeVisible()
    await expect(page.locator('[data-part="body"]')).toHaveText(
      'Without a kit, losing your device can mean losing your account for good. We may not be able to help.',
    )
    await flow.isAccessible()
    expect(submits(seen)).toEqual([])
    await flow.button('Go on without it').click()
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    expect(withRecoveryKey(seen)).toEqual([])
    await expect(page.getByText('Save your recovery kit')).toHaveCount(0)
    expect((await person.ledger()).credentials).toHaveLength(1)
    expect(await authenticator.credentials()).toHaveLength(1)
  })

  test('required: there is no way around it (fault 78)', async ({ page, authenticator, person, flow }) => {
    await person.open(REQUIRED)
    for (const name of ['Continue', 'Create passkey']) await flow.button(name).click()
    await expect(flow.title('Make a recovery kit')).toBeFocused()
    const buttons = page.locator('[data-part="flow"]').getByRole('button')
    await expect(buttons).toHaveText(['Make my recovery kit'])
    await flow.button('Make my recovery kit').click()
    await expect(flow.title('Save your recovery kit')).toBeFocused()
    await expect(buttons).toHaveText([/^Download/, /^Print/, /^Copy/, /^Write it down/])
    await flow.button('Write it down').click()
    await flow.button('Next: check it').click()
    await expect(buttons).toHaveText(['Check', 'Show the kit again'])
    expect(await authenticator.credentials()).toHaveLength(1)
  })

  test('the browser asks while something made is unsent, and only then (fault 48)', async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.type())
      void dialog.dismiss()
    })
    /** Tries to reload, and stays if the browser asks. */
    const asksBefore = async () => {
      const before = asked.length
      const loaded = page.waitForEvent('load')
      const staying = page.waitForEvent('dialog')
      await page.evaluate(() => setTimeout(() => location.reload()))
      await Promise.race([loaded, staying])
      loaded.catch(() => undefined)
      staying.catch(() => undefined)
      return asked.length > before
    }
    await person.open(REQUIRED)
    await flow.button('Continue').click()
    await expect(flow.button('Create passkey')).toBeVisible()
    expect(await asksBefore()).toBe(false)
    await flow.button('Continue').click()
    await flow.button('Create passkey').click()
    await expect(flow.title('Make a recovery kit')).toBeFocused()
    expect(await asksBefore()).toBe(true)
    await flow.button('Make my recovery kit').click()
    await expect(flow.title('Save your recovery kit')).toBeFocused()
    expect(await asksBefore()).toBe(true)
    const kit = await kitOn(page)
    await download(page)
    await flow.button('Next: check it').click()
    await fillParts(page, kit)
    expect(await asksBefore()).toBe(true)
    await simulate(page, 'status-503')
    await flow.button('Check').click()
    await expect(flow.alert).toContainText('Our service is not available')
    expect(await asksBefore()).toBe(true)
    await flow.button('Try again').click()
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    expect(await asksBefore()).toBe(false)
    expect(new Set(asked)).toEqual(new Set(['beforeunload']))
    expect(await authenticator.credentials()).toHaveLength(1)
  })
})

test.describe('who can read it (faults 114, 115)', () => {
  test('on a small phone, light, dark and in forced colors', async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    await page.setViewportSize({ width: 320, height: 568 })
    const look = async () => {
      await flow.isAccessible({ colorScheme: 'dark' }, { forcedColors: 'active' })
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow).toBeLessThanOrEqual(0)
      const buttons = page.locator('[data-part="flow"], form.paper').getByRole('button')
      for (const button of await buttons.all())
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
    }
    await person.open({ recovery: 'optional' })
    for (const step of ['Continue', 'Create passkey']) await flow.button(step).click()
    await expect(flow.title('Make a recovery kit')).toBeFocused()
    await look()
    await flow.button('Make my recovery kit').click()
    await expect(flow.title('Save your recovery kit')).toBeFocused()
    await look()
    await page.locator('[data-part="kit-support"] summary').click()
    await look()
    const kit = await kitOn(page)
    // Every group is on one line, in a monospaced and large font, and excluded from translation.
    const code = page.locator('[data-part="step"] [data-part="kit-code"]')
    await expect(code).toHaveAttribute('translate', 'no')
    for (const part of await code.locator('[data-part="kit-group"]').all()) {
      const { lines, size, widths } = await part.evaluate((it) => {
        const style = getComputedStyle(it)
        const context = document.createElement('canvas').getContext('2d')
        if (context) context.font = `${style.fontSize} ${style.fontFamily}`
        return {
          lines: it.getClientRects().length,
          size: Number.parseFloat(style.fontSize),
          widths: ['I', 'W', '8'].map((letter) => context?.measureText(letter).width),
        }
      })
      expect(lines).toBe(1)
      expect(size).toBeGreaterThanOrEqual(20)
      expect(new Set(widths).size, String(widths)).toBe(1)
    }
    // Screen readers spell it letter by letter.
    const spelled = ['D1', ...partsOf(kit)].map((part, number) => {
      const letters = part.split('').join(' ')
      return `  - listitem: "${number > 0 ? `${number}: ${letters}` : letters}"`
    })
    await expect(code).toMatchAriaSnapshot(['- list "Recovery code":', ...spelled].join('\n'))

    await flow.button('Write it down').click()
    await flow.button('Next: check it').click()
    await expect(flow.title('Check your recovery kit')).toBeFocused()
    await look()
    await fillParts(page, { code: 'D1-O-O-O-O-O-O' })
    await flow.button('Check').click()
    await expect(page.getByLabel('Part 1')).toBeFocused()
    await expect(page.locator('[data-part="field-error"]').first()).toHaveText(
      'No code has O in it. Look at part 1 again.',
    )
    await look()
    await fillParts(page, kit)
    await flow.button('Check').click()
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    await look()

    // So does the page at the address on the kit.
    await page.goto(`/recover?${new URLSearchParams({ name: person.username })}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await look()
    await page.getByRole('button', { name: 'Send me a code' }).click()
    await expect(page.getByLabel('Recovery code')).toBeVisible()
    await look()
    for (const label of ['Code from the email', 'Kit number']) await page.getByLabel(label).fill('not this')
    await page.getByLabel('Recovery code').fill(kit.code)
    await page.getByRole('button', { name: 'Open my kit' }).click()
    await expect(page.getByRole('alert')).toContainText('We could not find that.')
    await look()
    expect(await authenticator.credentials()).toHaveLength(1)
  })
})

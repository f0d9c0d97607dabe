import { setup } from '../../testHelpers/setup.js'
import { version } from 'react'
import { flushSync } from 'react-dom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { readRecoveryCode } from '../../core/credentials/recoveryCode.js'
import { indexedDBKeyStore } from '../../core/credentials/indexedDBKeyStore.js'
import type { RegistrationApi, UserRegistrationChallenge } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'
import '../styles.css'

const t = setup()

beforeEach(() => sessionStorage.clear())

/** What is said where this browser does not allow the way on a button. */
const denials: Record<string, string> = Object.fromEntries(
  (['share', 'download', 'print', 'copy'] as const).map((way) => [
    en.kit.ways[way].title,
    en.kit.denied[way],
  ]),
)

type Complete = RegistrationApi['complete']

/** Somebody with a passkey, before the kit; `complete` is what they send. */
async function atRecovery(recovery = t.required) {
  const { api, init, user } = t.world()
  const complete = vi.fn<Complete>(api.complete)
  const challenge = (await init()) as UserRegistrationChallenge
  const onStepChange = vi.fn()
  t.show({ api: { ...api, complete }, challenge, recovery, onStepChange })
  await t.click('Create passkey')
  await t.expectTitle(en.recovery.title)
  return { complete, challenge, user, onStepChange }
}

/** The same, with the kit on the screen. */
async function atKit() {
  const made = await atRecovery()
  return { ...made, kit: await t.makeKit() }
}

const savedButton = () => t.button(en.kit.action)
const topOf = (element: Element | null) => element?.getBoundingClientRect().top ?? Number.NaN
const primary = () =>
  t.place.querySelector<HTMLElement>('[data-part="form-actions"] [data-variant="primary"]')
const offered = () =>
  [...t.place.querySelectorAll<HTMLElement>('[data-saving]')].map(({ dataset }) => dataset['saving'])
const said = () => t.place.querySelector('[data-part="form"] [role="status"]')?.textContent ?? ''
const asked = () => t.fields().map(([part]) => part)

describe('a recovery kit that is required', () => {
  test('is made, saved, proved, and only then registered (fault 78)', async () => {
    const { complete, challenge, user, onStepChange } = await atRecovery()
    expect(t.button(/Not now|Go on|Skip/)).toBeUndefined()
    const kit = await t.makeKit()
    expect(t.button(/Not now|Go on|Skip/)).toBeUndefined()
    await t.keepKit(en.kit.ways.write.title)
    await t.typeKit(kit)
    expect(complete).not.toHaveBeenCalled()
    await t.click(en.kitCheck.action)
    await t.expectTitle('Your passkey is ready')
    const [[request] = []] = complete.mock.calls
    expect(request?.recoveryCredential).toEqual({
      credentialKind: 'RecoveryKey',
      credentialName: expect.stringMatching(/./),
      encryptedPrivateKey: expect.stringMatching(/^[\w+/]{200,}=*$/),
      credentialInfo: {
        credId: kit.credId,
        clientData: expect.any(String),
        attestationData: expect.any(String),
      },
    })
    expect(request?.recoveryCredential && t.attestedTo(request.recoveryCredential)).toBe(challenge.challenge)
    expect(complete).toHaveBeenCalledOnce()
    expect(user()?.credentials).toMatchObject([
      { kind: 'Fido2', factor: 'first' },
      { kind: 'RecoveryKey', factor: 'recovery', credId: kit.credId },
    ])
    expect(onStepChange.mock.calls.flat()).toEqual(['recovery', 'recoveryKit', 'complete', 'done'])
  })

  test('cannot be skipped by the hook either, and joins the request only when it is confirmed (fault 78)', async () => {
    const { api, init } = t.world()
    const complete = vi.fn<Complete>(() => new Promise(() => {}))
    const registration = t.showHook({
      api: { ...api, complete },
      challenge: await init(),
      recovery: t.required,
    })
    registration().create()
    await expect.poll(() => registration().state.step).toBe('recovery')
    await expect.poll(() => registration().status).toBe('idle')
    registration().skip()
    expect(registration().state.step).toBe('recovery')
    await t.nextTask()
    await expect.poll(() => registration().status).toBe('idle')
    expect(registration().state.step).toBe('recovery')
    registration().create()
    await expect.poll(() => registration().state.step).toBe('recoveryKit')
    await expect.poll(() => registration().status).toBe('idle')
    registration().skip()
    await t.nextTask()
    await expect.poll(() => registration().status).toBe('idle')
    expect(registration().kit?.code).toMatch(/^D1-/)
    expect(JSON.stringify(registration().state)).not.toMatch(/RecoveryKey|encryptedPrivateKey/)
    expect(complete).not.toHaveBeenCalled()
    registration().confirm()
    await expect.poll(() => registration().state.step).toBe('complete')
    expect(registration().state).toMatchObject({
      request: { recoveryCredential: { credentialKind: 'RecoveryKey' } },
    })
    // React 18 renders it apart from the step.
    if (version.startsWith('18')) await t.nextTask()
    expect(registration().kit).toBeUndefined()
    expect(complete).toHaveBeenCalledOnce()
  })

  test('lets a key that the browser may evict be the only factor', async () => {
    const kinds = { supportedCredentialKinds: { firstFactor: ['Key'], secondFactor: [] } }
    const { api, init } = t.world()
    const props = {
      api,
      challenge: { ...((await init()) as object), ...kinds },
      keyStore: indexedDBKeyStore(),
    }
    for (const recovery of ['off', t.optional] as const) {
      t.show({ ...props, recovery })
      await expect.poll(() => t.place.textContent).toContain(en.errors.invalid_challenge.title)
      // The steps are read once.
      flushSync(() => t.root.render(null))
    }
    t.show({ ...props, recovery: t.required })
    await t.expectTitle(en.key.title)
    await t.click(en.key.action)
    await t.saveKit(await t.makeKit())
    await t.expectTitle(en.doneWithoutPasskey.title)
  })
})

describe('a recovery kit that is optional', () => {
  test('a recovery kit is skipped only through the screen that says what that means', async () => {
    const { complete } = await atRecovery(t.optional)
    await t.click(en.recovery.skip)
    await t.expectTitle(en.recovery.skipTitle)
    expect(t.place.textContent).toContain(en.recovery.skipBody)
    expect(complete).not.toHaveBeenCalled()
    await t.click(en.recovery.skipAction)
    await t.expectTitle('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
    expect(complete.mock.calls[0]?.[0]).not.toHaveProperty('recoveryCredential')
    expect(t.place.textContent).not.toContain('recovery kit')
  })

  test('a recovery kit can still be made after the screen that asks before skipping it', async () => {
    const { complete } = await atRecovery(t.optional)
    await t.click(en.recovery.skip)
    await t.expectTitle(en.recovery.skipTitle)
    await t.saveKit(await t.makeKit())
    await t.expectTitle('Your passkey is ready')
    expect(complete.mock.calls[0]?.[0]).toHaveProperty('recoveryCredential')
  })

  test('a double click on "Not now" leaves nothing out: nobody has read the sentence', async () => {
    const { complete } = await atRecovery(t.optional)
    await expect.poll(() => t.button(en.recovery.skip)).toBeTruthy()
    await userEvent.dblClick(t.button(en.recovery.skip) as HTMLElement)
    await t.expectTitle(en.recovery.skipTitle)
    await t.nextTask()
    expect(complete).not.toHaveBeenCalled()
    await t.click(en.recovery.skipAction)
    await t.expectTitle('Your passkey is ready')
  })

  test('two clicks on "Go on without it" are one', async () => {
    const { complete } = await atRecovery(t.optional)
    await t.click(en.recovery.skip)
    await t.clickTwice(en.recovery.skipAction)
    await t.expectTitle('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
  })
})

const denial = (name: string) => Promise.reject(new DOMException('no', name))
const ways: [string, { name: string; arrange: () => void; says: (id: string) => string; parts: number }][] = [
  [
    'sharing',
    {
      name: en.kit.ways.share.title,
      arrange: () => shares(),
      says: () => en.kit.saved.share,
      parts: 2,
    },
  ],
  [
    'a download',
    {
      name: en.kit.ways.download.title,
      arrange: downloads,
      says: (id) => en.kit.saved.download({ file: `recovery-kit-${id}.html` }),
      parts: 2,
    },
  ],
  [
    'printing',
    {
      name: en.kit.ways.print.title,
      arrange: () => t.stubPrint(),
      says: () => en.kit.saved.print,
      parts: 2,
    },
  ],
  [
    'copying',
    {
      name: en.kit.ways.copy.title,
      arrange: () => copies(),
      says: () => en.kit.saved.copy,
      parts: 2,
    },
  ],
  [
    'writing it down',
    {
      name: en.kit.ways.write.title,
      arrange: () => {},
      says: () => en.kit.saved.write,
      parts: 6,
    },
  ],
]

const STATES: Record<string, string> = {
  [en.kit.ways.print.title]: en.kit.state.printed,
  [en.kit.ways.copy.title]: en.kit.state.copied,
  [en.kit.ways.write.title]: en.kit.state.chosen,
}

const shares = (share: (data: ShareData) => Promise<void> = async () => {}) => {
  t.stubProperty(navigator, 'canShare', ({ files }: ShareData) => files?.length === 1)
  t.stubProperty(navigator, 'share', share)
}

const copies = (write: (text: string) => Promise<void> = async () => {}) =>
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(write)

function downloads() {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
}

describe('saving a recovery kit', () => {
  test.each(ways)('%s is enough, and says what was done', async (_, { name, arrange, says, parts }) => {
    arrange()
    const { kit, complete } = await atKit()
    await t.click(name)
    await expect.poll(said).toBe(says(kit.id))
    const way = t.button(name)
    // A browser tells nobody whether it printed, so the user is asked, and nothing is ticked.
    const isSure = name !== en.kit.ways.print.title
    expect(way?.dataset['done']).toBe(isSure ? 'true' : 'maybe')
    expect(way?.querySelectorAll('[data-part="saving-state"] svg')).toHaveLength(isSure ? 1 : 0)
    expect(t.place.querySelectorAll('[data-part="field-note"] svg')).toHaveLength(isSure ? 1 : 0)
    // To eyes and to ears. Nothing proves yet that a user has written it down.
    const state = STATES[name] ?? en.kit.state.saved
    expect(way?.querySelector('[data-part="saving-state"]')?.textContent).toBe(state)
    await expect.element(page.getByRole('button', { name: `${name} ${state}` })).toBeVisible()
    await t.click(en.kit.action)
    await expect.poll(t.fields).toHaveLength(parts)
    expect(new Set(asked()).size).toBe(parts)
    await t.typeKit(kit)
    await t.click(en.kitCheck.action)
    await t.expectTitle('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
  })

  test.each([
    ['sharing', en.kit.ways.share.title, () => shares(() => denial('NotAllowedError'))],
    [
      'sharing, by an app that throws anything',
      en.kit.ways.share.title,
      () => shares(() => Promise.reject(undefined)),
    ],
    ['copying', en.kit.ways.copy.title, () => copies(() => denial('NotAllowedError'))],
    [
      'copying, where there is no clipboard',
      en.kit.ways.copy.title,
      () => t.stubProperty(navigator, 'clipboard', undefined),
    ],
    [
      'printing',
      en.kit.ways.print.title,
      () =>
        t.stubPrint(() => {
          throw new Error('in-app')
        }),
    ],
    ['printing, by a sandbox that says nothing', en.kit.ways.print.title, () => t.stubPrint(() => {})],
    [
      'a download',
      en.kit.ways.download.title,
      () =>
        vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
          throw new Error('in-app')
        }),
    ],
  ] as [string, string, () => void][])(
    '%s denied: says so, and that is no way of saving (fault 77)',
    async (_, name, deny) => {
      deny()
      await atKit()
      await t.click(name)
      await expect.poll(said).toBe(denials[name])
      expect(t.button(name)?.dataset['done']).toBeUndefined()
      expect(savedButton()).toBeUndefined()
      // Another way is recommended now.
      expect(primary()?.textContent).not.toBe(name)
      expect(primary()?.dataset['saving']).toMatch(/./)
      expect(t.heading()?.textContent).toBe(en.kit.title)
      // There is always one.
      await t.keepKit(en.kit.ways.write.title)
      expect(asked()).toEqual([1, 2, 3, 4, 5, 6])
    },
  )

  test('the list of apps closed without choosing one saved nothing', async () => {
    shares(() => denial('AbortError'))
    await atKit()
    await t.click(en.kit.ways.share.title)
    await expect.poll(said).toBe(en.kit.unsaved)
    expect(savedButton()).toBeUndefined()
    expect(t.heading()?.textContent).toBe(en.kit.title)
  })

  test('the list of apps closed without choosing one unsaves nothing', async () => {
    copies()
    shares(() => denial('AbortError'))
    await atKit()
    await t.click(en.kit.ways.copy.title)
    await expect.poll(said).toBe(en.kit.saved.copy)
    await t.click(en.kit.ways.share.title)
    await t.nextTask()
    expect(said()).toBe(en.kit.saved.copy)
    await t.toCheck()
  })

  test('written down after it was saved in another way: all of it is asked for, as was said', async () => {
    copies()
    await atKit()
    await t.click(en.kit.ways.copy.title)
    await t.click(en.kit.ways.write.title)
    await expect.poll(said).toBe(en.kit.saved.write)
    await t.click(en.kit.action)
    await expect.poll(asked).toEqual([1, 2, 3, 4, 5, 6])
    // What was asked for is asked for again, and no screen says that the kit is yet to be saved.
    await t.click(en.kitCheck.back)
    await expect.poll(savedButton).toBeTruthy()
    expect(said()).toBe('')
    await t.click(en.kit.ways.copy.title)
    await expect.poll(said).toBe(en.kit.saved.copy)
    await t.click(en.kit.action)
    await expect.poll(t.fields).toHaveLength(2)
    await t.click(en.kitCheck.back)
    await t.click(en.kit.ways.write.title)
    await expect.poll(said).toBe(en.kit.saved.write)
    await t.click(en.kit.action)
    await expect.poll(asked).toEqual([1, 2, 3, 4, 5, 6])
  })

  test.each([
    ['cannot share files', () => t.stubProperty(navigator, 'canShare', () => false)],
    ['does not know how', () => t.stubProperty(navigator, 'canShare', undefined)],
  ])('a browser that %s offers no sharing', async (_, arrange) => {
    arrange()
    await atKit()
    expect(offered()).toEqual(['download', 'print', 'copy', 'write'])
  })

  test.each([
    ['a phone', true, ['share', 'download', 'print', 'copy', 'write']],
    ['a computer', false, ['download', 'share', 'print', 'copy', 'write']],
  ])('on %s that can share, what is recommended comes first', async (_, handheld, order) => {
    shares()
    const real = matchMedia
    vi.spyOn(window, 'matchMedia').mockImplementation((query) =>
      query === '(hover: none) and (pointer: coarse)'
        ? ({ matches: handheld } as MediaQueryList)
        : real(query),
    )
    await atKit()
    expect(offered()).toEqual(order)
    expect(primary()?.dataset['saving']).toBe(order[0])
  })

  test('the button that leads on takes the place of the recommended way, and the other ways stay where they are', async () => {
    downloads()
    await atKit()
    expect(said()).toBe(en.kit.next)
    const tops = () =>
      ['print', 'copy', 'write'].map(
        (way) =>
          topOf(t.place.querySelector(`[data-saving="${way}"]`)) -
          topOf(t.place.querySelector('[data-part="flow"]')),
      )
    // The view slides into its place. `finished` of an animation rejects if its element is replaced meanwhile.
    const arrived = async () => {
      await expect.poll(() => document.getAnimations()).toEqual([])
    }
    await arrived()
    primary()?.focus()
    const before = tops()
    await t.click(en.kit.ways.download.title)
    await expect.poll(savedButton).toBe(primary())
    expect(document.activeElement).toBe(primary())
    await arrived()
    expect(tops()).toEqual(before)
    expect(offered()).toEqual(['print', 'copy', 'write', 'download'])
  })

  test('the tap is answered before the download begins', async () => {
    const begun = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
    await atKit()
    primary()?.click()
    expect(begun).not.toHaveBeenCalled()
    await expect.poll(() => begun.mock.calls).toHaveLength(1)
  })

  test('the later half of a double click on the recommended way goes nowhere', async () => {
    downloads()
    await atKit()
    await userEvent.dblClick(primary() as HTMLElement)
    await expect.poll(savedButton).toBeTruthy()
    await t.tap(savedButton, 2)
    await t.nextTask()
    expect(t.heading()?.textContent).toBe(en.kit.title)
    await t.toCheck()
  })

  test('a way that worked once stays saved when it is tried in vain', async () => {
    const write = copies()
    await atKit()
    await t.click(en.kit.ways.copy.title)
    await expect.poll(savedButton).toBeTruthy()
    write.mockImplementation(() => denial('NotAllowedError'))
    await t.click(en.kit.ways.copy.title)
    await expect.poll(() => write.mock.calls).toHaveLength(2)
    await t.nextTask()
    expect(t.button(en.kit.ways.copy.title)?.dataset['done']).toBe('true')
    await t.toCheck()
    expect(t.fields()).toHaveLength(2)
  })

  test('what is shared, downloaded and copied is this kit', async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>(async () => {})
    shares(share)
    downloads()
    const [url, copy] = [vi.spyOn(URL, 'createObjectURL'), copies()]
    const { kit } = await atKit()
    for (const name of [en.kit.ways.share.title, en.kit.ways.download.title, en.kit.ways.copy.title])
      await t.click(name)
    for (const { mock } of [share, url, copy]) await expect.poll(() => mock.calls).toHaveLength(1)
    const files = [share.mock.calls[0]?.[0].files?.[0], url.mock.calls[0]?.[0]] as File[]
    for (const file of files) {
      expect(file.name).toBe(`recovery-kit-${kit.id}.html`)
      const { body } = new DOMParser().parseFromString(await file.text(), 'text/html')
      expect(body.textContent).toContain(kit.code)
      for (const part of ['ada@example.com', t.required.orgId, t.required.url, kit.credId]) {
        expect(body.textContent).toContain(part)
      }
    }
    const text = copy.mock.calls[0]?.[0] ?? ''
    expect(readRecoveryCode(text)).toEqual({ code: kit.code })
    expect(text).toContain('ada@example.com')
  })

  test('a second way of saving beside writing it down: two parts are enough', async () => {
    copies()
    await atKit()
    await t.keepKit(en.kit.ways.write.title, en.kit.ways.copy.title)
    expect(t.fields()).toHaveLength(2)
  })
})

import { version } from 'react'
import { flushSync } from 'react-dom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { readRecoveryCode } from '../core/credentials/recoveryCode.js'
import { indexedDBKeyStore } from '../core/credentials/indexedDBKeyStore.js'
import type { RegistrationApi, UserRegistrationChallenge } from '../core/protocol.js'
import {
  asksBeforeLeaving,
  attestedTo,
  clickTwice,
  fields,
  give,
  keepKit,
  kitOnScreen,
  kitShown,
  makeKit,
  notices,
  optional,
  prints,
  required,
  saveKit,
  toCheck,
  turn,
  typeKit,
} from './kit.test.helper.js'
import { tap } from './hand.test.helper.js'
import { enLazy } from './messages/en.lazy.js'
import {
  alert,
  button,
  click,
  heading,
  nextTask,
  place,
  root,
  setUpWorld,
  show,
  shows,
  showHook,
  world,
} from './world.test.helper.js'
import './styles.css'

setUpWorld()
beforeEach(() => sessionStorage.clear())

type Complete = RegistrationApi['complete']

/** Somebody with a passkey, before the kit; `complete` is what they send. */
async function atRecovery(recovery = required) {
  const { api, init, user } = world()
  const complete = vi.fn<Complete>(api.complete)
  const challenge = (await init()) as UserRegistrationChallenge
  const onStepChange = vi.fn()
  show({ api: { ...api, complete }, challenge, recovery, onStepChange })
  await click('Create passkey')
  await shows(enLazy.recovery.title)
  return { complete, challenge, user, onStepChange }
}

/** The same, with the kit on the screen. */
async function atKit() {
  const made = await atRecovery()
  return { ...made, kit: await makeKit() }
}

const savedButton = () => button(enLazy.kit.action)
const topOf = (element: Element | null) => element?.getBoundingClientRect().top ?? Number.NaN
const primary = () => place.querySelector<HTMLElement>('[data-part="form-actions"] [data-variant="primary"]')
const offered = () =>
  [...place.querySelectorAll<HTMLElement>('[data-saving]')].map(({ dataset }) => dataset['saving'])
const said = () => place.querySelector('[data-part="form"] [role="status"]')?.textContent ?? ''
const asked = () => fields().map(([part]) => part)

describe('a kit that is required', () => {
  test('is made, saved, proved, and only then registered (fault 78)', async () => {
    const { complete, challenge, user, onStepChange } = await atRecovery()
    expect(button(/Not now|Go on|Skip/)).toBeUndefined()
    const kit = await makeKit()
    expect(button(/Not now|Go on|Skip/)).toBeUndefined()
    await keepKit(enLazy.kit.ways.write)
    await typeKit(kit)
    expect(complete).not.toHaveBeenCalled()
    await click(enLazy.kitCheck.action)
    await shows('Your passkey is ready')
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
    expect(request?.recoveryCredential && attestedTo(request.recoveryCredential)).toBe(challenge.challenge)
    expect(complete).toHaveBeenCalledOnce()
    expect(user()?.credentials).toMatchObject([
      { kind: 'Fido2', factor: 'first' },
      { kind: 'RecoveryKey', factor: 'recovery', credId: kit.credId },
    ])
    expect(onStepChange.mock.calls.flat()).toEqual(['recovery', 'recoveryKit', 'complete', 'done'])
  })

  test('cannot be skipped by the hook either, and joins the request only when it is confirmed (fault 78)', async () => {
    const { api, init } = world()
    const complete = vi.fn<Complete>(() => new Promise(() => {}))
    const registration = showHook({ api: { ...api, complete }, challenge: await init(), recovery: required })
    registration().create()
    await expect.poll(() => registration().state.step).toBe('recovery')
    await expect.poll(() => registration().status).toBe('idle')
    registration().skip()
    expect(registration().state.step).toBe('recovery')
    await nextTask()
    await expect.poll(() => registration().status).toBe('idle')
    expect(registration().state.step).toBe('recovery')
    registration().create()
    await expect.poll(() => registration().state.step).toBe('recoveryKit')
    await expect.poll(() => registration().status).toBe('idle')
    registration().skip()
    await nextTask()
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
    if (version.startsWith('18')) await nextTask()
    expect(registration().kit).toBeUndefined()
    expect(complete).toHaveBeenCalledOnce()
  })

  test('lets a key that the browser may evict be the only factor', async () => {
    const kinds = { supportedCredentialKinds: { firstFactor: ['Key'], secondFactor: [] } }
    const { api, init } = world()
    const props = {
      api,
      challenge: { ...((await init()) as object), ...kinds },
      keyStore: indexedDBKeyStore(),
    }
    for (const recovery of ['off', optional] as const) {
      show({ ...props, recovery })
      await expect.poll(() => place.textContent).toContain(enLazy.errors.invalid_challenge.title)
      // The steps are read once.
      flushSync(() => root.render(null))
    }
    show({ ...props, recovery: required })
    await shows(enLazy.key.title)
    await click(enLazy.key.action)
    await saveKit(await makeKit())
    await shows(enLazy.doneOtherwise.title)
  })
})

describe('a kit that is optional', () => {
  test('is left out only through the sentence that says what that means', async () => {
    const { complete } = await atRecovery(optional)
    await click(enLazy.recovery.skip)
    await shows(enLazy.recovery.skipTitle)
    expect(place.textContent).toContain(enLazy.recovery.skipBody)
    expect(complete).not.toHaveBeenCalled()
    await click(enLazy.recovery.skipAction)
    await shows('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
    expect(complete.mock.calls[0]?.[0]).not.toHaveProperty('recoveryCredential')
    expect(place.textContent).not.toContain('recovery kit')
  })

  test('can still be made after that sentence', async () => {
    const { complete } = await atRecovery(optional)
    await click(enLazy.recovery.skip)
    await shows(enLazy.recovery.skipTitle)
    await saveKit(await makeKit())
    await shows('Your passkey is ready')
    expect(complete.mock.calls[0]?.[0]).toHaveProperty('recoveryCredential')
  })

  test('a double click on "Not now" leaves nothing out: nobody has read the sentence', async () => {
    const { complete } = await atRecovery(optional)
    await expect.poll(() => button(enLazy.recovery.skip)).toBeTruthy()
    await userEvent.dblClick(button(enLazy.recovery.skip) as HTMLElement)
    await shows(enLazy.recovery.skipTitle)
    await nextTask()
    expect(complete).not.toHaveBeenCalled()
    await click(enLazy.recovery.skipAction)
    await shows('Your passkey is ready')
  })

  test('two clicks on "Go on without it" are one', async () => {
    const { complete } = await atRecovery(optional)
    await click(enLazy.recovery.skip)
    await clickTwice(enLazy.recovery.skipAction)
    await shows('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
  })
})

const denial = (name: string) => Promise.reject(new DOMException('no', name))
const ways: [string, { name: string; arrange: () => void; says: string; parts: number }][] = [
  [
    'sharing',
    {
      name: enLazy.kit.ways.share,
      arrange: () => shares(),
      says: enLazy.kit.said.done(enLazy.kit.ways.share, false),
      parts: 2,
    },
  ],
  [
    'a download',
    {
      name: enLazy.kit.ways.download,
      arrange: downloads,
      says: enLazy.kit.said.done(enLazy.kit.ways.download, false),
      parts: 2,
    },
  ],
  [
    'printing',
    {
      name: enLazy.kit.ways.print,
      arrange: () => prints(),
      says: enLazy.kit.said.done(enLazy.kit.ways.print, false),
      parts: 2,
    },
  ],
  [
    'copying',
    {
      name: enLazy.kit.ways.copy,
      arrange: () => copies(),
      says: enLazy.kit.said.done(enLazy.kit.ways.copy, true),
      parts: 2,
    },
  ],
  [
    'writing it down',
    {
      name: enLazy.kit.ways.write,
      arrange: () => {},
      says: enLazy.kitSaving.writing,
      parts: 6,
    },
  ],
]
const shares = (share: (data: ShareData) => Promise<void> = async () => {}) => {
  give(navigator, 'canShare', ({ files }: ShareData) => files?.length === 1)
  give(navigator, 'share', share)
}
const copies = (write: (text: string) => Promise<void> = async () => {}) =>
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(write)
function downloads() {
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
}

describe('saving', () => {
  test.each(ways)('%s is enough, and says what was done', async (_, { name, arrange, says, parts }) => {
    arrange()
    const { kit, complete } = await atKit()
    await click(name)
    await expect.poll(said).toContain(says)
    const way = button(name)
    expect(way?.dataset['done']).toBe('true')
    // To eyes and to ears.
    expect(way?.querySelector('[data-part="saving-state"]')?.textContent).toBe(enLazy.kitSaving.saved)
    await expect
      .element(page.getByRole('button', { name: `${name} ${enLazy.kitSaving.saved}` }))
      .toBeVisible()
    await click(enLazy.kit.action)
    await expect.poll(fields).toHaveLength(parts)
    expect(new Set(asked()).size).toBe(parts)
    await typeKit(kit)
    await click(enLazy.kitCheck.action)
    await shows('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
  })

  test.each([
    ['sharing', enLazy.kit.ways.share, () => shares(() => denial('NotAllowedError'))],
    [
      'sharing, by an app that throws anything',
      enLazy.kit.ways.share,
      () => shares(() => Promise.reject(undefined)),
    ],
    ['copying', enLazy.kit.ways.copy, () => copies(() => denial('NotAllowedError'))],
    [
      'copying, where there is no clipboard',
      enLazy.kit.ways.copy,
      () => give(navigator, 'clipboard', undefined),
    ],
    [
      'printing',
      enLazy.kit.ways.print,
      () =>
        prints(() => {
          throw new Error('in-app')
        }),
    ],
    ['printing, by a sandbox that says nothing', enLazy.kit.ways.print, () => prints(() => {})],
    [
      'a download',
      enLazy.kit.ways.download,
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
      await click(name)
      await expect.poll(said).toBe(enLazy.kit.said.denied(name, false))
      expect(button(name)?.dataset['done']).toBeUndefined()
      expect(savedButton()).toBeUndefined()
      // Something else is recommended now.
      expect(primary()?.textContent).not.toBe(name)
      expect(primary()?.dataset['saving']).toMatch(/./)
      expect(heading()?.textContent).toBe(enLazy.kit.title)
      // There is always one.
      await keepKit(enLazy.kit.ways.write)
      expect(asked()).toEqual([1, 2, 3, 4, 5, 6])
    },
  )

  test('the list of apps closed without choosing one saved nothing', async () => {
    shares(() => denial('AbortError'))
    await atKit()
    await click(enLazy.kit.ways.share)
    await expect.poll(said).toBe(enLazy.kit.said.left('', false))
    expect(savedButton()).toBeUndefined()
    expect(heading()?.textContent).toBe(enLazy.kit.title)
  })

  test.each([
    ['cannot share files', () => give(navigator, 'canShare', () => false)],
    ['does not know how', () => give(navigator, 'canShare', undefined)],
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

  test('leads on in the place of the recommended way, and the other ways stay where they are', async () => {
    downloads()
    await atKit()
    expect(said()).toBe(enLazy.kitSaving.unsaved)
    const tops = () =>
      ['print', 'copy', 'write'].map(
        (way) =>
          topOf(place.querySelector(`[data-saving="${way}"]`)) -
          topOf(place.querySelector('[data-part="flow"]')),
      )
    primary()?.focus()
    const before = tops()
    await click(enLazy.kit.ways.download)
    await expect.poll(savedButton).toBe(primary())
    expect(document.activeElement).toBe(primary())
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
    await tap(savedButton, 2)
    await nextTask()
    expect(heading()?.textContent).toBe(enLazy.kit.title)
    await toCheck()
  })

  test('a way that worked once stays saved when it is tried in vain', async () => {
    const write = copies()
    await atKit()
    await click(enLazy.kit.ways.copy)
    await expect.poll(savedButton).toBeTruthy()
    write.mockImplementation(() => denial('NotAllowedError'))
    await click(enLazy.kit.ways.copy)
    await expect.poll(() => write.mock.calls).toHaveLength(2)
    await nextTask()
    expect(button(enLazy.kit.ways.copy)?.dataset['done']).toBe('true')
    await toCheck()
    expect(fields()).toHaveLength(2)
  })

  test('what is shared, downloaded and copied is this kit', async () => {
    const share = vi.fn<(data: ShareData) => Promise<void>>(async () => {})
    shares(share)
    downloads()
    const [url, copy] = [vi.spyOn(URL, 'createObjectURL'), copies()]
    const { kit } = await atKit()
    for (const name of [enLazy.kit.ways.share, enLazy.kit.ways.download, enLazy.kit.ways.copy])
      await click(name)
    await expect.poll(() => copy.mock.calls).toHaveLength(1)
    const files = [share.mock.calls[0]?.[0].files?.[0], url.mock.calls[0]?.[0]] as File[]
    for (const file of files) {
      expect(file.name).toBe(`recovery-kit-${kit.id}.html`)
      const { body } = new DOMParser().parseFromString(await file.text(), 'text/html')
      expect(body.textContent).toContain(kit.code)
      for (const part of ['ada@example.com', required.orgId, required.url, kit.credId]) {
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
    await keepKit(enLazy.kit.ways.write, enLazy.kit.ways.copy)
    expect(fields()).toHaveLength(2)
  })
})

describe('the proof', () => {
  test('asks for two different parts, each pair as often as every other one', async () => {
    copies()
    await atKit()
    await click(enLazy.kit.ways.copy)
    const real = crypto.getRandomValues.bind(crypto)
    let drawn: [number, number] = [0, 0]
    vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
      if (!(into instanceof Uint32Array) || into.length !== 2) return real(into)
      into.set(drawn)
      return into
    })
    const pairs: string[] = []
    for (let first = 0; first < 6; first++) {
      for (let step = 0; step < 5; step++) {
        drawn = [first, step]
        await expect.poll(savedButton).toBeTruthy()
        savedButton()?.click()
        await expect.poll(fields, { interval: 5 }).toHaveLength(2)
        pairs.push(asked().join())
        button(enLazy.kitCheck.back)?.click()
      }
    }
    const all = [1, 2, 3, 4, 5].flatMap((one) =>
      [2, 3, 4, 5, 6].filter((two) => two > one).map((two) => `${one},${two}`),
    )
    const times = all.map((pair) => pairs.filter((drew) => drew === pair).length)
    expect(times).toEqual(all.map(() => 2))
    expect(pairs).toHaveLength(2 * all.length)
    drawn = [2 ** 32 - 1, 2 ** 32 - 1]
    await expect.poll(savedButton).toBeTruthy()
    savedButton()?.click()
    await expect.poll(fields, { interval: 5 }).toHaveLength(2)
    expect(all).toContain(asked().join())
  })

  test('a wrong part: which one, what may be mistaken, the focus on it, nothing sent; and then another try (fault 112)', async () => {
    const { kit, complete } = await atKit()
    const groups = kit.code.split('-').slice(1)
    await keepKit(enLazy.kit.ways.write)
    const [, second = '', third = '', fourth = '', fifth = '', sixth = ''] = groups
    const differ = (group: string) => group.slice(0, -1) + (group.endsWith('B') ? '8' : 'B')
    const typed = [
      '',
      third,
      `d1 ${second.toLowerCase()}`,
      fourth.replace(/^./, '0'),
      fifth.slice(1),
      differ(sixth),
    ]
    await typeKit(kit, (_, part) => typed[part - 1] ?? '')
    await click(enLazy.kitCheck.action)
    const fieldOf = (wanted: number) => fields().find(([part]) => part === wanted)?.[1]
    const errorOf = (wanted: number) =>
      document.getElementById(fieldOf(wanted)?.getAttribute('aria-describedby') ?? '')?.textContent
    const { kitCheckFaults: words } = enLazy
    await expect.poll(() => errorOf(1)).toBe(words.empty(1))
    expect(errorOf(2)).toBe(words.otherPart(2, 3))
    expect(errorOf(3)).toBe(words.otherPart(3, 2))
    expect(errorOf(4)).toBe(words.unknown(4, ['0']))
    expect(errorOf(5)).toBe(words.length(5, 5))
    expect(errorOf(6)).toMatch(/^Part 6 is different\. Is it .*B or 8/)
    expect(fieldOf(4)?.getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => document.activeElement).toBe(fieldOf(1))
    await nextTask()
    expect(complete).not.toHaveBeenCalled()
    expect(heading()?.textContent).toBe(enLazy.kitCheck.title)
    await typeKit(kit)
    await click(enLazy.kitCheck.action)
    await shows('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
  })

  test('names the parts that it asks for, by the numbers on the sheet', async () => {
    copies()
    await atKit()
    const numbers = [...place.querySelectorAll('[data-part="kit-number"]')].map((it) => it.textContent)
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6'])
    await keepKit(enLazy.kit.ways.copy)
    expect(place.textContent).toContain(enLazy.kitCheck.body(asked(), 6))
  })

  test('nothing typed is wrong as well', async () => {
    const { complete } = await atKit()
    await keepKit(enLazy.kit.ways.write)
    await click(enLazy.kitCheck.action)
    await expect.poll(() => place.querySelectorAll('[aria-invalid="true"]')).toHaveLength(6)
    await expect.poll(() => document.activeElement).toBe(fields()[0]?.[1])
    expect(complete).not.toHaveBeenCalled()
  })

  test('the kit can be looked at again, and what was only written down is asked for as a whole again', async () => {
    const { kit, complete } = await atKit()
    await keepKit(enLazy.kit.ways.write)
    expect(document.body.textContent).not.toContain(kit.code.split('-')[1])
    await click(enLazy.kitCheck.back)
    expect(await kitShown()).toEqual(kit)
    await click(enLazy.kit.action)
    await expect.poll(asked).toEqual([1, 2, 3, 4, 5, 6])
    await typeKit(kit)
    await click(enLazy.kitCheck.action)
    await shows('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
  })

  test('is forgiving: case, spaces, dashes, the prefix, full width, invisible characters (fault 79)', async () => {
    const { kit, complete } = await atKit()
    await keepKit(enLazy.kit.ways.write)
    const wide = (group: string) =>
      Array.from(group, (symbol) => String.fromCodePoint(symbol.charCodeAt(0) + 0xfee0)).join('')
    const spelled: ((group: string) => string)[] = [
      (group) => `d1-${group.toLowerCase()}`,
      (group) => ` ${group.split('').join(' ')} `,
      (group) => `${group.slice(0, 2)}-${group.slice(2)}-`,
      (group) => `D1${group}`,
      wide,
      (group) => `\u200B${group.slice(0, 3)}\u00A0\u2013${group.slice(3).toLowerCase()}\uFEFF`,
    ]
    await typeKit(kit, (group, part) => spelled[part - 1]?.(group) ?? group)
    await click(enLazy.kitCheck.action)
    await shows('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
  })
})

describe('one tap, one kit', () => {
  test('two clicks on every button on the way: one kit, one submit', async () => {
    const twice = (find: () => HTMLElement) => {
      const it = find()
      it.click()
      it.click()
    }
    const derive = vi.spyOn(crypto.subtle, 'generateKey')
    const { complete, user } = await atRecovery()
    await clickTwice(enLazy.recovery.action)
    const kit = await kitShown()
    await clickTwice(enLazy.kit.ways.write)
    await toCheck(twice)
    await clickTwice(enLazy.kitCheck.back)
    expect(await kitShown()).toEqual(kit)
    await toCheck(twice)
    await typeKit(kit)
    await clickTwice(enLazy.kitCheck.action)
    await shows('Your passkey is ready')
    await nextTask()
    expect(derive).toHaveBeenCalledOnce()
    expect(complete).toHaveBeenCalledOnce()
    expect(user()?.credentials.filter(({ kind }) => kind === 'RecoveryKey')).toHaveLength(1)
    expect(notices().join()).toContain(kit.id)
  })

  test('a real double click on every button, wherever its second half lands: nothing goes before the proof', async () => {
    const { complete, user } = await atRecovery(optional)
    const press = async (name: string) => {
      await expect.poll(() => button(name)).toBeTruthy()
      await userEvent.dblClick(button(name) as HTMLElement)
    }
    await press(enLazy.recovery.action)
    const kit = await kitShown()
    await press(enLazy.kit.ways.write)
    await toCheck((find) => userEvent.dblClick(find()))
    await expect.poll(() => button(enLazy.kitCheck.back)).toBeTruthy()
    await press(enLazy.kitCheck.back)
    expect(complete).not.toHaveBeenCalled()
    expect(await kitShown()).toEqual(kit)
    await toCheck()
    await typeKit(kit)
    await press(enLazy.kitCheck.action)
    await shows('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
    expect(user()?.credentials.filter(({ kind }) => kind === 'RecoveryKey')).toHaveLength(1)
  })

  test('Enter twice, in the last field', async () => {
    const { kit, complete } = await atKit()
    await keepKit(enLazy.kit.ways.write)
    await typeKit(kit)
    await userEvent.type(fields().at(-1)?.[1] as HTMLElement, '{Enter}{Enter}')
    await shows('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
  })

  test('Enter twice on each button: no step is passed by unread', async () => {
    const { complete } = await atRecovery(optional)
    const enterTwice = async (name: string) => {
      await expect.poll(() => button(name)).toBeTruthy()
      button(name)?.focus()
      await userEvent.keyboard('{Enter}{Enter}')
    }
    // A new view takes the focus in a task of its own, a little after it is there.
    const entered = async () => {
      for (let turns = 0; turns < 3; turns++) await nextTask()
      expect(document.activeElement).toBe(heading())
    }
    await entered()
    await enterTwice(enLazy.recovery.skip)
    await shows(enLazy.recovery.skipTitle)
    await entered()
    await enterTwice(enLazy.recovery.action)
    await kitShown()
    await entered()
    await enterTwice(enLazy.kit.ways.write)
    await enterTwice(enLazy.kit.action)
    await shows(enLazy.kitCheck.title)
    await nextTask()
    expect(heading()?.textContent).toBe(enLazy.kitCheck.title)
    expect(complete).not.toHaveBeenCalled()
  })
})

describe('out of sight', () => {
  /** React renders in a task of its own, which it asks for in a microtask. */
  const rendered = async () => {
    for (let turns = 0; turns < 20; turns++) await nextTask()
  }

  test.each([
    ['59 seconds', 59_000, false],
    ['60 seconds', 60_000, true],
  ])('after %s', async (_, milliseconds, covered) => {
    const { kit } = await atKit()
    const [, group = '?'] = kit.code.split('-')
    // The page is watched by an effect, which React runs a little after the kit is in sight.
    await rendered()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    turn('hidden')
    vi.advanceTimersByTime(milliseconds)
    // Also before anybody comes back.
    await rendered()
    expect(document.body.textContent.includes(group)).toBe(!covered)
    turn('visible')
    await rendered()
    expect(document.body.textContent.includes(group)).toBe(!covered)
    vi.advanceTimersByTime(60_000)
    await rendered()
    expect(document.body.textContent.includes(group)).toBe(!covered)
  })

  test('where a page out of sight runs no timers, it is covered when it is back, and uncovered by a tap', async () => {
    const { kit } = await atKit()
    await click(enLazy.kit.ways.write)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    turn('hidden')
    vi.setSystemTime(Date.now() + 60_000)
    turn('visible')
    await expect.poll(() => place.textContent).toContain(enLazy.kit.covered)
    expect(document.body.textContent).not.toContain(kit.code.split('-')[1])
    // The button that had the focus has gone.
    await expect.poll(() => document.activeElement).toBe(heading())
    button(enLazy.kit.uncover)?.click()
    await expect.poll(() => kitOnScreen()).toEqual(kit)
    // What was done stays done.
    expect(savedButton()).toBeTruthy()
  })
})

describe('who sees badly or not at all', () => {
  test('each group is spelled, and no translator touches what has to be typed exactly', async () => {
    const { kit } = await atKit()
    const code = place.querySelector('[data-part="kit-code"]')
    expect(code?.getAttribute('translate')).toBe('no')
    expect(code?.getAttribute('aria-label')).toBe('Recovery code')
    const groups = kit.code.split('-')
    expect(
      [...(code?.children ?? [])].map((group) => group.querySelector('[data-part="spoken"]')?.textContent),
    ).toEqual(groups.map((group, part) => (part > 0 ? `${part}: ` : '') + group.split('').join(' ')))
    for (const value of place.querySelectorAll('[data-part="kit-facts"] dd')) {
      expect(value.closest('[translate]')?.getAttribute('translate')).toBe('no')
    }
    for (const name of place.querySelectorAll('[data-part="kit-facts"] dt')) {
      expect(name.closest('[translate]')?.getAttribute('translate')).toBe('yes')
    }
    await keepKit(enLazy.kit.ways.write)
    for (const [, field] of fields()) expect(field.getAttribute('translate')).toBe('no')
  })

  test('what is selected by hand is the code as it is seen', async () => {
    const { kit } = await atKit()
    getSelection()?.selectAllChildren(place.querySelector('[data-part="kit-code"]') as Element)
    expect(readRecoveryCode(getSelection()?.toString() ?? '')).toEqual({ code: kit.code })
  })

  test('what was done is said by a status that was there before, and the focus stays where it is (fault 108)', async () => {
    copies()
    await atKit()
    const status = place.querySelector('[data-part="form"] [role="status"]')
    expect(status?.textContent).toBe(enLazy.kitSaving.unsaved)
    await click(enLazy.kit.ways.copy)
    await expect.poll(() => status?.textContent).toContain(enLazy.kit.said.done('', true))
    expect(status?.isConnected).toBe(true)
    expect(document.activeElement).toBe(button(enLazy.kit.ways.copy))
    await click(enLazy.kit.action)
    await expect.poll(() => document.activeElement).toBe(heading())
    await click(enLazy.kitCheck.back)
    await kitShown()
    await expect.poll(() => document.activeElement).toBe(heading())
  })
})

describe('leaving the page', () => {
  test('is asked about while something made is unsent', async () => {
    const { api, initRequest } = world()
    let finish = () => {}
    const complete: Complete = async (...given) => {
      await new Promise<void>((resolve) => (finish = resolve))
      return api.complete(...given)
    }
    show({ api: { ...api, complete }, initRequest, recovery: required, steps: ['recovery', 'firstFactor'] })
    await shows('Secure your account')
    expect(asksBeforeLeaving()).toBe(false)
    await click('Continue')
    await shows(enLazy.recovery.title)
    expect(asksBeforeLeaving()).toBe(false)
    const kit = await makeKit()
    expect(asksBeforeLeaving()).toBe(true)
    await saveKit(kit)
    await shows('Create your passkey')
    expect(asksBeforeLeaving()).toBe(true)
    await click('Create passkey')
    await shows('Finishing up')
    expect(asksBeforeLeaving()).toBe(true)
    finish()
    await shows('Your passkey is ready')
    expect(asksBeforeLeaving()).toBe(false)
    expect(alert()).toBe('')
  })
})

import { setup } from '../../testHelpers/setup.js'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { readRecoveryCode } from '../../core/credentials/recoveryCode.js'
import type { RegistrationApi, UserRegistrationChallenge } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'
import '../styles.css'

const t = setup()

beforeEach(() => sessionStorage.clear())

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
const asked = () => t.fields().map(([part]) => part)
const copies = (write: (text: string) => Promise<void> = async () => {}) =>
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(write)

describe('the check of a recovery kit', () => {
  test('asks for two different parts, each pair as often as every other one', async () => {
    copies()
    await atKit()
    await t.click(en.kit.ways.copy.title)
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
        await expect.poll(t.fields, { interval: 5 }).toHaveLength(2)
        pairs.push(asked().join())
        t.button(en.kitCheck.back)?.click()
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
    await expect.poll(t.fields, { interval: 5 }).toHaveLength(2)
    expect(all).toContain(asked().join())
  })

  test('a wrong part: which one, what may be mistaken, the focus on it, nothing sent; and then another try (fault 112)', async () => {
    const { kit, complete } = await atKit()
    const groups = kit.code.split('-').slice(1)
    await t.keepKit(en.kit.ways.write.title)
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
    await t.typeKit(kit, (_, part) => typed[part - 1] ?? '')
    await t.click(en.kitCheck.action)
    const fieldOf = (wanted: number) => t.fields().find(([part]) => part === wanted)?.[1]
    const errorOf = (wanted: number) =>
      document.getElementById(fieldOf(wanted)?.getAttribute('aria-describedby') ?? '')?.textContent
    const { kitCheck: words } = en
    await expect.poll(() => errorOf(1)).toBe(words.missing({ part: 1 }))
    expect(errorOf(2)).toBe(words.otherPart({ part: 2, typed: 3 }))
    expect(errorOf(3)).toBe(words.otherPart({ part: 3, typed: 2 }))
    expect(errorOf(4)).toBe(words.unknown({ part: 4, characters: ['0'] }))
    expect(errorOf(5)).toBe(words.length({ part: 5, size: 5 }))
    expect(errorOf(6)).toMatch(/^Part 6 is different on your kit\. Is it .*B or 8/)
    expect(fieldOf(4)?.getAttribute('aria-invalid')).toBe('true')
    await expect.poll(() => document.activeElement).toBe(fieldOf(1))
    await t.nextTask()
    expect(complete).not.toHaveBeenCalled()
    expect(t.heading()?.textContent).toBe(en.kitCheck.title)
    await t.typeKit(kit)
    await t.click(en.kitCheck.action)
    await t.expectTitle('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
  })

  test('names the parts that it asks for, by the numbers on the sheet', async () => {
    copies()
    await atKit()
    const numbers = [...t.place.querySelectorAll('[data-part="kit-number"]')].map((it) => it.textContent)
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6'])
    await t.keepKit(en.kit.ways.copy.title)
    expect(t.place.textContent).toContain(en.kitCheck.body({ parts: asked(), count: 6 }))
  })

  test('an empty field is wrong as well', async () => {
    const { complete } = await atKit()
    await t.keepKit(en.kit.ways.write.title)
    await t.click(en.kitCheck.action)
    await expect.poll(() => t.place.querySelectorAll('[aria-invalid="true"]')).toHaveLength(6)
    await expect.poll(() => document.activeElement).toBe(t.fields()[0]?.[1])
    expect(complete).not.toHaveBeenCalled()
  })

  test('the kit can be looked at again, and what was only written down is asked for as a whole again', async () => {
    const { kit, complete } = await atKit()
    await t.keepKit(en.kit.ways.write.title)
    expect(document.body.textContent).not.toContain(kit.code.split('-')[1])
    await t.click(en.kitCheck.back)
    expect(await t.kitShown()).toEqual(kit)
    await t.click(en.kit.action)
    await expect.poll(asked).toEqual([1, 2, 3, 4, 5, 6])
    await t.typeKit(kit)
    await t.click(en.kitCheck.action)
    await t.expectTitle('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
  })

  test('is forgiving: case, spaces, dashes, the prefix, full width, invisible characters (fault 79)', async () => {
    const { kit, complete } = await atKit()
    await t.keepKit(en.kit.ways.write.title)
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
    await t.typeKit(kit, (group, part) => spelled[part - 1]?.(group) ?? group)
    await t.click(en.kitCheck.action)
    await t.expectTitle('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
  })
})

describe('one tap makes one recovery kit', () => {
  test('two clicks on every button on the way: one kit, one submit', async () => {
    const twice = (find: () => HTMLElement) => {
      const it = find()
      it.click()
      it.click()
    }
    const derive = vi.spyOn(crypto.subtle, 'generateKey')
    const { complete, user } = await atRecovery()
    await t.clickTwice(en.recovery.action)
    const kit = await t.kitShown()
    await t.clickTwice(en.kit.ways.write.title)
    await t.toCheck(twice)
    await t.clickTwice(en.kitCheck.back)
    expect(await t.kitShown()).toEqual(kit)
    await t.toCheck(twice)
    await t.typeKit(kit)
    await t.clickTwice(en.kitCheck.action)
    await t.expectTitle('Your passkey is ready')
    await t.nextTask()
    expect(derive).toHaveBeenCalledOnce()
    expect(complete).toHaveBeenCalledOnce()
    expect(user()?.credentials.filter(({ kind }) => kind === 'RecoveryKey')).toHaveLength(1)
    expect(t.notices().join()).toContain(kit.id)
  })

  test('a real double click on every button, wherever its second half lands: nothing goes before the proof', async () => {
    const { complete, user } = await atRecovery(t.optional)
    const press = async (name: string) => {
      await expect.poll(() => t.button(name)).toBeTruthy()
      await userEvent.dblClick(t.button(name) as HTMLElement)
    }
    await press(en.recovery.action)
    const kit = await t.kitShown()
    await press(en.kit.ways.write.title)
    await t.toCheck((find) => userEvent.dblClick(find()))
    await expect.poll(() => t.button(en.kitCheck.back)).toBeTruthy()
    await press(en.kitCheck.back)
    expect(complete).not.toHaveBeenCalled()
    expect(await t.kitShown()).toEqual(kit)
    await t.toCheck()
    await t.typeKit(kit)
    await press(en.kitCheck.action)
    await t.expectTitle('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
    expect(user()?.credentials.filter(({ kind }) => kind === 'RecoveryKey')).toHaveLength(1)
  })

  test('Enter twice, in the last field', async () => {
    const { kit, complete } = await atKit()
    await t.keepKit(en.kit.ways.write.title)
    await t.typeKit(kit)
    await userEvent.type(t.fields().at(-1)?.[1] as HTMLElement, '{Enter}{Enter}')
    await t.expectTitle('Your passkey is ready')
    expect(complete).toHaveBeenCalledOnce()
  })

  test('Enter twice on each button: no step is passed by unread', async () => {
    const { complete } = await atRecovery(t.optional)
    const enterTwice = async (name: string) => {
      await expect.poll(() => t.button(name)).toBeTruthy()
      t.button(name)?.focus()
      await userEvent.keyboard('{Enter}{Enter}')
    }
    // A new view takes the focus in a task of its own, a little after it is there.
    const entered = async () => {
      for (let turns = 0; turns < 3; turns++) await t.nextTask()
      expect(document.activeElement).toBe(t.heading())
    }
    await entered()
    await enterTwice(en.recovery.skip)
    await t.expectTitle(en.recovery.skipTitle)
    await entered()
    await enterTwice(en.recovery.action)
    await t.kitShown()
    await entered()
    await enterTwice(en.kit.ways.write.title)
    await enterTwice(en.kit.action)
    await t.expectTitle(en.kitCheck.title)
    await t.nextTask()
    expect(t.heading()?.textContent).toBe(en.kitCheck.title)
    expect(complete).not.toHaveBeenCalled()
  })
})

describe('a recovery kit out of sight', () => {
  /** React renders in a task of its own, which it asks for in a microtask. */
  const rendered = async () => {
    for (let turns = 0; turns < 20; turns++) await t.nextTask()
  }

  test.each([
    ['59 seconds', 59_000, false],
    ['60 seconds', 60_000, true],
  ])('after %s', async (_, milliseconds, covered) => {
    const { kit } = await atKit()
    const [, group = '?'] = kit.code.split('-')
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    t.setVisibility('hidden')
    vi.advanceTimersByTime(milliseconds)
    // Also before anybody comes back.
    await rendered()
    expect(document.body.textContent.includes(group)).toBe(!covered)
    t.setVisibility('visible')
    await rendered()
    expect(document.body.textContent.includes(group)).toBe(!covered)
    vi.advanceTimersByTime(60_000)
    await rendered()
    expect(document.body.textContent.includes(group)).toBe(!covered)
  })

  test('a kit that comes while the page is hidden already is covered too', async () => {
    await atRecovery()
    await t.click(en.recovery.action)
    t.setVisibility('hidden')
    const [, group = '?'] = (await t.kitShown()).code.split('-')
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 })
    t.setVisibility('visible')
    await expect.poll(() => t.place.textContent).toContain(en.kit.covered)
    expect(document.body.textContent).not.toContain(group)
  })

  test('where a page out of sight runs no timers, it is covered when it is back, and uncovered by a tap', async () => {
    const { kit } = await atKit()
    await t.click(en.kit.ways.write.title)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    t.setVisibility('hidden')
    vi.setSystemTime(Date.now() + 60_000)
    t.setVisibility('visible')
    await expect.poll(() => t.place.textContent).toContain(en.kit.covered)
    expect(document.body.textContent).not.toContain(kit.code.split('-')[1])
    // The button that had the focus has gone.
    await expect.poll(() => document.activeElement).toBe(t.heading())
    t.button(en.kit.uncover)?.click()
    await expect.poll(() => t.kitOnScreen()).toEqual(kit)
    // What was done stays done.
    expect(savedButton()).toBeTruthy()
  })
})

describe('a recovery kit for who sees badly or not at all', () => {
  test('each group is spelled, and no translator touches what has to be typed exactly', async () => {
    const { kit } = await atKit()
    const code = t.place.querySelector('[data-part="kit-code"]')
    expect(code?.getAttribute('translate')).toBe('no')
    expect(code?.getAttribute('aria-label')).toBe('Recovery code')
    const groups = kit.code.split('-')
    expect(
      [...(code?.children ?? [])].map((group) => group.querySelector('[data-part="spoken"]')?.textContent),
    ).toEqual(groups.map((group, part) => (part > 0 ? `${part}: ` : '') + group.split('').join(' ')))
    for (const value of t.place.querySelectorAll('[data-part="kit-facts"] dd')) {
      expect(value.closest('[translate]')?.getAttribute('translate')).toBe('no')
    }
    for (const name of t.place.querySelectorAll('[data-part="kit-facts"] dt')) {
      expect(name.closest('[translate]')?.getAttribute('translate')).toBe('yes')
    }
    await t.keepKit(en.kit.ways.write.title)
    for (const [, field] of t.fields()) expect(field.getAttribute('translate')).toBe('no')
  })

  test('what is selected by hand is the code as it is seen', async () => {
    const { kit } = await atKit()
    getSelection()?.selectAllChildren(t.place.querySelector('[data-part="kit-code"]') as Element)
    expect(readRecoveryCode(getSelection()?.toString() ?? '')).toEqual({ code: kit.code })
  })

  test('what was done is said by a status that was there before, and the focus stays where it is (fault 108)', async () => {
    copies()
    await atKit()
    const status = t.place.querySelector('[data-part="form"] [role="status"]')
    expect(status?.textContent).toBe(en.kit.next)
    await t.click(en.kit.ways.copy.title)
    await expect.poll(() => status?.textContent).toContain(en.kit.saved.copy)
    expect(status?.isConnected).toBe(true)
    expect(document.activeElement).toBe(t.button(en.kit.ways.copy.title))
    await t.click(en.kit.action)
    await expect.poll(() => document.activeElement).toBe(t.heading())
    await t.click(en.kitCheck.back)
    await t.kitShown()
    await expect.poll(() => document.activeElement).toBe(t.heading())
  })
})

describe('leaving the page with a recovery kit', () => {
  test('is asked about while something made is unsent', async () => {
    const { api, initRequest } = t.world()
    let finish = () => {}
    const complete: Complete = async (...given) => {
      await new Promise<void>((resolve) => (finish = resolve))
      return api.complete(...given)
    }
    t.show({
      api: { ...api, complete },
      initRequest,
      recovery: t.required,
      steps: ['recovery', 'firstFactor'],
    })
    await t.expectTitle(en.start.title)
    expect(t.asksBeforeLeaving()).toBe(false)
    await t.click('Continue')
    await t.expectTitle(en.recovery.title)
    expect(t.asksBeforeLeaving()).toBe(false)
    const kit = await t.makeKit()
    expect(t.asksBeforeLeaving()).toBe(true)
    await t.saveKit(kit)
    await t.expectTitle('Create your passkey')
    expect(t.asksBeforeLeaving()).toBe(true)
    await t.click('Create passkey')
    await t.expectTitle('Finishing up')
    expect(t.asksBeforeLeaving()).toBe(true)
    finish()
    await t.expectTitle('Your passkey is ready')
    expect(t.asksBeforeLeaving()).toBe(false)
    expect(t.alertText()).toBe('')
  })
})

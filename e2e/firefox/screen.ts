import type { APIRequestContext } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import type { LedgerUser, RegistrationPolicy } from '../../reference-api/ledger.js'
import { expect, type Person } from '../fixtures.js'

/*
 * The demo as a user sees it, for browsers that Playwright cannot drive. The screen is read inside the page; all
 * input goes through the browser's own input events.
 */

/** What {@link Screen} needs from a browser. */
export interface Driver {
  goto: (url: string) => Promise<void>
  /** Runs a function in the page; arguments and result are JSON, and the function sees nothing else of the test. */
  read: <Given extends unknown[], Told>(inPage: (...given: Given) => Told, ...given: Given) => Promise<Told>
  /** Clicks the element that the function finds; false if it finds none. */
  click: (find: Find, name: string, times?: number) => Promise<boolean>
  /** Replaces the text of the element that the function finds; false if it finds none. */
  type: (find: Find, name: string, text: string) => Promise<boolean>
  /** Presses Enter in the element that the function finds; false if it finds none. */
  enter: (find: Find, name: string) => Promise<boolean>
}

/** Runs in the page. */
type Find = (name: string) => HTMLElement | undefined

const button: Find = (name) =>
  [...document.querySelectorAll<HTMLElement>('button, a')].find(
    (it) =>
      it.textContent.trim() === name && it.checkVisibility() && it.getAttribute('aria-disabled') !== 'true',
  )

const field: Find = (name) => {
  const labels = [...document.querySelectorAll('label')].filter((it) => it.textContent.trim() === name)
  return labels.map(({ control }) => control).find((it) => it?.checkVisibility()) ?? undefined
}

const selected: Find = (selector) => document.querySelector<HTMLElement>(selector) ?? undefined

export class Screen {
  constructor(private readonly driver: Driver) {}

  /** Taps a button or a link, as soon as it can be tapped. */
  async tap(name: string, times = 1): Promise<void> {
    await soon(() => this.driver.click(button, name, times), `to tap ${name}`).toBe(true)
  }
  async tapOn(selector: string): Promise<void> {
    await soon(() => this.driver.click(selected, selector), `to tap ${selector}`).toBe(true)
  }
  async fill(label: string, text: string): Promise<void> {
    await soon(() => this.driver.type(field, label, text), `to fill ${label}`).toBe(true)
  }
  async enter(label: string): Promise<void> {
    await soon(() => this.driver.enter(field, label), `to press Enter in ${label}`).toBe(true)
  }
  /** Waits until a heading has this text. */
  async shows(title: string): Promise<void> {
    const headings = () =>
      this.driver.read(() => [...document.querySelectorAll('h1, h2')].map((it) => it.textContent))
    await soon(headings).toContain(title)
  }
  /** Waits until the error of the step contains this text. */
  async warns(words: string | RegExp): Promise<void> {
    await soon(() => this.text('[data-part="error"]')).toMatch(words)
  }
  /** Waits until a matching element contains this text. */
  async reads(selector: string, words: string | RegExp): Promise<void> {
    await soon(() => this.text(selector)).toMatch(words)
  }
  /** Returns the text of all matching elements. */
  async text(selector: string): Promise<string> {
    return this.driver.read(
      (wanted) => [...document.querySelectorAll(wanted)].map((it) => it.textContent).join('\n'),
      selector,
    )
  }
  /** Waits until these are all buttons and links of the widget. */
  async offers(...names: string[]): Promise<void> {
    const buttons = () =>
      this.driver.read(() =>
        [...document.querySelectorAll('[data-part="flow"] button')].map((it) => it.textContent.trim()),
      )
    await soon(buttons).toEqual(names)
  }
  /** Goes to another page of the app by client-side navigation. */
  async route(path: string): Promise<void> {
    await this.driver.read((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, path)
  }
  /** Opens the demo's panel for engineers, and waits until its chunk has loaded. */
  private async openEngineers(): Promise<void> {
    const open = () => {
      const panel = document.querySelector<HTMLDetailsElement>('details.engineers')
      if (panel) panel.open = true
      return document.querySelector('.engineers pre') !== null
    }
    await soon(() => this.driver.read(open), 'to open the panel for engineers').toBe(true)
  }
  /** Returns the last exchange of this name that the demo shows to engineers; secrets are masked. */
  async exchanged<T>(what: 'Answer of init' | 'Request body'): Promise<T> {
    await this.openEngineers()
    return JSON.parse(await this.text(`.engineers [aria-label="${what}"]`)) as T
  }
  /** Asks the reference API for a fault at the next submit. */
  async simulate(fault: string): Promise<void> {
    // The demo's menu has its own tests in Chromium. Here it only requests the fault.
    const choose = (wanted: string) => {
      const folded = document.querySelector<HTMLDetailsElement>('details.simulate')
      if (folded) folded.open = true
      const menu = folded?.querySelector('select')
      const option = [...(menu?.options ?? [])].find(({ value }) => value === wanted)
      if (option) option.selected = true
      return option !== undefined && menu?.dispatchEvent(new Event('change', { bubbles: true }))
    }
    await soon(() => this.driver.read(choose, fault), `to ask for ${fault}`).toBe(true)
  }
}

/** Polls often, because reading the page is cheap and most waits are short. */
function soon<T>(look: () => Promise<T>, message?: string) {
  return expect.poll(look, { message, intervals: [20, 50, 100] })
}

/** Retries requests of the test itself: the server may close an idle connection just when it is used again. */
export const MAYBE_IDLE = { maxRetries: 3 }

/** Invites a user, with the default policy or with this one. */
export type Invite = (policy?: Partial<RegistrationPolicy>) => Promise<Omit<Person, 'expire'>>

export function inviter(request: APIRequestContext, origin: string, driver: Driver): Invite {
  return async (policy = {}) => {
    const username = `ada.${randomUUID()}@example.com`
    const invited = await request.post(`${origin}/api/reference/invitations`, {
      ...MAYBE_IDLE,
      data: { username, ...policy },
    })
    expect(invited.ok(), await invited.text()).toBe(true)
    const { orgId, registrationCode } = (await invited.json()) as Record<string, string>
    const invitation = { orgId: orgId ?? '', username, registrationCode: registrationCode ?? '' }
    return {
      username,
      invitation,
      open: async (options = {}, elsewhere = origin) => {
        await driver.goto(`${elsewhere}/register?${new URLSearchParams({ ...invitation, ...options })}`)
      },
      ledger: async () => {
        const user = await request.get(
          `${origin}/api/reference/users/${encodeURIComponent(username)}`,
          MAYBE_IDLE,
        )
        return (await user.json()) as LedgerUser
      },
    }
  }
}

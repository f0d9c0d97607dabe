import type { APIRequestContext } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import type { LedgerUser, RegistrationPolicy } from '../../reference-api/ledger.js'
import { expect, type Person } from '../fixtures.js'

/*
 * The demo as a person meets it, for browsers that Playwright cannot drive. What is on the screen is read in the page;
 * whatever a person does goes through the browser's own input.
 */

/** What a browser must be able to do for that. */
export interface Driver {
  goto: (url: string) => Promise<void>
  /** What a function of the page returns there: JSON, of JSON. It sees nothing but its arguments. */
  read: <Given extends unknown[], Told>(inPage: (...given: Given) => Told, ...given: Given) => Promise<Told>
  /** Clicks what a function of the page finds; false where it finds nothing. */
  click: (find: Find, name: string, times?: number) => Promise<boolean>
  /** Types into what a function of the page finds, over what was there; false where it finds nothing. */
  type: (find: Find, name: string, text: string) => Promise<boolean>
  /** Presses Enter in what a function of the page finds; false where it finds nothing. */
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
  /** Waits until a heading says this. */
  async shows(title: string): Promise<void> {
    const headings = () =>
      this.driver.read(() => [...document.querySelectorAll('h1, h2')].map((it) => it.textContent))
    await soon(headings).toContain(title)
  }
  /** Waits until the error of the step says this, of what happened or what to do. */
  async warns(words: string | RegExp): Promise<void> {
    await soon(() => this.text('[data-part="error"]')).toMatch(words)
  }
  /** Waits until this is to be read in some element. */
  async reads(selector: string, words: string | RegExp): Promise<void> {
    await soon(() => this.text(selector)).toMatch(words)
  }
  /** All that these elements say. */
  async text(selector: string): Promise<string> {
    return this.driver.read(
      (wanted) => [...document.querySelectorAll(wanted)].map((it) => it.textContent).join('\n'),
      selector,
    )
  }
  /** Waits until this is all that can be tapped within the widget. */
  async offers(...names: string[]): Promise<void> {
    const buttons = () =>
      this.driver.read(() =>
        [...document.querySelectorAll('[data-part="flow"] button')].map((it) => it.textContent.trim()),
      )
    await soon(buttons).toEqual(names)
  }
  /** Goes to another page of the app without loading anew, as a router does. */
  async route(path: string): Promise<void> {
    await this.driver.read((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, path)
  }
  /** Opens the demo's panel for engineers, whose code is loaded then. */
  private async openEngineers(): Promise<void> {
    const open = () => {
      const panel = document.querySelector<HTMLDetailsElement>('details.engineers')
      if (panel) panel.open = true
      return document.querySelector('.engineers pre') !== null
    }
    await soon(() => this.driver.read(open), 'to open the panel for engineers').toBe(true)
  }
  /** What passed last, of those that the demo shows to engineers: secrets masked. */
  async exchanged<T>(what: 'Answer of init' | 'Request body'): Promise<T> {
    await this.openEngineers()
    return JSON.parse(await this.text(`.engineers [aria-label="${what}"]`)) as T
  }
  /** Asks the reference API for a fault at the next submit. */
  async simulate(fault: string): Promise<void> {
    // The demo's menu is tried out in Chromium. Here it is only a way to the fault.
    const choose = (wanted: string) => {
      const menu = document.querySelector<HTMLSelectElement>('#fault')
      const option = [...(menu?.options ?? [])].find(({ text }) => text === wanted)
      if (option) option.selected = true
      return option !== undefined && menu?.dispatchEvent(new Event('change', { bubbles: true }))
    }
    await this.openEngineers()
    await soon(() => this.driver.read(choose, fault), `to ask for ${fault}`).toBe(true)
  }
}

/** A glance costs next to nothing here, so it is taken often: most waits are short. */
function soon<T>(look: () => Promise<T>, message?: string) {
  return expect.poll(look, { message, intervals: [20, 50, 100] })
}

/** A server ends a connection that was idle for some seconds, maybe just as the next request is written to it. */
export const MAYBE_IDLE = { maxRetries: 3 }

/** Somebody who may register with what the API allows everybody, or with this. */
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

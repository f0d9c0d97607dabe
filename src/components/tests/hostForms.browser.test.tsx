import { setup } from '../../testHelpers/setup.js'
import { Secret, TOTP } from 'otpauth'
import { createElement, type ReactNode, useState } from 'react'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { UserRegistrationChallenge } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'
import { RegistrationFlow, type RegistrationFlowProps } from '../RegistrationFlow.js'
import type { ButtonProps, Slots, TextFieldProps } from '../slots.js'
import '../styles.css'

const t = setup()

const GOOD = 'tulip gravel saxophone orbit 41'
const kindsOf = (made: ReturnType<typeof t.world>) => made.user()?.credentials.map(({ kind }) => kind)

/** An element that is a part of the form around it, and sends that on Enter. */
class AccountField extends HTMLElement {
  static formAssociated = true
  readonly #internals = this.attachInternals()
  connectedCallback() {
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') this.#internals.form?.requestSubmit()
    })
  }
}
customElements.define('account-field', AccountField)

interface HostProps {
  onSubmit: () => void
  children: ReactNode
}

/** Where a host may put the widget: each has a form, with a field and a button of the host's own. */
const HOSTS = {
  form: ({ onSubmit, children }: HostProps) => (
    <form onSubmit={onSubmit}>
      <input name="company" defaultValue="Quillstone" aria-label="Company" />
      {children}
      <button>Save the settings</button>
    </form>
  ),
  dialog: ({ onSubmit, children }: HostProps) => (
    <dialog ref={(it) => void (it && !it.open && it.showModal())}>
      <form method="dialog" onSubmit={onSubmit}>
        <input name="company" defaultValue="Quillstone" aria-label="Company" />
        {children}
        <button>Close</button>
      </form>
    </dialog>
  ),
  'form-associated custom element': ({ onSubmit, children }: HostProps) => (
    <form onSubmit={onSubmit}>
      <input name="company" defaultValue="Quillstone" aria-label="Company" />
      {createElement('account-field', { name: 'account' }, children)}
    </form>
  ),
} as const

/** Every submit of whatever form, kept from navigating: the page is also the one of the test. */
function submits() {
  const seen: EventTarget[] = []
  const onSubmit = (event: Event) => {
    event.preventDefault()
    if (event.target) seen.push(event.target)
  }
  addEventListener('submit', onSubmit, true)
  onTestFinished(() => removeEventListener('submit', onSubmit, true))
  return seen
}

const sendBy = {
  Enter: async (_name: string, label: string) => {
    t.field(label)?.focus()
    await userEvent.keyboard('{Enter}')
  },
  'the button': async (name: string) => t.click(name),
}

/** A registration with every form there is, from the first field to the last; `check` runs with each filled form. */
async function registerWith(
  send: (name: string, label: string) => Promise<void>,
  Host: (props: HostProps) => ReactNode,
  { slots, check = () => undefined }: { slots?: Partial<Slots>; check?: (typed: string) => void } = {},
) {
  const made = t.watched(t.world(undefined, t.everyKind))
  const onSubmit = vi.fn()
  const props: RegistrationFlowProps = {
    api: made.api,
    initRequest: { orgId: made.initRequest.orgId },
    relyingParty: t.relyingParty,
    secondFactor: 'required',
    deprecatedKinds: ['Totp'],
    recovery: t.required,
    codec: t.quickCodec,
    slots,
  }
  t.root.render(
    <Host onSubmit={onSubmit}>
      <RegistrationFlow {...props} />
    </Host>,
  )
  const fill = async (label: string, text: string) => {
    await t.type(label, text)
    check(text)
  }
  const { username, registrationCode } = en.startForm.label
  await fill(username, made.initRequest.username)
  await fill(registrationCode, made.initRequest.registrationCode)
  await send(en.start.action, registrationCode)
  await t.expectTitle(en.firstFactor.title)

  await t.choose('PasswordProtectedKey')
  await fill(en.password.label, GOOD)
  await t.click(en.password.hide)
  await send(en.password.action, en.password.label)
  await t.expectTitle(en.secondFactor.title)

  await t.choose('Totp')
  await expect.poll(() => t.field(en.totp.label)).toBeTruthy()
  const { otpUrl } = made.inits[0] as UserRegistrationChallenge & { otpUrl: string }
  const secret = Secret.fromBase32(new URL(otpUrl).searchParams.get('secret') ?? '')
  await fill(en.totp.label, new TOTP({ secret }).generate())
  await send(en.totp.action, en.totp.label)

  await t.expectTitle(en.recovery.title)
  await t.click(en.recovery.action)
  const kit = await t.kitShown()
  await t.keepKit(en.kit.ways.copy.title, en.kit.ways.write.title)
  await t.typeKit(kit)
  const labels = [...t.place.querySelectorAll('[data-part="field"] label, [data-leaf]')]
  await send(en.kitCheck.action, labels.at(-1)?.textContent ?? '')
  await t.expectTitle(en.doneWithoutPasskey.title)
  expect(kindsOf(made)).toEqual(['PasswordProtectedKey', 'Totp', 'RecoveryKey'])
  expect(onSubmit).not.toHaveBeenCalled()
}

/** The host's form: it has nothing but what is its own. */
function isUntouched(typed: string) {
  const form = t.place.querySelector('form') as HTMLFormElement
  expect([...new FormData(form).entries()]).toEqual([['company', 'Quillstone']])
  for (const control of form.elements)
    expect(control.closest('[data-part="flow"]'), control.outerHTML).toBeNull()
  expect(form.checkValidity()).toBe(true)
  form.reset()
  expect([...t.place.querySelectorAll('input')].map(({ value }) => value)).toContain(typed)
}

describe('inside of a form of the host (fault 118)', () => {
  for (const [host, Host] of Object.entries(HOSTS))
    for (const [by, send] of Object.entries(sendBy))
      test(`${host}, sent by ${by}: nobody's form is sent, and nothing typed is in one`, async () => {
        const sent = submits()
        const address = location.href
        await registerWith(send, Host, { check: isUntouched })
        expect(sent).toEqual([])
        expect(location.href).toBe(address)
        expect(t.place.querySelector('dialog')?.open ?? true).toBe(true)
      })

  const Button = ({ onClick, children, 'aria-disabled': disabled }: ButtonProps) => (
    <button onClick={onClick} aria-disabled={disabled}>
      <span>{children}</span>
    </button>
  )
  const TextField = ({ label, inputRef, onChange, onBlur, type: kind, action }: TextFieldProps) => (
    <div>
      <label>
        <span data-leaf>{label}</span>
        <input name="password" type={kind} required ref={inputRef} onChange={onChange} onBlur={onBlur} />
      </label>
      {action}
    </div>
  )
  for (const [by, send] of Object.entries(sendBy)) {
    test(`leaves of the host that pass on neither type nor form nor name, sent by ${by}`, async () => {
      const sent = submits()
      await registerWith(send, HOSTS.form, { slots: { Button, TextField }, check: isUntouched })
      expect(sent).toEqual([])
    })
  }

  test('a leaf of the host that brings its input later', async () => {
    const Late = (props: TextFieldProps) => {
      const [edited, edit] = useState(false)
      return edited ? (
        <TextField {...props} />
      ) : (
        <button type="button" onClick={() => edit(true)}>{`Edit ${props.label}`}</button>
      )
    }
    const { api, initRequest } = t.world()
    const { orgId, registrationCode } = initRequest
    t.root.render(
      <HOSTS.form onSubmit={() => undefined}>
        <RegistrationFlow api={api} initRequest={{ orgId, registrationCode }} slots={{ TextField: Late }} />
      </HOSTS.form>,
    )
    const { username } = en.startForm.label
    await t.click(`Edit ${username}`)
    const seen: unknown[] = []
    const onInput = () =>
      seen.push(...new FormData(t.place.querySelector('form') as HTMLFormElement).values())
    addEventListener('input', onInput, true)
    onTestFinished(() => removeEventListener('input', onInput, true))
    await t.type(username, initRequest.username)
    expect(seen).toEqual(['Quillstone'])
  })

  test('a button of the host that is pressed without the focus, as in Safari', async () => {
    const sent = submits()
    const { api, initRequest } = t.world()
    t.root.render(
      <HOSTS.form onSubmit={() => undefined}>
        <RegistrationFlow api={api} initRequest={initRequest} slots={{ Button }} />
      </HOSTS.form>,
    )
    await expect.poll(() => t.button(en.start.action)).toBeTruthy()
    t.button(en.start.action)?.querySelector('span')?.click()
    await t.expectTitle(en.firstFactor.title)
    expect(sent).toEqual([])
  })

  test('a form of the host within a step is the host’s', async () => {
    const sent = submits()
    const { api, initRequest } = t.world()
    const { Root, Card, Start } = await import('../parts.js')
    t.root.render(
      <Root api={api} initRequest={initRequest}>
        <Card>
          <Start>
            <form>
              <input name="company" aria-label="Company" />
              <button>Next</button>
            </form>
          </Start>
        </Card>
      </Root>,
    )
    await t.click('Next')
    expect(sent).toEqual([t.place.querySelector('form')])
  })
})

describe('Enter in a field (fault 118)', () => {
  const { username, registrationCode } = en.startForm.label

  async function atStart() {
    const made = t.world()
    const init = vi.fn(made.init)
    t.root.render(
      <RegistrationFlow
        api={{ ...made.api, init }}
        initRequest={{ orgId: made.initRequest.orgId }}
        relyingParty={t.relyingParty}
      />,
    )
    await t.type(username, made.initRequest.username)
    await t.type(registrationCode, made.initRequest.registrationCode)
    return init
  }
  const press = (init: KeyboardEventInit & { keyCode?: number }) => {
    const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...init })
    t.field(registrationCode)?.dispatchEvent(event)
    return event.defaultPrevented
  }

  test('is not sent while a word is being composed, with another key held, or while it is held down', async () => {
    const init = await atStart()
    expect(press({ isComposing: true })).toBe(false)
    expect(press({ keyCode: 229 })).toBe(false)
    for (const key of ['ctrlKey', 'metaKey', 'altKey', 'shiftKey', 'repeat'])
      expect(press({ [key]: true })).toBe(true)
    // Enough for react-hook-form to have come to its end.
    await t.enter(t.field(username) as HTMLInputElement, 'ada@example.com')
    expect(init).not.toHaveBeenCalled()
    expect(press({})).toBe(true)
    await t.expectTitle(en.firstFactor.title)
    expect(init).toHaveBeenCalledOnce()
  })

  test('is heard by whoever of the host came first and took it for something else', async () => {
    const init = await atStart()
    t.field(registrationCode)?.addEventListener('keydown', (event) => event.preventDefault(), { once: true })
    expect(press({})).toBe(true)
    await t.enter(t.field(username) as HTMLInputElement, 'ada@example.com')
    expect(init).not.toHaveBeenCalled()
  })

  test('keyboards on glass show a key for it, and no field has a name', async () => {
    await atStart()
    const all = [...t.place.querySelectorAll('input')]
    expect(all.map(({ enterKeyHint }) => enterKeyHint)).toEqual(['go', 'go'])
    for (const it of t.place.querySelectorAll('input, button')) {
      expect(it.hasAttribute('name')).toBe(false)
      expect(it.getAttribute('form')).toBe('')
    }
    expect(t.place.querySelector('form, [type="submit"]')).toBeNull()
    expect(t.button(en.start.action)?.type).toBe('button')
  })
})

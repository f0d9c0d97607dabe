import { Activity, createElement, type ReactNode, StrictMode, useState } from 'react'
import { createPortal } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { dfnsApi, RegistrationFlow } from 'registration-flow'
import { record } from 'rrweb'
import { widgetOptions } from '../../demo/options.js'

/*
 * Pages of hosts around the widget, for the tests. The URL selects the page (`host`), the user and the options; the
 * rest is as in the demo.
 */

declare global {
  interface Window {
    /** How often the host's own form was submitted. */
    hostSubmits: number
    /** The events that the host's session recorder recorded of this document, as JSON. */
    hostRecording: string[]
  }
}
window.hostSubmits = 0
window.hostRecording = []
// With the recorder's default settings: https://github.com/rrweb-io/rrweb/blob/master/guide.md
record({ emit: (event) => void window.hostRecording.push(JSON.stringify(event)), maskAllInputs: true })

// An `about:blank` frame has no query string, so its parent sets it.
const search = document.documentElement.dataset['search'] ?? location.search
const link = new URLSearchParams(search)

function Widget() {
  const given = (name: string) => link.get(name) ?? undefined
  return (
    <RegistrationFlow
      {...widgetOptions(link)}
      recovery={
        link.has('recovery')
          ? { policy: 'required', orgId: link.get('orgId') ?? '', url: `${self.origin}/recover` }
          : undefined
      }
      api={dfnsApi({ baseUrl: `${self.origin}/api` })}
      initRequest={{
        orgId: given('orgId'),
        username: given('username'),
        registrationCode: given('registrationCode'),
      }}
      relyingParty={{ id: 'localhost', name: 'Quillstone Wallet' }}
    />
  )
}

/** A form-associated custom element that submits its form on Enter and on any click of a button. */
class AccountField extends HTMLElement {
  static readonly formAssociated = true
  readonly #internals = this.attachInternals()
  connectedCallback() {
    this.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') this.#internals.form?.requestSubmit()
    })
  }
}
customElements.define('account-field', AccountField)

function Form({ method, children }: { method?: 'dialog'; children: ReactNode }) {
  return (
    <form
      method={method}
      onSubmit={() => {
        window.hostSubmits++
      }}
    >
      <label>
        Company <input name="company" defaultValue="Quillstone" />
      </label>
      {children}
      <button>Save the settings</button>
    </form>
  )
}

function Hidden({ children }: { children: ReactNode }) {
  const [mode, setMode] = useState<'visible' | 'hidden'>('visible')
  return (
    <>
      <button type="button" onClick={() => setMode(mode === 'visible' ? 'hidden' : 'visible')}>
        Another page
      </button>
      <Activity mode={mode}>{children}</Activity>
    </>
  )
}

/** Returns the document of a same-origin frame, with the widget's styles. */
function frameDocument(): Document | undefined {
  // Next to React's container, so that React does not remove it.
  const document = place.parentElement?.appendChild(frameOf('')).contentDocument ?? undefined
  const styles = document?.createElement('link')
  if (styles) Object.assign(styles, { rel: 'stylesheet', href: '/hosts/styles.css' })
  if (styles) document?.head.append(styles)
  return document
}

function frameOf(srcdoc: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  Object.assign(frame, { title: 'Widget', width: '800', height: '900' })
  if (srcdoc) frame.srcdoc = srcdoc
  return frame
}

const place = document.body.appendChild(document.createElement('main'))
const HOSTS: Record<string, () => ReactNode> = {
  plain: () => <Widget />,
  form: () => (
    <Form>
      <Widget />
    </Form>
  ),
  dialog: () => (
    <dialog ref={(it) => void (it && !it.open && it.showModal())}>
      <Form method="dialog">
        <Widget />
      </Form>
    </dialog>
  ),
  element: () => <Form>{createElement('account-field', { name: 'account' }, <Widget />)}</Form>,
  activity: () => (
    <Hidden>
      <Widget />
    </Hidden>
  ),
  portal: () => {
    const body = frameDocument()?.body
    return body && createPortal(<Widget />, body)
  },
}

function show(node: ReactNode, within: Element | ShadowRoot = place) {
  createRoot(within).render(<StrictMode>{node}</StrictMode>)
}

const host = link.get('host') ?? 'plain'
if (host === 'shadow') {
  const shadowRoot = place.attachShadow({ mode: 'open' })
  const styles = document.createElement('link')
  Object.assign(styles, { rel: 'stylesheet', href: '/hosts/styles.css' })
  const within = document.createElement('div')
  shadowRoot.append(styles, within)
  show(<Widget />, within)
} else if (host === 'frame') {
  // A cross-origin frame: it loads this page from `app.localhost`.
  const frame = frameOf('')
  frame.allow = 'publickey-credentials-create *'
  frame.src = `${location.origin.replace('app.', '')}/hosts/${search.replace('host=frame', 'host=plain')}`
  place.append(frame)
} else if (host === 'srcdoc') {
  const html = document.createElement('html')
  html.dataset['search'] = search.replace('host=srcdoc', 'host=plain')
  html.innerHTML = `<head><title>Widget</title><link rel="stylesheet" href="${origin}/hosts/styles.css"></head><body><script type="module" src="${origin}/hosts/hosts.js"></script></body>`
  place.append(frameOf(`<!doctype html>${html.outerHTML}`))
} else {
  show(HOSTS[host]?.())
}

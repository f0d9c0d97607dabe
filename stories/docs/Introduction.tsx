import type { ReactNode } from 'react'
import './introduction.css'

const CODE = `import { dfnsApi, RegistrationFlow } from 'registration-flow'
import 'registration-flow/styles.css'

<RegistrationFlow
  api={dfnsApi({ baseUrl })}
  initRequest={{ orgId, username, registrationCode }}
  relyingParty={{ id: 'example.com', name: 'Example' }}
  recovery={{ policy: 'required', orgId, url }}
  onContinue={() => location.assign('/wallet')}
/>`

/** What the package is, beside the widget itself: whoever looks at it can click through. */
export function Hero({ children }: { children: ReactNode }) {
  return (
    <header className="hero">
      <div>
        <p className="eyebrow">registration-flow</p>
        <h1>The first minute of a wallet, made easy.</h1>
        <p className="lead">
          Passkey registration for web apps on the Dfns wallet API: a React component that anybody gets
          through on a phone, and that loses no passkey when the connection goes.
        </p>
        <ul className="facts">
          <li>Passkeys, security keys, passwords and keys of the app, a second factor, a recovery kit</li>
          <li>Thirteen languages beside English, right to left, dark, WCAG 2.2 AA</li>
          <li>Your words, your colors, your components, your structure, or no screen of ours at all</li>
        </ul>
        <p className="begin">
          <a href="?path=/docs/make-it-yours--docs" target="_top">
            Make it yours
          </a>
          <a href="?path=/docs/reference-props--docs" target="_top">
            All props
          </a>
        </p>
      </div>
      <figure>
        {children}
        <figcaption>
          Try it. A software authenticator and an API inside this page answer; no device is asked, and nothing
          is kept.
        </figcaption>
      </figure>
    </header>
  )
}

const DOORS = [
  [
    'For the one who builds',
    'make-it-yours--docs',
    'Seven rungs from one line to no screen of ours. Take the next one only when the one before is not enough.',
  ],
  [
    'For the one who designs',
    'brands-fernhill-tailwind--sign-up',
    'Five companies, one widget: Tailwind by a class, MUI and Radix in the slots, two by variables alone.',
  ],
  [
    'For the one who tests',
    'screens-whole-registration--start',
    'Every screen in every state, each with what the user did to get there: errors, notices, waiting, lost answers.',
  ],
  [
    'For the one who looks things up',
    'reference-props--docs',
    'Every prop, part, slot, variable and attribute, read from the types by the compiler.',
  ],
] as const

/** Where to go from here. */
export function Doors() {
  return (
    <>
      <nav className="doors" aria-label="Where to go from here">
        {DOORS.map(([title, id, text]) => (
          <a key={id} href={`?path=/${id.endsWith('docs') ? 'docs' : 'story'}/${id}`} target="_top">
            <strong>{title}</strong>
            <span>{text}</span>
          </a>
        ))}
      </nav>
      <h2>All of it</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it */}
      <pre className="code" tabIndex={0} role="region" aria-label="Code">
        <code>{CODE}</code>
      </pre>
      <p>
        The toolbar above changes theme, accent, language, direction, width and contrast of every story and of
        the widget on this page.
      </p>
    </>
  )
}

import { type ReactNode, useEffect, useRef } from 'react'
import { Code } from './Code.js'
import { Delegated } from './Delegated.js'
import { ChallengeFromServer } from './ChallengeFromServer.js'
import { Invitation } from './Invitation.js'
import { usePlace } from './navigation.js'
import { Recover } from './Recover.js'
import { Register } from './Register.js'
import { SignIn } from './SignIn.js'
import { Social } from './Social.js'
import { Wallets } from './Wallets.js'
import { RegistrationLinks } from './RegistrationLinks.js'
import { Welcome } from './Welcome.js'

const PAGES: Record<string, ((link: URLSearchParams, state: unknown) => ReactNode) | undefined> = {
  '/register': (link) => <Register link={link} />,
  '/code': (link) => <Code link={link} />,
  '/delegated': (link) => <Delegated link={link} />,
  '/social': (link) => <Social link={link} />,
  '/handed': (link) => <ChallengeFromServer link={link} />,
  '/wallets': (link) => <Wallets link={link} />,
  '/welcome': (link, state) => <Welcome name={link.get('name') ?? ''} state={state} />,
  '/recover': (link) => <Recover link={link} />,
  '/sign-in': (link) => <SignIn link={link} />,
}

/** A customer's web app, with a page for each path. */
export function App() {
  const { url, state } = usePlace()
  const { pathname, searchParams } = url
  const page = PAGES[pathname]

  // On navigation the new page gets the focus, so that screen readers announce it. On the first load the browser places
  // the focus.
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current !== pathname) document.querySelector('h1')?.focus({ preventScroll: true })
    shown.current = pathname
  }, [pathname])

  return (
    <>
      <header className="bar">
        <a href="/" className="brand">
          <Logo />
          Quillstone Wallet
        </a>
        <span className="note">Demo company. Runs on your machine only.</span>
      </header>
      <main key={pathname}>
        {page?.(searchParams, state) ?? (
          <>
            <Invitation to="/register" />
            <RegistrationLinks />
          </>
        )}
      </main>
    </>
  )
}

/** Inline SVG, because the page's Content-Security-Policy allows no image. */
function Logo() {
  return (
    <svg viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <rect width="32" height="32" rx="9" fill="#2b4acb" />
      <path
        d="M21.5 20.5 25 24M16 8a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z"
        fill="none"
        stroke="#fff"
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  )
}

import { useEffect, useState } from 'react'
import { Invitation } from './Invitation.js'
import { Register } from './Register.js'
import { Welcome } from './Welcome.js'

/** A customer's web app: three pages, told apart by their path. */
export function App() {
  const [url, setUrl] = useState(() => new URL(location.href))
  useEffect(() => {
    const follow = () => setUrl(new URL(location.href))
    addEventListener('popstate', follow)
    return () => removeEventListener('popstate', follow)
  }, [])
  const go = (path: string) => {
    history.pushState(null, '', path)
    setUrl(new URL(location.href))
  }
  return (
    <>
      <header className="bar">
        <a href="/" className="brand">
          <img src="/icon.svg" alt="" width="32" height="32" />
          Quillstone Wallet
        </a>
        <span className="note">Demo company. Runs on your machine only.</span>
      </header>
      <main>
        {url.pathname === '/register' ? (
          <Register
            link={url.searchParams}
            onSignedUp={(name) => go(`/welcome?name=${encodeURIComponent(name)}`)}
          />
        ) : url.pathname === '/welcome' ? (
          <Welcome name={url.searchParams.get('name') ?? ''} />
        ) : (
          <Invitation />
        )}
      </main>
    </>
  )
}

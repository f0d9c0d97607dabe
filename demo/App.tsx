import { type ComponentType, lazy, type ReactNode, Suspense, useLayoutEffect } from 'react'
import { BrandSwitch, Logo, useBrand } from './brands.js'
import { LanguageSwitch, Speaker, useWords } from './language.js'
import { Anchor, usePlace } from './navigation.js'
import { Simulate } from './Simulate.js'
import { shell } from './words/shell.js'

/** What a page is given: the query string of its address, and the state that the previous page passed on. */
interface PageProps {
  link: URLSearchParams
  state: unknown
}

const registration = () => import('./registrationPages.js')
const page = <Name extends string>(
  load: () => Promise<Record<Name, ComponentType<PageProps>>>,
  name: Name,
) => ({ load, Shown: lazy(async () => ({ default: (await load())[name] })) })

const front = page(() => import('./Front.js'), 'Front')

const PAGES: Record<string, ReturnType<typeof page> | undefined> = {
  '/register': page(() => import('./Register.js'), 'Register'),
  '/code': page(registration, 'Code'),
  '/delegated': page(registration, 'Delegated'),
  '/social': page(registration, 'Social'),
  '/handed': page(registration, 'ChallengeFromServer'),
  '/wallets': page(registration, 'Wallets'),
  '/welcome': page(registration, 'Welcome'),
  '/recover': page(() => import('./Recover.js'), 'Recover'),
  '/sign-in': page(() => import('./SignIn.js'), 'SignIn'),
}

// Begun before React renders anything.
void (PAGES[location.pathname] ?? front).load()

/** A customer's web app, with a page for each path. */
export function App() {
  return (
    <Speaker>
      <Pages />
    </Speaker>
  )
}

function Pages() {
  const words = useWords('shell', shell)
  const { url, state } = usePlace()
  const { pathname, searchParams } = url
  const brand = useBrand()
  const { Shown } = PAGES[pathname] ?? front

  useLayoutEffect(() => {
    document.documentElement.dataset['brand'] = brand.id
  }, [brand])

  return (
    <>
      <header className="bar">
        <Anchor href="/" className="brand">
          <Logo of={brand} />
          {brand.name}
        </Anchor>
      </header>
      <main key={pathname}>
        <Suspense fallback={<Loading />}>
          <Shown link={searchParams} state={state} />
        </Suspense>
      </main>
      <footer className="bar">
        <span>{words.about}</span>
        <LanguageSwitch />
        <BrandSwitch />
        <Simulate />
      </footer>
    </>
  )
}

/** Placeholder while the code of a page loads. The same elements as in index.html, which shows them before any script runs. */
function Loading(): ReactNode {
  return (
    <div className="columns" aria-hidden="true">
      <div className="pitch">
        <div className="bone" />
      </div>
      <div className="phone">
        <div className="bone" />
      </div>
    </div>
  )
}

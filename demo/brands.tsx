import type { BrandProps } from 'registration-flow'
import type { ReactNode } from 'react'
import { useWords } from './language.js'
import { replaceSearch, usePlace } from './navigation.js'
import { shell } from './words/shell.js'

/** A company that could be a customer; its colors, shapes and fonts are in demo.css. */
export interface BrandLook {
  /** Identifies the brand in the query string of the page (`brand`), and in the selectors of demo.css. */
  id: string
  /** Shown in the header and on the card. */
  name: string
  /** Used inside sentences. */
  short: string
  /** The shapes of the logo, in a box of 32 by 32. */
  logo: ReactNode
}

const QUILLSTONE: BrandLook = {
  id: 'quillstone',
  name: 'Quillstone Wallet',
  short: 'Quillstone',
  logo: <path d="M21.5 20.5 25 24M16 8a8 8 0 1 0 0 16 8 8 0 0 0 0-16Z" />,
}

const BRANDS: readonly BrandLook[] = [
  QUILLSTONE,
  {
    id: 'aldermoor',
    name: 'Aldermoor Private',
    short: 'Aldermoor',
    logo: <path d="M16 7v18M16 7c-5 3-7 7-7 11 0 3 3 4 7 4s7-1 7-4c0-4-2-8-7-11Z" />,
  },
  {
    id: 'pocketfig',
    name: 'Pocketfig',
    short: 'Pocketfig',
    logo: <path d="M16 7c0 3 8 6 8 12a6 6 0 0 1-6 6h-4a6 6 0 0 1-6-6c0-6 8-9 8-12Zm0 12v6" />,
  },
  {
    id: 'gridlark',
    name: 'Gridlark Treasury',
    short: 'Gridlark',
    logo: <path d="M8 8h6v6H8zM18 8h6v6h-6zM8 18h6v6H8zM18 21h6" />,
  },
]

/** The brand that the page's address names, or the first one. */
export function useBrand(): BrandLook {
  const named = usePlace().url.searchParams.get('brand')
  return BRANDS.find(({ id }) => id === named) ?? QUILLSTONE
}

/** Inline, because the page's Content-Security-Policy allows no image. */
export function Logo({ of: { logo }, size = 32 }: { of: BrandLook; size?: number }) {
  return (
    <svg className="logo" viewBox="0 0 32 32" width={size} height={size} aria-hidden="true">
      <rect width="32" height="32" />
      <g>{logo}</g>
    </svg>
  )
}

/** The leaf at the top of the widget's card: `slots={{ Brand: CardBrand }}`. */
export function CardBrand({ name }: BrandProps) {
  return (
    <span className="brand">
      <Logo of={useBrand()} size={40} />
      {name}
    </span>
  )
}

/** Shows the demo as another company's. The page's address remembers which, and nothing else does. */
export function BrandSwitch() {
  const now = useBrand()
  const words = useWords('shell', shell)
  const { searchParams } = usePlace().url
  const show = (id: string) => {
    const changed = new URLSearchParams(searchParams)
    if (id === QUILLSTONE.id) changed.delete('brand')
    else changed.set('brand', id)
    replaceSearch(changed)
  }
  return (
    <div className="looks" role="group" aria-label={words.brands}>
      {BRANDS.map((brand) => (
        <button
          key={brand.id}
          type="button"
          data-look={brand.id}
          aria-pressed={brand.id === now.id}
          onClick={() => show(brand.id)}
        >
          {brand.short}
        </button>
      ))}
    </div>
  )
}

import type { CSSProperties, ReactNode } from 'react'
import { sequence, field, heading, type Play, tap, type } from '../scenes.js'
import { orgId } from '../../reference-api/organization.js'
import './company.css'

/** The page of a company around the widget: what its visitors know it by. */
export function Company({
  id,
  name,
  logo,
  slogan,
  children,
  style,
}: {
  /** In the selectors of company.css. */
  id: string
  name: string
  logo: ReactNode
  slogan: string
  children: ReactNode
  style?: CSSProperties
}) {
  return (
    <div className="company" data-company={id} style={style} lang="en" dir="ltr">
      <header>
        <span className="company-name">
          {logo}
          {name}
        </span>
        <span className="company-help">Help</span>
      </header>
      <div className="company-page">
        <p className="company-slogan">{slogan}</p>
        {children}
      </div>
    </div>
  )
}

/** What each of them shows: a form of theirs, a passkey and a kit. */
export const signUp: Play = sequence(
  field('Code from the email'),
  type('Organization number', ({ initRequest }) => initRequest.orgId),
  type('Username or email', ({ initRequest }) => initRequest.username),
)

export const recoveryKit: Play = sequence(
  tap('Create passkey', heading('Make a recovery kit')),
  tap('Make my recovery kit', async ({ canvas }) => {
    await canvas.findByRole('list', { name: 'Recovery code' }, { timeout: 10_000 })
  }),
)

export const withKit = {
  recovery: { policy: 'required', orgId, url: 'https://example.com/recover' },
} as const

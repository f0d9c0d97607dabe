import type { ReactNode } from 'react'
import type { Exported, Member, PublicTypes } from '../../.storybook/publicTypes.js'
import { ATTRIBUTES, PARTS, VARIABLES } from './catalog.js'
import './docs.css'

/** Pages of the reference. What they say of types comes from the compiler, what they say of styles from catalog.ts. */
interface Typed {
  types: PublicTypes
}

/** The props of the widget by what they are about, the most needed first. */
const PROPS: Record<string, readonly string[]> = {
  'The registration': [
    'api',
    'relyingParty',
    'initRequest',
    'challenge',
    'wallets',
    'steps',
    'retries',
    'queryClient',
  ],
  'What is registered': [
    'secondFactor',
    'recovery',
    'keyStore',
    'deprecatedKinds',
    'credentialName',
    'acceptedCredentialIds',
    'includeOrigin',
    'codec',
  ],
  'The ceremony': ['expectedOrigins', 'challengeEncoding', 'timeout', 'beforeCeremony'],
  'What your app hears': [
    'onComplete',
    'onContinue',
    'onSignIn',
    'onError',
    'onStepChange',
    'onEvent',
    'onAbandon',
  ],
  'Words and look': ['messages', 'locale', 'slots', 'className'],
}

/** Members of what the hook returns, by when a host needs them. */
const HOOK: Record<string, readonly string[]> = {
  'Where the user is': [
    'state',
    'status',
    'error',
    'canStart',
    'canRestart',
    'loading',
    'waiting',
    'failures',
  ],
  Verbs: ['start', 'fill', 'resendCode', 'create', 'skip', 'confirm', 'submit', 'cancel', 'restart'],
  Secrets: ['kit', 'otpUrl'],
  'What to tell the user besides': [
    'unfinished',
    'lostKit',
    'undeletablePasskey',
    'replacingPasskey',
    'recovers',
    'hideCount',
    'concealed',
  ],
}

const find = (all: readonly Exported[], name: string): Exported => {
  const found = all.find((each) => each.name === name)
  if (!found) throw new Error(`Nothing public is called ${name}.`)
  return found
}

export function Props({ types }: Typed) {
  const { members } = find(types.exports, 'RegistrationFlow')
  return (
    <>
      {Object.entries(PROPS).map(([title, names]) => (
        <Section key={title} title={title}>
          <Members of={chosen(members, names)} />
        </Section>
      ))}
      <Section title="RegistrationApi: what api is made of">
        <Members of={find(types.exports, 'RegistrationApi').members} />
      </Section>
    </>
  )
}

export function PartsAndSlots({ types }: Typed) {
  const slots = ['Slots', 'BrandProps', 'ButtonProps', 'TextFieldProps']
  return (
    <>
      <Section title="Parts">
        <p>
          All of them are in <code>Registration</code>. A part of a step is there at its step only. It takes
          the props of a <code>div</code>, and children take the place of what it shows.
        </p>
        <Definitions
          of={types.parts.map(({ name, text, members }) => ({
            name: `Registration.${name}`,
            text,
            more: name === 'Root' && <Members of={members.filter((each) => each.name === 'children')} />,
          }))}
        />
      </Section>
      {slots.map((name) => {
        const { text, members } = find(types.exports, name)
        return (
          <Section key={name} title={name}>
            <p>{text}</p>
            <Members of={members} />
          </Section>
        )
      })}
    </>
  )
}

export function Hook({ types }: Typed) {
  const { members } = find(types.exports, 'UseRegistrationResult')
  return (
    <>
      <p>{find(types.exports, 'useRegistration').text}</p>
      {Object.entries(HOOK).map(([title, names]) => (
        <Section key={title} title={title}>
          <Members of={chosen(members, names)} />
        </Section>
      ))}
    </>
  )
}

/** @param styles The style sheet, for the defaults. */
export function Look({ styles }: { styles: string }) {
  return (
    <>
      <Section title="CSS variables">
        <Table heads={['variable', 'default', 'meaning']}>
          {Object.entries(VARIABLES).map(([name, text]) => (
            <Row key={name} name={name} text={text}>
              <td>
                <Default of={defaultOf(name, styles)} />
              </td>
            </Row>
          ))}
        </Table>
      </Section>
      <Section title="Data attributes">
        <Table heads={['attribute', 'on', 'values', 'meaning']}>
          {Object.entries(ATTRIBUTES).map(([name, { on, values, text }]) => (
            <Row key={name} name={name} text={text}>
              <td>{on}</td>
              <td>{values}</td>
            </Row>
          ))}
        </Table>
      </Section>
      {Object.entries(PARTS).map(([title, parts]) => (
        <Section key={title} title={`data-part: ${title}`}>
          <Definitions of={Object.entries(parts).map(([name, text]) => ({ name, text }))} />
        </Section>
      ))}
    </>
  )
}

/** Everything that is exported and has no page of its own. */
export function Functions({ types }: Typed) {
  const elsewhere = new Set([
    'Registration',
    'RegistrationApi',
    'Slots',
    'BrandProps',
    'ButtonProps',
    'TextFieldProps',
    'UseRegistrationResult',
  ])
  const rest = types.exports.filter(({ name }) => !elsewhere.has(name))
  const values = rest.filter(({ members }) => members.length === 0)
  const shapes = rest.filter(({ members }) => members.length > 0)
  return (
    <>
      <Section title="registration-flow">
        <Definitions of={values} />
      </Section>
      <Section title="Shapes of registration-flow">
        {shapes.map(({ name, text, members }) => (
          <details key={name}>
            <summary>
              <code>{name}</code>
            </summary>
            <Prose>{text}</Prose>
            <Members of={members} />
          </details>
        ))}
      </Section>
      <Section title="registration-flow/core, besides">
        <Definitions of={types.core} />
      </Section>
    </>
  )
}

const chosen = (members: readonly Member[], names: readonly string[]) =>
  names.flatMap((name) => members.filter((member) => member.name === name))

function Table({ heads, children }: { heads: readonly string[]; children: ReactNode }) {
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

/** What a name means, with what else there is to say of it before that. */
function Row({ name, text, children }: { name: string; text: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">
        <code>{name}</code>
      </th>
      {children}
      <td>
        <Prose>{text}</Prose>
      </td>
    </tr>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}

function Members({ of }: { of: readonly Member[] }) {
  return (
    <dl className="members">
      {of.map(({ name, type, optional, text }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
            {!optional && <span className="required">required</span>}
          </dt>
          <dd>
            <code className="type">{type}</code>
            <Prose>{text}</Prose>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Definitions({ of }: { of: readonly { name: string; text: string; more?: ReactNode }[] }) {
  return (
    <dl className="definitions">
      {of.map(({ name, text, more }) => (
        <div key={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            <Prose>{text}</Prose>
            {more}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** A docstring, whose code stands between backticks. */
function Prose({ children }: { children: string }) {
  return (
    <span className="prose">
      {children.split('`').map((piece, index) =>
        // oxlint-disable-next-line react/no-array-index-key -- pieces of one string, which never changes
        index % 2 === 1 ? <code key={index}>{piece}</code> : piece,
      )}
    </span>
  )
}

/** In a browser that knows `light-dark()`. */
function defaultOf(variable: string, styles: string): string {
  const after = (at: number) => {
    let depth = 1
    let end = at
    while (depth > 0) {
      if (styles[end] === '(') depth++
      if (styles[end] === ')') depth--
      end++
    }
    return styles
      .slice(at, end - 1)
      .replaceAll(/\s+/g, ' ')
      .trim()
  }
  const found = [...styles.matchAll(new RegExp(`var\\(\\s*${variable},`, 'g'))].map(
    ({ index, 0: { length } }) => after(index + length),
  )
  return found.find((each) => each.startsWith('light-dark')) ?? found[0] ?? ''
}

function Default({ of }: { of: string }) {
  const colors = [...of.matchAll(/#[\da-f]{3,8}/g)].map(([color]) => color)
  return (
    <span className="default">
      {colors.map((color, index) => (
        <span
          key={color + String(index)}
          className="swatch"
          style={{ background: color }}
          title={index === 0 ? 'light' : 'dark'}
        />
      ))}
      <code>{of}</code>
    </span>
  )
}

import { createRef, type HTMLAttributes, type Ref } from 'react'
import { beforeEach, describe, expect, test } from 'vitest'
import { setup } from '../../testHelpers/setup.js'
import { en } from '../../testHelpers/english.js'
import * as Registration from '../parts.js'

/*
 * What each part of `Registration` keeps to, whatever is around it: it is one element, to which every native attribute
 * goes, and the host's ref.
 */

const t = setup()
beforeEach(() => sessionStorage.clear())

type Part = (props: HTMLAttributes<HTMLElement> & { ref?: Ref<HTMLElement> }) => React.ReactNode
const {
  Brand,
  Card,
  Progress,
  Status,
  ErrorMessage,
  Start,
  FirstFactor,
  SecondFactor,
  RecoveryKey,
  RecoveryKit,
  Complete,
  Done,
} = Registration as unknown as Record<Exclude<keyof typeof Registration, 'Root'>, Part>

/** With it an unknown attribute is no error of types, as in JSX. */
const native = {
  id: 'of-the-host',
  className: 'mine',
  style: { outline: '1px solid' },
  'data-testid': 'mine',
  'aria-description': 'mine',
  dir: 'rtl',
}

function expectNative(element: Element | null) {
  expect(element).toBeInstanceOf(HTMLElement)
  const { id, className, style, dataset, dir } = element as HTMLElement
  expect({ id, className, dir }).toEqual({
    id: 'of-the-host',
    className: 'mine',
    dir: 'rtl',
  })
  expect(dataset['testid']).toBe('mine')
  expect(style.outlineWidth).toBe('1px')
  expect(element?.getAttribute('aria-description')).toBe('mine')
}

/** Those that are there from the first step on, and those that come with their step, in an order of the host. */
const always = { Brand, Card, Progress, Status, ErrorMessage }
const ofSteps = { Done, Complete, RecoveryKit, RecoveryKey, SecondFactor, FirstFactor, Start }

test('every part is among those that are tested here; what each says outside of Root is in server.test.tsx', () => {
  expect(new Set(Object.keys({ ...always, ...ofSteps, Root: Registration.Root }))).toEqual(
    new Set(Object.keys(Registration)),
  )
})

describe('each part alone', () => {
  test.each(Object.entries({ ...always, Start }))('%s', async (_, Alone) => {
    const { api, initRequest } = t.world()
    const ref = createRef<HTMLElement>()
    t.root.render(
      <Registration.Root api={api} initRequest={initRequest}>
        <Alone {...native} ref={ref} />
      </Registration.Root>,
    )
    await expect.poll(() => t.place.childElementCount).toBe(1)
    expectNative(t.place.firstElementChild)
    expect(ref.current).toBe(t.place.firstElementChild)
    t.root.render(null)
    await expect.poll(() => ref.current).toBeNull()
  })

  test('the parts of the other steps, each as it comes, in an order of the host without a card', async () => {
    const { api, initRequest, user } = t.failing(t.error('network_failed'))
    const refs = Object.fromEntries(Object.keys(ofSteps).map((name) => [name, createRef<HTMLElement>()]))
    t.root.render(
      <Registration.Root
        api={api}
        initRequest={initRequest}
        relyingParty={t.relyingParty}
        secondFactor="optional"
        recovery={t.required}
        retries={0}
      >
        {Object.entries(ofSteps).map(([name, Step]) => (
          <Step key={name} {...native} ref={refs[name] as Ref<HTMLElement>} data-name={name} />
        ))}
      </Registration.Root>,
    )
    /** The one part that there is. */
    const expectPart = async (name: string) => {
      await expect
        .poll(() => [...t.place.children].map((child) => (child as HTMLElement).dataset['name']), {
          timeout: 15_000,
        })
        .toEqual([name])
      expectNative(t.place.firstElementChild)
      for (const [of, ref] of Object.entries(refs))
        expect(ref.current, of).toBe(of === name ? t.place.firstElementChild : null)
    }
    await expectPart('Start')
    await t.click('Continue')
    await expectPart('FirstFactor')
    await t.click('Create passkey')
    await expectPart('SecondFactor')
    await t.click(en.secondFactor.skip.passkey)
    await expectPart('RecoveryKey')
    const kit = await t.makeKit()
    await expectPart('RecoveryKit')
    await t.saveKit(kit)
    await expectPart('Complete')
    await t.click('Try again')
    await expectPart('Done')
    expect(user()?.credentials).toHaveLength(2)
  })

  test('children of the host stand in place of what a step shows, and the focus goes to the step', async () => {
    const { api, initRequest } = t.world()
    t.root.render(
      <Registration.Root api={api} initRequest={initRequest}>
        <Start />
        <FirstFactor>Now a passkey</FirstFactor>
      </Registration.Root>,
    )
    await t.click('Continue')
    await expect.poll(() => t.place.textContent).toBe('Now a passkey')
    await expect.poll(() => document.activeElement).toBe(t.place.querySelector('[data-step="firstFactor"]'))
  })

  test("a host's ref of the card leaves the widget its own: the focus moves as without", async () => {
    const { api, initRequest } = t.world()
    const ref = createRef<HTMLElement>()
    t.root.render(
      <Registration.Root api={api} initRequest={initRequest}>
        <Card ref={ref}>
          <Start />
          <FirstFactor />
        </Card>
      </Registration.Root>,
    )
    await t.click('Continue')
    await t.expectTitle('Create your passkey')
    await expect.poll(() => document.activeElement).toBe(t.heading())
    expect(ref.current).toBe(t.place.querySelector('[data-part="flow"]'))
  })
})

import { expect, test } from '../fixtures.js'

/*
 * A thousand registrations in one page without a reload. After the first fifty, everything that is created once
 * exists; from then on nothing may grow.
 */

const WARM = 50
const ALL = 1000
const MEGABYTE = 1_048_576

interface Measured {
  heap: number
  listeners: number
  nodes: number
  timers: number
}

test('a thousand registrations leave nothing behind in the page', async ({ page, cdp, authenticator }) => {
  test.setTimeout(1_500_000)
  await page.addInitScript(() => {
    const pending = new Set<unknown>()
    Object.assign(globalThis, { pendingTimers: () => pending.size })
    for (const [set, clear] of [
      ['setTimeout', 'clearTimeout'],
      ['setInterval', 'clearInterval'],
    ] as const) {
      const [begin, end] = [window[set].bind(window), window[clear].bind(window)]
      Object.assign(window, {
        [set]: (call: (...given: unknown[]) => void, delay?: number, ...given: unknown[]) => {
          const id = begin(() => {
            if (set === 'setTimeout') pending.delete(id)
            call(...given)
          }, delay)
          pending.add(id)
          return id
        },
        [clear]: (id: number) => {
          pending.delete(id)
          end(id)
        },
      })
    }
  })
  await page.goto('/')
  await cdp.send('Performance.enable')

  const measured = async (): Promise<Measured> => {
    // Leaves the widget's page, so that only what it leaves behind is counted.
    await page.evaluate(() => {
      history.replaceState(null, '', '/')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await expect(page.locator('[data-part="flow"]')).toHaveCount(0)
    await expect.poll(() => page.evaluate('pendingTimers()')).toBe(0)
    for (let time = 0; time < 3; time++) await cdp.send('HeapProfiler.collectGarbage')
    const { metrics } = (await cdp.send('Performance.getMetrics')) as {
      metrics: { name: string; value: number }[]
    }
    const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN
    return {
      heap: of('JSHeapUsedSize'),
      listeners: of('JSEventListeners'),
      nodes: of('Nodes'),
      timers: await page.evaluate<number>('pendingTimers()'),
    }
  }

  const register = async (number: number) => {
    // The authenticator stores three credentials and then refuses.
    await authenticator.clear()
    await page.evaluate(async (username) => {
      const until = async <T>(found: () => T | null | undefined) => {
        for (const end = Date.now() + 15_000; Date.now() < end;) {
          const it = found()
          if (it) return it
          await new Promise((resolve) => {
            requestAnimationFrame(resolve)
          })
        }
        throw new Error(`It stopped at: ${document.querySelector('[data-part="flow"]')?.textContent}`)
      }
      const button = (name: string) =>
        [...document.querySelectorAll('button')].find((it) => it.textContent?.trim() === name)
      const answer = await fetch('/api/reference/invitations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username }),
      })
      const { orgId, registrationCode } = (await answer.json()) as Record<
        'orgId' | 'registrationCode',
        string
      >
      const link = new URLSearchParams({ orgId, username, registrationCode })
      history.replaceState(null, '', `/register?${link}`)
      dispatchEvent(new PopStateEvent('popstate'))
      ;(await until(() => button('Continue'))).click()
      ;(await until(() => button('Create passkey'))).click()
      await until(() => document.querySelector('[data-step="done"]'))
    }, `soak.${number}.${Date.now()}@example.com`)
  }

  let before: Measured | undefined
  for (let number = 1; number <= ALL; number++) {
    await register(number)
    if (number === WARM) before = await measured()
  }
  const after = await measured()
  // This test exists for its figures, which docs/figures.md quotes.
  test
    .info()
    .annotations.push(
      { type: `after ${WARM}`, description: JSON.stringify(before) },
      { type: `after ${ALL}`, description: JSON.stringify(after) },
    )
  expect(after.heap - (before?.heap ?? 0)).toBeLessThan(2 * MEGABYTE)
  expect(after.listeners).toBeLessThanOrEqual(before?.listeners ?? 0)
  expect(after.nodes).toBeLessThanOrEqual(before?.nodes ?? 0)
  expect(after.timers).toBe(0)
})

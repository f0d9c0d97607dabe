import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { makeKit, kitOn, prove } from './kit.js'
import { expect, test } from './fixtures.js'

/*
 * Code that a host's page may run before the widget: hardened intrinsics (SES), which wallet extensions install, and
 * zone.js, which Angular installs.
 */

const require = createRequire(import.meta.url)
const ses = readFileSync(join(dirname(require.resolve('ses')), 'lockdown.umd.js'), 'utf8')
const zone = readFileSync(require.resolve('zone.js'), 'utf8')

const SETTINGS: Record<string, object> = {
  'the safe defaults': { evalTaming: 'unsafe-eval' },
  'errors as they are': { evalTaming: 'unsafe-eval', errorTaming: 'unsafe', stackFiltering: 'verbose' },
  'severe overriding': { evalTaming: 'unsafe-eval', overrideTaming: 'severe' },
  'console, locale and domains as they are': {
    evalTaming: 'unsafe-eval',
    consoleTaming: 'unsafe',
    localeTaming: 'unsafe',
    domainTaming: 'unsafe',
  },
}

test.describe('code of the page that runs before ours (fault 131)', () => {
  for (const [name, settings] of Object.entries(SETTINGS)) {
    test(`SES lockdown, ${name}: a passkey and a kit are registered`, async ({
      page,
      authenticator,
      person,
      flow,
    }) => {
      await page.addInitScript({ content: `${ses};lockdown(${JSON.stringify(settings)})` })
      await person.open({ recovery: 'required' })
      expect(await page.evaluate(() => Object.isFrozen(Array.prototype))).toBe(true)
      await makeKit(flow)
      const kit = await kitOn(page)
      await flow.button('Write it down').click()
      await prove(page, kit)
      await expect(page.getByText(`Your recovery kit ${kit.id} is ready. Keep it safe.`)).toBeVisible()
      expect((await person.ledger()).credentials.map(({ kind }) => kind)).toEqual(['Fido2', 'RecoveryKey'])
      expect(await authenticator.credentials()).toHaveLength(1)
    })
  }

  test('zone.js: a passkey and a key under a password are registered', async ({
    page,
    authenticator,
    person,
    flow,
  }) => {
    await page.addInitScript({ content: zone })
    await person.open({ second: 'required' })
    expect(await page.evaluate(() => 'Zone' in window)).toBe(true)
    await flow.button('Continue').click()
    await flow.give('Fido2')
    await flow.give('PasswordProtectedKey', 'tulip gravel saxophone orbit 41')
    await expect(flow.title('Your passkey is ready')).toBeVisible()
    expect((await person.ledger()).credentials.map(({ kind }) => kind)).toEqual([
      'Fido2',
      'PasswordProtectedKey',
    ])
    expect(await authenticator.credentials()).toHaveLength(1)
  })
})

import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newOtp } from '../../reference-api/credentials/totp.js'
import { generatePassphrase } from '../core/credentials/passwordStrength.js'
import { kitIdOf } from '../core/credentials/recoveryCodeSymbols.js'
import { withoutSecrets } from './withoutSecrets.js'

const number = () => randomBytes(32).toString('base64url')

test.for<[word: string, make: () => string | Promise<string>]>([
  ['‹six words›', generatePassphrase],
  ['‹number›', number],
  ['‹setup code›', () => newOtp('ada@example.com').otpSecret.replaceAll(/.{4}(?=.)/g, '$& ')],
  ['‹name of the kit›', () => kitIdOf(number())],
])('%s stands in a transcript for every one that can be drawn', async ([word, make]) => {
  const others = new Set<string>()
  for (let drawn = 0; drawn < 20_000; drawn++) {
    // oxlint-disable-next-line no-await-in-loop -- All at once would be 20,000 imports of the list of words.
    const secret = await make()
    for (const line of [`code: ${secret}`, `(${secret}).`]) {
      const said = withoutSecrets(line)
      if (said !== line.replace(secret, word)) others.add(`${secret}: ${said}`)
    }
  }
  expect([...others]).toEqual([])
})

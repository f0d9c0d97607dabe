import { expect, test } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../challenge.js'
import { openPasswordProtectedKey } from './openPasswordProtectedKey.js'
import { createPasswordProtectedKey } from './passwordProtectedKey.js'

const vector = vectors.passwordProtectedKey

/** Runs something while a message channel ticks; gives the longest time in which the page could do nothing else. */
async function longestGap(act: () => Promise<unknown>): Promise<{ gap: number; ticks: number }> {
  const { port1, port2 } = new MessageChannel()
  let [gap, ticks, last] = [0, 0, performance.now()]
  port1.addEventListener('message', () => {
    const now = performance.now()
    gap = Math.max(gap, now - last)
    ticks++
    last = now
    port2.postMessage(undefined)
  })
  port1.start()
  port2.postMessage(undefined)
  try {
    await act()
    // One more tick, so that a block just before the end counts too: a timeout comes after what waits in the channel.
    await new Promise((resolve) => setTimeout(resolve))
    return { gap, ticks }
  } finally {
    port1.close()
  }
}

test('the measure sees a page that is blocked', async () => {
  const blocked = await longestGap(async () => {
    const end = performance.now() + 80
    while (performance.now() < end);
  })
  expect(blocked.gap).toBeGreaterThan(50)
})

/** Nothing but the rounds of one sealing and its trial opening, which the browser works on outside the main thread. */
async function derivedTwice(): Promise<void> {
  const { subtle } = crypto
  const material = await subtle.importKey('raw', new Uint8Array(8), 'PBKDF2', false, ['deriveBits'])
  const pbkdf2 = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations: 1_200_000 }
  for (const algorithm of [pbkdf2, pbkdf2]) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, as sealing and opening are
    await subtle.deriveBits(algorithm, material, 256)
  }
}

// Other processes take the processor away for longer than that where every core is busy: so the same rounds alone,
// right before, say how long the page has to wait anyway. Blocking of our own would show in every try.
test(
  'sealing and opening at 1 200 000 rounds leave the page free (fault 136)',
  { retry: 5, timeout: 60_000 },
  async () => {
    const challenge = parseChallenge(vectors.bodies.initResponse)
    const password = 'correct horse battery staple'
    let envelope = ''
    const most = Math.max(50, 2 * (await longestGap(derivedTwice)).gap)
    const sealing = await longestGap(async () => {
      const credential = await createPasswordProtectedKey(challenge, { password })
      envelope = (await credential.attest(challenge)).encryptedPrivateKey
    })
    const opening = await longestGap(() =>
      openPasswordProtectedKey(
        { id: 'any', encryptedPrivateKey: envelope },
        { secret: password, username: challenge.user.name },
      ),
    )
    expect(JSON.parse(atob(envelope))).toMatchObject({ iterations: 1_200_000 })
    for (const { gap, ticks } of [sealing, opening]) {
      expect(gap).toBeLessThan(most)
      expect(ticks).toBeGreaterThan(20)
    }
  },
)

test('Chromium opens the envelope of the vector', async () => {
  const signer = await openPasswordProtectedKey(vector.loginAllowCredential, {
    secret: vector.password,
    username: 'anybody',
  })
  expect(signer.credId).toBe(vector.credential.credentialInfo.credId)
  expect(await signer.sign(new Uint8Array(3))).toHaveLength(64)
})

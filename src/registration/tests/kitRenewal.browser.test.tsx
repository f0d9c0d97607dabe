import { setup } from '../../testHelpers/setup.js'
import { flushSync } from 'react-dom'
import { describe, expect, test, vi } from 'vitest'
import type { RegistrationApi, UserRegistrationRequest } from '../../core/protocol.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

/** What is remembered of the kit. */
const marker = () => {
  const stored = sessionStorage.getItem('registration-flow.unfinished') ?? '{}'
  const { kitId, sent } = JSON.parse(stored) as { kitId?: string; sent?: boolean }
  return kitId === undefined ? null : sent ? { kitId, sent } : { kitId }
}

const bodies = (sent: [string, string][]) => sent.map(([body]) => JSON.parse(body) as UserRegistrationRequest)

/** A signer of the host, which no browser evicts. */
async function ownKeyStore() {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])
  const spki = btoa(String.fromCodePoint(...new Uint8Array(await crypto.subtle.exportKey('spki', publicKey))))
  const create = vi.fn(async () => ({
    publicKey: `-----BEGIN PUBLIC KEY-----\n${spki}\n-----END PUBLIC KEY-----`,
    sign: async (data: Uint8Array) =>
      new Uint8Array(
        await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, Uint8Array.from(data)),
      ),
    discard: vi.fn(async () => {}),
  }))
  return { create }
}

describe('an expired challenge with a recovery kit', () => {
  test('after the kit costs one tap on the passkey, and the same kit is registered', async () => {
    const { api, initRequest, sent, user } = t.failing(t.error('challenge_expired', 401))
    const challenges: string[] = []
    const complete: RegistrationApi['complete'] = (request, context) => {
      challenges.push(context.challenge.challenge)
      return api.complete(request, context)
    }
    const shown: string[] = []
    const observer = new MutationObserver(() => shown.push(t.place.textContent))
    observer.observe(t.place, { childList: true, subtree: true, characterData: true })
    t.show({ api: { ...api, complete }, initRequest, ...t.recoveryFirst })
    await t.click('Continue')
    const kit = await t.makeKit()
    await t.saveKit(kit)
    await t.click('Create passkey')
    await expect.poll(t.alertText).toContain(en.errors.challenge_expired.title)
    expect(t.asksBeforeLeaving()).toBe(true)
    await t.click('Try again')
    await t.expectTitle('Your passkey is ready')
    observer.disconnect()
    const credentials = bodies(sent).map(({ recoveryCredential }) => recoveryCredential)
    expect(credentials.map((credential) => credential?.credentialInfo.credId)).toEqual([
      kit.credId,
      kit.credId,
    ])
    expect(new Set(challenges).size).toBe(2)
    expect(credentials.map((credential) => credential && t.attestedTo(credential))).toEqual(challenges)
    expect(user()?.credentials).toMatchObject([
      { kind: 'Fido2' },
      { kind: 'RecoveryKey', credId: kit.credId },
    ])
    expect(t.notices().join()).toContain(en.kitStatus.done({ id: kit.id }))
    // While it is given again, nothing half-known is shown.
    expect(shown.join('\n')).not.toMatch(/NaN|undefined| of 0/)
  })

  test('after a kit and a key of the host costs no tap at all', async () => {
    const { api, initRequest, sent, user } = t.failing(t.error('challenge_expired', 401))
    const keyStore = await ownKeyStore()
    const kinds = { firstFactor: ['Key'], secondFactor: [] }
    const init: RegistrationApi['init'] = async (...given) => ({
      ...((await api.init?.(...given)) as object),
      supportedCredentialKinds: kinds,
    })
    t.show({ api: { ...api, init }, initRequest, keyStore, ...t.recoveryFirst })
    await t.click('Continue')
    const kit = await t.makeKit()
    await t.saveKit(kit)
    await t.click(en.key.action)
    await t.expectTitle(en.doneWithoutPasskey.title)
    expect(t.alertText()).toBe('')
    expect(keyStore.create).toHaveBeenCalledOnce()
    const [first, second] = bodies(sent).map(({ recoveryCredential }) => recoveryCredential)
    expect(first?.credentialInfo.credId).toBe(kit.credId)
    expect(second?.credentialInfo.credId).toBe(kit.credId)
    expect(second?.credentialInfo.clientData).not.toBe(first?.credentialInfo.clientData)
    expect(user()?.credentials).toMatchObject([{ kind: 'Key' }, { kind: 'RecoveryKey', credId: kit.credId }])
  })

  test('where the passkey comes first: the kit that was saved is not asked for again, and leaving is asked about', async () => {
    const { api, initRequest, sent, user } = t.failing(t.error('challenge_expired', 401))
    t.show({ api, initRequest, recovery: t.required })
    await t.click('Continue')
    await t.click('Create passkey')
    const kit = await t.makeKit()
    await t.saveKit(kit)
    await expect.poll(t.alertText).toContain(en.errors.challenge_expired.title)
    expect(t.place.querySelector('[data-step="firstFactor"]')).toBeTruthy()
    // Nothing of it is in the request, but the kit is in a drawer.
    expect(t.asksBeforeLeaving()).toBe(true)
    await t.click('Try again')
    await t.expectTitle('Your passkey is ready')
    expect(sent).toHaveLength(2)
    expect(user()?.credentials).toMatchObject([
      { kind: 'Fido2' },
      { kind: 'RecoveryKey', credId: kit.credId },
    ])
    expect(t.asksBeforeLeaving()).toBe(false)
  })
})

describe('another challenge while the kit is on the screen', () => {
  test.each([
    ['in the order of the house', {}],
    ['kit first', { steps: t.recoveryFirst.steps }],
  ])('of the same user: the same kit comes back (%s)', async (_, steps) => {
    const { api, init, user } = t.world()
    const props = {
      api: { complete: api.complete, needsToken: api.needsToken },
      recovery: t.required,
      ...steps,
    }
    const [first, second] = [await init(), await init()]
    t.show({ ...props, challenge: first })
    if (!('steps' in steps)) await t.click('Create passkey')
    const kit = await t.makeKit()
    const derive = vi.spyOn(crypto.subtle, 'generateKey')
    flushSync(() => t.show({ ...props, challenge: second }))
    if (!('steps' in steps)) await t.click('Create passkey')
    expect(await t.kitShown()).toEqual(kit)
    expect(derive).not.toHaveBeenCalled()
    await t.saveKit(kit)
    if ('steps' in steps) await t.click('Create passkey')
    await t.expectTitle('Your passkey is ready')
    expect(user()?.credentials).toMatchObject([
      { kind: 'Fido2' },
      { kind: 'RecoveryKey', credId: kit.credId },
    ])
    expect(t.notices()).toEqual([en.kitStatus.done({ id: kit.id })])
  })

  test('of another user: it is gone, and named void', async () => {
    const [ada, grace] = [t.world(), t.world('grace@example.com')]
    const onAbandon = vi.fn()
    t.show({ api: ada.api, challenge: await ada.init(), onAbandon, ...t.recoveryFirst })
    const kit = await t.makeKit()
    expect(t.leaksIn(t.textsOfPage(), kit)).not.toEqual([])
    const challenge = await grace.init()
    flushSync(() => t.show({ api: grace.api, challenge, onAbandon, ...t.recoveryFirst }))
    await expect.poll(t.notices).toEqual([en.kitStatus.void({ id: kit.id })])
    await expect.poll(() => t.leaksIn(t.textsOfPage(), kit)).toEqual([])
    expect(onAbandon.mock.calls).toEqual([[{ userId: ada.user()?.id, step: 'recoveryKit' }]])
    expect(marker()).toBeNull()
    const another = await t.makeKit()
    expect(another.id).not.toBe(kit.id)
    await t.saveKit(another)
    await t.click('Create passkey')
    await t.expectTitle('Your passkey is ready')
    expect(grace.user()?.credentials).toMatchObject([{ kind: 'Fido2' }, { credId: another.credId }])
  })
})

import { setup } from '../../testHelpers/setup.js'
import { flushSync } from 'react-dom'
import { describe, expect, test, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import type { RegistrationError } from '../../core/errors.js'
import { en } from '../../testHelpers/english.js'

const t = setup()

/** Somebody with a passkey, before the kit. */
async function atRecovery() {
  const made = t.watched(t.world())
  const onError = vi.fn<(error: RegistrationError) => void>()
  const props = { api: made.api, challenge: await made.init(), recovery: t.required, onError }
  t.show(props)
  await t.click(en.firstFactor.action)
  await t.expectTitle(en.recovery.title)
  return { ...made, props, onError }
}

test('WebCrypto is gone by the time of the kit: said so, and nothing is sent (fault 73)', async () => {
  const { tries, onError } = await atRecovery()
  t.stubProperty(crypto, 'subtle', undefined)
  await t.click(en.recovery.action)
  await t.expectError('insecure_context')
  expect(onError.mock.calls).toMatchObject([[{ outcome: 'none' }]])
  expect(tries).toEqual([])
})

describe('a key that cannot be made (fault 74)', () => {
  test.each<
    [string, 'generateKey' | 'exportKey' | 'deriveKey' | 'encrypt' | 'decrypt' | 'importKey', unknown]
  >([
    ['generating fails', 'generateKey', new DOMException('no', 'OperationError')],
    ['exporting fails', 'exportKey', new DOMException('no', 'InvalidAccessError')],
    ['deriving fails for want of memory', 'deriveKey', new DOMException('no', 'QuotaExceededError')],
    ['sealing fails', 'encrypt', new DOMException('no', 'OperationError')],
    ['opening fails', 'decrypt', new DOMException('no', 'OperationError')],
    ['importing fails with nothing', 'importKey', undefined],
  ])('%s: told, nothing is sent, and the next tap makes one', async (_, method, fault) => {
    const { tries, onError, user } = await atRecovery()
    vi.spyOn(crypto.subtle, method as 'encrypt').mockRejectedValueOnce(fault)
    await t.click(en.recovery.action)
    await t.expectError('key_store_failed')
    expect(onError.mock.calls).toMatchObject([[{ code: 'key_store_failed', outcome: 'none' }]])
    expect(tries).toEqual([])
    expect(document.querySelector('[data-part="kit-code"]')).toBeNull()
    await t.click(en.flow.retry)
    await t.saveKit(await t.kitShown())
    await t.expectTitle(en.done.title)
    expect(user()?.credentials.map(({ kind }) => kind)).toEqual(['Fido2', 'RecoveryKey'])
  })
})

test('on a processor six times as slow the page answers while a key is derived, and the kit comes (fault 75)', async () => {
  await atRecovery()
  let ticks = 0
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', () => {
    ticks++
    port2.postMessage(undefined)
  })
  const derive = SubtleCrypto.prototype.deriveKey
  const during: number[] = []
  vi.spyOn(crypto.subtle, 'deriveKey').mockImplementation(async (...given: unknown[]) => {
    const before = ticks
    try {
      return await Reflect.apply(derive, crypto.subtle, given)
    } finally {
      during.push(ticks - before)
    }
  })
  await cdp().send('Emulation.setCPUThrottlingRate', { rate: 6 })
  try {
    port1.start()
    port2.postMessage(undefined)
    await t.makeKit()
  } finally {
    port1.close()
    await cdp().send('Emulation.setCPUThrottlingRate', { rate: 1 })
  }
  // Once to seal and once on trial. What blocked the page would leave it no turn at all.
  expect(during).toHaveLength(2)
  expect(Math.min(...during)).toBeGreaterThan(0)
})

test('who leaves while a key is derived leaves no kit behind, and gets another one later (fault 76)', async () => {
  const { tries, props, user } = await atRecovery()
  const derive = SubtleCrypto.prototype.deriveKey
  const late = t.deferred()
  const derived = vi.spyOn(crypto.subtle, 'deriveKey').mockImplementationOnce(async (...given: unknown[]) => {
    await late.promise
    return Reflect.apply(derive, crypto.subtle, given)
  })
  t.button(en.recovery.action)?.click()
  await expect.poll(() => derived.mock.calls).toHaveLength(1)
  flushSync(() => t.root.render(null))
  late.resolve()
  // Opened again on trial: by then there would be a kit.
  await expect.poll(() => derived.mock.calls).toHaveLength(2)
  await Promise.all(derived.mock.results.map(({ value }) => value as Promise<unknown>))
  for (let turn = 0; turn < 20; turn++) await t.nextTask()
  expect(JSON.stringify(Object.entries(sessionStorage))).not.toContain('kitId')
  expect(document.querySelector('[data-part="kit-code"]')).toBeNull()
  expect(t.place.childElementCount).toBe(0)
  expect(tries).toEqual([])
  t.show(props)
  await t.click(en.firstFactor.action)
  await t.saveKit(await t.makeKit())
  await t.expectTitle(en.done.title)
  expect(await t.passkeyIds()).toEqual([user()?.credentials[0]?.credId])
})

// @vitest-environment happy-dom
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { createReferenceApi } from './referenceApi.js'
import { describeSimulatedBrowser } from './simulatedBrowser.test.helper.js'

describeSimulatedBrowser('happy-dom')

test('what happy-dom calls a WritableStream and is none, as under Jest, gives way to a true one', async () => {
  Object.assign(globalThis, { WritableStream: Writable })
  const { begin, invite } = createReferenceApi()
  expect(await begin(await invite('ada@example.com'))).toHaveProperty('challenge')
})

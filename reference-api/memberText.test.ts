import { assert, dictionary, jsonValue, nat, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { memberText } from './memberText.js'

test.each([
  ['{"a":{"b":[1,"}"]},"c":2}', 'a', '{"b":[1,"}"]}'],
  ['{"c":2,"a":{"b":1}}', 'a', '{"b":1}'],
  ['{ "c" : 2 ,\r\n\t"a" : { "b" : 1 }\n}', 'a', '{ "b" : 1 }'],
  ['{"a":1.50,"c":true}', 'a', '1.50'],
  ['{"c":{"a":1},"a":2}', 'a', '2'],
  ['{"c":{"a":1}}', 'a', undefined],
  ['{}', 'a', undefined],
  ['{"c":"a"}', 'a', undefined],
  ['{"c":"\\"a\\":1,","a":"x\\\\"}', 'a', '"x\\\\"'],
  ['{"\\u0061":"\\u00e9"}', 'a', '"\\u00e9"'],
  ['{"a":1,"a":2}', 'a', '2'],
  ['{"a":{},"__proto__":[ ]}', '__proto__', '[ ]'],
])('%s has %s as it was written', (json, name, text) => {
  expect(memberText(json, name)).toBe(text)
})

test('what is found is what JSON.parse finds, however it is spaced', () => {
  assert(
    property(dictionary(string(), jsonValue()), nat(3), (object, indent) => {
      const json = JSON.stringify(object, null, indent)
      const parsed = JSON.parse(json) as Record<string, unknown>
      for (const name of Object.keys(parsed)) {
        expect(JSON.parse(memberText(json, name) ?? '')).toEqual(parsed[name])
      }
    }),
  )
})

test('a body of a megabyte is no trouble', () => {
  const long = JSON.stringify('\\"{'.repeat(350_000))
  expect(memberText(`{"c":${long},"a":${long}}`, 'a')).toBe(long)
})

import { afterAll, describe, expect, test, vi } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../challenge.js'
import { toCreationOptions } from './creationOptions.js'

afterAll(() => {
  vi.unstubAllGlobals()
})

/** What is made of an init answer in a page under this address. */
function under(address: string, fields: object = {}, options: Parameters<typeof toCreationOptions>[1] = {}) {
  vi.stubGlobal('location', new URL(address))
  return toCreationOptions(
    parseChallenge({ ...vectors.bodies.initResponse, rp: undefined, ...fields }),
    options,
  )
}

describe('the relying party covers the page', () => {
  const named = (id: string) => ({ relyingParty: { id, name: 'Quillstone' } })

  test.each([
    ['its own host', 'https://quillstone.example', 'quillstone.example'],
    ['a parent of it', 'https://app.eu.quillstone.example', 'quillstone.example'],
    ['localhost, with a port', 'http://localhost:5173', 'localhost'],
  ])('%s', (_, address, id) => {
    expect(under(address, {}, named(id)).rp).toEqual({ id, name: 'Quillstone' })
  })

  test.each([
    ['that ends alike, but at no dot', 'https://app.quillstone.example', 'stone.example'],
    ['that it begins with', 'https://quillstone.example.evil.example', 'quillstone.example'],
    ['below it', 'https://quillstone.example', 'app.quillstone.example'],
    ['without a name', 'https://quillstone.example', ''],
  ])('and not one %s', (_, address, id) => {
    expect(() => under(address, {}, named(id))).toThrow(
      expect.objectContaining({ code: 'relying_party_invalid', field: 'relyingParty.id' }),
    )
  })

  test('of another site only where the page itself is named as related', () => {
    const elsewhere = named('quillstone.test')
    const address = 'https://app.quillstone.example'
    expect(under(address, {}, { ...elsewhere, expectedOrigins: [address] }).rp.id).toBe('quillstone.test')
    for (const options of [
      { ...elsewhere, expectedOrigins: ['https://quillstone.test'] },
      { ...named(''), expectedOrigins: [address] },
    ]) {
      expect(() => under(address, {}, options)).toThrow(
        expect.objectContaining({ code: 'relying_party_invalid' }),
      )
    }
  })

  test('is not guessed but on localhost', () => {
    expect(under('http://localhost:3000').rp).toEqual({ id: 'localhost', name: 'localhost' })
    expect(() => under('https://quillstone.example')).toThrow(
      expect.objectContaining({ code: 'relying_party_invalid', message: expect.stringContaining('""') }),
    )
  })
})

test('a challenge of 16 bytes will do, and none of 15', () => {
  const sixteen = 'QUJDREVGR0hJSktMTU5PUA'
  const decoded = { challengeEncoding: 'base64url' } as const
  const at = 'http://localhost'
  expect(under(at, { challenge: sixteen }, decoded).challenge).toHaveLength(16)
  expect(() => under(at, { challenge: sixteen.slice(0, 20) }, decoded)).toThrow(
    expect.objectContaining({ code: 'invalid_challenge', field: 'challenge' }),
  )
})

import { describe, expect, test } from 'vitest'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../challenge.js'
import type { PasskeyHint, UserRegistrationChallenge } from '../protocol.js'
import { withExcluded, withHints } from './authenticatorHints.js'

type Attachment = UserRegistrationChallenge['authenticatorSelection']['authenticatorAttachment']

const plain = parseChallenge(vectors.bodies.initResponse)
const fixedTo = (authenticatorAttachment: Attachment): UserRegistrationChallenge => ({
  ...plain,
  authenticatorSelection: { ...plain.authenticatorSelection, authenticatorAttachment },
})

describe('placed', () => {
  test.each<[PasskeyHint[], Attachment, PasskeyHint[] | undefined, Attachment]>([
    // Where the init answer leaves it open.
    [['client-device'], undefined, ['client-device'], 'platform'],
    [['hybrid'], undefined, ['hybrid'], 'cross-platform'],
    [['security-key'], undefined, ['security-key'], 'cross-platform'],
    [['security-key', 'hybrid'], undefined, ['security-key', 'hybrid'], 'cross-platform'],
    [['hybrid', 'security-key'], undefined, ['hybrid', 'security-key'], 'cross-platform'],
    // No one attachment fits both, so older browsers are told none.
    [['client-device', 'hybrid'], undefined, ['client-device', 'hybrid'], undefined],
    [[], undefined, undefined, undefined],
    // What it fixed stays, and what does not fit it is left out.
    [['client-device'], 'platform', ['client-device'], 'platform'],
    [['security-key', 'hybrid'], 'platform', undefined, 'platform'],
    [['client-device', 'hybrid'], 'platform', ['client-device'], 'platform'],
    [['client-device', 'hybrid'], 'cross-platform', ['hybrid'], 'cross-platform'],
    [['client-device'], 'cross-platform', undefined, 'cross-platform'],
  ])('%j, where the server says %s: hints %j, attachment %s', (places, fixed, hints, attachment) => {
    const asked = withHints(fixedTo(fixed), places)
    expect(asked.hints).toEqual(hints)
    expect(asked.authenticatorSelection).toEqual({
      ...plain.authenticatorSelection,
      authenticatorAttachment: attachment,
    })
  })

  test('changes nothing else, and not the challenge it was given', () => {
    const given = structuredClone(plain)
    const { hints: _, authenticatorSelection: __, ...rest } = withHints(given, ['hybrid'])
    expect(given).toEqual(plain)
    const { authenticatorSelection: ___, ...expected } = plain
    expect(rest).toEqual(expected)
  })
})

describe('excluding', () => {
  const known = (count: number): UserRegistrationChallenge => ({
    ...plain,
    excludeCredentials: Array.from({ length: count }, (_, at) => ({ type: 'public-key', id: `known-${at}` })),
  })
  const ids = ({ excludeCredentials }: UserRegistrationChallenge) => excludeCredentials.map(({ id }) => id)

  test('the new one comes first, and the others stay', () => {
    const asked = withExcluded(known(2), ['new'])
    expect(asked.excludeCredentials[0]).toEqual({ type: 'public-key', id: 'new' })
    expect(ids(asked)).toEqual(['new', 'known-0', 'known-1'])
    expect(asked).toEqual({ ...known(2), excludeCredentials: asked.excludeCredentials })
  })

  test('at most 64, and it is one of the others that is left out', () => {
    expect(ids(withExcluded(known(63), ['new']))).toHaveLength(64)
    const asked = ids(withExcluded(known(64), ['new']))
    expect(asked).toHaveLength(64)
    expect(asked[0]).toBe('new')
    expect(asked).toContain('known-62')
    expect(asked).not.toContain('known-63')
  })

  test('nothing to add changes nothing', () => {
    expect(withExcluded(known(3), [])).toEqual(known(3))
  })
})

import { describe, expect, test } from 'vitest'
import vectors from '../../reference-api/vectors.json' with { type: 'json' }
import { parseChallenge } from '../core/challenge.js'
import { parseEndUserResponse } from '../core/endUserResponse.js'
import { RegistrationError } from '../core/errors.js'
import type { UserRegistrationRequest } from '../core/protocol.js'
import { parseResponse, registrationAnswer } from '../core/registrationAnswer.js'
import { createFakeApi, fakeFaults } from './fakeApi.js'
import { errorAnswers, initAnswers, registrationAnswers } from './fixtures.js'

const signal = () => new AbortController().signal
const request = vectors.bodies.registration as UserRegistrationRequest

describe('the fixtures', () => {
  test.each(Object.entries(initAnswers))('init answer %s is one that the widget takes', (_, answer) => {
    const parsed = parseChallenge(answer)
    expect(parsed.challenge).toBe(answer.challenge)
    expect(parsed.user.id).toBe(answer.user.id)
    expect(parsed.supportedCredentialKinds.firstFactor).toContain('Fido2')
    expect(parsed.pubKeyCredParams.map(({ alg }) => alg)).toEqual([-7, -257])
  })

  test('those of today are those of the contract', () => {
    const { initResponse, registrationResponse, registrationResponseLegacy } = vectors.bodies
    const { supportedCredentialKinds, ...rest } = initAnswers.today as unknown as typeof initResponse
    const { supportedCredentialKinds: kinds, ...others } = initResponse
    expect(rest).toEqual(others)
    expect(new Set(supportedCredentialKinds.secondFactor)).toEqual(new Set(kinds.secondFactor))
    expect(registrationAnswers.today).toEqual(registrationResponse)
    expect(registrationAnswers.credentialKind).toEqual(registrationResponseLegacy)
  })

  test('answers of both spellings and of the enduser call are read', () => {
    expect(parseResponse(registrationAnswers.today).credential.kind).toBe('Fido2')
    expect(parseResponse(registrationAnswers.credentialKind).credential.kind).toBe('Fido2')
    expect(parseEndUserResponse(registrationAnswers.endUser).wallets).toHaveLength(1)
    expect(
      parseEndUserResponse(registrationAnswers.endUserWithoutAddress).wallets[0]?.address,
    ).toBeUndefined()
  })

  test.each(Object.entries(errorAnswers))('in the envelope %s the message is found', async (_, body) => {
    const failure = await registrationAnswer(Response.json(body, { status: 400 })).catch((e: unknown) => e)
    expect(failure).toMatchObject({ code: 'code_expired', status: 400 })
  })
})

describe('the fake', () => {
  test.each(fakeFaults)(
    '%s is what onError gets of the first call, and the second one works',
    async (fault) => {
      const api = createFakeApi({ init: [fault] })
      const failure = await api.init({}, { signal: signal() }).catch((error: unknown) => error)
      expect(failure).toBeInstanceOf(RegistrationError)
      expect(failure).toMatchObject({ code: fault })
      expect(parseChallenge(await api.init({}, { signal: signal() })).user.id).toMatch(/^us-fake-/)
    },
  )

  test('each begins with a challenge of its own, and each fake has a user of its own', async () => {
    const [one, other] = [createFakeApi(), createFakeApi()]
    const begun = [one, one, other].map(async (api) =>
      parseChallenge(await api.init({}, { signal: signal() })),
    )
    const challenges = await Promise.all(begun)
    expect(new Set(challenges.map(({ challenge }) => challenge)).size).toBe(3)
    expect(new Set(challenges.map(({ user }) => user.id)).size).toBe(2)
  })

  test('it completes for the user it was asked for, and makes the wallets', async () => {
    const api = createFakeApi()
    const challenge = parseChallenge(await api.init({ username: 'ada' }, { signal: signal() }))
    const context = { challenge, attemptId: 'attempt', signal: signal() }
    expect(parseResponse(await api.complete(request, context)).user.id).toBe(challenge.user.id)
    const wallets = [{ network: 'EthereumSepolia', name: 'Savings' }]
    const made = parseEndUserResponse(await api.complete({ ...request, wallets }, context))
    expect(made.wallets).toMatchObject(wallets)
    expect(api.calls.map(({ name }) => name)).toEqual(['init', 'complete', 'complete'])
  })

  test('`never` ends with its signal, and a script can be gone on with', async () => {
    const api = createFakeApi({ resendCode: ['never'] })
    const ending = new AbortController()
    const waiting = api.resendCode({}, { signal: ending.signal })
    ending.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    api.script({ resendCode: [{ answer: 'as told' }] })
    expect(await api.resendCode({}, { signal: signal() })).toBe('as told')
  })
})

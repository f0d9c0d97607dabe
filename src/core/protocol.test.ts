import type {
  CreateRegistrationChallengeResponse,
  RegisterBody,
  RegisterEndUserBody,
  RegisterEndUserResponse,
  RegisterResponse,
} from '@dfns/sdk/generated/auth/types.js'
import { expectTypeOf, test } from 'vitest'
import type { parseChallenge } from './challenge.js'
import type { KnownNetwork } from './networks.js'
import type {
  EndUserRegistrationRequest,
  EndUserRegistrationResponse,
  UserRegistrationChallenge,
  UserRegistrationRequest,
  UserRegistrationResponse,
  WalletRequest,
} from './protocol.js'

test('our bodies are bodies of the API, by the types of its own SDK', () => {
  expectTypeOf<UserRegistrationRequest>().toExtend<RegisterBody>()
  // But for the networks: ours is an open list, because a server knows new ones before a client does.
  type Closed = EndUserRegistrationRequest & Pick<RegisterEndUserBody, 'wallets'>
  expectTypeOf<Closed>().toExtend<RegisterEndUserBody>()
})

test('its answers are answers to us', () => {
  expectTypeOf<CreateRegistrationChallengeResponse>().toExtend<Parameters<typeof parseChallenge>[0]>()
  expectTypeOf<CreateRegistrationChallengeResponse>().toExtend<UserRegistrationChallenge>()
  expectTypeOf<RegisterResponse>().toExtend<UserRegistrationResponse>()
  expectTypeOf<RegisterEndUserResponse>().toExtend<EndUserRegistrationResponse>()
})

test('every network of its SDK is a known one, and a newer one is no error', () => {
  type Theirs = RegisterEndUserBody['wallets'][number]['network']
  expectTypeOf<Theirs>().toExtend<KnownNetwork>()
  expectTypeOf<'Tomorrow'>().not.toExtend<KnownNetwork>()
  expectTypeOf<{ network: string }>().toExtend<WalletRequest>()
  expectTypeOf<{ network: number }>().not.toExtend<WalletRequest>()
})

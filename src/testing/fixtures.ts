import type { EndUserRegistrationResponse, UserRegistrationResponse } from '../core/protocol.js'

/** One init answer, as JSON from the API or from a host's own server. */
export type InitAnswerFixture = Readonly<Record<string, unknown>> & {
  readonly user: { readonly id: string; readonly name: string; readonly displayName?: string }
  readonly challenge: string
}

const user = {
  id: 'us-2ba0h-lvp2q-8v1860pcj1bh5irf',
  name: 'jdoe@example.co',
  displayName: 'jdoe@example.co',
}
const today = {
  user,
  temporaryAuthenticationToken: 'eyJ0eXAi.fixture.token',
  challenge: 'Y2gtNzloaHQtbXJlb2stOGFwOHFtMmVpZWZ0amxhZw',
  supportedCredentialKinds: {
    firstFactor: ['Fido2', 'Key', 'PasswordProtectedKey'],
    secondFactor: ['Fido2', 'Key', 'Totp', 'PasswordProtectedKey'],
  },
  authenticatorSelection: {
    residentKey: 'required',
    requireResidentKey: true,
    userVerification: 'required',
  },
  attestation: 'none',
  pubKeyCredParams: [
    { type: 'public-key', alg: -7 },
    { type: 'public-key', alg: -257 },
  ],
  excludeCredentials: [],
  otpUrl: '',
}
const { temporaryAuthenticationToken: _, ...withoutToken } = today
const { pubKeyCredParams, ...withoutParams } = today

type InitAnswerShape =
  | 'today'
  | 'withoutToken'
  | 'withRelyingParty'
  | 'hexChallenge'
  | 'misnamedAlgorithms'
  | 'excludedWithTransports'
  | 'otherKinds'
  | 'sparse'
  | 'recovery'

/**
 * Init answers of every shape that the API has documented or sent. Each is one that the widget takes. Sources:
 * https://docs.dfns.co/api-reference/auth and the earlier documentation.
 */
export const initAnswers: Readonly<Record<InitAnswerShape, InitAnswerFixture>> = {
  today,
  /** From a host's server that keeps the token to itself. */
  withoutToken,
  /** With the relying party, which the API has deprecated. */
  withRelyingParty: { ...today, rp: { id: 'localhost', name: 'Example' } },
  /** Challenges were once hex digits. */
  hexChallenge: {
    ...today,
    challenge: '1c42f9a4e0b7d35c8f6a2b9d4e7c1a05f8b3d6e9c2a5f8071b4e7d0a3c69d650',
  },
  /** Earlier pages called the algorithms `pubKeyCredParam`. */
  misnamedAlgorithms: { ...withoutParams, pubKeyCredParam: pubKeyCredParams },
  /** Excluded credentials once came with transports; documented samples hold ids of the API's own. */
  excludedWithTransports: {
    ...today,
    excludeCredentials: [
      { type: 'public-key', id: 'cr-6uunn-bm6ja-f6rmod5kqrk5rbel', transports: ['usb', 'nfc'] },
    ],
  },
  /** With kinds that only older or newer servers list. */
  otherKinds: {
    ...today,
    supportedCredentialKinds: {
      firstFactor: ['Fido2', 'Password', 'Key', 'RecoveryKey', 'SomethingNewer'],
      secondFactor: ['Totp', 'Fido2'],
    },
    otpUrl: 'otpauth://totp/Example:jdoe%40example.co?secret=JBSWY3DPEHPK3PXP&issuer=Example',
  },
  /** From a server that sends only required members, and empty strings for unset values. */
  sparse: {
    user: { id: user.id, name: user.name },
    challenge: today.challenge,
    supportedCredentialKinds: { firstFactor: ['Fido2'] },
    attestation: '',
  },
  /** Begins a recovery: `POST /auth/recover/user/init`. */
  recovery: {
    ...today,
    allowedRecoveryCredentials: [{ id: 'cr-recovery-fixture', encryptedRecoveryKey: 'sealed' }],
  },
}

const credential = {
  uuid: 'cr-34514-nip9c-8bppvgqgj28dbodrc',
  kind: 'Fido2',
  name: 'Default Credential',
} as const
const registered = { id: user.id, username: user.name, orgId: 'or-34513-nip9c-8bppvgqgj28dbodrc' }
const wallet = {
  id: 'wa-5pfuu-9euek-h0odgb6snva8ph3k',
  network: 'EthereumSepolia',
  status: 'Active',
  signingKey: { id: 'key-fixture', scheme: 'ECDSA', curve: 'secp256k1', publicKey: '02fixture' },
  dateCreated: '2026-01-01T00:00:00.000Z',
  custodial: false,
  tags: [],
}
const authentication = { token: 'eyJ0eXAi.fixture.user' }

/** Answers of the completing call, of every shape. */
export const registrationAnswers: {
  readonly today: UserRegistrationResponse
  /** Older servers say `credentialKind` where newer ones say `kind`. */
  readonly credentialKind: Readonly<Record<'credential' | 'user', Readonly<Record<string, string>>>>
  /** With wallets whose addresses are there. */
  readonly endUser: EndUserRegistrationResponse
  /** With wallets whose keys are still being made. */
  readonly endUserWithoutAddress: EndUserRegistrationResponse
} = {
  today: { credential, user: registered },
  credentialKind: {
    credential: { uuid: credential.uuid, credentialKind: 'Fido2', name: credential.name },
    user: registered,
  },
  endUser: {
    credential,
    user: registered,
    authentication,
    wallets: [{ ...wallet, address: '0x00000000000000000000000000000000DeaDBeef' }],
  },
  endUserWithoutAddress: {
    credential,
    user: registered,
    authentication,
    wallets: [{ ...wallet, status: 'Creating' }],
  },
}

/** Error bodies of the four envelopes that the API has used. Sources: its error pages and `@dfns/sdk`. */
export const errorAnswers: Readonly<
  Record<'today' | 'messageInError' | 'message' | 'serverless', Readonly<Record<string, unknown>>>
> = {
  today: { error: { id: 'er-fixture', status: 400, message: 'Registration code expired.', details: {} } },
  messageInError: { error: { message: 'Registration code expired.' } },
  message: { message: 'Registration code expired.' },
  serverless: {
    error: {
      name: 'BadRequestError',
      errorName: 'BadRequest',
      serviceName: 'auth',
      message: 'Registration code expired.',
      causes: [],
    },
  },
}

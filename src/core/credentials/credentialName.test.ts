import { randomBytes } from 'node:crypto'
import { isoCBOR } from '@simplewebauthn/server/helpers'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { SoftwareAuthenticator } from '../../../reference-api/softwareAuthenticator.js'
import { attested, newCredential } from '../../../reference-api/softwareCredential.js'
import vectors from '../../../reference-api/vectors.json' with { type: 'json' }
import type { Fido2Attestation } from '../protocol.js'
import { AAGUIDS } from './aaguids.js'
import { type NamingEnvironment, suggestedName } from './credentialName.js'

const windows = {
  userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:148.0) Gecko/20100101 Firefox/148.0',
}
const credentialInfo = { credId: 'id', clientData: '', attestationData: '' }

function fido2(attestationData: string): Fido2Attestation {
  return { credentialKind: 'Fido2', credentialInfo: { ...credentialInfo, attestationData } }
}

/** A passkey whose authenticator says that it is of this make. */
async function passkeyOf(aaguid: string, fmt = 'none'): Promise<Fido2Attestation> {
  const authData = await attested(await newCredential('example.com', new Uint8Array(16)))
  authData.set(Buffer.from(aaguid.replaceAll('-', ''), 'hex'), 37)
  const members: [string, string | Map<string, string> | Uint8Array][] = [
    ['fmt', fmt],
    ['attStmt', new Map()],
    ['authData', authData],
  ]
  return fido2(Buffer.from(isoCBOR.encode(new Map(members))).toString('base64url'))
}

afterEach(() => void vi.unstubAllGlobals())

describe('a passkey is called as its provider is', () => {
  test.each([
    ['ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4', 'Google Password Manager'],
    ['fbfc3007-154e-4ecc-8c0b-6e020557d7bd', 'Apple Passwords'],
    ['08987058-cadc-4b81-b6e1-30de50dcbe96', 'Windows Hello'],
    ['9ddd1817-af5a-4672-a2b9-3e3dd95000a9', 'Windows Hello'],
    ['6028b017-b1d4-4c02-b4b3-afcdafc96bb2', 'Windows Hello'],
    ['bada5566-a7aa-401f-bd96-45619a55120d', '1Password'],
    ['d548826e-79b4-db40-a3d8-11116f7e8349', 'Bitwarden'],
    ['53414d53-554e-4700-0000-000000000000', 'Samsung Pass'],
  ])('%s: %s', async (aaguid, name) => {
    expect(suggestedName(await passkeyOf(aaguid), windows)).toBe(name)
    expect(suggestedName(await passkeyOf(aaguid, 'packed'), windows)).toBe(name)
  })

  test('every name of the table is found, and fits', async () => {
    expect(Object.keys(AAGUIDS).length).toBeGreaterThan(40)
    for (const [key, name] of Object.entries(AAGUIDS)) {
      expect(key).toMatch(/^(?!0{8})[\da-f]{8}$/)
      const aaguid = randomBytes(16)
      aaguid.set(Buffer.from(key, 'hex'), 4)
      expect(suggestedName(await passkeyOf(aaguid.toString('hex')), windows)).toBe(name)
      expect(name).toMatch(/^\S.{0,62}\S$/)
    }
  })
})

describe('a passkey of nobody known that lives elsewhere is called after that place (fault 135)', () => {
  const zeros = '00000000-0000-0000-0000-000000000000'
  test.each<[attachment: unknown, transports: unknown, name: string]>([
    ['cross-platform', ['usb'], 'Security key'],
    ['cross-platform', ['nfc', 'usb'], 'Security key'],
    ['cross-platform', ['ble'], 'Security key'],
    ['cross-platform', ['smart-card'], 'Security key'],
    [null, ['usb'], 'Security key'],
    [undefined, ['nfc'], 'Security key'],
    ['cross-platform', ['hybrid'], 'Passkey on phone or tablet'],
    ['cross-platform', ['hybrid', 'internal'], 'Passkey on phone or tablet'],
    ['cross-platform', ['internal'], 'Passkey on phone or tablet'],
    ['cross-platform', [], 'Passkey on another device'],
    ['cross-platform', undefined, 'Passkey on another device'],
    ['cross-platform', 'usb', 'Passkey on another device'],
    ['cross-platform', [7, null, {}], 'Passkey on another device'],
    ['platform', ['internal'], 'Passkey on Windows'],
    ['platform', ['internal', 'hybrid'], 'Passkey on Windows'],
    ['platform', ['usb'], 'Passkey on Windows'],
    [null, ['internal', 'hybrid'], 'Passkey on Windows'],
    [undefined, undefined, 'Passkey on Windows'],
    ['banana', ['banana'], 'Passkey on Windows'],
  ])('%s, %j: %s', async (attachment, transports, name) => {
    expect(suggestedName(await passkeyOf(zeros), windows, { attachment, transports })).toBe(name)
  })

  test('what throws when it is read says nothing', async () => {
    const transports = new Proxy([], { get: () => JSON.parse('{') as never })
    const passkey = await passkeyOf(zeros)
    expect(suggestedName(passkey, windows, { attachment: 'cross-platform', transports })).toBe(
      'Passkey on Windows',
    )
  })

  test('its provider is still the better name, and a key is no passkey', async () => {
    const location = { attachment: 'cross-platform', transports: ['usb'] }
    const bitwarden = await passkeyOf('d548826e-79b4-db40-a3d8-11116f7e8349')
    expect(suggestedName(bitwarden, windows, location)).toBe('Bitwarden')
    expect(suggestedName({ credentialKind: 'Key', credentialInfo }, windows, location)).toBe('Key on Windows')
  })
})

describe('a passkey of nobody known is called after the platform', () => {
  test.each([
    ['an AAGUID of zeros', () => passkeyOf('00000000-0000-0000-0000-000000000000')],
    ['an unknown AAGUID', () => passkeyOf('ffffffff-ffff-ffff-ffff-ffffffffffff')],
    ['a test tool', () => passkeyOf('c9cadfc9-89a9-489e-a25a-c7e86a4d5f15')],
    ['no attestation', () => fido2('')],
    ['an attestation that is none', () => fido2(Buffer.from('{"publicKey":""}').toString('base64url'))],
    ['text that is no base64url', () => fido2('no base64url!')],
    ['no text', () => fido2(undefined as never)],
    ['no data', () => ({ credentialKind: 'Fido2', credentialInfo: undefined as never }) as const],
  ])('%s', async (_, attestation) => {
    expect(suggestedName(await attestation(), windows)).toBe('Passkey on Windows')
  })

  test('what a ceremony gives from an authenticator without one', async () => {
    const { response } = await new SoftwareAuthenticator().create(
      {
        publicKey: {
          rp: { id: 'example.com', name: 'Example' },
          user: { id: new Uint8Array(8), name: 'jdoe', displayName: 'J' },
          challenge: new Uint8Array(32),
          pubKeyCredParams: [],
        },
      },
      { origin: 'https://example.com' },
    )
    const { attestationObject } = response as AuthenticatorAttestationResponse
    const anonymous = fido2(Buffer.from(attestationObject).toString('base64url'))
    expect(suggestedName(anonymous, windows)).toBe('Passkey on Windows')
  })

  test('the vector has none either', () => {
    expect(suggestedName(vectors.fido2.credential as Fido2Attestation, windows)).toBe('Passkey on Windows')
  })
})

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_7 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1'
const mac =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Safari/605.1.15'
const android =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36'
const linux = 'Mozilla/5.0 (X11; Linux x86_64; rv:148.0) Gecko/20100101 Firefox/148.0'
const chromeOS =
  'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Safari/537.36'

const throwing: NamingEnvironment = {
  get userAgentData(): never {
    throw new Error('Blocked')
  },
  get userAgent(): never {
    throw new Error('Blocked')
  },
  get maxTouchPoints(): never {
    throw new Error('Blocked')
  },
}

const hintsThrow: NamingEnvironment = {
  get userAgentData(): never {
    throw new Error('Blocked')
  },
  userAgent: mac,
}

describe('the platform', () => {
  test.each<[string, string, NamingEnvironment]>([
    ['Safari on iOS', ' on iPhone', { userAgent: iPhone, maxTouchPoints: 5 }],
    ['an older iPad', ' on iPad', { userAgent: iPhone.replaceAll('iPhone', 'iPad'), maxTouchPoints: 5 }],
    ['an iPad that passes for a Mac', ' on iPad', { userAgent: mac, maxTouchPoints: 5 }],
    ['Safari on macOS', ' on Mac', { userAgent: mac, maxTouchPoints: 0 }],
    ['Chrome on macOS', ' on Mac', { userAgentData: { platform: 'macOS' }, userAgent: mac }],
    ['Firefox on Windows', ' on Windows', windows],
    ['Edge on Windows', ' on Windows', { userAgentData: { platform: 'Windows' }, maxTouchPoints: 10 }],
    ['Firefox on Linux', ' on Linux', { userAgent: linux }],
    ['Chrome on Android', ' on Android', { userAgentData: { platform: 'Android' }, userAgent: android }],
    ['a browser without hints on Android', ' on Android', { userAgent: android }],
    ['a Chromebook', ' on ChromeOS', { userAgentData: { platform: 'Chrome OS' }, userAgent: chromeOS }],
    ['Chromium OS', ' on ChromeOS', { userAgentData: { platform: 'Chromium OS' } }],
    ['a Chromebook without hints', ' on ChromeOS', { userAgent: chromeOS }],
    // Chrome on Android asks for the desktop's pages in the words of Linux.
    [
      'hints before the user agent',
      ' on Android',
      { userAgentData: { platform: 'Android' }, userAgent: linux },
    ],
    ['hints that say nothing', ' on Linux', { userAgentData: { platform: 'Unknown' }, userAgent: linux }],
    ['empty hints', ' on Linux', { userAgentData: {}, userAgent: linux }],
    ['Node', '', { userAgent: 'Node.js/24' }],
    ['nothing', '', {}],
    ['what throws', '', throwing],
    ['hints that throw', ' on Mac', hintsThrow],
  ])('%s', (_, suffix, environment) => {
    expect(suggestedName(fido2(''), environment)).toBe(`Passkey${suffix}`)
    expect(suggestedName({ credentialKind: 'Key', credentialInfo }, environment)).toBe(`Key${suffix}`)
  })

  test.each([
    ['the one of the page', { userAgent: linux }, 'Passkey on Linux'],
    ['none where there is no navigator', undefined, 'Passkey'],
  ])('by default is %s', (_, navigator, name) => {
    vi.stubGlobal('navigator', navigator)
    expect(suggestedName(fido2(''))).toBe(name)
  })
})

test.each([
  ['PasswordProtectedKey', 'Password'],
  ['RecoveryKey', 'Recovery kit'],
] as const)('a %s is called "%s" everywhere', (credentialKind, name) => {
  const attestation = { credentialKind, credentialInfo, encryptedPrivateKey: 'sealed' }
  for (const environment of [windows, throwing]) expect(suggestedName(attestation, environment)).toBe(name)
})

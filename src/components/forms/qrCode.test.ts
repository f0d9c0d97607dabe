import { scanGrayBuffer } from '@undecaf/zbar-wasm'
import {
  BinaryBitmap,
  DecodeHintType,
  HybridBinarizer,
  QRCodeReader,
  RGBLuminanceSource,
} from '@zxing/library'
import jsQR from 'jsqr'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, test } from 'vitest'
import { kitText, type RecoveryKit } from '../../core/recoveryKit.js'
import { en } from '../../testHelpers/english.js'
import { kitWordsOf } from '../messages/kitWords.js'
import { type QrCode, qrCode } from './qrCode.js'

/** A user name in each script. */
const USERNAMES = {
  Latin: 'ada@example.com',
  German: 'Jörg Müßig',
  French: 'Hélène Forêt-Çelik',
  Polish: 'zażółć gęślą',
  Vietnamese: 'Nguyễn Thị Ánh',
  Russian: 'Жанна Ёлкина',
  Greek: 'Ωριάνα Ψάλτη',
  Hebrew: 'שירה לוי',
  Arabic: 'مستخدم جديد',
  Hindi: 'उपयोगकर्ता',
  Thai: 'ผู้ใช้ใหม่',
  Chinese: '新用户测试',
  Japanese: '日本語ユーザー',
  Korean: '새로운사용자',
  emoji: 'fox🦊👩‍👩‍👧',
}

function kitOf(username: string): RecoveryKit {
  return {
    id: 'ABC234',
    code: 'D1-ABCDEF-GHJKL-MNPQR-STUVW-XYZ23-456789',
    credentialId: 'u1Rk3zqG9c0d8_7yT2wYbq5x4JmFhL6sPvKeXnUoAiE',
    username,
    orgId: 'or-2a3b4-c5d6e-7f8g9h0i1j2k3l4m',
    url: 'https://quillstone.example/back',
    appName: 'Quillstone',
    createdAt: new Date('2026-11-28T12:00:00Z'),
  }
}

const TEXTS = [
  ...Object.entries(USERNAMES).map(([script, username]) => [
    `the kit of a ${script} name`,
    kitText(kitOf(username), kitWordsOf(en)),
  ]),
  ...Object.entries(USERNAMES).map(([script, username]) => [
    `the address of an authenticator app with a ${script} name`,
    `otpauth://totp/Quillstone:${encodeURIComponent(username)}?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Quillstone`,
  ]),
  // As some servers write them.
  [
    'such an address that is not escaped',
    `otpauth://totp/Quillstone:${USERNAMES.Japanese}?secret=JBSWY3DPEHPK3PXP`,
  ],
] as [string, string][]

const SCALE = 4

/** The picture as a camera has it, one byte of gray for each pixel. */
function photograph({ size, d }: QrCode) {
  const width = size * SCALE
  const gray = new Uint8ClampedArray(width * width).fill(255)
  for (const [, x, y] of d.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let row = 0; row < SCALE; row++) {
      const at = (Number(y) * SCALE + row) * width + Number(x) * SCALE
      gray.fill(0, at, at + SCALE)
    }
  }
  const rgba = new Uint8ClampedArray(gray.length * 4)
  gray.forEach((value, at) => rgba.set([value, value, value, 255], at * 4))
  return { width, gray, rgba }
}

type Photograph = ReturnType<typeof photograph>

/** Readers that are not ours. */
const READERS: Record<string, (picture: Photograph) => unknown> = {
  // As its types have it, and as it is.
  'jsQR 1.4.0': ({ rgba, width }) => jsQR.default(rgba, width, width)?.data,
  'ZXing 0.21.3': ({ gray, width }) => {
    const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(gray, width, width)))
    // It finds a code in a photograph by luck: one and the same at three pixels a square, and not at five.
    const hints = new Map<DecodeHintType, unknown>([[DecodeHintType.PURE_BARCODE, true]])
    return new QRCodeReader().decode(bitmap, hints).getText()
  },
  'zbar 0.11.0': async ({ gray, width }) => {
    const [symbol] = await scanGrayBuffer(new Uint8Array(gray).buffer, width, width)
    return symbol?.decode()
  },
  'qr 0.7.0': ({ rgba, width }) => decodeQR({ data: rgba, width, height: width }),
}

describe.each(Object.entries(READERS))('%s reads exactly (fault 133)', (_, read) => {
  test.each(TEXTS)('%s', async (_of, text) => {
    const picture = qrCode(text)
    expect(await read(photograph(picture as QrCode))).toBe(text)
  })
})

test('a text that is too long has no picture', () => {
  expect(qrCode('long '.repeat(1000))).toBeUndefined()
})

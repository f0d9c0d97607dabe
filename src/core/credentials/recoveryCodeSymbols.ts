import { fromBase64url, utf8 } from '../encoding.js'

/*
 * Functions for the ID of a recovery kit and for the groups of its code. They are not in `recoveryCode.ts`, which
 * generates and reads codes, because a registration without a kit may need the ID of an older kit and should not load
 * the rest.
 */

/** The 32 symbols of a code, five bits each. Without 0, O, 1 and I, which look alike on paper. */
export const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
/** Number of symbols in the ID of a kit. */
const KIT_ID_SYMBOLS = 6

/** Converts each byte to one symbol. 256 is a multiple of 32, so all symbols are equally likely. */
export function symbolsOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => ALPHABET[byte & 31]).join('')
}

/**
 * Returns a short ID for a kit, six symbols of the same alphabet, to distinguish printed kits. Not secret: it is
 * derived from the credential ID.
 */
export function kitIdOf(credId: string): string {
  return symbolsOf((fromBase64url(credId) ?? utf8(credId)).subarray(0, KIT_ID_SYMBOLS))
}

/** Returns the six groups of a code from `generateRecoveryCode` or `readRecoveryCode`, without `D1`. */
export function groupsOf(code: string): string[] {
  return code.split('-').slice(1)
}

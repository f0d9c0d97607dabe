const SYMBOLS = 'abcdefghijkmnopqrstuvwxyz0123456789'.slice(0, 32)

/** Returns symbols of 5 random bits each. */
export function randomText(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, (byte) => SYMBOLS[byte & 31]).join('')
}

/** Returns a code in the format of the API's examples. */
export function newCode(): string {
  return [randomText(4), randomText(4), randomText(4), randomText(4)].join('-').toUpperCase()
}

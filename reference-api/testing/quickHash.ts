import { vi } from 'vitest'

/** Hashes passwords in one round: a hash as slow as it has to be is tested where it is made. */
export function hashQuickly(): void {
  const { subtle } = globalThis.crypto
  const derive = subtle.deriveBits.bind(subtle)
  vi.spyOn(subtle, 'deriveBits').mockImplementation((algorithm, ...rest) =>
    derive({ ...(algorithm as Pbkdf2Params), iterations: 1 }, ...rest),
  )
}

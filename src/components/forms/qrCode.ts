import { generate } from 'lean-qr'

/** Modules around the picture that must stay empty (ISO/IEC 18004 §5.3.8). */
const QUIET = 4

/** The path of a QR code with its quiet zone, in units of one module. */
export interface QrCode {
  size: number
  d: string
}

/** @returns nothing for what is too long to be a picture. */
export function qrCode(text: string): QrCode | undefined {
  try {
    return pathOf(generate(text))
  } catch {
    return undefined
  }
}

function pathOf(code: ReturnType<typeof generate>): QrCode {
  let d = ''
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) d += `M${x + QUIET} ${y + QUIET}h1v1h-1z`
  }
  return { size: code.size + 2 * QUIET, d }
}

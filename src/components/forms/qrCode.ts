import { generate } from 'lean-qr/nano'

/** Modules around the picture that must stay empty (ISO/IEC 18004 §5.3.8). */
const QUIET = 4

/** The path of a QR code with its quiet zone, in units of one module. */
export interface QrCode {
  size: number
  d: string
}

/**
 * By the small door of lean-qr, which writes ASCII and UTF-8 alone: what every reader reads. Left to itself the whole one
 * takes ISO-8859-1 for a German name and Kanji for a Japanese one: of the first jsQR drops the segment without an error
 * and ZXing throws, and of the second zbar makes other letters.
 *
 * @returns nothing for what is too long to be a picture. */
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

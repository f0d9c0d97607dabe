import { generate } from 'lean-qr/nano'

/** Width of the quiet zone, the margin that must stay empty, in modules (ISO/IEC 18004 §5.3.8). */
const QUIET = 4

/** A QR code with its quiet zone. The unit is one module, the smallest square of the code. */
export interface QrCode {
  /** Length of a side. */
  size: number
  /** The dark modules, as path data of an SVG. */
  d: string
}

/**
 * Returns the QR code of a text; `undefined` if the text is too long for one.
 *
 * `lean-qr/nano` writes ASCII and UTF-8 only, the encodings that all readers support. The whole of lean-qr would use
 * ISO-8859-1 for a German name and Kanji mode for a Japanese one: jsQR drops an ISO-8859-1 segment without an error,
 * ZXing throws, and zbar decodes Kanji to wrong letters.
 */
export function qrCode(text: string): QrCode | undefined {
  try {
    return pathOf(generate(text))
  } catch {
    return undefined
  }
}

/** Returns the dark modules of a code as one path, with the quiet zone around them. */
function pathOf(code: ReturnType<typeof generate>): QrCode {
  let d = ''
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) if (code.get(x, y)) d += `M${x + QUIET} ${y + QUIET}h1v1h-1z`
  }
  return { size: code.size + 2 * QUIET, d }
}

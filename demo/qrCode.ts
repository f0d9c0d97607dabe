/** What a browser that reads codes by itself has (https://wicg.github.io/shape-detection-api/). */
interface Detector {
  detect: (image: ImageBitmap) => Promise<{ rawValue: string }[]>
}
interface DetectorConstructor {
  new (options: { formats: string[] }): Detector
  getSupportedFormats: () => Promise<string[]>
}

/** Longest sides, in pixels, at which a photo is looked at: a sharp one needs few, a small code many. */
const SIDES = [1200, 2400, 700]

/** @returns what the QR code in a picture says; `undefined` where there is none to be read. */
export async function readQrCode(picture: Blob): Promise<string | undefined> {
  const image = await createImageBitmap(picture)
  try {
    return (await byBrowser(image)) ?? (await byLibrary(image))
  } finally {
    image.close()
  }
}

async function byBrowser(image: ImageBitmap): Promise<string | undefined> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorConstructor }
  try {
    const formats = (await BarcodeDetector?.getSupportedFormats()) ?? []
    if (!BarcodeDetector || !formats.includes('qr_code')) return undefined
    const [found] = await new BarcodeDetector({ formats: ['qr_code'] }).detect(image)
    return found?.rawValue
  } catch {
    // Some have the name and not the service behind it.
    return undefined
  }
}

/** Loaded for a browser that cannot. */
async function byLibrary(image: ImageBitmap): Promise<string | undefined> {
  const { default: jsQR } = await import('jsqr')
  for (const side of SIDES) {
    const scale = Math.min(1, side / Math.max(image.width, image.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(image.width * scale)
    canvas.height = Math.round(image.height * scale)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    context?.drawImage(image, 0, 0, canvas.width, canvas.height)
    const pixels = context?.getImageData(0, 0, canvas.width, canvas.height).data
    // As its types have it, and as it is.
    const found = pixels && jsQR.default(pixels, canvas.width, canvas.height)
    if (found?.data) return found.data
    if (scale === 1) break
  }
  return undefined
}

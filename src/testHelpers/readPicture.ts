import jsQR from 'jsqr'

/** What a camera reads from a QR code, by another library than the one that drew it. */
export function readPicture(svg: SVGElement | null | undefined): string | undefined {
  const [, , size = 0] = (svg?.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const scale = 4
  const canvas = new OffscreenCanvas(size * scale, size * scale)
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.scale(scale, scale)
  context.fillStyle = '#000'
  const path = new Path2D(svg?.querySelector('path')?.getAttribute('d') ?? '')
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- it is a canvas
  context.fill(path)
  const { data, width, height } = context.getImageData(0, 0, canvas.width, canvas.height)
  // As its types have it, and as it is.
  return jsQR.default(data, width, height)?.data
}

#!/bin/sh
# @zxing/library 0.21.3, with lean-qr 2.7.4 to draw. A faultless picture of one QR code (black on white, quiet zone of
# four squares, every square the same whole number of pixels) is found or not found by its scale: read at 3 pixels a
# square, NotFoundException at 5 or 6 (seen: 7 codes of 60). With the hint PURE_BARCODE, which skips the search for the corners, all are read:
# the code is good, and only the search fails. One expects more pixels to do no harm.
# Exits 0 as long as that is so.
set -eu
cd "$(mktemp -d)"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @zxing/library@0.21.3 lean-qr@2.7.4
cat >run.cjs <<'JS'
const zxing = require('@zxing/library')
const { generate, mode } = require('lean-qr')
const { numeric, alphaNumeric, ascii, utf8 } = mode
const lines = ['Recovery kit', 'Nguyễn Thị Ánh', 'https://quillstone.example/back', 'u1Rk3zqG9c0d8_7yT2wYbq5x4JmFhL6sPvKeXnUoAiE']
const read = (text, scale, pure) => {
  const code = generate(text, { modes: [numeric, alphaNumeric, ascii, utf8] })
  const width = (code.size + 8) * scale
  const gray = new Uint8ClampedArray(width * width).fill(255)
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      if (code.get(Math.floor(x / scale) - 4, Math.floor(y / scale) - 4)) gray[y * width + x] = 0
  const source = new zxing.RGBLuminanceSource(gray, width, width)
  const bitmap = new zxing.BinaryBitmap(new zxing.HybridBinarizer(source))
  const hints = new Map(pure ? [[zxing.DecodeHintType.PURE_BARCODE, true]] : [])
  try {
    return new zxing.QRCodeReader().decode(bitmap, hints).getText() === text ? 'read' : 'misread'
  } catch (error) {
    return error.constructor.name
  }
}
const results = []
for (let n = 0; n < 60; n++) {
  const text = [...Array(4).fill(lines).flat().slice(0, 4 + (n % 12)), String(n)].join('\n')
  const found = [3, 4, 5, 6].map((scale) => read(text, scale, false))
  const pure = [3, 4, 5, 6].map((scale) => read(text, scale, true))
  results.push({ n, found, pure })
}
const differs = results.filter(({ found, pure }) => found[0] === 'read' && found.slice(2).includes('NotFoundException') && pure.every((it) => it === 'read'))
console.log(`${differs.length} of ${results.length} codes are read at 3 pixels a square and not found at 5 or 6:`)
for (const { n, found } of differs.slice(0, 3)) console.log(n, found.join(', '))
process.exit(differs.length > 0 ? 0 : 1)
JS
node run.cjs

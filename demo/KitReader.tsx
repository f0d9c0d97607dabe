import { type ChangeEvent, useId, useState } from 'react'
import { readRecoveryKit, type RecoveryKitReading } from 'registration-flow/core'
import { breakable } from './Address.js'
import { useWords } from './language.js'
import { readQrCode } from './qrCode.js'
import { recover } from './words/recover.js'

/** Bytes. No kit, and no photo that a phone takes, is larger. */
const LARGEST = 40_000_000

/**
 * Reads a recovery kit from its file, from a photo of its QR code, or from what the user types. Nothing leaves the page.
 *
 * @param onRead - gets what was read, and returns the text that the user then sees.
 */
export function KitReader({ onRead }: { onRead: (reading: RecoveryKitReading) => string }) {
  const id = useId()
  const words = useWords('recover', recover).reader
  const [news, setNews] = useState('')

  const take = (reading: RecoveryKitReading | undefined, missing: string) =>
    setNews(reading && (reading.code ?? reading.credentialId) ? onRead(reading) : missing)
  const readFile = async (file: File) => {
    setNews('')
    try {
      if (file.size > LARGEST) throw new Error('It is no kit.')
      const picture = file.type.startsWith('image/')
      const text = picture ? await readQrCode(file) : await file.text()
      take(text === undefined ? undefined : readRecoveryKit(text), picture ? words.noPicture : words.noKit)
    } catch {
      setNews(words.unreadable)
    }
  }
  const onFile = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (file) void readFile(file)
    // So that the same file can be chosen once more.
    target.value = ''
  }

  return (
    <div
      className="kit-reader"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const [file] = event.dataTransfer.files
        if (file) void readFile(file)
      }}
    >
      {/* The browser's own button speaks the browser's language. */}
      <label className="button quiet file">
        {words.file}
        <input
          type="file"
          className="unseen"
          accept=".html,.htm,.txt,text/html,text/plain,image/*"
          onChange={onFile}
        />
      </label>
      <details>
        <summary>{words.paste}</summary>
        <label htmlFor={`${id}-text`}>{words.pasted}</label>
        <textarea
          id={`${id}-text`}
          rows={4}
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          onChange={({ target }) => {
            if (target.value.trim() !== '') take(readRecoveryKit(target.value), words.noCode)
            // It is in the fields now, and need not be in two places.
            if (readRecoveryKit(target.value).code) target.value = ''
          }}
        />
      </details>
      <p role="status">{breakable(news)}</p>
    </div>
  )
}

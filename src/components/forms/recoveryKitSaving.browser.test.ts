import { afterEach, describe, expect, test, vi } from 'vitest'
import { stubProperty } from '../../testHelpers/browser.js'
import { canShare, copy, download, share } from './recoveryKitSaving.js'

const file = new File(['<p>D1-</p>'], 'recovery-kit-ABC234.html', { type: 'text/html' })
const denied = (name: string) => () => Promise.reject(new DOMException('no', name))

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

describe('sharing', () => {
  test.each([
    ['may be shared', (data: ShareData) => data.files?.[0] === file && data.text === undefined, true],
    ['may not', () => false, false],
    [
      'throws',
      () => {
        throw new TypeError('in-app')
      },
      false,
    ],
    ['is unknown', undefined, false],
  ])('is offered where the file %s', (_, answer, offered) => {
    stubProperty(navigator, 'canShare', answer)
    expect(canShare(file)).toBe(offered)
  })

  test('hands over the file and nothing else', async () => {
    const handed = vi.fn(async () => {})
    stubProperty(navigator, 'share', handed)
    expect(await share(file)).toBe('saved')
    expect(handed.mock.calls).toEqual([[{ files: [file] }]])
  })

  test.each([
    ['AbortError', denied('AbortError'), 'cancelled'],
    ['NotAllowedError', denied('NotAllowedError'), 'denied'],
    ['InvalidStateError', denied('InvalidStateError'), 'denied'],
    ['no error at all', () => Promise.reject(null), 'denied'],
    ['no such function', undefined, 'denied'],
  ])('that ends with %s', async (_, answer, saving) => {
    stubProperty(navigator, 'share', answer)
    expect(await share(file)).toBe(saving)
  })
})

describe('a download', () => {
  /** The link that was clicked, which goes nowhere here: it is in no page, so no page hears of it. */
  function clicked() {
    const links: HTMLAnchorElement[] = []
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      links.push(this)
    })
    return links
  }

  test('is the file under its name, from an address that is taken back after a minute', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const links = clicked()
    expect(download(file)).toBe('saved')
    const [link] = links
    expect(link?.download).toBe(file.name)
    expect(link?.href).toMatch(/^blob:/)
    expect(link?.isConnected).toBe(false)
    const read = async () => (await fetch(link?.href ?? '')).text()
    vi.advanceTimersByTime(59_999)
    expect(await read()).toBe('<p>D1-</p>')
    vi.advanceTimersByTime(1)
    await expect(read()).rejects.toThrow(TypeError)
  })

  test('that is not allowed', () => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('in-app')
    })
    expect(download(file)).toBe('denied')
  })
})

describe('copying', () => {
  test('writes the text', async () => {
    const write = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async () => {})
    expect(await copy('text')).toBe('saved')
    expect(write.mock.calls).toEqual([['text']])
  })

  test.each([
    ['is denied', { writeText: denied('NotAllowedError') }],
    ['is unknown', undefined],
  ])('where the clipboard %s', async (_, clipboard) => {
    stubProperty(navigator, 'clipboard', clipboard)
    expect(await copy('text')).toBe('denied')
  })
})

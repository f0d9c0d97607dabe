import type { Page } from '@playwright/test'

/*
 * The browser's ceremony, held by the test: it opens when the page asks, and answers when and how the test likes, if at
 * all. Each key is made by Chromium's own authenticator; what stands in for a platform is only when the page hears of it.
 */

/** How a ceremony behaves that the page ends. */
export type AtAbort =
  /** It says so, and makes nothing. */
  | 'ends'
  /** It makes the key all the same, and says `AbortError`: nobody learns the id. */
  | 'stores'
  /** It does not heed the signal, and may still answer. */
  | 'deaf'

interface Ceremony {
  options: CredentialCreationOptions
  aborted: boolean
  made?: Promise<Credential | null>
  resolve: (credential: Credential | null) => void
  reject: (error: unknown) => void
}

interface InPage {
  open: Ceremony[]
  atAbort: AtAbort
  make: (ceremony: Ceremony) => Promise<unknown>
}

declare global {
  interface Window {
    platform: InPage
    tellTest: (what: 'began' | 'signaled' | 'made', value: string) => Promise<void>
  }
}

export class Platform {
  /** The ids that the page gave away, in order. */
  readonly signaled: string[] = []
  /** Every id that was made. */
  readonly made: string[] = []
  /** How many ceremonies that the page had not ended were open when the next began, at most. */
  mostAtOnce = 0

  private constructor(private readonly page: Page) {}

  static async install(page: Page): Promise<Platform> {
    const platform = new Platform(page)
    await page.exposeFunction('tellTest', (what: 'began' | 'signaled' | 'made', value: string) => {
      if (what === 'began') platform.mostAtOnce = Math.max(platform.mostAtOnce, Number(value))
      else platform[what].push(value)
    })
    await page.addInitScript(() => {
      const create = navigator.credentials.create.bind(navigator.credentials)
      const inPage: InPage = {
        open: [],
        atAbort: 'ends',
        make: (ceremony) =>
          (ceremony.made ??= create({
            publicKey: ceremony.options.publicKey,
            // Where no authenticator fits, a browser without a screen never settles.
            signal: AbortSignal.timeout(1000),
          }).then(
            (made) => {
              void window.tellTest('made', made?.id ?? '')
              return made
            },
            (error: DOMException) => {
              throw error.name === 'TimeoutError' ? new DOMException('', 'NotAllowedError') : error
            },
          )),
      }
      window.platform = inPage
      navigator.credentials.create = (options: CredentialCreationOptions = {}) =>
        new Promise((resolve, reject) => {
          const ceremony: Ceremony = { options, aborted: false, resolve, reject }
          inPage.open.push(ceremony)
          void window.tellTest('began', String(inPage.open.filter(({ aborted }) => !aborted).length))
          options.signal?.addEventListener('abort', () => {
            ceremony.aborted = true
            if (inPage.atAbort === 'deaf' || !inPage.open.includes(ceremony)) return
            inPage.open.splice(inPage.open.indexOf(ceremony), 1)
            const end = () => reject(new DOMException('signal is aborted without reason', 'AbortError'))
            if (inPage.atAbort === 'stores') inPage.make(ceremony).then(end, end)
            else end()
          })
        })
      const known = PublicKeyCredential as unknown as {
        signalUnknownCredential: (of: { rpId: string; credentialId: string }) => Promise<void>
      }
      const signal = known.signalUnknownCredential.bind(PublicKeyCredential)
      known.signalUnknownCredential = (of) => {
        void window.tellTest('signaled', of.credentialId)
        return signal(of)
      }
    })
    return platform
  }

  async behave(atAbort: AtAbort): Promise<void> {
    await this.page.evaluate((how) => {
      window.platform.atAbort = how
    }, atAbort)
  }

  /** The finger: the key is made. The page hears nothing of it yet. */
  async make(): Promise<void> {
    await this.page.evaluate(async () => {
      const [ceremony] = window.platform.open
      if (ceremony) await window.platform.make(ceremony).catch(() => undefined)
    })
  }

  /** The oldest ceremony answers, in time or late. */
  async answer(): Promise<void> {
    await this.page.evaluate(async () => {
      const ceremony = window.platform.open.shift()
      if (!ceremony) return
      await window.platform.make(ceremony).catch(() => undefined)
      ceremony.made?.then(ceremony.resolve, ceremony.reject)
    })
  }

  /** The oldest ceremony fails. */
  async fail(name: string): Promise<void> {
    await this.page.evaluate((of) => {
      window.platform.open.shift()?.reject(new DOMException('Whatever it says.', of))
    }, name)
  }
}

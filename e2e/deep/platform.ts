import type { Page } from '@playwright/test'

/*
 * A ceremony that the test controls: it begins when the page calls `create()`, and the test decides when and how it
 * ends, if at all. Each key is created by Chromium's virtual authenticator; only the moment when the page gets it is
 * simulated.
 */

/** How a ceremony reacts to its abort signal. */
export type AtAbort =
  /** It rejects with an AbortError, and creates no key. */
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
  /** The IDs that the page signaled as unknown, in order. */
  readonly signaled: string[] = []
  /** The IDs of all keys that were created. */
  readonly made: string[] = []
  /** The maximum number of ceremonies that were open at once without being aborted. */
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
            // If no authenticator matches, a headless browser never settles.
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

  /** The user confirms: the key is created. The page does not know yet. */
  async make(): Promise<void> {
    await this.page.evaluate(async () => {
      const [ceremony] = window.platform.open
      if (ceremony) await window.platform.make(ceremony).catch(() => undefined)
    })
  }

  /** Resolves the oldest ceremony, in time or after its abort. */
  async answer(): Promise<void> {
    await this.page.evaluate(async () => {
      const ceremony = window.platform.open.shift()
      if (!ceremony) return
      await window.platform.make(ceremony).catch(() => undefined)
      ceremony.made?.then(ceremony.resolve, ceremony.reject)
    })
  }

  /** Rejects the oldest ceremony. */
  async fail(name: string): Promise<void> {
    await this.page.evaluate((of) => {
      window.platform.open.shift()?.reject(new DOMException('Whatever it says.', of))
    }, name)
  }
}

import { type AuthenticatorAnswer, installInPage, type SoftwarePasskey } from './inPageAuthenticator.js'
import { openVirtualAuthenticator, type VirtualAuthenticator } from './virtualAuthenticator.js'

/*
 * Playwright's types by their structure, so that nothing here depends on its package: `@playwright/test`, `playwright`
 * and `playwright-core` all fit.
 */

/** A DevTools session of Playwright. */
interface DevTools {
  // oxlint-disable-next-line typescript/method-signature-style -- compared loosely, so that Playwright's own typed one fits
  send(method: never, params?: never): Promise<unknown>
}

/** What is used of a `Page` of Playwright. */
export interface PlaywrightPage {
  // oxlint-disable-next-line typescript/method-signature-style -- as above
  addInitScript(script: { content: string }): Promise<unknown>
  // oxlint-disable-next-line typescript/method-signature-style -- as above
  evaluate<Result>(script: string): Promise<Result>
  // oxlint-disable-next-line typescript/method-signature-style -- as above
  context(): unknown
}

/** A software authenticator in every document of a page. */
export interface PageAuthenticator {
  /** Changes the answer, now and in the documents that follow. */
  readonly answerWith: (answer: AuthenticatorAnswer) => Promise<void>
  /** Those of the present document. */
  readonly passkeys: () => Promise<readonly SoftwarePasskey[]>
}

/**
 * Gives a page of Chromium the browser's own virtual authenticator: the real ceremony, without a finger. It holds three
 * passkeys and then refuses, so give each test its own.
 *
 * @param page A `Page` of Playwright, in Chromium.
 */
export async function addVirtualAuthenticator(page: PlaywrightPage): Promise<VirtualAuthenticator> {
  const context = page.context() as { newCDPSession: (of: PlaywrightPage) => Promise<DevTools> }
  const session = await context.newCDPSession(page)
  return openVirtualAuthenticator(async (method, params) =>
    session.send(`WebAuthn.${method}` as never, params as never),
  )
}

/** Name of the global variable of the page that holds the authenticator. */
const NAME = '__registrationFlowAuthenticator'

/**
 * Gives a page of any browser a software authenticator, from its next document on: for what Chromium's own cannot be
 * told to do (refuse, wait for ever, hold an excluded passkey), and for Firefox and WebKit.
 *
 * @param page A `Page` of Playwright, before its first `goto`.
 */
export async function addSoftwareAuthenticator(
  page: PlaywrightPage,
  { answer = 'ok' }: { answer?: AuthenticatorAnswer | undefined } = {},
): Promise<PageAuthenticator> {
  const set = (next: AuthenticatorAnswer) => `globalThis.${NAME}.answer = ${JSON.stringify(next)}`
  await page.addInitScript({
    content: `globalThis.${NAME} = (${installInPage.toString()})(${JSON.stringify(answer)})`,
  })
  return {
    answerWith: async (next) => {
      await page.addInitScript({ content: set(next) })
      await page.evaluate(`globalThis.${NAME} && (${set(next)})`)
    },
    passkeys: () => page.evaluate(`globalThis.${NAME}?.passkeys ?? []`),
  }
}

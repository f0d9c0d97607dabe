import type { APIRequestContext, Page, Request, Route } from '@playwright/test'
import type { UserRegistrationRequest } from '../../src/core/protocol.js'

interface Submit {
  route: Route
  request: Request
}

const SUBMIT = /\/auth\/registration$/

/** The network between the page and the reference API: each submit waits until the test decides what happens to it. */
export class Line {
  #submits: Submit[] = []

  private constructor(private readonly api: APIRequestContext) {}

  static async install(page: Page, api: APIRequestContext): Promise<Line> {
    const line = new Line(api)
    await page.route(SUBMIT, (route, request) => {
      line.#submits.push({ route, request })
    })
    return line
  }

  get waiting(): number {
    return this.#submits.length
  }

  /** The oldest submit arrives, and the page gets its answer. */
  async ok(): Promise<void> {
    const submit = this.#submits.shift()
    if (!submit) return
    const answer = await this.#arrive(submit, (body) => body)
    await settled(submit.route.fulfill({ response: answer }))
  }

  /** The oldest submit arrives damaged, so that the API refuses it for good. */
  async refuse(): Promise<void> {
    const submit = this.#submits.shift()
    if (!submit) return
    const answer = await this.#arrive(submit, (body) => {
      const { credentialInfo, ...rest } = body.firstFactorCredential as {
        credentialKind: 'Fido2'
        credentialInfo: { credId: string; clientData: string; attestationData: string }
      }
      const damaged = { ...credentialInfo, clientData: credentialInfo.clientData.slice(0, 40) }
      return { ...body, firstFactorCredential: { ...rest, credentialInfo: damaged } }
    })
    await settled(submit.route.fulfill({ response: answer }))
  }

  /** The oldest submit arrives, and its answer is lost. */
  async loseAnswer(): Promise<void> {
    const submit = this.#submits.shift()
    if (!submit) return
    await this.#arrive(submit, (body) => body)
    await settled(submit.route.abort('connectionreset'))
  }

  /** The oldest submit does not arrive. */
  async drop(): Promise<void> {
    await settled(this.#submits.shift()?.route.abort('connectionfailed'))
  }

  /** The oldest submit is answered by another server than the API. */
  async answerWith(status: number, body: string): Promise<void> {
    await settled(this.#submits.shift()?.route.fulfill({ status, body }))
  }

  /** The page is gone: of what it sent, each arrives or does not. */
  async cut(arrives: boolean): Promise<void> {
    while (this.#submits.length > 0) await (arrives ? this.loseAnswer() : this.drop())
  }

  async #arrive(
    { request }: Submit,
    change: (body: UserRegistrationRequest) => unknown,
  ): ReturnType<APIRequestContext['post']> {
    const { authorization = '' } = request.headers()
    const body = request.postDataJSON() as UserRegistrationRequest
    return this.api.post(request.url(), { data: change(body), headers: { authorization } })
  }
}

/** A route whose page gave the request up can no longer be answered, and nobody waits for it. */
async function settled(answering: Promise<void> | undefined): Promise<void> {
  await answering?.catch(() => undefined)
}

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

  /** Delivers the oldest submit, and its answer to the page. */
  async ok(): Promise<void> {
    const submit = this.#submits.shift()
    if (!submit) return
    const answer = await this.#arrive(submit, (body) => body)
    await settled(submit.route.fulfill({ response: answer }))
  }

  /** Delivers the oldest submit damaged, so that the API refuses it for good. */
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

  /** Delivers the oldest submit, and loses its answer. */
  async loseAnswer(): Promise<void> {
    const submit = this.#submits.shift()
    if (!submit) return
    await this.#arrive(submit, (body) => body)
    await settled(submit.route.abort('connectionreset'))
  }

  /** Loses the oldest submit. */
  async drop(): Promise<void> {
    await settled(this.#submits.shift()?.route.abort('connectionfailed'))
  }

  /** Answers the oldest submit in place of the API, as a proxy may. */
  async answerWith(status: number, body: string): Promise<void> {
    await settled(this.#submits.shift()?.route.fulfill({ status, body }))
  }

  /** The page is closed: each of its submits is either delivered or lost. */
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

/** Ignores errors: a request that the page has aborted can no longer be answered. */
async function settled(answering: Promise<void> | undefined): Promise<void> {
  await answering?.catch(() => undefined)
}

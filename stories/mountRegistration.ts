import {
  createFido2,
  isRegistrationError,
  parseChallenge,
  parseResponse,
  type RegistrationApi,
  type RelyingParty,
  type UserRegistrationInitRequest,
  type UserRegistrationRequest,
} from '../src/core/index.js'

export interface CoreHost {
  api: Required<RegistrationApi>
  initRequest: UserRegistrationInitRequest
  relyingParty: RelyingParty
}

/** A registration by `registration-flow/core` and the DOM alone. Returns what takes it away. */
export function mountRegistration(
  place: HTMLElement,
  { api, initRequest, relyingParty }: CoreHost,
): () => void {
  const ending = new AbortController()
  const { signal } = ending
  const said = Object.assign(document.createElement('p'), { role: 'status' })
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    textContent: 'Create a passkey',
  })
  place.append(said, button)

  // Before the tap: a browser wants the ceremony within it.
  const challenge = api.init(initRequest, { signal }).then((answer) => parseChallenge(answer, api))
  const attemptId = crypto.randomUUID()
  let request: UserRegistrationRequest | undefined

  async function register() {
    button.ariaDisabled = 'true'
    said.textContent = 'Your browser asks you now.'
    try {
      const parsed = await challenge
      // Made once: a submit that failed is sent again with the passkey that is there.
      request ??= { firstFactorCredential: await createFido2(parsed, { relyingParty, signal }) }
      const answer = await api.complete(request, { challenge: parsed, attemptId, signal })
      said.textContent = `Welcome, ${parseResponse(answer).user.username}`
      button.remove()
    } catch (error) {
      if (signal.aborted) return
      if (!isRegistrationError(error)) throw error
      said.textContent = `That did not work: ${error.code}`
    } finally {
      button.ariaDisabled = 'false'
    }
  }
  button.addEventListener('click', () => void register())
  return () => {
    ending.abort()
    place.replaceChildren()
  }
}

// No React and no bundler: a registration in three awaits. The address is that of a link in a registration email.
import { createFido2, dfnsApi, parseChallenge, parseResponse } from 'registration-flow/core'

const api = dfnsApi({ baseUrl: 'http://localhost:4400' })
const { orgId, username, registrationCode } = Object.fromEntries(new URLSearchParams(location.search))
const { signal } = new AbortController()
const attemptId = crypto.randomUUID()
const button = document.querySelector('button')
const status = document.querySelector('[role=status]')
let challenge
let firstFactorCredential

/** @param {() => Promise<void>} step */
async function attempt(step) {
  button.disabled = true
  try {
    await step()
  } catch (error) {
    status.textContent = `That did not work (${error.code}). Try again, or load the page again.`
    button.disabled = challenge === undefined
  }
}

button.addEventListener('click', () =>
  attempt(async () => {
    const relyingParty = { id: location.hostname, name: 'Example' }
    // What was made is sent again: another passkey would take its place on the device, and the API would not know it.
    firstFactorCredential ??= await createFido2(challenge, { relyingParty })
    const { user } = parseResponse(
      await api.complete({ firstFactorCredential }, { challenge, attemptId, signal }),
    )
    status.textContent = `Welcome, ${user.username}`
  }),
)
// Before the tap: a browser wants the ceremony within it.
await attempt(async () => {
  challenge = parseChallenge(await api.init({ orgId, username, registrationCode }, { signal }), api)
  button.disabled = false
})

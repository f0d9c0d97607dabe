// No React and no bundler: a registration in three awaits. The address is that of a link in a registration email.
import { createFido2, dfnsApi, parseChallenge, parseResponse } from 'registration-flow/core'

const api = dfnsApi({ baseUrl: 'http://localhost:4400' })
const { orgId, username, registrationCode } = Object.fromEntries(new URLSearchParams(location.search))
const { signal } = new AbortController()
const status = document.querySelector('[role=status]')

// Before the tap: a browser wants the ceremony within it.
const challenge = parseChallenge(await api.init({ orgId, username, registrationCode }, { signal }), api)
document.querySelector('button').addEventListener('click', async () => {
  try {
    const relyingParty = { id: location.hostname, name: 'Example' }
    const firstFactorCredential = await createFido2(challenge, { relyingParty })
    const context = { challenge, attemptId: crypto.randomUUID(), signal }
    const { user } = parseResponse(await api.complete({ firstFactorCredential }, context))
    status.textContent = `Welcome, ${user.username}`
  } catch (error) {
    status.textContent = `That did not work (${error.code}). You can try again.`
  }
})

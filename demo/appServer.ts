import { registrationAnswer, type RegistrationApi } from 'registration-flow'

/** Calls Quillstone's own server. */
export async function post(
  path: string,
  body: unknown,
  signal: AbortSignal,
  headers: Record<string, string> = {},
): Promise<unknown> {
  return registrationAnswer(
    await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      signal,
    }),
  )
}

/** Completes a registration through Quillstone's own server. */
export function complete(headers: Record<string, string>): RegistrationApi['complete'] {
  return (request, { attemptId, signal }) => post('/my/complete', { request, attemptId }, signal, headers)
}

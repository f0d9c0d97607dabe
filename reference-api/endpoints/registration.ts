import { complete } from '../completion.js'
import type { Endpoint } from '../endpoint.js'
import { readRegistration } from '../schemas.js'

/** `POST /auth/registration`: completes a registration. */
export const registration: Endpoint = (context, request) =>
  complete(context, request, { read: readRegistration, answer: (response) => response })

import { DfnsApiClient, DfnsError } from '@dfns/sdk'

const baseUrl = process.env.DFNS_API_URL ?? 'http://localhost:4400'
export const auth = (authToken?: string) => new DfnsApiClient({ baseUrl, authToken }).auth

/** What the API answered, with its status: the widget tells the user what it means. */
export async function passOn(asking: Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await asking)
  } catch (error) {
    // Of a gateway's page of HTML the SDK keeps no status, and a lost connection has none.
    if (!(error instanceof DfnsError) || error.httpStatus < 400) return Response.json({}, { status: 502 })
    const { body } = error.context as { body: unknown }
    return Response.json(body, { status: error.httpStatus })
  }
}

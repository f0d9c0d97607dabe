/** An error answer in the API's format (https://docs.dfns.co/api-reference/error-codes). */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details?: unknown,
  ) {
    super(message)
  }

  toResponse(): Response {
    const { status, message, details } = this
    return Response.json({ error: { id: crypto.randomUUID(), status, message, details } }, { status })
  }
}

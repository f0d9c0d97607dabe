// Stands in for react-router in the example react-router-hono, where it is not installed: what the example takes of it,
// for its one page and no other.

/** @param {{ html: string }} build */
export const createRequestHandler = (build) => () =>
  new Response(build.html, { headers: { 'content-type': 'text/html' } })

export const useSearchParams = () => [new URLSearchParams(location.search)]

import type { BrowserContext } from '@playwright/test'

/**
 * Ends what a test does to requests. A page loads ahead what later screens need, so such a request may still be under way
 * when the test is over, and the test that runs next would be told of its failure.
 */
export async function endRoutes(context: BrowserContext): Promise<void> {
  for (const target of [context, ...context.pages()]) await target.unrouteAll({ behavior: 'ignoreErrors' })
}

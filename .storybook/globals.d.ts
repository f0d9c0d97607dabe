import type { CdpLike } from '../e2e/virtualAuthenticator.js'

declare global {
  var __cdp: (() => CdpLike) | undefined
}

/*
 * The pages on the way from an invitation to the wallet, and the widget with them: one chunk, which the front page does
 * without.
 */
export { ChallengeFromServer } from './ChallengeFromServer.js'
export { Code } from './Code.js'
export { Delegated } from './Delegated.js'
export { Social } from './Social.js'
export { Wallets } from './Wallets.js'
export { Welcome } from './Welcome.js'

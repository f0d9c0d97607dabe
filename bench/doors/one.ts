export { parseChallenge } from 'registration-flow/core'

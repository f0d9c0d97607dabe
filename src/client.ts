'use client'
/*
 * What a React Server Components build runs in the browser. The directive stands here alone: bundlers without server
 * components warn of every module that has one.
 */
export { Brand } from './components/Brand.js'
export { Card } from './components/Card.js'
export { Complete } from './components/Complete.js'
export { Done } from './components/Done.js'
export { ErrorMessage } from './components/ErrorMessage.js'
export { FirstFactor, SecondFactor } from './components/FirstFactor.js'
export { Progress } from './components/Progress.js'
export { RecoveryKey, RecoveryKit } from './components/Recovery.js'
export { RegistrationFlow } from './components/RegistrationFlow.js'
export { Root } from './components/Root.js'
export { Start } from './components/Start.js'
export { Status } from './components/Status.js'
export { useRegistration } from './react/useRegistration.js'

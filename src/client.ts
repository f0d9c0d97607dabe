'use client'
/*
 * The client components of a React Server Components build. The `'use client'` directive is in this file only,
 * because bundlers without server components warn about every module that has one.
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

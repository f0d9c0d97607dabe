'use client'
import type { RegistrationStep } from '../core/flow.js'
import { part } from './Step.js'

/** What the step shows is loaded when it is near; the button tries that again. */
const laterPart = (step: RegistrationStep) =>
  part(step, ({ messages: { flow, start }, show }) => ({
    title: start.pending,
    body: start.waiting,
    primary: { label: flow.retry, onClick: () => show() },
  }))

/** Step `recovery`: what a recovery kit is, and the button that makes one. */
export const RecoveryKey = laterPart('recovery')

/** Step `recoveryKit`: the kit, ways to save it, and the proof that it was saved. */
export const RecoveryKit = laterPart('recoveryKit')

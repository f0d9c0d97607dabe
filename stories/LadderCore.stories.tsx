import type { Meta } from '@storybook/react-vite'
import { useEffect, useRef, useState } from 'react'
import { RegistrationFlow, type RegistrationFlowProps } from '../src/components/RegistrationFlow.js'
import { type CoreHost, mountRegistration } from './mountRegistration.js'
import { says, sequence, shared, story, tap } from './scenes.js'

/** `registration-flow/core` has no React: what is on the screen is made by DOM methods alone. */
export default { ...shared, title: 'Ladder/The core', component: RegistrationFlow } satisfies Meta<
  typeof RegistrationFlow
>

/** Storybook's own React, which lends an element and takes it back. */
function Stage({ api, initRequest, relyingParty }: RegistrationFlowProps) {
  const place = useRef<HTMLDivElement>(null)
  const [host] = useState({ api, initRequest, relyingParty } as CoreHost)
  useEffect(() => mountRegistration(place.current as HTMLDivElement, host), [host])
  return <div ref={place} />
}

const whole = sequence(tap('Create a passkey'), says('Welcome, ada@example.com'))
export const WithoutReact = story(whole, { at: 'start', as: Stage })
/** An error has a code, and the next tap is another try. */
export const WithoutReactAfterARefusal = story(
  sequence(tap('Create a passkey', says(/ceremony_not_allowed/)), whole),
  { at: 'start', authenticator: ['NotAllowedError', 'ok'], as: Stage },
)

'use client'
import type { HTMLAttributes } from 'react'
import { Card } from './Card.js'
import { Complete } from './Complete.js'
import { Done } from './Done.js'
import { FirstFactor } from './FirstFactor.js'
import { Progress } from './Progress.js'
import { Root, type RootProps } from './Root.js'
import { Start } from './Start.js'
import { Status } from './Status.js'

/** Props of {@link RegistrationFlow}: those of {@link RootProps}, and of the `section` it renders. */
export interface RegistrationFlowProps
  extends Omit<RootProps, 'children'>, Pick<HTMLAttributes<HTMLElement>, 'className'> {}

/**
 * The whole registration on one card: Root and the parts, in order. To change the structure, copy this file into
 * your app and write `Registration.` in front of each part.
 */
export function RegistrationFlow({ className, ...root }: RegistrationFlowProps) {
  return (
    <Root {...root}>
      <Card className={className}>
        <Progress />
        <Start />
        <FirstFactor />
        <Complete />
        <Done />
        <Status />
      </Card>
    </Root>
  )
}

import type { ReactElement } from 'react'
import type { EndUserOptions, UserOptions } from '../registration/options.js'
import { Brand } from './Brand.js'
import { Card } from './Card.js'
import { Complete } from './Complete.js'
import { Done } from './Done.js'
import { FirstFactor, SecondFactor } from './FirstFactor.js'
import { Progress } from './Progress.js'
import type { RootOptions } from './context.js'
import { RecoveryKey, RecoveryKit } from './Recovery.js'
import { Root } from './Root.js'
import { Start } from './Start.js'
import { Status } from './Status.js'

/** Props of {@link RegistrationFlow}: the options of {@link Root}, and a class name. */
export type RegistrationFlowProps<Kind = UserOptions | EndUserOptions> = RootOptions<Kind> & {
  /** Class name of the card, the `section` element around everything. */
  className?: string | undefined
}

/**
 * The whole registration on one card: Root and the parts, in order. To change the structure, copy this component into
 * your app and write `Registration.` in front of each part.
 */
export function RegistrationFlow(props: RegistrationFlowProps<UserOptions>): ReactElement
export function RegistrationFlow(props: RegistrationFlowProps<EndUserOptions>): ReactElement
export function RegistrationFlow(props: RegistrationFlowProps): ReactElement
// Overloads, because TypeScript cannot discriminate a union by an array: next to `wallets={[…]}`, the parameter of
// `onComplete` would be an implicit `any`.
export function RegistrationFlow({ className, ...root }: RegistrationFlowProps) {
  return (
    <Root {...root}>
      <Card className={className}>
        <Brand />
        <Progress />
        <Start />
        <FirstFactor />
        <SecondFactor />
        <RecoveryKey />
        <RecoveryKit />
        <Complete />
        <Done />
        <Status />
      </Card>
    </Root>
  )
}

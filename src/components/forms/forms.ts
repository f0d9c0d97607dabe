import { Kit } from './Kit.js'
import { KitCheck } from './KitCheck.js'
import { PasswordForm } from './PasswordForm.js'
import { StartForm } from './StartForm.js'
import { TotpForm } from './TotpForm.js'

/** All forms, in one chunk. */
export const forms = { Kit, KitCheck, PasswordForm, StartForm, TotpForm }

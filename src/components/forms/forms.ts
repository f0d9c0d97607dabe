import { Kit } from './Kit.js'
import { KitCheck } from './KitCheck.js'
import { PasswordForm } from './PasswordForm.js'
import { StartForm } from './StartForm.js'
import { TotpForm } from './TotpForm.js'

/** Every form, in one load. */
export const forms = { Kit, KitCheck, PasswordForm, StartForm, TotpForm }

import { browserKey, digits, fingerprint, phone, usbKey, words } from '../icons/moreIcons.js'
import type { CredentialOption } from './credentialOptions.js'

/** The icon of each option, in the list and on its own screen. */
export const optionIcons: Record<CredentialOption, string> = {
  'client-device': fingerprint,
  hybrid: phone,
  'security-key': usbKey,
  PasswordProtectedKey: words,
  Key: browserKey,
  Password: words,
  Totp: digits,
}

import { groupsOf } from './credentials/recoveryCodeSymbols.js'

/** Everything that a recovery needs except the code that the API emails. */
export interface RecoveryKit {
  /** The result of `kitIdOf(credentialId)`: distinguishes one printed kit from another. */
  id: string
  /** The recovery code. Secret. */
  code: string
  credentialId: string
  /** Exactly `user.name` of the challenge, because it is the salt of the key. */
  username: string
  orgId: string
  /** Address of the page on which users recover. */
  url: string
  appName: string
  createdAt: Date
}

/** The texts of a recovery kit. Functions get plain text and return plain text; no text is parsed as markup. */
export interface KitWords {
  /** Language of the texts (BCP 47). */
  lang: string
  /** Writing direction of that language. Default `ltr`. */
  dir?: 'ltr' | 'rtl' | undefined
  /** The heading of the kit, and the title of its file. */
  title: (appName: string) => string
  /** What the kit is for, and how to keep it. Line breaks are kept. */
  intro: string
  /** Label of the recovery code. */
  code: string
  /** Label of the username. */
  username: string
  /** Label of the credential ID of the recovery key. */
  credentialId: string
  /** Label of the organization's ID. */
  orgId: string
  /** Label of the address of the page on which users recover. */
  url: string
  /** Label of the kit's own ID. */
  id: string
  /** Heading of the values that only support staff ask for. */
  support: string
  /** A sentence that says when the kit was created. */
  date: (createdAt: Date) => string
  /** The name of the kit's file, without `.html`. Default: `recovery-kit-` and the kit's ID. */
  fileName?: ((id: string) => string) | undefined
}

/** A QR code as one SVG path. The unit is one module; the quiet zone is included. */
export interface KitPicture {
  size: number
  d: string
}

/** The values that a user types to recover, besides the code. */
export const KIT_RECOVERY_FIELDS = ['username', 'url'] as const
/** The values that only support staff ask for. */
export const KIT_SUPPORT_FIELDS = ['orgId', 'credentialId'] as const
/** The values in the text of a kit, in their order, on which `readRecoveryKit` depends. */
export const KIT_FIELDS = ['code', ...KIT_RECOVERY_FIELDS, ...KIT_SUPPORT_FIELDS, 'id'] as const
/** The name of a value in the text of a kit. */
export type KitField = (typeof KIT_FIELDS)[number]

/** Options of {@link kitText}. */
export interface KitTextOptions {
  /** Adds the groups of the code once more, each beside its number. Default: `false`, which keeps a QR code small. */
  numbered?: boolean | undefined
}

/**
 * Returns the kit as plain text, to copy and for a QR code. Each value is on a line of its own, so that the script of
 * the value determines the writing direction of the line and no direction marks are needed. Secret.
 */
export function kitText(kit: RecoveryKit, words: KitWords, { numbered }: KitTextOptions = {}): string {
  const parts = groupsOf(kit.code).map((group, index) => `${index + 1} ${group}`)
  const blocks = KIT_FIELDS.map((field) => `${words[field]}\n${kit[field]}`)
  if (numbered) blocks.splice(KIT_FIELDS.indexOf('code') + 1, 0, parts.join('\n'))
  return [words.title(kit.appName), words.intro, ...blocks, words.date(kit.createdAt)].join('\n\n')
}

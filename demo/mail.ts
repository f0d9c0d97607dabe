import { newCode } from '../reference-api/randomText.js'

/**
 * Reads the newest code of an email, which in production only the user receives. A name that nobody has gets a made-up
 * one: the page tells nobody who has an account.
 */
export async function newestCode(username: string, of: 'verificationCode' | 'loginCode'): Promise<string> {
  const response = await fetch(`/api/reference/users/${encodeURIComponent(username)}`)
  const user = (await response.json()) as Partial<Record<typeof of, string>>
  return user[of] ?? newCode()
}

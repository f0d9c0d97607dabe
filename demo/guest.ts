/** Returns the name of a new user. */
export function newGuest(): string {
  return `guest.${crypto.randomUUID().slice(0, 8)}@example.com`
}

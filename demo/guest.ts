/** Somebody whom nobody has seen before. */
export function newGuest(): string {
  return `guest.${crypto.randomUUID().slice(0, 8)}@example.com`
}

/* The icon that loads with the first screen; the other icons are in moreIcons.ts and kitIcons.ts. */

export const passkey =
  'M9 11.25a3.75 3.75 0 1 0-.01 0ZM2.75 20v-.5c0-3 2.6-5 6.25-5 1.3 0 2.5.25 3.5.75M17.5 14.75a2.75 2.75 0 1 0-.01 0Zm0 0v6l1.75-1.5-1.25-1.25 1.25-1.5'

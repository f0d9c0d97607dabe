/** The organisation there is unless the config names another. Alone in its file, so that a page can hold it too. */
export const orgId = 'or-34513-nip9c-8bppvgqgj28dbodrc'

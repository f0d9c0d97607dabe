/** ID of the default organization. In a file of its own, so that a page can import it too. */
export const orgId = 'or-34513-nip9c-8bppvgqgj28dbodrc'

export const baseUrl = process.env.DFNS_API_URL ?? 'http://localhost:4400'

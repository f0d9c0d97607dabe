import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.doUnmock('./sendRequest.js')
  vi.resetModules()
})

test('where what sends requests does not load, dfnsApi sends nothing and says so; the next call loads it', async () => {
  vi.resetModules()
  vi.doMock('./sendRequest.js', () => {
    throw new TypeError('Failed to fetch dynamically imported module')
  })
  const { dfnsApi } = await import('./dfnsApi.js')
  const fetch = vi.fn(async () => Response.json({ arrived: true }))
  const api = dfnsApi({ baseUrl: 'https://api.example.com', fetch })
  const { signal } = new AbortController()
  await expect(api.init({}, { signal })).rejects.toMatchObject({ code: 'network_failed', outcome: 'none' })
  expect(fetch).not.toHaveBeenCalled()
  vi.doUnmock('./sendRequest.js')
  expect(await api.init({}, { signal })).toEqual({ arrived: true })
})

test('a request that is aborted while that loads is not sent', async () => {
  vi.resetModules()
  const { dfnsApi } = await import('./dfnsApi.js')
  const fetch = vi.fn(async () => Response.json({}))
  const api = dfnsApi({ baseUrl: 'https://api.example.com', fetch })
  const aborter = new AbortController()
  const answer = api.init({}, { signal: aborter.signal })
  aborter.abort()
  await expect(answer).rejects.toMatchObject({ code: 'network_failed', outcome: 'none' })
  expect(fetch).not.toHaveBeenCalled()
})

import { expect, test } from './fixtures.js'

test('the front page that the build drew is what the app draws, in an engine that is not the one of the build', async ({
  tab,
  app,
  baseURL,
}) => {
  await tab.goto(`${baseURL}/`)
  await app.fill('Email', 'early@example.com')
  await app.tap('Send me the link')
  await app.reads('main a', 'Set up my account')
  // An app that draws other text than the build throws all of it away, with what was typed.
  expect(await app.text('main')).toContain('early@example.com')
})

import { expect, test } from './fixtures.js'

for (const [how, fails] of [
  ['a request that was lost', 'lost'],
  ['an answer that there is none, as after a deploy', 'gone'],
] as const) {
  test(`what submits does not come after ${how}: no passkey is made, and the page, loaded again, makes it`, async ({
    tab,
    authenticator,
    person,
    app,
    sent,
  }) => {
    let asked = 0
    let away = true
    await tab.setRequestInterception(true)
    tab.on('request', (request) => {
      if (!away || !/\/assets\/features-.*\.js$/.test(request.url())) return void request.continue()
      asked++
      return void (fails === 'lost'
        ? request.abort()
        : request.respond({ status: 404, contentType: 'text/javascript', body: '' }))
    })
    await person.open()
    await expect.poll(() => asked).toBeGreaterThan(0)
    // The connection is back, or the deploy was reverted. Firefox remembers the failed import all the same.
    away = false
    await app.tap('Continue')
    await app.tap('Try again')
    await app.warns('A part of this page did not load')
    expect(await authenticator.held()).toEqual([])
    expect(sent).toEqual([])
    await app.tap('Load this page again')
    await app.tap('Continue')
    await app.tap('Create passkey')
    await app.shows('Your passkey is ready')
    const [held, ...more] = await authenticator.held()
    expect(more).toEqual([])
    expect((await person.ledger()).credentials).toMatchObject([{ credId: held?.credentialId }])
  })
}

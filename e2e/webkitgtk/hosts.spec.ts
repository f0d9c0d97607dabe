import { INSIDE_FORMS, registerInside } from '../hosts/insideForms.js'
import { test } from './fixtures.js'

test.describe('inside of a form of the host nothing typed reaches an address (fault 118)', () => {
  for (const inside of INSIDE_FORMS)
    test(inside.join(', sent by '), async ({ tab, invite, baseURL }) => {
      await registerInside(inside, { driver: tab, invite, origin: baseURL ?? '', passkeys: false })
    })
})

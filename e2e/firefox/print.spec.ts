import { readFile } from 'node:fs/promises'
import { expect, test } from './fixtures.js'
import { kitGroups } from './kitGroups.js'
import { readKit, textOfPdf } from '../kit.js'

test('what Firefox prints is the kit alone, under the strictest policy (fault 119)', async ({
  tab,
  printTo,
  authenticator,
  person,
  app,
}, testInfo) => {
  const path = testInfo.outputPath('paper.pdf')
  await printTo(path)
  await person.open({ recovery: 'required' })
  for (const name of ['Continue', 'Create passkey', 'Make my recovery kit']) await app.tap(name)
  await app.shows('Save your recovery kit')
  const code = (await kitGroups(tab)).join('-')
  await app.tapOn('[data-saving="print"]')
  await app.reads('[data-part="field-note"]', 'If it printed, check that you can read the code.')
  await expect
    .poll(() =>
      readFile(path).then(
        (file) => String(file).trimEnd().endsWith('%%EOF'),
        () => false,
      ),
    )
    .toBe(true)
  const texts = await textOfPdf(await readFile(path))
  expect(texts).toHaveLength(1)
  expect(readKit(texts.join())).toMatchObject({ code, username: person.username })
  expect(texts.join()).not.toMatch(/Print|Next: check it|Download|For engineers/)
  expect(await authenticator.held()).toHaveLength(1)
})

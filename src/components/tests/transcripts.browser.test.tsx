import { version } from 'react'
import { expect, onTestFinished, test } from 'vitest'
import { loadMessages } from '../../locales/index.js'
import { en } from '../../testHelpers/english.js'
import { everyScreen, inWords, isUserActing } from '../../testHelpers/everyScreen.js'
import { setup } from '../../testHelpers/setup.js'
import { listen, transcript } from '../../testHelpers/transcript.js'
import { withoutSecrets } from '../../testHelpers/withoutSecrets.js'
import '../styles.css'

const t = setup()

const TAGS = ['en', 'de', 'ar', 'ja']

const HEAD = `What a screen reader has of each screen, in reading order, from Chromium's accessibility tree:
role “name”: text — description = value [states]. Before it, what is said on the way there without being asked for.
Written by \`npm run transcripts\`; a test fails where a screen says something else.
`

test('what is said of each screen, and on the way to it, is what was read and agreed to (faults 109, 112)', async () => {
  const tables = await Promise.all(TAGS.map(loadMessages))
  const written = new Map(TAGS.map((tag) => [tag, HEAD]))
  const listener = listen(t.place, isUserActing)
  onTestFinished(listener.stop)
  const twice: string[] = []
  await everyScreen(async (screen) => {
    // Whether a part of the widget was still on its way, or an authenticator that asks nobody was quicker than the
    // words for it, depends on the machine.
    const passing = [en.flow.loading, ...(screen.startsWith('passkey') ? [] : [en.firstFactor.pendingBody])]
    const heard = (await listener.take())
      .map(withoutSecrets)
      .filter((said) => !passing.some((words) => said === `status: ${words}`))
    const sentences = heard.flatMap((said) => said.replace(/^\w+: /, '').split(' — '))
    const again = sentences.filter((said, at) => sentences.indexOf(said) < at && !/Step \d of/.test(said))
    twice.push(...again.map((said) => `${screen}: ${said}`))
    await listener.without(async () => {
      for (const [index, tag] of TAGS.entries()) {
        await inWords(tables[index])
        const way = tag === 'en' ? heard.map((said) => `> ${said}\n`).join('') : ''
        const said = withoutSecrets(await transcript())
        written.set(tag, `${written.get(tag)}\n## ${screen}\n${way}${said}\n`)
      }
      await inWords(undefined)
    })
  })
  // React 18 says the same, but a notice and a focus of one commit in the other order.
  const compared = version.startsWith('18') ? [] : written
  for (const [tag, text] of compared) await expect(text).toMatchFileSnapshot(`./transcripts/${tag}.txt`)
  expect(twice).toEqual([])
}, 300_000)

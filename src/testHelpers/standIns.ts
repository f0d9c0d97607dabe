import type { Messages } from '../components/messages/messages.js'
import type { RegistrationErrorCode } from '../core/errorCodes.js'

/** Something of everything that a sentence may be told, so that each is as long as it can get. */
const FACTS = {
  canRestart: true,
  canResend: true,
  hasCode: true,
  hasFields: true,
  hasKit: true,
  hasOtherWays: true,
  id: 'NFZD6A',
  newId: 'WK8PL7',
  isTest: true,
  network: 'Ethereum Sepolia',
  onAnotherDay: true,
  outcome: 'open',
  requestId: 'rq-34513-nip9c-8bppvgqgj28dbodrc',
  retryAt: new Date('2031-11-28T13:46:00Z'),
  retryOnAnotherDay: true,
  site: 'accounts.quillstone.example',
  siteName: 'Quillstone Wallet',
  time: new Date('2031-11-28T13:46:00Z'),
  file: 'recovery-kit-NFZD6A.html',
  digits: 8,
  period: 60,
  algorithm: 'SHA-256',
  username: 'ada@example.com',
} as const

type Sentence = (facts: object) => string
const said = (sentence: unknown, { lang }: Messages) =>
  typeof sentence === 'string' ? sentence : (sentence as Sentence)({ ...FACTS, locale: lang })

/** Sentences that a screen may have in the place of those that it has when it is walked to. */
export type StandIns = (table: Messages) => Iterable<[name: string, table: Messages]>

function* errors(table: Messages, code: RegistrationErrorCode): ReturnType<StandIns> {
  for (const [name, { title, body }] of Object.entries(table.errors)) {
    const words = { title, body: said(body, table) }
    yield [`error ${name}`, { ...table, errors: { ...table.errors, [code]: words } }]
  }
}

/** By screen; see `everyScreen`. */
export const standIns: Record<string, StandIns> = {
  *'submit, without a connection'(table) {
    yield* errors(table, 'network_failed')
    const { at, now } = table.retryAfter
    for (const label of [said(at, table), now, table.complete.restart, table.flow.reload])
      yield [`a button that says ${label}`, { ...table, flow: { ...table.flow, retry: label } }]
  },
  *'submit, offline'(table) {
    for (const [name, words] of Object.entries(table.waiting))
      yield [`waiting.${name}`, { ...table, waiting: { ...table.waiting, online: words } }]
  },
  *done(table) {
    for (const name of ['doneWithoutPasskey', 'doneRecovered'] as const)
      yield [name, { ...table, done: { ...table.done, ...table[name] } }]
  },
  *'start, after a try that was never answered'(table) {
    const { unfinished, kitStatus } = table
    const { flow, formNotLoaded, password } = table
    const sentences = {
      ...unfinished,
      ...kitStatus,
      broken: flow.broken,
      notLoaded: flow.notLoaded,
      formNotLoaded: formNotLoaded.body,
      checkFailed: password.checkFailed,
      settings: table.totp.settings,
    }
    for (const [name, sentence] of Object.entries(sentences))
      yield [`notice ${name}`, { ...table, unfinished: { ...unfinished, sent: said(sentence, table) } }]
    for (const label of [flow.recover, formNotLoaded.action])
      yield [`a button that says ${label}`, { ...table, start: { ...table.start, action: label } }]
    yield ['the words before the others', { ...table, start: { ...table.start, ...table.flow.error } }]
  },
  *'kit, to be written down'(table) {
    const { saved, denied, unsaved } = table.kit
    for (const [name, sentence] of Object.entries({ ...saved, unsaved }))
      yield [`kit.saved.${name}`, withSaved(table, said(sentence, table))]
    const { kit } = table
    for (const chosen of Object.values(kit.state))
      yield [chosen, { ...table, kit: { ...kit, state: { ...kit.state, chosen } } }]
    for (const [name, sentence] of Object.entries(denied))
      yield [`kit.denied.${name}`, withSaved(table, said(sentence, table))]
  },
  *'second factor'(table) {
    const { skip } = table.secondFactor
    const instead = { ...skip, passkey: skip.other }
    yield [skip.other, { ...table, secondFactor: { ...table.secondFactor, skip: instead } }]
  },
  *recovery(table) {
    const { recovery } = table
    yield [recovery.pending, { ...table, recovery: { ...recovery, action: recovery.pending } }]
    const { both, other } = table.saved
    for (const passkey of [both, other]) yield [passkey, { ...table, saved: { ...table.saved, passkey } }]
  },
  *'passkey, while the device is asked'(table) {
    const { places } = table
    for (const [name, { body }] of Object.entries(places))
      yield [`places.${name}`, { ...table, firstFactor: { ...table.firstFactor, pendingBody: body } }]
  },
}

const withSaved = (table: Messages, write: string): Messages => ({
  ...table,
  kit: { ...table.kit, saved: { ...table.kit.saved, write } },
})

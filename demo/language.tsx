import {
  createContext,
  createElement,
  Fragment,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react'
import type { MessagesOverride } from 'registration-flow'
import { LANGUAGES, TABLES } from './languages.js'
import { replaceSearch, usePlace } from './navigation.js'
import { shell } from './words/shell.js'
import type { Words } from './words/words.js'

/** What is spoken: the words of the page, undefined where they are English, and those of the widget's card. */
interface Speech {
  language: string
  words?: Words | undefined
  messages?: MessagesOverride
}

const ENGLISH: Speech = { language: 'en' }
const Spoken = createContext(ENGLISH)

const languageIn = ({ searchParams }: URL) => {
  const language = searchParams.get('lang') ?? 'en'
  return Object.hasOwn(LANGUAGES, language) ? language : 'en'
}

async function load(language: string): Promise<Speech> {
  if (language === 'en') return ENGLISH
  const { loadMessages } = await import('registration-flow/locales')
  const [messages, table] = await Promise.all([loadMessages(language), TABLES[language]?.()])
  return { language, messages, words: table?.words }
}

let first = ENGLISH

/** Loads the language of the page's address before the app is drawn for the first time. */
export async function loadFirstLanguage(): Promise<void> {
  // A language that does not load is English.
  first = await load(languageIn(new URL(location.href))).catch(() => ENGLISH)
}

/** Speaks the language that the page's address names. Page and card change together, once all of it is loaded. */
export function Speaker({ children }: { children: ReactNode }) {
  const language = languageIn(usePlace().url)
  const [speech, setSpeech] = useState(first)
  const { lang = 'en', dir = 'ltr' } = speech.words ?? {}
  useEffect(() => {
    let newest = true
    load(language).then(
      (loaded) => newest && setSpeech(loaded),
      // It stays as it is.
      () => {},
    )
    return () => {
      newest = false
    }
  }, [language])
  useLayoutEffect(() => {
    Object.assign(document.documentElement, { lang, dir })
  }, [lang, dir])
  return <Spoken value={speech}>{children}</Spoken>
}

/** The page's words about one thing. */
export function useWords<About extends Exclude<keyof Words, 'lang' | 'dir'>>(
  about: About,
  english: Words[About],
): Words[About] {
  return useContext(Spoken).words?.[about] ?? english
}

/** The widget's words, with the page's own on its last button. */
export function useWidgetWords(action: string): { messages: MessagesOverride; locale: string } {
  const { language, messages } = useContext(Spoken)
  return useMemo(
    () => ({ locale: language, messages: { ...messages, done: { ...messages?.done, action } } }),
    [language, messages, action],
  )
}

/** Puts elements where `{name}` stands in a sentence. */
export function fill(sentence: string, parts: Record<string, ReactNode>): ReactNode {
  const pieces = sentence.split(/\{(\w+)\}/).map((piece, index) => (index % 2 === 0 ? piece : parts[piece]))
  return createElement(Fragment, null, ...pieces)
}

const isWhole = ([language]: [string, string]) => language === 'en' || language in TABLES

const options = Object.entries(LANGUAGES)
const optionOf = ([language, name]: [string, string]) => (
  <option key={language} value={language} lang={language}>
    {name}
  </option>
)

/**
 * Lets the demo speak another language: the whole page where the demo has its own words in it, and elsewhere the card,
 * which has every language of the package, in a page that stays English.
 */
export function LanguageSwitch() {
  const words = useWords('shell', shell)
  const { url } = usePlace()
  const speak = (language: string) => {
    const changed = new URLSearchParams(url.searchParams)
    if (language === 'en') changed.delete('lang')
    else changed.set('lang', language)
    replaceSearch(changed)
  }
  return (
    <select
      className="languages"
      aria-label={words.language}
      value={languageIn(url)}
      onChange={({ target }) => speak(target.value)}
    >
      <optgroup label={words.wholePage}>{options.filter(isWhole).map(optionOf)}</optgroup>
      <optgroup label={words.cardOnly}>{options.filter((option) => !isWhole(option)).map(optionOf)}</optgroup>
    </select>
  )
}

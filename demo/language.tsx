import { useEffect, useState } from 'react'
import type { MessagesOverride } from 'registration-flow'
import { LANGUAGES } from './languages.js'
import { replaceSearch, usePlace } from './navigation.js'

const nameOf = (language: string) =>
  new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language

/** The widget's words in the language that the page's address names; undefined in English and until they are loaded. */
export function useWidgetWords(): MessagesOverride | undefined {
  const language = useLanguage()
  const [loaded, setLoaded] = useState<{ language: string; messages: MessagesOverride }>()
  useEffect(() => {
    if (language === 'en') return undefined
    let newest = true
    void import('registration-flow/locales')
      .then(({ loadMessages }) => loadMessages(language))
      .then((messages) => newest && setLoaded({ language, messages }))
    return () => {
      newest = false
    }
  }, [language])
  return loaded?.language === language ? loaded.messages : undefined
}

function useLanguage(): string {
  const named = usePlace().url.searchParams.get('lang')
  return LANGUAGES.find((language) => language === named) ?? 'en'
}

/** Lets the widget speak another language. The page around it, which is the host's, stays English. */
export function LanguageSwitch() {
  const now = useLanguage()
  const { searchParams } = usePlace().url
  const speak = (language: string) => {
    const changed = new URLSearchParams(searchParams)
    if (language === 'en') changed.delete('lang')
    else changed.set('lang', language)
    replaceSearch(changed)
  }
  return (
    <select
      className="languages"
      aria-label="Language of the sign-up"
      value={now}
      onChange={({ target }) => speak(target.value)}
    >
      {LANGUAGES.map((language) => (
        // The build and the browser may spell a name differently: "español" in Node, "Español" in WebKitGTK.
        <option key={language} value={language} lang={language} suppressHydrationWarning>
          {nameOf(language)}
        </option>
      ))}
    </select>
  )
}

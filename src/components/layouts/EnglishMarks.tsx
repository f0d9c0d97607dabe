import { useLayoutEffect } from 'react'
import { useRegistrationContext } from '../context.js'
import { checkMessages } from '../messages/checkMessages.js'

/**
 * Says of each sentence that is still English on a widget of another language that it is: a screen reader reads it with
 * an English voice, and its full stop stands where it belongs. In the page and not in each part, so that it holds for
 * the host's own leaves as well. And tells the developer of what in the table cannot be used.
 */
export function EnglishMarks() {
  const { english, messages, options, refs } = useRegistrationContext()
  const { lang, dir } = messages
  useLayoutEffect(() => {
    const flow = refs.card.current ?? refs.heading.current?.parentElement
    // Where our English is the language of the table, there is nothing to tell apart.
    if (!flow || english.size === 0 || /^en\b/i.test(lang)) return undefined
    const marked = new Set<Element>()
    const mark = () => {
      for (const element of flow.querySelectorAll('*')) {
        const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
        const own = texts.map(({ nodeValue }) => nodeValue?.trim() ?? '').filter(Boolean)
        const isEnglish = [...own, element.ariaLabel ?? ''].some((text) => english.has(text))
        if (isEnglish === marked.has(element)) continue
        if (isEnglish) {
          marked.add(element)
          element.setAttribute('lang', 'en')
          if (dir === 'rtl' && lang) element.setAttribute('dir', 'ltr')
        } else {
          marked.delete(element)
          element.removeAttribute('lang')
          element.removeAttribute('dir')
        }
      }
    }
    mark()
    const watch = new MutationObserver(mark)
    watch.observe(flow, { subtree: true, childList: true, characterData: true })
    return () => watch.disconnect()
  }, [english, lang, dir, refs])
  const { messages: given } = options
  useLayoutEffect(() => checkMessages(given), [given])
  return null
}

import { useLayoutEffect } from 'react'
import { useRegistrationContext } from '../context.js'
import { checkMessages } from '../messages/checkMessages.js'

/**
 * Sets `lang="en"` on texts that are still English although the host gave another language, so that screen readers
 * use an English voice and punctuation is placed correctly in right-to-left text. It works on the DOM and not in each
 * component, so that it covers the host's slots too. Also warns the developer about unusable entries of the host's
 * messages.
 */
export function EnglishMarks() {
  const { english, messages, options, refs } = useRegistrationContext()
  const { lang, dir } = messages
  useLayoutEffect(() => {
    // In the first commit of a widget whose screens are loaded already, the card has no ref yet.
    const heading = refs.heading.current
    const flow =
      refs.card.current ?? heading?.closest('[data-part="flow"]') ?? heading?.closest('[data-part="step"]')
    // If the host's messages are English too, there is nothing to mark.
    if (!flow || english.size === 0 || /^en\b/i.test(lang)) return undefined
    const marked = new Set<Element>()
    const mark = () => {
      for (const element of flow.querySelectorAll('*')) {
        const texts = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)
        const own = texts.map(({ nodeValue }) => nodeValue?.trim() ?? '').filter(Boolean)
        // A sentence with an address in it is of several pieces.
        const whole = element.querySelector(':scope > wbr') ? element.textContent : ''
        const isEnglish = [...own, whole, element.ariaLabel ?? ''].some((text) => english.has(text))
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

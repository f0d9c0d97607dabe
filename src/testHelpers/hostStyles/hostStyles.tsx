import CssBaseline from '@mui/material/CssBaseline'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import reboot from 'bootstrap/dist/css/bootstrap-reboot.css?inline'
import normalize from 'normalize.css/normalize.css?inline'
import preflight3 from 'tailwindcss-3/src/css/preflight.css?raw'
import preflight4 from 'tailwindcss/preflight.css?raw'
import classicTheme from './classicTheme.css?inline'
import hostile from './hostile.css?inline'

/** Tailwind replaces `theme('name', fallback)` when it compiles; each fallback in its sheet is a whole value. */
const compiled3 = preflight3.replaceAll(/theme\('[^']*',\s*((?:[^()]|\([^()]*\))*)\)/g, '$1')
const compiled4 = preflight4.replaceAll(/--theme\(\s*[\w-]+,\s*((?:[^()]|\([^()]*\))*)\)/g, '$1')

/** What MUI's own component adds to the page, as Emotion wrote it. */
function cssBaseline(): string {
  const root = createRoot(document.createElement('div'))
  flushSync(() => root.render(<CssBaseline />))
  const text = [...document.querySelectorAll('style[data-emotion]')]
    .map((style) => style.textContent)
    .join('')
  root.unmount()
  return text
}

/** What pages have that a widget is put into, by its name. */
export const HOST_STYLES: Record<string, () => string> = {
  'Tailwind 3 preflight': () => compiled3,
  'Tailwind 4 preflight': () => `@layer base { ${compiled4} }`,
  'Tailwind 4 preflight without its layer': () => compiled4,
  'Bootstrap 5 reboot': () => reboot,
  'normalize.css': () => normalize,
  'MUI CssBaseline': cssBaseline,
  'a classic WordPress theme': () => classicTheme,
  'a hostile sheet': () => hostile,
}

/** The sheet on the page until it is taken off again, before or after everything else. */
export function wear(css: string, where: 'first' | 'last'): () => void {
  const style = document.createElement('style')
  style.textContent = css
  if (where === 'first') document.head.prepend(style)
  else document.head.append(style)
  return () => style.remove()
}

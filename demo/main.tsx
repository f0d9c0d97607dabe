import { startTransition, StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './App.js'
import { loadFirstLanguage } from './language.js'
import 'registration-flow/styles.css'
import './demo.css'

const root = document.querySelector('#app')
const app = (
  <StrictMode>
    <App />
  </StrictMode>
)
// As a transition, which React draws a little at a time, and after the task that has run all modules for the first time:
// a tap never waits for the whole page.
const draw = (begin: () => void) => setTimeout(startTransition, 0, begin)
// early.js says whether the page already shows what the app will: never in another language than English.
if (root && document.documentElement.dataset['first'] === 'screen') draw(() => hydrateRoot(root, app))
else if (root) void loadFirstLanguage().then(() => draw(() => createRoot(root).render(app)))

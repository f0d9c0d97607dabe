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
// early.js says whether the page already shows what the app will: never in another language than English.
// As transitions, which React draws a little at a time: a tap never waits for the whole page.
if (root && document.documentElement.dataset['first'] === 'screen')
  startTransition(() => void hydrateRoot(root, app))
else if (root) void loadFirstLanguage().then(() => startTransition(() => createRoot(root).render(app)))

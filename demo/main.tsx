import { StrictMode } from 'react'
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
if (root && document.documentElement.dataset['first'] === 'screen') hydrateRoot(root, app)
else if (root) void loadFirstLanguage().then(() => createRoot(root).render(app))

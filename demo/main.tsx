import { StrictMode } from 'react'
import { createRoot, hydrateRoot } from 'react-dom/client'
import { App } from './App.js'
import 'registration-flow/styles.css'
import './demo.css'

const root = document.querySelector('#app')
const app = (
  <StrictMode>
    <App />
  </StrictMode>
)
// early.js says whether the page already shows what the app will. What may have been typed there is kept. The first screen
// of a registration depends on what the browser can do, so it is drawn anew, and only its tap is kept.
const isThere = document.documentElement.dataset['first'] === 'screen'
if (root && isThere && location.pathname === '/') hydrateRoot(root, app)
else if (root) createRoot(root).render(app)

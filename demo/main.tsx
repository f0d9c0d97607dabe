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
// early.js says whether the page already shows what the app will.
if (root && document.documentElement.dataset['first'] === 'screen') hydrateRoot(root, app)
else if (root) createRoot(root).render(app)

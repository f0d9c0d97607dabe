import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { publicTypes } from './publicTypes.js'
import { tailwind } from './tailwind.js'

// On purpose apart from ../vite.config.ts: the library build must not leak into Storybook.
export default defineConfig({ plugins: [react(), publicTypes(), tailwind()] })

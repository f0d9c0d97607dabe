import type { StorybookConfig } from '@storybook/react-vite'

export default {
  stories: ['../stories/**/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: {
    name: '@storybook/react-vite',
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { backgrounds: false, outline: false, measure: false },
  // Storybook's own docgen is not needed: publicTypes.ts asks the TypeScript compiler.
  typescript: { reactDocgen: false },
} satisfies StorybookConfig

import { addons } from 'storybook/manager-api'
import { create } from 'storybook/theming'

addons.setConfig({
  theme: create({
    base: 'light',
    brandTitle: 'registration-flow',
    brandUrl: './',
    colorPrimary: '#2b4acb',
    colorSecondary: '#2b4acb',
    appBorderRadius: 10,
  }),
  sidebar: { showRoots: true },
})

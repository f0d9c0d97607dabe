import type { Preview } from '@storybook/react-vite'
import { languages } from '../src/locales/index.js'

/** What the toolbar chooses, for every story and page. */
export interface Surroundings {
  theme: 'light' | 'dark'
  /** A CSS color, or empty for the widget's own. */
  accent: string
  locale: string
  /** Empty for that of the locale. */
  dir: '' | 'ltr' | 'rtl'
  contrast: '' | 'more'
}

const nameOf = (locale: string) => new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale

export const globalTypes: NonNullable<Preview['globalTypes']> = {
  theme: {
    description: 'color-scheme of the page',
    toolbar: {
      title: 'Theme',
      icon: 'mirror',
      dynamicTitle: true,
      items: [
        { value: 'light', title: 'Light', icon: 'sun' },
        { value: 'dark', title: 'Dark', icon: 'moon' },
      ],
    },
  },
  accent: {
    description: '--registration-accent',
    toolbar: {
      title: 'Accent',
      icon: 'paintbrush',
      dynamicTitle: true,
      items: [
        { value: '', title: 'Default accent' },
        { value: '#0f766e', title: 'Teal' },
        { value: '#b4234a', title: 'Raspberry' },
        { value: '#6d28d9', title: 'Violet' },
        { value: '#c2410c', title: 'Rust' },
        { value: '#ffd400', title: 'Yellow, the hardest' },
      ],
    },
  },
  locale: {
    description: 'loadMessages(locale)',
    toolbar: {
      title: 'Language',
      icon: 'globe',
      dynamicTitle: true,
      items: ['en', ...languages.filter((each) => each !== 'en')].map((value) => ({
        value,
        right: value,
        title: nameOf(value),
      })),
    },
  },
  dir: {
    description: 'dir of the page',
    toolbar: {
      title: 'Direction',
      icon: 'transfer',
      dynamicTitle: true,
      items: [
        { value: '', title: 'Direction of the language' },
        { value: 'ltr', title: 'Left to right' },
        { value: 'rtl', title: 'Right to left' },
      ],
    },
  },
  contrast: {
    description: 'prefers-contrast',
    toolbar: {
      title: 'Contrast',
      icon: 'contrast',
      dynamicTitle: true,
      items: [
        { value: '', title: 'Contrast of this device' },
        { value: 'more', title: 'More contrast' },
      ],
    },
  },
}

/** Widths for the toolbar's viewport menu. */
export const widths = {
  narrow: { name: 'Narrow, 320', styles: { width: '320px', height: '640px' }, type: 'mobile' },
  phone: { name: 'Phone, 390', styles: { width: '390px', height: '844px' }, type: 'mobile' },
  tablet: { name: 'Tablet, 820', styles: { width: '820px', height: '1180px' }, type: 'tablet' },
  desktop: { name: 'Desktop, 1280', styles: { width: '1280px', height: '800px' }, type: 'desktop' },
} as const

/** Globals of a story that is shown at the width of a phone. */
export const narrow = { viewport: { value: 'narrow', isRotated: false } }

export const initialGlobals: Surroundings & Record<string, unknown> = {
  theme: 'light',
  accent: '',
  locale: 'en',
  dir: '',
  contrast: '',
  // `npm run test:deep` runs all stories a second time in other surroundings, and sets them by this variable.
  ...(JSON.parse(import.meta.env['STORYBOOK_GLOBALS'] ?? '{}') as Partial<Surroundings>),
}

const RIGHT_TO_LEFT = new Set(['ar', 'he'])

/** The direction of a page in these surroundings. */
export const directionOf = ({ dir, locale }: Surroundings) =>
  dir || (RIGHT_TO_LEFT.has(locale) ? 'rtl' : 'ltr')

/**
 * Makes the rules for `prefers-contrast: more` apply, or leaves them to the device again. They are rewritten, because a
 * page cannot set that preference.
 */
export function wantContrast(more: boolean): void {
  const walk = (rules: CSSRuleList) => {
    for (const rule of rules) {
      if (!(rule instanceof CSSMediaRule)) continue
      const { media } = rule
      if (more && media.mediaText === '(prefers-contrast: more)') media.mediaText = 'all and (min-width: 0px)'
      if (!more && media.mediaText === 'all and (min-width: 0px)')
        media.mediaText = '(prefers-contrast: more)'
    }
  }
  for (const sheet of document.styleSheets)
    if (!sheet.href || sheet.href.startsWith(location.origin)) walk(sheet.cssRules)
}

/** The type of {@link forms}, without loading them. */
export type AllForms = (typeof import('./forms.js'))['forms']

/** Kept after the first load, so that the next form renders at once. */
let loaded: AllForms | undefined

/**
 * Loads the forms; `load` rejects if the browser cannot load the file. An object, so that a Storybook story can replace
 * its functions, for example to delay the load.
 */
export const formsLoader = {
  loaded: () => loaded,
  load: async (): Promise<AllForms> => (loaded ??= (await import('./forms.js')).forms),
}

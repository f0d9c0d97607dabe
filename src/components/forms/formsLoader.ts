export type AllForms = (typeof import('./forms.js'))['forms']

/** Kept after the first load, so that the next form renders at once. */
let loaded: AllForms | undefined

/** Loads the forms; rejects if the browser cannot load the file. An object, so that a story can hold it. */
export const formsLoader = {
  loaded: () => loaded,
  load: async (): Promise<AllForms> => (loaded ??= (await import('./forms.js')).forms),
}

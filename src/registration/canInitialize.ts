import type { Owners } from './owners.js'

/** Whether init can be called now, without asking the user for any of its fields. */
export function canInitialize({ options, initRequest }: Pick<Owners, 'options' | 'initRequest'>): boolean {
  const { api } = options()
  const known = initRequest()
  return api.init !== undefined && (api.initFields ?? []).every((field) => known[field])
}

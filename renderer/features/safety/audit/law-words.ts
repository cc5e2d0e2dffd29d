import type { Rulebook } from '../../../../shared/model/rulebook'

/** What packs, circumstances and routes are called, by their code; the pack adopted last has the word. */
export const lawWords = ({ packs }: Pick<Rulebook, 'packs'>): [string, string][] =>
  [...packs.values()].flatMap(({ pack }): [string, string][] => [
    [pack.id, pack.shortTitle],
    ...pack.circumstances.map(({ code, says }): [string, string] => [code, says]),
    ...pack.restoration.routes.map(({ id, says }): [string, string] => [id, says]),
  ])

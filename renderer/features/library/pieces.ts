/** From a place in a text up to another. */
export type Span = { from: number; to: number }
/** `notes` are the numbers of the notes whose words end here. */
export type Piece = { text: string; relied: boolean; hit: number | null; notes: readonly number[] }

/** Where `query` stands in a text, whatever its case; none for an empty query. */
export const hitsIn = (text: string, query: string): Span[] => {
  const [hay, needle] = [text.toLowerCase(), query.trim().toLowerCase()]
  const hits: Span[] = []
  if (needle === '') return hits
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + needle.length)) hits.push({ from: at, to: at + needle.length })
  return hits
}

const holds = ({ from, to }: Span, at: number): boolean => from <= at && at < to

/** Cuts a text at the words relied on (`relied[n]` has the note `n + 1`) and at what was sought; `first` is the number of the first hit. */
export const piecesOf = (text: string, relied: readonly (Span | null)[], hits: readonly Span[], first = 0): Piece[] => {
  const spans = [...relied.filter((it) => it !== null), ...hits]
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ from, to }) => [from, to])])].sort((a, b) => a - b)
  return cuts.slice(0, -1).map((from, at) => {
    const to = cuts[at + 1] ?? text.length
    const hit = hits.findIndex((it) => holds(it, from))
    return {
      text: text.slice(from, to),
      relied: relied.some((it) => it !== null && holds(it, from)),
      hit: hit < 0 ? null : first + hit,
      notes: relied.flatMap((it, note) => (it?.to === to ? [note + 1] : [])),
    }
  })
}

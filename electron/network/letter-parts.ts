export type Json = Readonly<Record<string, unknown>>

export const isRecord = (value: unknown): value is Json => value !== null && typeof value === 'object' && !Array.isArray(value)

/** A letter with what it says of its row, the whole `body` or some `fields`, made anew; `id` is the row's. */
export const withParts = (letter: Json, anew: (part: unknown, id: unknown) => unknown): Json => {
  const { args } = letter
  if (!isRecord(args)) return letter
  const parts = ['body', 'fields'].filter((it) => it in args).map((it) => [it, anew(args[it], args.id)] as const)
  return { ...letter, args: { ...args, ...Object.fromEntries(parts) } }
}

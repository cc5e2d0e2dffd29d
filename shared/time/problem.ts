/** The way to a value inside a data file: `['measures', 3, 'months']`. */
export type Path = readonly (string | number)[]

/** Why a data file was refused, and where: shown to the person who wrote it. `line` counts from 1. */
export type Problem = { file: string; line: number; place: string; reason: string }

/** What was found wrong at a path, before its line in the file is looked up. */
export type Finding = { path: Path; reason: string }

/** `measures[3].months`; the whole file where the path is empty. */
export const placeOf = (path: Path): string =>
  path.map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`)).join('') || '全文'

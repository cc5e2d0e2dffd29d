import { resolve } from 'node:path'

/** What the command line asks for; paths are absolute. */
export type Options = Readonly<{
  profile: string | null
  sample: boolean
  report: string | null
  /** The reference server that the sample is enrolled at by itself. */
  agency: Readonly<{ origin: string; code: string }> | null
}>

const textAfter = (argv: readonly string[], name: string): string | null =>
  argv.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1) || null

const pathAfter = (argv: readonly string[], name: string, folder: string): string | null => {
  const given = textAfter(argv, name)
  return given ? resolve(folder, given) : null
}

/** Real people are enrolled by a person at the screen, never by a command line. */
const agencyIn = (argv: readonly string[]): Options['agency'] => {
  const [origin, code] = [textAfter(argv, '--agency'), textAfter(argv, '--agency-code')]
  return argv.includes('--sample') && origin && code ? { origin, code } : null
}

/** `folder` is where relative paths start. */
export const readOptions = (argv: readonly string[], folder: string): Options => ({
  profile: pathAfter(argv, '--profile', folder),
  sample: argv.includes('--sample'),
  report: pathAfter(argv, '--report', folder),
  agency: agencyIn(argv),
})

import { resolve } from 'node:path'

/** What the command line asks for; paths are absolute. */
export type Options = Readonly<{ profile: string | null; sample: boolean; report: string | null }>

const pathAfter = (argv: readonly string[], name: string, folder: string): string | null => {
  const given = argv.find((argument) => argument.startsWith(`${name}=`))?.slice(name.length + 1)
  return given ? resolve(folder, given) : null
}

/** `folder` is where relative paths start. */
export const readOptions = (argv: readonly string[], folder: string): Options => ({
  profile: pathAfter(argv, '--profile', folder),
  sample: argv.includes('--sample'),
  report: pathAfter(argv, '--report', folder),
})

// Without a verb the server, with one an operator's command against the server that runs.
import { folderOf } from './place'
import { operate, verbNames } from './operator'
import { runServer } from './run'

const [verb, ...rest] = process.argv.slice(2)
const asked = verb !== undefined && !verb.startsWith('-')

try {
  if (asked) await operate(verb, rest)
  else await runServer(process.argv.slice(2))
} catch (error) {
  const { message } = error as Error
  const unknown = (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS') === true
  process.stderr.write(unknown ? `${message}\n可用的命令：${verbNames().join('、')}；数据在 ${folderOf(undefined)}。\n` : `${message}\n`)
  process.exit(1)
}

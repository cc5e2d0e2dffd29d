// The journal of a profile, of a closed or a running program, read and proven without writing anything.
// Exit 0: whole. 1: not whole. 2: it cannot be opened, so nothing is known.
import { parseArgs } from 'node:util'
import { inspectJournal, type Report } from './verify/inspect'
import { openLocks, unlock } from './verify/unlock'

const WHOLE = 0
const NOT_WHOLE = 1
const UNKNOWN = 2

const say = (line: string): void => void process.stdout.write(`${line}\n`)

const tell = ({ entries, epoch, firstDay, lastDay, hash, fault }: Report): number => {
  say(`记录：${entries} 条${firstDay && lastDay ? `，${firstDay} 至 ${lastDay}` : ''}`)
  say(`末条校验值：${hash}`)
  say(`恢复次数：${epoch}`)
  if (fault !== null) {
    say(`不完整。${fault}`)
    return NOT_WHOLE
  }
  say('完整：首尾相接，没有一条被改动、删除或插入。')
  return WHOLE
}

const run = async (): Promise<number> => {
  const [profile, ...more] = parseArgs({ allowPositionals: true }).positionals
  if (profile === undefined || more.length > 0) {
    process.stderr.write('用法：npm run verify-journal -- <数据文件夹>\n')
    return UNKNOWN
  }
  const locks = await openLocks(profile)
  if (!locks.ok) {
    process.stderr.write(`${locks.sentence}\n`)
    return UNKNOWN
  }
  const key = locks.foreign.open?.key ?? (await unlock(locks.foreign))
  if (!key) {
    process.stderr.write('口令或恢复码不对，没有打开。\n')
    return UNKNOWN
  }
  const report = await inspectJournal(profile, key)
  if (report) return tell(report)
  process.stderr.write('这个文件夹里没有操作记录。\n')
  return UNKNOWN
}

process.exitCode = await run().catch((error: unknown) => {
  process.stderr.write(`没有打开：${error instanceof Error ? error.message : String(error)}\n`)
  return UNKNOWN
})

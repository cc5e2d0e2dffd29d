import type { CompiledPack } from '../rules/compile'
import { leavesOut } from '../rules/scope'
import type { Day } from '../time/day'
import type { Assessor } from './assessor'
import { type PersonFile, roleOf } from './history'
import type { InstitutionRow } from './rows'
import { hasLeft, isRecorded, postsAt } from './staff'

/** Whoever holds a post at the institution on the day. */
export const worksAt = (file: PersonFile, institution: string, on: Day): boolean => !hasLeft(file, on) && postsAt(file, institution, on).held.length > 0

/**
 * Those of `files` registered (登记备案) at the institution on the day: they hold a post there, and the rules count them among
 * 相关人员 (第三条) or something was recorded of them all the same (口径 I-0).
 */
export const registeredOn = (files: readonly PersonFile[], institution: InstitutionRow, pack: CompiledPack, on: Day, judge: Assessor): PersonFile[] =>
  files.filter((file) => {
    if (!worksAt(file, institution.id, on)) return false
    const role = roleOf(postsAt(file, institution.id, on).held)
    return leavesOut(pack.pack, institution.kind, role) === null || isRecorded(judge(file, on))
  })

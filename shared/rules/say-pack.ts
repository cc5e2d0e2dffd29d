import type { Points, Reason, Status } from './assessment'
import type { CompiledPack } from './compile'
import { resting } from './resting'

/** What a person may still do while suspended or terminated (如急诊抢救), each with its article; nothing for one who is neither. */
export const exceptionsFor = (pack: CompiledPack, { status }: { status: Status }): Reason[] =>
  status === 'normal' ? [] : (pack.pack.exceptions ?? []).map((it) => resting(it.says, pack, it))

const NEEDS = { 'person-signature': '本人签字', 'institution-consent': '机构审核同意', 'institution-seal': '机构盖章' } as const

/** The papers to hand in, with the signature, consent or seal each needs, each with its article; nothing where the text names none. */
export const templatesOf = (pack: CompiledPack): Reason[] =>
  (pack.pack.templates ?? []).map((it) => resting(`${it.says}：${it.needs.map((need) => NEEDS[need]).join('，')}`, pack, it))

/** Points as a place is used to showing them: so many scored, or so many left of the full marks. Display only; thresholds count what was scored. */
export const sayPoints = (pack: CompiledPack, { shown }: Points): string =>
  pack.pack.display.counting === 'up' ? `记 ${shown} 分` : `剩余 ${pack.cap - shown} 分（满分 ${pack.cap} 分，已扣 ${shown} 分）`

import type { RecoverySheet } from '../../../../shared/model/sheet'
import type { Day } from '../../../../shared/time/day'
import { ask } from '../../../bridge'
import { notMade, notPrinted, notSaved, type Told } from '../../../ui/pdf-words'

export type CodePaper = { code: string; institution: string; asOf: Day }

export const groupsOf = (code: string): string[] => code.split('-')

const sheetOf = ({ code, institution, asOf }: CodePaper): RecoverySheet =>
  ({ kind: 'recovery', page: 'A4', landscape: false, institution, groups: groupsOf(code), asOf })

const nameOf = ({ institution, asOf }: CodePaper): string => ['恢复码', institution, asOf].filter(Boolean).join(' ')

const withPdf = async (paper: CodePaper, then: (token: string) => Promise<Told | null>): Promise<Told | null> => {
  const made = await ask('paper.pdf', { title: nameOf(paper), page: 'A4', landscape: false, sheet: sheetOf(paper) })
  return made.ok ? then(made.token) : notMade
}

/** Null when the person thought better of it. */
export const saveCode = (paper: CodePaper): Promise<Told | null> =>
  withPdf(paper, async (token) => {
    const said = await ask('paper.save', { token, suggestedName: nameOf(paper) })
    if (!said.ok) return notSaved[said.reason]
    return said.saved === null ? null : { kind: 'done', says: `已保存为“${said.saved}”。请打印或抄到别处，不要只留在这台电脑上。` }
  })

export const printCode = (paper: CodePaper): Promise<Told | null> =>
  withPdf(paper, async (token) => {
    const said = await ask('paper.print', { token })
    return said.ok ? { kind: 'done', says: '已交给打印机。' } : notPrinted[said.reason]
  })

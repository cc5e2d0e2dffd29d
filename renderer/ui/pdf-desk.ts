import { useCallback, useState } from 'react'
import type { Answer, Question } from '../../shared/ipc/channels'
import type { ChannelName } from '../../shared/ipc/names'
import type { Sheet } from '../../shared/model/sheet'
import { gone, notMade, notPrinted, notSaved, type Told } from './pdf-words'

/** The way to the machine; the bridge's `ask`. */
type Ask = <C extends ChannelName>(channel: C, question: Question<C>) => Promise<Answer<C>>

type Pdf = { of: Sheet; token: string; url: string }
type Work = 'making' | 'saving' | 'printing'

/** The PDF of the sheet as it stands, what is being done with it, and what came of it. */
export type PdfDesk = {
  pdf: Pdf | null
  work: Work | null
  told: Told | null
  show: () => Promise<void>
  save: () => Promise<void>
  print: () => Promise<void>
  /** Back to the pages on the screen. */
  putAway: () => void
}

const doings = (ask: Ask, title: string) => ({
  make: async (sheet: Sheet): Promise<Pdf | null> => {
    const { page, landscape } = sheet
    const answer = await ask('paper.pdf', { title, page, landscape, sheet })
    return answer.ok ? { of: sheet, token: answer.token, url: answer.url } : null
  },
  save: async ({ token }: Pdf): Promise<Told | null> => {
    const answer = await ask('paper.save', { token, suggestedName: title })
    if (!answer.ok) return notSaved[answer.reason]
    return answer.saved === null ? null : { kind: 'done', says: `已保存为“${answer.saved}”。` }
  },
  print: async ({ token }: Pdf): Promise<Told | null> => {
    const answer = await ask('paper.print', { token })
    return answer.ok ? { kind: 'done', says: '已交给打印机。' } : notPrinted[answer.reason]
  },
})

const none = (): Promise<null> => Promise.resolve(null)

/** `title` names the document and its file. */
export const usePdf = (ask: Ask, sheet: Sheet, title: string): PdfDesk => {
  const [made, setMade] = useState<Pdf | null>(null)
  const [work, setWork] = useState<Work | null>(null)
  const [told, setTold] = useState<(Told & { of: Sheet }) | null>(null)
  // A PDF of other options or other facts is not what the person sees.
  const pdf = made?.of === sheet ? made : null
  const { make, save, print } = doings(ask, title)
  const run = useCallback(
    async (kind: Work, then: (pdf: Pdf) => Promise<Told | null>) => {
      setWork(kind)
      setTold(null)
      const tell = (it: Told | null): void => setTold(it && { ...it, of: sheet })
      try {
        const ready = pdf ?? (await make(sheet))
        setMade(ready)
        const came = ready ? await then(ready) : notMade
        // The next press makes it anew.
        if (came === gone) setMade(null)
        tell(came)
      } catch {
        tell(notMade)
      } finally {
        setWork(null)
      }
    },
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `make` is made of what stands here already
    [pdf, sheet, title],
  )
  return {
    pdf,
    work,
    told: told?.of === sheet ? told : null,
    show: () => run('making', none),
    save: () => run('saving', save),
    print: () => run('printing', print),
    putAway: () => setMade(null),
  }
}

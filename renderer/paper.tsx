import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { paperSchema } from '../shared/ipc/channels'
import { type Sheet, sheetSchema } from '../shared/model/sheet'
import { AppealPaper } from './paper/AppealPaper'
import { BoardPaper } from './paper/BoardPaper'
import { DefencePaper } from './paper/DefencePaper'
import { setPage } from './paper/page-rule'
import { RecoveryPaper } from './paper/RecoveryPaper'
import './ui/tokens.css'
import './paper/paper-page.css'

const drawn = (sheet: Sheet) => {
  switch (sheet.kind) {
    case 'board': return <BoardPaper sheet={sheet} />
    case 'appeal': return <AppealPaper sheet={sheet} />
    case 'defence': return <DefencePaper sheet={sheet} />
    case 'recovery': return <RecoveryPaper sheet={sheet} />
  }
}

/** The hidden page a PDF is made of: it fetches its sheet, draws it, and says that it stands. It has no bridge. */
const draw = async (job: string): Promise<void> => {
  const paper = paperSchema.parse(await (await fetch(job)).json())
  const sheet = sheetSchema.parse(paper.sheet)
  const root = document.getElementById('root')
  if (!root) throw new Error('no root')
  document.title = paper.title
  setPage(sheet)
  flushSync(() => createRoot(root).render(drawn(sheet)))
  // Fonts are asked for by the layout, so there must have been one before they can be waited for.
  document.body.getBoundingClientRect()
  await document.fonts.ready
}

const job = `/paper/${new URLSearchParams(location.search).get('job') ?? ''}`
draw(job).then(
  () => fetch(`${job}/standing`),
  () => fetch(`${job}/failed`),
)

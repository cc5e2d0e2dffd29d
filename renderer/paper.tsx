import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { paperSchema } from '../shared/ipc/channels'

/** The hidden page a PDF is made of: it fetches its sheet, draws it, and says that it stands. It has no bridge. */
const draw = async (job: string): Promise<void> => {
  const { title, sheet } = paperSchema.parse(await (await fetch(job)).json())
  document.title = title
  const root = document.getElementById('root')
  if (!root) throw new Error('no root')
  flushSync(() => createRoot(root).render(<pre>{typeof sheet === 'string' ? sheet : JSON.stringify(sheet, null, 2)}</pre>))
  // Fonts are asked for by the layout, so there must have been one before they can be waited for.
  document.body.getBoundingClientRect()
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode()))
}

const job = `/paper/${new URLSearchParams(location.search).get('job') ?? ''}`
draw(job).then(
  () => fetch(`${job}/standing`),
  () => fetch(`${job}/failed`),
)

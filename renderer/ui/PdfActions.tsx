import { Button } from './Button'
import { Icon } from './Icon'
import type { PdfDesk } from './pdf-desk'
import './pdf-actions.css'

type Props = { desk: PdfDesk }

/** Whatever is saved or printed is a PDF made first, so that the paper is what the person saw. */
export const PdfActions = ({ desk: { pdf, work, show, save, print, putAway } }: Props) => {
  const busy = work !== null
  return (
    <div className="pdf-actions">
      {pdf ? (
        <Button look="quiet" onClick={putAway} disabled={busy}>
          返回排版预览
        </Button>
      ) : (
        <Button onClick={() => void show()} disabled={busy}>
          {work === 'making' ? '正在生成…' : '生成 PDF'}
        </Button>
      )}
      <Button onClick={() => void save()} disabled={busy}>
        <Icon name="save" />
        {work === 'saving' ? '正在保存…' : '保存 PDF'}
      </Button>
      <Button look="primary" onClick={() => void print()} disabled={busy} aria-keyshortcuts="Control+P" title="打印（Ctrl+P）">
        <Icon name="print" />
        {work === 'printing' ? '正在打印…' : '打印'}
      </Button>
    </div>
  )
}

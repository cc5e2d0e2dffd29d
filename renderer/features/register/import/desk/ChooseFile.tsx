import { useRef } from 'react'
import { Button } from '../../../../ui/Button'
import { limits } from '../limits'
import { TemplateButton } from './TemplateButton'

type Props = { trouble: string | null; onFile: (file: File) => void }

/** The system's window, or a file dropped on the drawer. */
export const ChooseFile = ({ trouble, onFile }: Props) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <div className="import-choose">
      {trouble && <p className="field-trouble" role="alert">{trouble}</p>}
      <p>选择医院、药店现有的人员名单：Excel 工作簿（.xlsx），或者 CSV、TXT 文字文件（UTF-8 或 GBK 都可以），国家医保编码库导出的名单也可以。也可以把文件拖到这里。</p>
      <p className="secondary">表头叫什么、列的先后都没有关系，读出来以后可以核对；不会马上保存。一次最多 {limits.rows} 行。</p>
      <input
        ref={input} type="file" accept=".xlsx,.csv,.txt,.tsv" hidden aria-label="名单文件"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          target.value = ''
        }}
      />
      <div className="import-actions">
        <Button look="primary" data-first onClick={() => input.current?.click()}>选择文件</Button>
        <TemplateButton />
      </div>
    </div>
  )
}

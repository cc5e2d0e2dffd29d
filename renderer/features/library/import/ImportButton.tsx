import { useRef } from 'react'
import { Button } from '../../../ui/Button'

/** Opens the system's window for choosing a file; the same file can be chosen again once it was mended. */
export const ImportButton = ({ reading, barred, onFile }: { reading: boolean; /** Why this account may not. */ barred: string | null; onFile: (file: File) => void }) => {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input} type="file" accept=".yaml,.yml" hidden aria-label="规则文件"
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file) onFile(file)
          target.value = ''
        }}
      />
      <Button look="primary" disabled={reading || barred !== null} onClick={() => input.current?.click()} title={barred ?? '规则包或者一年的工作日历，也可以把文件拖到这一页上'}>
        {reading ? '正在读取…' : '导入文件'}
      </Button>
    </>
  )
}

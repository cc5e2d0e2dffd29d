import { useState } from 'react'
import { Button } from '../../../../ui/Button'
import { saveSheet } from '../../export/save-sheet'

/** 下载模板: the empty list with an example and a page of notes. */
export const TemplateButton = () => {
  const [told, setTold] = useState('')
  const save = async (): Promise<void> => {
    const { writeTemplate } = await import('../../export/write-list')
    setTold((await saveSheet('人员名单模板', await writeTemplate())).says)
  }
  return (
    <>
      <Button title="填写好以后再导入" onClick={() => void save()}>下载模板</Button>
      <span role="status" className="secondary">{told}</span>
    </>
  )
}

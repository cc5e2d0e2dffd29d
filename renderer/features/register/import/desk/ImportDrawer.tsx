import { type DragEvent, useEffect, useEffectEvent } from 'react'
import type { InstitutionRow } from '../../../../../shared/model/rows'
import { FormDrawer } from '../../../../ui/form/FormDrawer'
import { openImport } from '../open-import'
import { ChooseFile } from './ChooseFile'
import { ColumnsStep } from './ColumnsStep'
import { PreviewStep } from './PreviewStep'
import { ProgressLine } from './ProgressLine'
import { useList, type ListStage } from './use-list'
import { type Imported, type Saving, useSaving } from './use-saving'
import './import.css'

type Props = {
  institution: InstitutionRow
  /** A file that was dropped on the page. */
  file: File | null
  onClose: () => void
  onDone: (imported: Imported) => void
  open?: typeof openImport
}

const STEPS: readonly { word: string; at: readonly string[] }[] = [
  { word: '选择文件', at: ['choose', 'read'] }, { word: '核对各列', at: ['columns'] }, { word: '预览', at: ['preview', 'check', 'match'] }, { word: '导入', at: ['seal', 'save'] },
]

const WORKING = { read: '正在读取文件', check: '正在逐行检查', match: '正在与已登记的人员核对', seal: '正在加密身份信息', save: '正在保存' } as const

const UNITS = { read: null, check: '行', match: '行', seal: '人', save: '人' } as const

const placeOf = (stage: ListStage, saving: Saving): string => saving?.step ?? (stage.at === 'working' ? stage.step : stage.at)

const StepsLine = ({ place }: { place: string }) => (
  <ol className="import-steps" aria-label="步骤">
    {STEPS.map(({ word, at }, index) => <li key={word} aria-current={at.includes(place) ? 'step' : undefined}>{index + 1} {word}</li>)}
  </ol>
)

const isFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files')

/** 导入名单: from a file to people registered, in steps; nothing is saved before the last. */
export const ImportDrawer = ({ institution, file, onClose, onDone, open = openImport }: Props) => {
  const desk = useList(institution.id, open)
  const { saving, trouble, run, stop } = useSaving(onDone)
  const { stage, read } = desk
  const take = useEffectEvent((given: File) => void desk.take(given))
  useEffect(() => {
    if (file) take(file)
  }, [file])
  const drop = (event: DragEvent): void => {
    const [dropped] = event.dataTransfer.files
    event.preventDefault()
    if (dropped && !saving) void desk.take(dropped)
  }
  const working = saving ?? (stage.at === 'working' ? stage : null)
  const list = read?.list ?? null
  return (
    <FormDrawer title={read && stage.at !== 'choose' ? `导入名单：${read.name}` : '导入名单'} width="min(1480px, 97vw)" touched={stage.at !== 'choose'} unsaved="导入" onClose={onClose}>
      {() => (
        <div className="import" onDragOver={(event) => isFiles(event) && event.preventDefault()} onDrop={drop}>
          <StepsLine place={placeOf(stage, saving)} />
          {working && <ProgressLine words={`${WORKING[working.step]}…`} done={working.done} of={working.of} unit={UNITS[working.step]} onStop={saving ? stop : () => desk.restart()} />}
          {stage.at === 'choose' && <ChooseFile trouble={stage.trouble} onFile={(it) => void desk.take(it)} />}
          {stage.at === 'columns' && read && <ColumnsStep desk={desk} read={read} />}
          {stage.at === 'preview' && read && list && (
            <div className="import-fill" hidden={saving !== null}>
              <PreviewStep key={read.name} list={list} trouble={trouble} onColumns={desk.toColumns} onImport={(picked) => void run({ file: read.name, lines: list.lines, picked })} />
            </div>
          )}
        </div>
      )}
    </FormDrawer>
  )
}

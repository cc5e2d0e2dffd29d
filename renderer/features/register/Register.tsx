import { type DragEvent, type KeyboardEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { InstitutionRow } from '../../../shared/model/rows'
import { useProfileForm } from '../../state/profile-form'
import { useTrainingForm } from '../../state/training-form'
import { useRegisterView } from '../../state/register-view'
import { Button } from '../../ui/Button'
import { useSlices } from '../../store/use-slices'
import { finding } from '../../ui/finder'
import { toFirstFound, useSearchKeys } from '../../ui/search-keys'
import type { Spelling } from '../../ui/spelling'
import { EmptyState } from '../../ui/states'
import { BatchBar } from './batch/BatchBar'
import { BatchDrawer } from './batch/BatchDrawer'
import type { BatchKind } from './batch/batch-words'
import { choicesOf, narrowed, type RegisterLine } from './lines'
import { RegisterFilters } from './RegisterFilters'
import { RegisterTable } from './RegisterTable'
import { useSelection } from './use-selection'
import './register.css'

type Props = {
  institution: InstitutionRow
  lines: readonly RegisterLine[]
  spelling: Spelling | null
  /** Whom what is sought names by an identity: an ID number or its end, a phone, a licence. */
  marked: ReadonlySet<string>
  onOpen: (person: string) => void
  onInstitution: () => void
  /** Opens the import, with the file that was dropped. */
  onImport: (file: File | null) => void
  /** Carries away those in the list, or those selected. */
  onExport: (lines: readonly RegisterLine[], selected: boolean) => void
  /** Why this account may not enter anybody. */
  barred?: string | null
}

const add = (): void => useProfileForm.getState().add()

/** Ctrl+N enters somebody new, Ctrl+I imports a list, unless a dialog is open. */
const useRegisterKeys = (barred: boolean, onImport: () => void): void => {
  const bring = useEffectEvent(onImport)
  useEffect(() => {
    if (barred) return
    const act = (event: globalThis.KeyboardEvent): void => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event
      const letter = key.toLowerCase()
      if (!(ctrlKey || metaKey) || (letter !== 'n' && letter !== 'i') || shiftKey || altKey || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      if (letter === 'n') add()
      else bring()
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [barred])
}

type HeadProps = Pick<Props, 'institution' | 'onInstitution' | 'barred' | 'onImport'> & { onExport: (() => void) | null }

const Head = ({ institution, onInstitution, barred = null, onImport, onExport }: HeadProps) => {
  const told = useProfileForm((it) => it.told)
  return (
    <header className="register-head">
      <h1>人员（一医一档）</h1>
      <p className="register-told" role="status">{told}</p>
      <Button title={barred ?? undefined} disabled={barred !== null} onClick={() => useTrainingForm.getState().add()}>培训记录</Button>
      <Button onClick={onInstitution} title={institution.name}>机构资料</Button>
      <Button disabled={onExport === null} title="把列表里的人员导出为 Excel" onClick={() => onExport?.()}>导出</Button>
      <Button title={barred ?? 'Ctrl+I，也可以把文件拖到这一页上'} disabled={barred !== null} aria-keyshortcuts="Control+I" onClick={() => onImport(null)}>导入名单</Button>
      <Button look="primary" title={barred ?? 'Ctrl+N'} disabled={barred !== null} aria-keyshortcuts="Control+N" onClick={add}>新增人员</Button>
    </header>
  )
}

/** A file dropped anywhere on the page. */
const useDrop = (barred: boolean, onFile: (file: File) => void) => {
  const isFile = (event: DragEvent): boolean => !barred && event.dataTransfer.types.includes('Files')
  return {
    onDragOver: (event: DragEvent): void => void (isFile(event) && event.preventDefault()),
    onDrop: (event: DragEvent): void => {
      const [file] = event.dataTransfer.files
      if (!isFile(event) || !file) return
      event.preventDefault()
      onFile(file)
    },
  }
}

const useFound = ({ lines, spelling, marked }: Props): RegisterLine[] => {
  const { query, role, department, standing, expiring } = useRegisterView()
  const work = useMemo(() => finding(lines, ({ name, code, department: at, title }) => ({ name, texts: [code, at, title] }), spelling), [lines, spelling])
  const find = useSlices(work)
  return useMemo(() => {
    const named = find ? find(query) : lines
    const among = marked.size > 0 ? new Set(named) : null
    const found = among ? lines.filter((it) => among.has(it) || marked.has(it.id)) : named
    return narrowed(found, { role, department, standing, expiring })
  }, [lines, find, query, marked, role, department, standing, expiring])
}

const Begin = ({ barred, onImport }: { barred: string | null; onImport: () => void }) => (
  <>
    <Button look="primary" disabled={barred !== null} title={barred ?? undefined} onClick={add}>新增第一名人员</Button>{' '}
    <Button disabled={barred !== null} title={barred ?? undefined} onClick={onImport}>导入名单</Button>
  </>
)

const hiddenOf = (chosen: readonly RegisterLine[], shown: readonly RegisterLine[]): number => {
  const seen = chosen.length > 0 ? new Set(shown) : null
  return seen ? chosen.filter((it) => !seen.has(it)).length : 0
}

export const Register = (props: Props) => {
  const { institution, lines, onOpen, onImport, onExport, barred = null } = props
  const { show, reset, opened } = useRegisterView()
  const [search, box] = [useRef<HTMLInputElement>(null), useRef<HTMLDivElement>(null)]
  const shown = useFound(props)
  const choices = useMemo(() => choicesOf(lines), [lines])
  useSearchKeys(search, () => show({ query: '' }))
  const [batch, setBatch] = useState<BatchKind | null>(null)
  const { selection, ids } = useSelection(shown)
  const chosen = useMemo(() => (ids.size > 0 ? lines.filter((it) => ids.has(it.id)) : []), [lines, ids])
  const hidden = useMemo(() => hiddenOf(chosen, shown), [chosen, shown])
  useRegisterKeys(barred !== null, () => onImport(null))
  const drop = useDrop(barred !== null, onImport)
  const done = (says: string): void => {
    setBatch(null)
    selection.clear()
    useProfileForm.setState({ told: says })
  }
  const open = (person: string): void => {
    show({ opened: person })
    onOpen(person)
  }
  const fromSearch = (event: KeyboardEvent<HTMLInputElement>): void => toFirstFound(event, box.current)
  return (
    <div className="register" {...drop}>
      <Head {...props} onExport={shown.length > 0 ? () => onExport(chosen.length > 0 ? chosen : shown, chosen.length > 0) : null} />
      {lines.length === 0 ? (
        <EmptyState title="还没有登记人员" action={<Begin barred={barred} onImport={() => onImport(null)} />}>
          有现成名单的，可以一次导入（Ctrl+I，Excel 或 CSV，也可以把文件拖到这里）；也可以逐个登记：姓名、岗位和任职起始日必填，其他可以以后补（Ctrl+N）。
        </EmptyState>
      ) : (
        <>
          <RegisterFilters {...choices} near={lines.filter((it) => it.licence !== null).length} shown={shown.length} all={lines.length} search={search} onKey={fromSearch} />
          {chosen.length > 0 && (
            <BatchBar count={chosen.length} hidden={hidden} barred={barred} onBatch={setBatch} onClear={selection.clear} />
          )}
          <div className="register-lines" ref={box}>
            <RegisterTable lines={shown} box={box} current={opened} onOpen={open} onCurrent={(it) => show({ opened: it })} onLeave={() => search.current?.focus()} selection={selection} />
            {shown.length === 0 && <EmptyState title="没有符合条件的人员" action={<Button onClick={reset}>显示全部</Button>} />}
          </div>
        </>
      )}
      {batch && <BatchDrawer kind={batch} institution={institution} lines={chosen} onClose={() => setBatch(null)} onDone={done} />}
    </div>
  )
}

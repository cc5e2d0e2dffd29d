import { lazy, Suspense, useMemo, useState } from 'react'
import type { InstitutionRow } from '../../../shared/model/rows'
import { packIn } from '../../../shared/model/rulebook'
import { useRegisterView } from '../../state/register-view'
import { nearLicences } from '../../store/file-queries'
import { staffOf } from '../../store/queries'
import { useBarred, useSession } from '../../store/session'
import { useLive } from '../../store/useLive'
import { useSlices } from '../../store/use-slices'
import { useSpelling } from '../../ui/spelling'
import { ErrorState, Skeleton } from '../../ui/states'
import { useExport } from '../../state/export'
import { useProfileForm } from '../../state/profile-form'
import { exportWish } from './export/wish'
import { linesOf, roleWordsOf } from './lines'
import { Register } from './Register'
import { useMarked } from './use-marked'

/** Only who imports fetches it. */
const ImportDrawer = lazy(async () => ({ default: (await import('./import/desk/ImportDrawer')).ImportDrawer }))

const importedWords = ({ added, updated }: { added: number; updated: number }): string =>
  `已导入 ${added} 人${updated > 0 ? `，更新 ${updated} 人` : ''}。`

type Props = { institution: InstitutionRow; onOpen: (person: string) => void; onInstitution: () => void }

/** 人员: everyone who is or was at the institution. */
export const RegisterPage = ({ institution, onOpen, onInstitution }: Props) => {
  const { store, book, today } = useSession()
  const [importing, setImporting] = useState<{ file: File | null } | null>(null)
  const barred = useBarred()
  const spelling = useSpelling()
  const staff = useLive(() => staffOf(store, institution.id), [store, institution.id])
  const marked = useMarked(useRegisterView((it) => it.query), staff?.people)
  const licences = useLive(() => nearLicences(store, today), [store, today])
  const known = packIn(book, institution.packs, today) !== undefined
  const work = useMemo(
    () => (staff && known ? linesOf(staff, { institution: institution.id, words: roleWordsOf(book, institution, today), today, licences }, spelling) : null),
    [staff, known, institution, book, today, licences, spelling],
  )
  const lines = useSlices(work, institution.id)
  if (!known) return <ErrorState title="没有适用的规则">本机没有这家机构适用的规则包，请到法规库导入。</ErrorState>
  if (!lines) return <Skeleton rows={12} />
  return (
    <>
      <Register
        institution={institution} lines={lines} spelling={spelling} marked={marked} barred={barred} onOpen={onOpen} onInstitution={onInstitution}
        onImport={(file) => setImporting({ file })} onExport={(some, selected) => useExport.getState().ask(exportWish(store, { institution, lines: some, view: selected ? null : useRegisterView.getState(), today, tell: (told) => useProfileForm.setState({ told }) }))}
      />
      {importing && (
        <Suspense>
          <ImportDrawer
            institution={institution} file={importing.file} onClose={() => setImporting(null)}
            onDone={(it) => {
              setImporting(null)
              useProfileForm.setState({ told: importedWords(it) })
            }}
          />
        </Suspense>
      )}
    </>
  )
}

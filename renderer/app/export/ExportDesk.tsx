import { lazy, Suspense } from 'react'
import { useExport } from '../../state/export'

const Drawer = lazy(async () => ({ default: (await import('./ExportDrawer')).ExportDrawer }))

/** The one way out for a list, whoever asks. */
export const ExportDesk = () => {
  const wish = useExport((it) => it.wish)
  return wish && <Suspense><Drawer wish={wish} /></Suspense>
}

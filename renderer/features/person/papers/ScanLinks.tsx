import { useState } from 'react'
import { PaperViewer, type Scan } from './PaperViewer'

/** Scans by name, each opens; with none, `none` is said. */
export const ScanLinks = ({ scans, none }: { scans: readonly Scan[]; none: string }) => {
  const [shown, setShown] = useState<Scan | null>(null)
  if (scans.length === 0) return <>{none}</>
  return (
    <>
      {scans.map((it) => <button key={it.content} type="button" className="paper-name" onClick={() => setShown(it)}>{it.name}</button>)}
      {shown && <PaperViewer paper={shown} onClose={() => setShown(null)} />}
    </>
  )
}

import { lazy, Suspense } from 'react'
import { useInquiry } from '../../state/inquiry'
import { useSession } from '../../store/session'
import { Gate } from '../../ui/Gate'

export const OwnFile = lazy(async () => ({ default: (await import('../../features/person/own/OwnFile')).OwnFile }))

/** 本人查询 where there is no lock yet; with one it stands on the locked screen, so that closing it leads to nobody's file. */
export const OwnOverlay = () => {
  const { vault } = useSession()
  const { wanted, close } = useInquiry()
  if (vault !== 'open' || !wanted) return null
  return <Gate label="本人查询" onEscape={close}><Suspense><OwnFile onClose={close} /></Suspense></Gate>
}

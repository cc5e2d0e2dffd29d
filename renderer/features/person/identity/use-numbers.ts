import { useEffect, useState } from 'react'
import type { PersonRow } from '../../../../shared/model/rows'
import type { Identity } from '../../../../shared/model/sealed'
import { useSession } from '../../../store/session'

const SHOWN_MS = 30_000

type Numbers = { masked: Identity | null; whole: Identity | null; unreadable: boolean; reveal: () => Promise<void>; hide: () => void }

/** The numbers of a person: hidden, and for half a minute whole. `reveal` comes after the journal knows of it. */
export const useNumbers = ({ id, sealed }: PersonRow): Numbers => {
  const { store: { codec } } = useSession()
  const [masked, setMasked] = useState<{ of: string; identity: Identity | null } | null>(null)
  const [whole, setWhole] = useState<{ of: string; identity: Identity } | null>(null)
  useEffect(() => {
    let gone = false
    void codec.masked(id, sealed).then((identity) => !gone && setMasked({ of: sealed, identity }))
    return () => {
      gone = true
    }
  }, [codec, id, sealed])
  useEffect(() => {
    if (!whole) return
    const timer = setTimeout(() => setWhole(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [whole])
  const reveal = async (): Promise<void> => {
    const identity = await codec.open(id, sealed)
    if (identity) setWhole({ of: sealed, identity })
  }
  const now = masked?.of === sealed ? masked : null
  return {
    masked: now?.identity ?? null, unreadable: now !== null && now.identity === null,
    whole: whole?.of === sealed ? whole.identity : null, reveal, hide: () => setWhole(null),
  }
}

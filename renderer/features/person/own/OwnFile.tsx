import { useState } from 'react'
import { useIdle } from '../../../ui/idle'
import { OwnView } from './OwnView'
import { WhoAsks } from './WhoAsks'
import './own.css'

const QUIET_MS = 90_000

/** 本人查询 (第三十一条): who works here sees the own file and nothing else. Closes by itself when nobody is there any more. */
export const OwnFile = ({ onClose }: { onClose: () => void }) => {
  const [person, setPerson] = useState<string | null>(null)
  useIdle(QUIET_MS, onClose)
  return person === null ? <WhoAsks onKnown={setPerson} onClose={onClose} /> : <OwnView personId={person} onClose={onClose} />
}

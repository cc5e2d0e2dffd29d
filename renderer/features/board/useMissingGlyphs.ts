import { useEffect, useState } from 'react'
import type { BoardSheet } from '../../../shared/model/sheet'
import { missingGlyphs } from '../../paper/glyphs'

/** Characters of the sheet this computer cannot draw; empty until looked for. */
export const useMissingGlyphs = (sheet: BoardSheet): readonly string[] => {
  const [missing, setMissing] = useState<readonly string[]>([])
  useEffect(() => {
    let left = false
    const found = (characters: readonly string[]): void => {
      if (!left) setMissing(characters)
    }
    missingGlyphs(sheet).then(found, () => found([]))
    return () => {
      left = true
    }
  }, [sheet])
  return missing
}

// Stands in for `yaml` in the scripts of the hunt. Every file loads the law anew for each mutant, and most of that time
// went into the same few texts: each is parsed once.
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { root } from '../setup/places.mjs'

/** The same copy that the scripts would load, so that its classes are the same. @type {typeof import('yaml')} */
const real = createRequire(join(root, 'package.json'))('yaml')

/** More than the texts that stand in tests; those of chance beyond it are parsed each time. */
const MOST_KEPT = 200

/** @type {Map<string, { doc: ReturnType<typeof real.parseDocument>, lineStarts: number[] }>} */
const kept = new Map()

/** @type {(text: string, options?: Parameters<typeof real.parseDocument>[1]) => ReturnType<typeof real.parseDocument>} */
function parseDocument(text, { lineCounter = new real.LineCounter(), ...options } = {}) {
  const key = JSON.stringify([options, text])
  const known = kept.get(key)
  if (known) {
    lineCounter.lineStarts = [...known.lineStarts]
    return known.doc
  }
  const doc = real.parseDocument(text, { ...options, lineCounter })
  if (kept.size < MOST_KEPT) kept.set(key, { doc, lineStarts: [...lineCounter.lineStarts] })
  return doc
}

/** @type {Record<string, unknown>} */
export const yaml = { ...real, parseDocument }

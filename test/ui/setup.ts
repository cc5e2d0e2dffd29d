import { cleanup, configure } from '@testing-library/react'
import { afterEach, beforeEach } from 'vitest'
import { keptForms } from './drafts'

// How long to look on a busy machine, not how fast it must be.
configure({ asyncUtilTimeout: 5000 })

afterEach(() => {
  cleanup()
  localStorage.clear()
})

// What a form left behind is kept after it went.
beforeEach(() => keptForms.clear())

// What antd asks of a browser and jsdom has not: both only say that nothing ever changes size.
const matchMedia = (query: string): MediaQueryList => ({
  matches: false,
  media: query,
  onchange: null,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
  addListener: () => undefined,
  removeListener: () => undefined,
  dispatchEvent: () => false,
})
Object.assign(window, { matchMedia })

Object.assign(window, {
  ResizeObserver: class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  },
})

Object.assign(window, { reportError: (error: unknown): never => { throw error } })

// A file is read as browsers read it; jsdom only knows the older way.
Blob.prototype.arrayBuffer = function () {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(reader.result as ArrayBuffer)
    reader.onerror = () => reject(reader.error ?? new Error('not read'))
    reader.readAsArrayBuffer(this)
  })
}

import { contextBridge, ipcRenderer } from 'electron'
import { channelNames, eventNames, type EventName } from '../shared/ipc/names'

const ask = (name: string) => (question: unknown): Promise<unknown> => ipcRenderer.invoke(name, question)

const on = (event: EventName, listener: () => void): (() => void) => {
  if (!eventNames.includes(event)) throw new TypeError('unknown event')
  // The page never sees Electron's event object.
  const heard = (): void => listener()
  ipcRenderer.on(event, heard)
  return () => ipcRenderer.removeListener(event, heard)
}

contextBridge.exposeInMainWorld('bridge', {
  ...Object.fromEntries(channelNames.map((name) => [name, ask(name)])),
  on,
})

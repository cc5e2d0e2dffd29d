import { useState } from 'react'
import type { Answer } from '../../../../shared/ipc/channels'
import type { Verdict } from '../../../../shared/model/journal'
import { ask } from '../../../bridge'
import { verifyStore } from '../../../store/journal-pages'
import { useSession } from '../../../store/session'
import { Button } from '../../../ui/Button'
import { StatusLine } from '../StatusLine'

type File = Answer<'journal.verify'>
type State = { step: 'idle' | 'running' | 'failed' } | { step: 'done'; file: File; store: Verdict }

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))

const start = (hash: string): string => hash.slice(0, 8)

const Result = ({ file, store }: { file: File; store: Verdict }) => {
  const same = file.whole && store.whole && file.hash === store.head.hash
  return (
    <div role="status" className="audit-verdict">
      {file.whole
        ? <StatusLine good>记录文件完整：共 {file.entries} 条，首尾相接，没有一条被改动或删除。最后一条的校验值是 <span className="figures">{start(file.hash)}</span>。</StatusLine>
        : <StatusLine>记录文件不完整。{file.sentence}</StatusLine>}
      {store.whole
        ? <StatusLine good={same}>程序中的副本完整：共 {store.head.seq} 条，最后一条的校验值是 <span className="figures">{start(store.head.hash)}</span>{file.whole && !same && '，与记录文件的不一样'}。</StatusLine>
        : <StatusLine>程序中的副本不完整。{store.sentence}</StatusLine>}
      {!same && <p>请关闭程序后重新打开，程序会用完好的一份补齐另一份。若仍不完整，请不要再录入，把数据文件夹交给维护人员。</p>}
    </div>
  )
}

/** 核对: the file read anew from the disk, and beside it the browser's copy. */
export const Verify = () => {
  const { store } = useSession()
  const [state, setState] = useState<State>({ step: 'idle' })
  const verify = async (): Promise<void> => {
    setState({ step: 'running' })
    try {
      const [file, own] = await Promise.all([ask('journal.verify', undefined), verifyStore(store, pause)])
      setState({ step: 'done', file, store: own })
    } catch (error) {
      reportError(error)
      setState({ step: 'failed' })
    }
  }
  const isRunning = state.step === 'running'
  return (
    <div className="audit-verify">
      <Button disabled={isRunning} onClick={() => void verify()}>{isRunning ? '正在核对…' : '核对记录是否完整'}</Button>
      {state.step === 'failed' && <StatusLine>没有核对成，请关闭程序后重新打开再试。</StatusLine>}
      {state.step === 'done' && <Result {...state} />}
    </div>
  )
}

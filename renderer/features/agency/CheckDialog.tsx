import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../../../shared/ipc/channels'
import { ask } from '../../bridge'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'

type Checked = Answer<'agency.check'>[number]

const steps: Record<Checked['step'], string> = { name: '找到地址', connection: '连上服务器', tls: '加密连接', portal: '是经办机构', login: '认识本机', version: '版本相符' }
const marks: Record<Checked['state'], { mark: string; word: string }> = {
  ok: { mark: '✓', word: '通过' }, failed: { mark: '✕', word: '不通' }, 'not-reached': { mark: '–', word: '未查' },
}

const Line = ({ step, state, says }: Checked) => (
  <li className={`check-line check-${state}`}>
    <span className="check-state"><span aria-hidden="true">{marks[state].mark}</span> {marks[state].word}</span>
    <strong>{steps[step]}</strong>
    <span className={state === 'failed' ? '' : 'secondary'}>{says}</span>
  </li>
)

const verdict = (found: readonly Checked[]): string => {
  const failed = found.find(({ state }) => state === 'failed')
  return failed ? `“${steps[failed.step]}”这一步不通。` : '每一步都通过，连接正常。'
}

/** 连接检查: the way to the agency step by step, and what to do at the one that fails. `agency` null: the enrolled one. */
export const CheckDialog = ({ agency, onClose }: { agency: string | null; onClose: () => void }) => {
  const [found, setFound] = useState<readonly Checked[] | null>(null)
  const check = useCallback(() => void ask('agency.check', { agency }).then(setFound, reportError), [agency])
  useEffect(check, [check])
  const again = (): void => {
    setFound(null)
    check()
  }
  return (
    <Dialog title="连接检查" onClose={onClose}>
      <p role="status">{found ? verdict(found) : '正在检查，最多需要半分钟…'}</p>
      {found && <ol className="check-steps">{found.map((it) => <Line key={it.step} {...it} />)}</ol>}
      <div className="dialog-actions">
        <Button disabled={found === null} onClick={again}>再查一次</Button>
        <Button look="primary" data-first onClick={onClose}>关闭</Button>
      </div>
    </Dialog>
  )
}

import { createRoot } from 'react-dom/client'
import { ask, listen } from './bridge'

const root = document.getElementById('root')
if (!root) throw new Error('no root')
createRoot(root).render(<h1>支付资格管家</h1>)
listen('program.closing', () => void ask('program.settled', undefined))
void ask('report.ready', { people: 0, byStatus: {}, next: null })

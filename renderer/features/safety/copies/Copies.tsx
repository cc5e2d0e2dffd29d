import { Section } from '../Section'
import { Backup } from './Backup'
import { Snapshots } from './Snapshots'
import './copies.css'

/** 备份与恢复: files to carry away, and snapshots to go back to. */
export const Copies = () => (
  <Section title="备份与恢复" lead="每做一步，程序都在这台电脑上存两份，并且每天做一份快照。备份文件请另存到优盘或另一台电脑：电脑坏了，要靠它恢复。">
    <Backup />
    <Snapshots />
  </Section>
)

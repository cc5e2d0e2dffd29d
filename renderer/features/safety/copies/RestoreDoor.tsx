import { RestoreBackup } from './RestoreBackup'

/** The door for whoever begins on a new computer with what was kept of the old one. */
export const RestoreDoor = () => (
  <section className="door" aria-labelledby="restore-door">
    <h2 id="restore-door">从备份恢复</h2>
    <div className="door-words">
      <p>换了电脑，或者重装了系统？选择以前的备份文件，资料、口令和操作记录都会回来。</p>
    </div>
    <RestoreBackup replaces={[]} />
  </section>
)

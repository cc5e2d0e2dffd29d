/** While the browser's store is made anew from the journal file. */
export const StartProgress = ({ done, of }: { done: number; of: number }) => (
  <main className="start-failed">
    <div className="state" role="status">
      <p className="state-title">正在从安全副本恢复</p>
      <p className="state-words">已恢复 {done} / {of} 条记录，请不要关闭程序。恢复完成后会自动打开，不会丢失内容。</p>
    </div>
  </main>
)

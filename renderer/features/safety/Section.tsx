import { type ReactNode, useId } from 'react'

/** One subject of the screen 数据安全. */
export const Section = ({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) => {
  const id = useId()
  return (
    <section className="safety-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className="secondary safety-lead">{lead}</p>}
      {children}
    </section>
  )
}

import { type ReactNode, useId } from 'react'

/** One subject of the screen 经办机构. */
export const Section = ({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) => {
  const id = useId()
  return (
    <section className="agency-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {lead && <p className="secondary agency-lead">{lead}</p>}
      {children}
    </section>
  )
}

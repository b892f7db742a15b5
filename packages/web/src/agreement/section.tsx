import type { ReactNode } from 'react'

/** A section of a sheet: its heading in the margin, what it says beside it. */
export function Section({
  id,
  title,
  note,
  children,
}: {
  id: string
  title: string
  note?: string
  children: ReactNode
}) {
  return (
    <section className="section" aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {note && <p>{note}</p>}
      </div>
      <div className="section-body">{children}</div>
    </section>
  )
}

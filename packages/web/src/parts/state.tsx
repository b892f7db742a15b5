import type { ReactNode } from 'react'
import { ApiError } from '../api/client.ts'

type Waiting = { lines?: number; label?: string; page?: boolean }

/** What is shown while an answer is on its way: lines where the text will stand, so that nothing jumps; `page` where it is all that the page shows. */
export function Skeleton({ lines = 6, label = 'Loading', page = false }: Waiting) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {page && <h1 className="hidden">{label}</h1>}
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={i} className={`skeleton-line skeleton-${i % 4}`} />
      ))}
    </div>
  )
}

/** Something that failed: what, why, and what one can do; `page` where it is all that the page shows. */
export function Failure({ error, retry, page = false }: { error: unknown; retry?: () => void; page?: boolean }) {
  const Heading = page ? 'h1' : 'h2'
  const known = error instanceof ApiError
  const missing = known && error.status === 404
  return (
    <section className="notice" role="alert">
      <Heading>{missing ? 'Not in the record' : 'This could not be shown'}</Heading>
      <p>
        {known ? error.message : 'Something failed in the page'}
        {known && error.remedy ? `; ${error.remedy}.` : '.'}
      </p>
      {retry && !missing && (
        <button type="button" className="button" onClick={retry}>
          Try again
        </button>
      )}
    </section>
  )
}

type Nothing = { title: string; page?: boolean; part?: boolean; children?: ReactNode }

/** An empty list: what would stand here, and why nothing does; `part` where it stands below a heading of its own. */
export function Empty({ title, page = false, part = false, children }: Nothing) {
  const Heading = page ? 'h1' : part ? 'h3' : 'h2'
  return (
    <section className="notice notice-empty">
      <Heading>{title}</Heading>
      {children && <p>{children}</p>}
    </section>
  )
}

import type { ReactNode } from 'react'
import { ApiError } from '../api/client.ts'

/** What is shown while an answer is on its way: lines where the text will stand, so that nothing jumps. */
export function Skeleton({ lines = 6, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <div className="skeleton" role="status" aria-label={label}>
      {Array.from({ length: lines }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={i} className={`skeleton-line skeleton-${i % 4}`} />
      ))}
    </div>
  )
}

/** Something that failed: what, why, and what one can do. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const known = error instanceof ApiError
  const missing = known && error.status === 404
  return (
    <section className="notice" role="alert">
      <h2>{missing ? 'Not in the record' : 'This could not be shown'}</h2>
      <p>
        {known ? error.message : 'Something failed in the page.'}
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

/** An empty list: what would stand here, and why nothing does. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className="notice notice-empty">
      <h2>{title}</h2>
      {children && <p>{children}</p>}
    </section>
  )
}

import type { InputResult } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import { plural } from '../lib/day.ts'
import { clearDone, type Entry } from './queue.ts'

const WORD: Readonly<Record<InputResult['outcome'], string>> = {
  new: 'new',
  same: 'already here',
  'newer reading': 'read again',
  failed: 'failed',
}

const MOST = 200

/** How far the reading is, and what came of each thing: failures first to be seen, each with its reason. */
export function Results({ entries }: { entries: readonly Entry[] }) {
  if (entries.length === 0) return null
  const done = entries.filter((e) => e.state === 'done')
  const results = done.flatMap((e) => e.results)
  const failed = [
    ...results.flatMap((r) => (r.outcome === 'failed' ? [{ name: r.name, why: r.error ?? '' }] : [])),
    ...done.flatMap((e) => (e.error === null ? [] : [{ name: e.name, why: e.error }])),
  ]
  const good = results.filter((r) => r.outcome !== 'failed')
  const count = (outcome: InputResult['outcome']) => results.filter((r) => r.outcome === outcome).length
  const now = entries.find((e) => e.state === 'reading')
  return (
    <section className="add-results" aria-label="What was read">
      <p role="status" className="num">
        {now ? `Reading ${done.length + 1} of ${entries.length}: ` : `${plural(done.length, 'input')} done: `}
        {count('new')} new, {count('same')} already here
        {count('newer reading') > 0 && `, ${count('newer reading')} read again`}
        {failed.length > 0 && `, ${failed.length} failed`}
      </p>
      {now && (
        <progress max={entries.length} value={done.length} aria-label={`Reading ${now.name}`}>
          {done.length} of {entries.length}
        </progress>
      )}
      {failed.length > 0 && (
        <ul className="add-failed" aria-label="What failed">
          {failed.map(({ name, why }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same file may fail twice
            <li key={i}>
              <bdi>{why.startsWith(name) ? why : `${name}: ${why}`}</bdi>
            </li>
          ))}
        </ul>
      )}
      {good.length > 0 && (
        <ul className="add-good" aria-label="What is in the record">
          {good.slice(0, MOST).map((r, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same report may come twice
            <li key={i}>
              <span className={r.outcome === 'new' ? 'tag tag-force' : 'tag'}>{WORD[r.outcome]}</span>{' '}
              {r.report ? (
                <Link to="/reports/$id" params={{ id: r.report }} reloadDocument>
                  <bdi>{r.title ?? r.name}</bdi>
                </Link>
              ) : (
                <bdi>{r.title ?? r.name}</bdi>
              )}
              {r.language && <span className="muted"> · in another language: searchable, not read</span>}
            </li>
          ))}
        </ul>
      )}
      {good.length > MOST && <p className="muted">and {good.length - MOST} more</p>}
      {!now && (
        <button type="button" className="button button-quiet" onClick={clearDone}>
          Clear this list
        </button>
      )}
    </section>
  )
}

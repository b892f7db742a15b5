import '../styles/review.css'
import type { Correction } from '@parley/schema'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { correctionsQuery } from '../api/queries.ts'
import { longDay, plural } from '../lib/day.ts'
import { fieldName, fieldWords } from '../lib/fields.ts'
import { More } from '../lists/more.tsx'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Pills } from '../parts/pills.tsx'
import { SourceLink, Words } from '../parts/quote.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'
import { useView } from '../shell/view.ts'

const STATES = [
  { value: 'holds', label: 'In force' },
  { value: 'undone', label: 'Taken back' },
  { value: 'asked again', label: 'To be asked again' },
] as const

const VERB: Record<Correction['verdict'], string> = {
  accept: 'accepted',
  correct: 'corrected',
  reject: 'rejected',
  add: 'added',
  same: 'taken for one',
  different: 'kept apart',
  unsure: 'left unsure',
  undo: 'took back',
  code: 'coded',
  mark: 'marked',
  propose: 'proposed',
}

const COLUMNS = [
  'id',
  'revision',
  'at',
  'author',
  'verdict',
  'state',
  'reason',
  'kind',
  'field',
  'before',
  'after',
  'quote',
]

/** The correction log: who ruled what, when and why. Nothing leaves it; what was taken back says so. */
export function CorrectionsPage() {
  const { state } = useSearch({ from: '/corrections' })
  const navigate = useNavigate({ from: '/corrections' })
  const pages = useInfiniteQuery(correctionsQuery(useView(), state))
  useTitle('Corrections')
  const items = pages.data?.pages.flatMap((p) => p.items) ?? []
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>Corrections</h1>
        <p className="muted num" role="status">
          {pages.data ? `${plural(pages.data.pages[0]!.total, 'ruling')}, the latest first` : 'Loading'}
        </p>
        <Cite />
        <Export
          name="corrections"
          table={() => ({
            columns: COLUMNS,
            rows: items.flatMap((c) =>
              c.on.flatMap((r) =>
                (r.changes.length ? r.changes : [{ field: null, before: null, after: null }]).map((change) => [
                  ...[c.id, c.revision, c.at, c.author, c.verdict, c.state, c.reason, r.kind],
                  ...[change.field, change.before, change.after, r.quote],
                ]),
              ),
            ),
          })}
          json={() => items}
        />
      </header>
      <div className="tools">
        <Pills
          label="State"
          value={state}
          options={STATES}
          onChange={(next) => navigate({ search: (before) => ({ ...before, state: next }), replace: true })}
        />
      </div>
      {pages.isPending && <Skeleton lines={12} />}
      {pages.error && <Failure error={pages.error} retry={pages.refetch} />}
      {pages.data && items.length === 0 && (
        <Empty title="Nobody ruled on anything yet">
          What people accept, correct or reject in review is told here, with who, when and why.
        </Empty>
      )}
      <ol className="ruling-list">
        {items.map((ruling) => (
          <li key={ruling.id} data-item="" tabIndex={-1}>
            <RulingItem ruling={ruling} />
          </li>
        ))}
      </ol>
      <More {...pages} />
    </div>
  )
}

function RulingItem({ ruling: c }: { ruling: Correction }) {
  return (
    <article className={c.state === 'undone' ? 'ruling ruling-undone' : 'ruling'} id={c.id}>
      <div>
        <p className="ruling-verdict">{VERB[c.verdict]}</p>
        <p className="muted num">
          <time dateTime={c.at}>
            {longDay(c.at.slice(0, 10))}, {c.at.slice(11, 16)} UTC
          </time>
        </p>
        <p className="muted">
          by <bdi>{c.author}</bdi>
        </p>
        <p className="muted num">revision {c.revision}</p>
      </div>
      <div className="ruling-body">
        {c.reason && (
          <p className="ruling-reason">
            <bdi>{c.reason}</bdi>
          </p>
        )}
        {c.state === 'undone' && <p className="tone-against">Taken back later.</p>}
        {c.state === 'asked again' && (
          <p className="tone-contested">The newest reading has these words no more: somebody must look again.</p>
        )}
        {c.names.length > 0 && (
          <p>
            <bdi>{c.names.join(' and ')}</bdi>
          </p>
        )}
        {c.on.map((r) => (
          <div key={`${r.finding} ${r.quote}`} className="told">
            {r.changes.length > 0 && (
              <ul className="ruling-changes">
                {r.changes.map((change) => (
                  <li key={change.field}>
                    {fieldName(change.field)}:{' '}
                    <del>
                      <bdi>{fieldWords(change.before) || 'nothing'}</bdi>
                    </del>{' '}
                    →{' '}
                    <ins>
                      <bdi>{fieldWords(change.after) || 'nothing'}</bdi>
                    </ins>
                  </li>
                ))}
              </ul>
            )}
            {r.quote && (
              <figure className="quote">
                <blockquote>
                  <Words>{r.quote}</Words>
                </blockquote>
                {r.evidence && (
                  <figcaption>
                    {r.kind} · <SourceLink evidence={r.evidence} />
                  </figcaption>
                )}
              </figure>
            )}
          </div>
        ))}
      </div>
    </article>
  )
}

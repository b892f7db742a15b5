import '../styles/commitments.css'
import type { CommitmentAnswer } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { commitmentsQuery } from '../api/queries.ts'
import { listed, longDay, plural } from '../lib/day.ts'
import type { CommitmentSearch } from '../lib/search.ts'
import { ActorField } from '../parts/actor-field.tsx'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { LongList } from '../parts/long-list.tsx'
import { Pills } from '../parts/pills.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'
import { useAsOf, useNarrowView } from '../shell/view.ts'
import { CommitmentItem } from './item.tsx'
import { RUNGS } from './ladder.tsx'

const ORDER: readonly CommitmentAnswer['due'][] = ['overdue', 'due', 'no deadline', 'cannot tell', 'done', 'refused']
const COLUMNS = [
  'id',
  'who',
  'for',
  'what',
  'type',
  'amount',
  'currency',
  'stage',
  'due',
  'days left',
  'reports',
  'origins',
  'quote',
]
const STAGES = [...RUNGS, 'refused'] as const

/** What presses first: overdue, then by the days left; what has no deadline after it, the latest told first. */
const pressing = (a: CommitmentAnswer, b: CommitmentAnswer): number =>
  ORDER.indexOf(a.due) - ORDER.indexOf(b.due) ||
  (a.daysLeft ?? 0) - (b.daysLeft ?? 0) ||
  ((a.lastDay ?? '') < (b.lastDay ?? '') ? 1 : -1)

/** Who promised what to whom, how much, how far it came and by when it is due. */
export function CommitmentsPage() {
  const { actor, stage } = useSearch({ from: '/commitments' })
  const navigate = useNavigate({ from: '/commitments' })
  const { asOf } = useAsOf()
  const { data, error, isPending, refetch } = useQuery(commitmentsQuery(useNarrowView(), { actor }))
  useTitle('Commitments')
  const set = (change: CommitmentSearch) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  const all = data ?? []
  const shown = all.filter((c) => !stage || c.stage === stage).sort(pressing)
  const late = all.filter((c) => c.due === 'overdue').length
  const names = new Map(all.map((c) => [c.id, `${listed(c.who)}: ${c.what}`]))
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>Commitments</h1>
        <p className="muted num" role="status">
          {isPending ? 'Loading' : plural(shown.length, 'promise')}
          {late > 0 && `, ${late} overdue`}
          {asOf && ` as of ${longDay(asOf)}`}
        </p>
        <Cite />
        <Export
          name="commitments"
          table={() => ({
            columns: COLUMNS,
            rows: shown.map((c) => [
              ...[c.id, listed(c.who), c.for, c.what, c.type, c.amounts[0]?.value, c.amounts[0]?.currency, c.stage],
              ...[c.due, c.daysLeft, c.corroboration.reports, c.corroboration.origins, c.evidence[0]?.quote],
            ]),
          })}
          json={() => shown}
        />
      </header>
      <div className="tools">
        <Pills
          label="Stage"
          value={stage}
          options={STAGES.map((value) => ({ value, label: value, count: all.filter((c) => c.stage === value).length }))}
          onChange={(next) => set({ stage: next })}
        />
        <ActorField label="Actor" value={actor} onChange={(next) => set({ actor: next })} />
      </div>
      {isPending && <Skeleton lines={12} />}
      {error && <Failure error={error} retry={refetch} />}
      {data && shown.length === 0 && (
        <Empty title="No promise fits">
          {all.length === 0 ? 'The reports known by this day tell of none.' : 'Choose another stage.'}
        </Empty>
      )}
      <LongList items={shown} step={40} className="promise-list">
        {(commitment) => <CommitmentItem commitment={commitment} names={names} />}
      </LongList>
    </div>
  )
}

import '../styles/contradictions.css'
import type { ContradictionAnswer, Evidence } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { contradictionsQuery, reportQuery } from '../api/queries.ts'
import { capital, longDay, plural, shortDay } from '../lib/day.ts'
import type { ContradictionSearch } from '../lib/search.ts'
import { Choice } from '../parts/choice.tsx'
import { Cite } from '../parts/cite.tsx'
import { Corroborated } from '../parts/corroboration.tsx'
import { Export } from '../parts/export.tsx'
import { LongList } from '../parts/long-list.tsx'
import { Pills } from '../parts/pills.tsx'
import { Quotes, Words } from '../parts/quote.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'
import { useAsOf, useNarrowView, useView } from '../shell/view.ts'
import { borrowed, denyingWords } from './denying.ts'

type Side = ContradictionAnswer['sides'][number]

const VERDICTS = [
  { value: 'conflict', label: 'Cannot both hold' },
  { value: 'only seemingly', label: 'Only seemingly' },
  { value: 'cannot tell', label: 'Cannot tell' },
] as const
const TYPES = ['number', 'unit', 'date', 'existence', 'attribution', 'wording', 'term', 'status']
const COLUMNS = ['id', 'type', 'verdict', 'seeming', 'about', 'why', 'value', 'holder', 'day', 'quote']

/** Where the reports differ: each version with who holds it and its words. Nothing is resolved, nothing averaged. */
export function ContradictionsPage() {
  const { verdict = 'conflict', type, actor } = useSearch({ from: '/contradictions' })
  const navigate = useNavigate({ from: '/contradictions' })
  const { asOf } = useAsOf()
  const { data, error, isPending, refetch } = useQuery(contradictionsQuery(useNarrowView()))
  useTitle('Contradictions')
  const set = (change: ContradictionSearch) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  const all = data ?? []
  const narrowed = all.filter((c) => (!type || c.type === type) && (!actor || c.actors.includes(actor)))
  const shown = narrowed.filter((c) => verdict === 'all' || c.verdict === verdict)
  const actors = [...new Set(all.flatMap((c) => c.actors))].sort()
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>Contradictions</h1>
        <p className="muted num" role="status">
          {isPending ? 'Loading' : plural(shown.length, 'pair of accounts', 'pairs of accounts')}
          {asOf && ` as of ${longDay(asOf)}`}
        </p>
        <Cite />
        <Export
          name="contradictions"
          table={() => ({
            columns: COLUMNS,
            rows: shown.flatMap((c) =>
              c.sides.map((s) => [
                ...[c.id, c.type, c.verdict, c.seeming, c.about, c.why],
                ...[s.value, s.holder, s.day, s.evidence[0]?.quote],
              ]),
            ),
          })}
          json={() => shown}
        />
      </header>
      <div className="tools">
        <Pills
          label="Verdict"
          value={verdict === 'all' ? undefined : verdict}
          options={VERDICTS.map((v) => ({ ...v, count: narrowed.filter((c) => c.verdict === v.value).length }))}
          onChange={(next) => set({ verdict: next ?? 'all' })}
        />
        <Choice
          label="About"
          value={type}
          options={TYPES.filter((t) => all.some((c) => c.type === t)).map((t) => [
            t,
            `${capital(t)} (${all.filter((c) => c.type === t).length})`,
          ])}
          onChange={(next) => set({ type: next })}
        />
        <Choice
          label="Actor"
          value={actor}
          options={actors.map((a) => [a, a])}
          onChange={(next) => set({ actor: next })}
        />
      </div>
      {isPending && <Skeleton lines={12} />}
      {error && <Failure error={error} retry={refetch} />}
      {data && shown.length === 0 && (
        <Empty title={all.length === 0 ? 'The reports nowhere contradict each other' : 'None of this sort'}>
          {all.length === 0
            ? 'By this day none tells otherwise than another what both tell.'
            : 'Choose another verdict, or take away a filter.'}
        </Empty>
      )}
      <LongList items={shown} step={30} className="clash-list">
        {(clash) => <Clash clash={clash} />}
      </LongList>
    </div>
  )
}

/** What a side holds; of a charge's denial, that it denies. */
const wordsOf = (clash: ContradictionAnswer, side: Side): string => {
  const [charge] = clash.sides
  if (side === charge || !charge?.value.startsWith('it happened: ')) return side.value
  return side.value === 'denied' ? 'denies it' : `denies: ${side.value}`
}

/** The words of a side; where it only has those of the charge that it denies, the words that deny it in the same report. */
function Told({ side, before }: { side: Side; before: Side | undefined }) {
  const charge = borrowed(side, before)
  return charge ? <Denial charge={charge} holder={side.holder} /> : <Quotes evidence={side.evidence} />
}

function Denial({ charge, holder }: { charge: Evidence; holder: string | null }) {
  const { data } = useQuery({ ...reportQuery(useView(), charge.report), placeholderData: undefined })
  const found = data && denyingWords(data, charge, holder)
  return <Quotes evidence={[found ?? charge]} />
}

const AGAINST = {
  'another report': '',
  'its own words': 'within one report’s words',
  'its own time': 'against its own time',
} as const

function Clash({ clash }: { clash: ContradictionAnswer }) {
  const agreement = clash.things.find((thing) => thing.startsWith('ag-'))
  return (
    <article className={`clash clash-${clash.verdict.replace(' ', '-')}`} id={clash.id}>
      <header>
        <h2>
          <Words>{capital(clash.about)}</Words>
        </h2>
        <p className="clash-facts">
          <span className="tag clash-verdict">
            {clash.verdict === 'conflict' ? 'cannot both hold' : clash.verdict}
            {clash.seeming && `: ${clash.seeming}`}
          </span>
          <span className="tag">{clash.type}</span>
          {AGAINST[clash.against] && <span className="tag">{AGAINST[clash.against]}</span>}
          {agreement && (
            <span className="tag">
              <Link to="/agreements/$id" params={{ id: agreement }}>
                the agreement
              </Link>
            </span>
          )}
        </p>
        <p className="clash-why">
          <Words>{clash.why}</Words>
        </p>
      </header>
      <div className="clash-sides">
        {clash.sides.map((side, i) => (
          <section key={`${side.holder} ${side.value} ${side.day}`} className="clash-side">
            <h3>
              <bdi>{side.holder ?? 'The report itself'}</bdi>
              {side.day && <span className="num muted"> {shortDay(side.day, true)}</span>}
            </h3>
            <p className="clash-value">
              <Words>{wordsOf(clash, side)}</Words>
            </p>
            <Told side={side} before={clash.sides[i - 1]} />
            <Corroborated by={side.corroboration} />
          </section>
        ))}
      </div>
    </article>
  )
}

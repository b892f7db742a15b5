import '../styles/figures.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { figuresQuery } from '../api/queries.ts'
import { capital, dateWords, listed, longDay, plural } from '../lib/day.ts'
import type { FigureSearch } from '../lib/search.ts'
import { Choice } from '../parts/choice.tsx'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { LongList } from '../parts/long-list.tsx'
import { Picture } from '../parts/picture.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { Axis } from '../plot/axis.tsx'
import { middleOf, ticks } from '../plot/scale.ts'
import { useWidth } from '../plot/width.ts'
import { useTitle } from '../shell/title.ts'
import { useAsOf, useNarrowView } from '../shell/view.ts'
import { scaleOfFigures } from './chart.tsx'
import { Series } from './series.tsx'

const COLUMNS = [
  'quantity',
  'of',
  'area',
  'unit',
  'by',
  'rule',
  'basis',
  'value',
  'low',
  'high',
  'period',
  'told',
  'quote',
]
const NONE: ReadonlyMap<string, number> = new Map()

/** What is counted, by whom and by which rule. Unlike counts are never joined, added or averaged. */
export function FiguresPage() {
  const { quantity, actor } = useSearch({ from: '/figures' })
  const navigate = useNavigate({ from: '/figures' })
  const { asOf, setDay } = useAsOf()
  const { data, error, isPending, refetch } = useQuery(figuresQuery(useNarrowView(), { actor }))
  const [ref, width] = useWidth<HTMLDivElement>(560)
  useTitle('Figures')
  const set = (change: FigureSearch) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  const all = data ?? []
  const shown = all.filter((s) => !quantity || s.quantity === quantity)
  const groups = [...Map.groupBy(shown, (s) => s.quantity)].sort(([, a], [, b]) => b.length - a.length)
  const names = new Map(all.map((s) => [s.id, [listed(s.by) || 'nobody named', s.of].filter(Boolean).join(', ')]))
  const quantities = [...new Set(all.map((s) => s.quantity))].sort()
  const scale = scaleOfFigures(shown, asOf ?? '1970-01-01')
  const marks = ticks(scale, width, asOf ? middleOf(scale, asOf) : -1)
  return (
    <div className="figures">
      <header className="page-head">
        <h1>Figures</h1>
        <p className="muted num" role="status">
          {isPending
            ? 'Loading'
            : `${plural(shown.length, 'series', 'series')} of ${plural(groups.length, 'quantity', 'quantities')}`}
          {asOf && ` as of ${longDay(asOf)}`}
        </p>
        <Cite />
        {shown.length > 0 && <Picture name="figures" of=".figures-board" />}
        <Export
          name="figures"
          table={() => ({
            columns: COLUMNS,
            rows: shown.flatMap((s) =>
              s.points.map((p) => [
                ...[s.quantity, s.of, s.area, s.unit, listed(s.by), s.rule, s.basis, p.value, p.low, p.high],
                ...[p.period && dateWords(p.period), p.day, p.evidence[0]?.quote],
              ]),
            ),
          })}
          json={() => shown}
        />
      </header>
      <div className="tools">
        <Choice
          label="Quantity"
          value={quantity}
          options={quantities.map((q) => [q, capital(q)])}
          onChange={(next) => set({ quantity: next })}
        />
        <p className="figures-note muted">
          A line joins figures of one counter by one rule alone. What is counted otherwise stands on a line of its own
          and is never added.
        </p>
      </div>
      {isPending && <Skeleton lines={14} />}
      {error && <Failure error={error} retry={refetch} />}
      {data && shown.length === 0 && (
        <Empty title="No figures by this day">The reports known by this day count nothing.</Empty>
      )}
      {data && shown.length > 0 && asOf && (
        <div className="figures-board">
          <div className="figures-axis">
            <div className="figures-axis-plot" ref={ref}>
              <Axis scale={scale} marks={marks} asOf={asOf} reports={NONE} onDay={setDay} />
            </div>
          </div>
          {groups.map(([name, series]) => (
            <section key={name} className="figures-group" aria-label={name}>
              <h2>
                <span data-picture="">{capital(name)}</span>{' '}
                <span className="num muted">{series.length > 1 ? `${series.length} counts, kept apart` : ''}</span>
              </h2>
              <LongList items={series} step={25} className="series-list">
                {(s) => <Series series={s} names={names} scale={scale} marks={marks} width={width} />}
              </LongList>
            </section>
          ))}
        </div>
      )}
    </div>
  )
}

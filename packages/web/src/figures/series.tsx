import type { FigureSeries } from '@parley/schema'
import { dateWords, listed, shortDay } from '../lib/day.ts'
import { numberWords } from '../lib/money.ts'
import { Corroborated } from '../parts/corroboration.tsx'
import { Quotes, Words } from '../parts/quote.tsx'
import type { Scale, Tick } from '../plot/scale.ts'
import { FigureChart } from './chart.tsx'

type Point = FigureSeries['points'][number]

/** A figure as its report means it: "at least 950", "between 5 and 7", or its words. */
export function valueWords({ value, low, high }: Pick<Point, 'value' | 'low' | 'high'>): string {
  if (typeof value === 'string') return value
  if (low !== null && high === null) return `at least ${numberWords(low)}`
  if (low === null && high !== null) return `at most ${numberWords(high)}`
  if (low !== null && high !== null && low !== high) return `${numberWords(low)} to ${numberWords(high)}`
  return numberWords(value)
}

const BASIS: Record<FigureSeries['basis'], string> = {
  assessed: 'assessed',
  claimed: 'claimed by a side',
  official: 'official',
  unknown: 'who counted is not told',
}

const VERDICT = {
  compatible: 'tone-force',
  conflict: 'tone-contested',
  unlike: 'tone-plain',
  'cannot tell': 'tone-plain',
} as const

type Props = { series: FigureSeries; names: Map<string, string>; scale: Scale; marks: readonly Tick[]; width: number }

/** Figures of one counter by one rule: nothing else is drawn on the same line. */
export function Series({ series: s, names, scale, marks, width }: Props) {
  const last = s.points.at(-1)
  return (
    <article className="series" id={s.id}>
      <div className="series-head">
        <h3 data-picture="">
          <bdi>{s.by.length > 0 ? listed(s.by) : 'Nobody named'}</bdi>
        </h3>
        <p className="series-facts">
          {[s.of, s.area, s.rule ? `rule: ${s.rule}` : null, BASIS[s.basis]].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className="series-chart">
        <FigureChart series={s} scale={scale} marks={marks} width={width} />
      </div>
      <p className="series-last num">
        {last && (
          <>
            <strong>{valueWords(last)}</strong> {s.unit}
            {last.period && <span className="muted"> {dateWords(last.period)}</span>}
          </>
        )}
      </p>
      <details className="series-more">
        <summary>
          {s.points.length === 1 ? 'Its words' : `The words of ${s.points.length} figures`}
          {s.beside.length > 0 && ', and what it may be compared with'}
        </summary>
        <ol className="series-points">
          {s.points.map((p) => (
            <li key={p.id}>
              <p className="num">
                <strong>{valueWords(p)}</strong> {s.unit}{' '}
                <span className="muted">
                  {p.period ? dateWords(p.period) : 'days not told'}
                  {p.day && `, told ${shortDay(p.day, true)}`}
                  {p.chain.length > 1 && ` by way of ${listed(p.chain)}`}
                </span>
              </p>
              <Quotes evidence={p.evidence} />
              <Corroborated by={p.corroboration} />
            </li>
          ))}
        </ol>
        {s.beside.length > 0 && (
          <ul className="series-beside">
            {s.beside.map((b) => (
              <li key={b.series}>
                <span className={`status ${VERDICT[b.verdict]}`}>{b.verdict}</span>{' '}
                <a href={`#${b.series}`}>{names.get(b.series) ?? 'another series'}</a>: <Words>{b.why}</Words>
              </li>
            ))}
          </ul>
        )}
      </details>
    </article>
  )
}

import type { FacetValue, SearchAnswer } from '@parley/schema'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { dateWords, grouped } from '../lib/day.ts'
import type { SearchSearch } from '../lib/search.ts'

/** The first and last day of a month, `2025-04`. */
function monthEnds(month: string): { from: string; to: string } {
  const [year, number] = month.split('-').map(Number) as [number, number]
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` }
}

/** What the hits can be narrowed to; a chosen value is taken away by choosing it again. */
export function Facets({ facets }: { facets: SearchAnswer['facets'] }) {
  const asked = useSearch({ from: '/search' })
  const navigate = useNavigate({ from: '/search' })
  const set = (change: SearchSearch) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  const month = facets.months.find(
    ({ value }) => monthEnds(value).from === asked.from && monthEnds(value).to === asked.to,
  )
  const some = asked.kind || asked.actor || asked.issue || asked.outlet || asked.from || asked.to
  return (
    <nav className="facets" aria-label="Narrow the search">
      <Facet
        title="Kind"
        values={facets.kinds}
        chosen={asked.kind}
        choose={(kind) => set({ kind: kind as SearchSearch['kind'] })}
      />
      <Facet title="Actor" values={facets.actors} chosen={asked.actor} choose={(actor) => set({ actor })} />
      <Facet title="Issue" values={facets.issues} chosen={asked.issue} choose={(issue) => set({ issue })} />
      <Facet title="Outlet" values={facets.outlets} chosen={asked.outlet} choose={(outlet) => set({ outlet })} />
      <Facet
        title="Month"
        values={facets.months.map((m) => ({ ...m, label: dateWords(m.value) }))}
        chosen={month?.value}
        choose={(value) => set(value ? monthEnds(value) : { from: undefined, to: undefined })}
      />
      {some && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() =>
            set({
              ...{ kind: undefined, actor: undefined, issue: undefined, outlet: undefined, report: undefined },
              ...{ from: undefined, to: undefined },
            })
          }
        >
          Take all away
        </button>
      )}
    </nav>
  )
}

type FacetProps = {
  title: string
  values: readonly FacetValue[]
  chosen: string | undefined
  choose: (value: string | undefined) => void
}

function Facet({ title, values, chosen, choose }: FacetProps) {
  if (values.length === 0 && chosen === undefined) return null
  const shown = values.some((v) => v.value === chosen) || chosen === undefined
  const all = shown ? values : [{ value: chosen, label: chosen, count: 0 }, ...values]
  const most = Math.max(1, ...all.map((v) => v.count))
  return (
    <section className="facet" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {all.map(({ value, label, count }) => (
          <li key={value}>
            <button
              type="button"
              aria-pressed={value === chosen}
              onClick={() => choose(value === chosen ? undefined : value)}
              style={{ '--share': `${Math.round((100 * count) / most)}%` } as React.CSSProperties}
            >
              <bdi>{label}</bdi>
              <span className="num muted">{grouped(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

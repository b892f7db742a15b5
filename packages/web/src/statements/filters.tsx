import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { actorsQuery } from '../api/queries.ts'
import type { FilterSearch } from '../lib/search.ts'
import { Choice } from '../parts/choice.tsx'
import { DayField } from '../parts/day-field.tsx'
import { useStatus, useView } from '../shell/view.ts'

/** What narrows the statements; each choice is in the address. */
export function Filters() {
  const filter = useSearch({ from: '/statements' })
  const navigate = useNavigate({ from: '/statements' })
  const actors = useQuery(actorsQuery(useView()))
  const { data: status } = useStatus()
  const set = (change: FilterSearch) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  const speakers = (actors.data?.items ?? [])
    .filter((a) => a.statements > 0)
    .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1))
  const some = Object.values(filter).some(Boolean)
  return (
    <form className="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label="Speaker"
        value={filter.actor}
        options={speakers.map((a) => [a.name, `${a.name} (${a.statements})`])}
        onChange={(actor) => set({ actor })}
      />
      <Choice
        label="Issue"
        value={filter.issue}
        options={(status?.issues ?? []).map((i) => [i.id, i.label])}
        onChange={(issue) => set({ issue })}
      />
      <Choice
        label="Outlet"
        value={filter.outlet}
        options={(status?.outletNames ?? []).map((o) => [o, o])}
        onChange={(outlet) => set({ outlet })}
      />
      <DayField label="Told from" value={filter.from} onChange={(from) => set({ from })} />
      <DayField label="Told until" value={filter.to} onChange={(to) => set({ to })} />
      {some && (
        <button
          type="button"
          className="button button-quiet"
          onClick={() =>
            set({
              q: undefined,
              actor: undefined,
              issue: undefined,
              outlet: undefined,
              report: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          Clear all
        </button>
      )}
    </form>
  )
}

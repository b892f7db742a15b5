import type { ActorAnswer } from '@parley/schema'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { FilterSearch } from '../lib/search.ts'
import { ActorField } from '../parts/actor-field.tsx'
import { Choice } from '../parts/choice.tsx'
import { DayField } from '../parts/day-field.tsx'
import { useStatus } from '../shell/view.ts'

const said = (actor: ActorAnswer): number => actor.statements

/** What narrows the statements; each choice is in the address. */
export function Filters() {
  const filter = useSearch({ from: '/statements' })
  const navigate = useNavigate({ from: '/statements' })
  const { data: status } = useStatus()
  const set = (change: FilterSearch) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  const some = Object.values(filter).some(Boolean)
  return (
    <form className="filters" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
      <ActorField label="Speaker" value={filter.actor} count={said} onChange={(actor) => set({ actor })} />
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

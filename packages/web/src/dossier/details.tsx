import type { DossierActor } from '@parley/schema'
import { DayInput } from '../parts/day-input.tsx'

type Office = DossierActor['offices'][number]

type Props = {
  /** the actor's name, or where in the list it stands */
  of: string
  at: string
  offices: readonly Office[]
  members: readonly string[]
  names: readonly string[]
  change: (field: 'offices' | 'members', value: unknown) => void
}

/** What of an actor has no room in its row: the offices held, from when to when, and the members of a group. */
export function ActorDetails({ of, at, offices, members, names, change }: Props) {
  const set = (i: number, to: Partial<Office>) =>
    change(
      'offices',
      offices.map((office, j) => (j === i ? { ...office, ...to } : office)),
    )
  const without = <T,>(all: readonly T[], i: number) => all.filter((_, j) => j !== i)
  const others = names.filter((name) => name !== of && !members.includes(name))
  return (
    <div className="actor-details">
      <section aria-label={`Offices of ${of}`}>
        <h3>Offices</h3>
        {offices.length > 0 && (
          <ul>
            {offices.map((office, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an office that is being written has no other name
              <li key={i} className="office-row">
                <label className="field">
                  <span>Office {i + 1}</span>
                  <input
                    dir="auto"
                    required
                    defaultValue={office.title}
                    data-at={i === 0 ? `${at}.offices` : undefined}
                    onChange={(e) => set(i, { title: e.target.value })}
                  />
                </label>
                <Day label={`From, office ${i + 1}`} day={office.from} onDay={(from) => set(i, { from })} />
                <Day label={`To, office ${i + 1}`} day={office.to} onDay={(to) => set(i, { to })} />
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={`Remove the office ${office.title || i + 1}`}
                  onClick={() => change('offices', without(offices, i))}
                >
                  Remove
                </button>
              </li>
            ))}
          </ul>
        )}
        <p className="muted">A day that is left empty is not known, or not yet come.</p>
        <button
          type="button"
          className="button"
          onClick={() => change('offices', [...offices, { title: '', from: null, to: null }])}
        >
          Add an office
        </button>
      </section>
      <section aria-label={`Members of ${of}`}>
        <h3>Members, if it is a group</h3>
        {members.length > 0 && (
          <ul className="member-list">
            {members.map((name, i) => (
              <li key={name}>
                <bdi>{name}</bdi>
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={`Remove the member ${name}`}
                  onClick={() => change('members', without(members, i))}
                >
                  Remove
                </button>
              </li>
            ))}
          </ul>
        )}
        <label className="field">
          <span>Add a member</span>
          <select
            value=""
            data-at={`${at}.members`}
            onChange={(e) => e.target.value && change('members', [...members, e.target.value])}
          >
            <option value="">choose an actor of this dossier</option>
            {others.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      </section>
    </div>
  )
}

const Day = ({ label, day, onDay }: { label: string; day: string | null; onDay: (day: string | null) => void }) => (
  <div className="field">
    <span aria-hidden="true">{label.split(',')[0]}</span>
    <DayInput label={label} value={day} onDay={onDay} />
  </div>
)

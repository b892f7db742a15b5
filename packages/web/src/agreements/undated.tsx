import type { AgreementAnswer } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import { countWords } from '../lib/counts.ts'
import { dateWords, shortDay } from '../lib/day.ts'
import { useSome } from '../parts/some.tsx'
import { StatusWord } from '../parts/standing.tsx'

const STEP = 40

/** Agreements that no report gives days for: proposals, plans, exchanges. */
export function Undated({ agreements }: { agreements: readonly AgreementAnswer[] }) {
  const [rows, more] = useSome(agreements, STEP)
  if (agreements.length === 0) return null
  return (
    <section className="undated" aria-labelledby="undated-title">
      <h2 id="undated-title">Without a stated window</h2>
      <ul>
        {rows.map((a) => (
          <li key={a.id} data-item="" tabIndex={-1}>
            <h3>
              <Link to="/agreements/$id" params={{ id: a.id }}>
                <bdi>{a.name}</bdi>
              </Link>
            </h3>
            <p>
              <StatusWord status={a.status} /> · {a.kind}
            </p>
            <p className="undated-parties">{a.parties.join(', ')}</p>
            <p className="num undated-told">
              {a.announced[0]
                ? `announced ${dateWords(a.announced[0].value)}`
                : a.lastDay
                  ? `last told ${shortDay(a.lastDay)}`
                  : ''}
            </p>
            <p className="num undated-counts">{countWords(a)}</p>
          </li>
        ))}
      </ul>
      {more}
    </section>
  )
}

import type { AgreementAnswer } from '@parley/schema'
import { useEffect, useRef } from 'react'
import { dayRange, longDay } from '../lib/day.ts'
import { partyColour, partyName } from '../lib/party.ts'
import { Quotes } from '../parts/quote.tsx'
import { tone } from '../parts/standing.tsx'
import { Section } from './section.tsx'

const BASIS = { stated: 'stated', derived: 'worked out', open: 'not told' } as const

function end(day: string | null, other: string | null, basis: keyof typeof BASIS) {
  if (day === null) return <span className="muted">not told</span>
  const between = other !== null && other !== day
  const [a, b] = between && other < day ? [other, day] : [day, other]
  return (
    <>
      {between ? `between ${longDay(a)} and ${longDay(b!)}` : longDay(day)}{' '}
      <span className="muted">({BASIS[basis]})</span>
    </>
  )
}

/** Each party's own account of when it binds, with the words. */
export function Accounts({
  agreement,
  hues,
  open,
}: {
  agreement: AgreementAnswer
  hues: Map<string, number>
  open: string | null
}) {
  const shown = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open) shown.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  const { windows, clock, contested, common } = agreement
  if (windows.length === 0) return null
  return (
    <Section id="accounts" title="Accounts" note="From when to when it binds, as each party has it.">
      {windows.map((w) => {
        const state = clock.find((c) => c.party === w.party)?.state
        return (
          <section
            key={`${w.party} ${w.from} ${w.to}`}
            ref={w.party === open ? shown : null}
            className={w.party === open ? 'account account-open' : 'account'}
            data-item=""
            tabIndex={-1}
          >
            <h3 style={{ color: partyColour(hues, w.party) }}>{partyName(w.party)}</h3>
            <dl className="facts">
              <dt>From</dt>
              <dd className="num">{end(w.from, w.fromLatest, w.fromBasis)}</dd>
              <dt>To</dt>
              <dd className="num">{end(w.to, w.toEarliest, w.toBasis)}</dd>
              {state && (
                <>
                  <dt>Then</dt>
                  <dd className={tone(state)}>{state}</dd>
                </>
              )}
            </dl>
            {w.why && <p className="why">{w.why}</p>}
            <Quotes evidence={w.evidence} />
          </section>
        )
      })}
      {(common || contested.length > 0) && (
        <p className="note num">
          {common &&
            `By every account it binds ${common.to === null ? '' : 'on '}${dayRange(common.from, common.to, true)}. `}
          {contested.length > 0 && `Contested: ${contested.map((c) => dayRange(c.from, c.to, true)).join('; ')}.`}
        </p>
      )}
    </Section>
  )
}

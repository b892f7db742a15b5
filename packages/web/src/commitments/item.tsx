import type { CommitmentAnswer } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import { capital, dateWords, listed, plural } from '../lib/day.ts'
import { amountWords } from '../lib/money.ts'
import { Corroborated } from '../parts/corroboration.tsx'
import { Quotes, Words } from '../parts/quote.tsx'
import { Ladder } from './ladder.tsx'

const DUE: Record<CommitmentAnswer['due'], string> = {
  overdue: 'tone-against',
  due: 'tone-contested',
  done: 'tone-force',
  refused: 'tone-against',
  'no deadline': 'tone-plain',
  'cannot tell': 'tone-plain',
}

export function dueWords({ due, daysLeft }: Pick<CommitmentAnswer, 'due' | 'daysLeft'>): string {
  if (daysLeft === null || due === 'done' || due === 'refused') return due
  if (daysLeft < 0) return `overdue by ${plural(-daysLeft, 'day')}`
  return daysLeft === 0 ? 'due today' : `${plural(daysLeft, 'day')} left`
}

/** One promise: who to whom, what, how much, how far it came and by when it is due. */
export function CommitmentItem({ commitment: c, names }: { commitment: CommitmentAnswer; names: Map<string, string> }) {
  return (
    <article className="promise" id={c.id}>
      <div className="promise-head">
        <h2>
          <bdi>{listed(c.who) || 'Somebody unnamed'}</bdi>
          {c.for && (
            <>
              {' '}
              <span className="muted">for</span> <bdi>{c.for}</bdi>
            </>
          )}
        </h2>
        <p className="promise-what">
          <Words>{c.what}</Words>
        </p>
        <p className="promise-facts">
          {c.type && <span className="tag">{c.type}</span>}
          <span className={`tag ${DUE[c.due]}`}>{capital(dueWords(c))}</span>
          {c.deadlines.map(({ value }) => (
            <span key={JSON.stringify(value)} className="tag num">
              by {dateWords(value)}
            </span>
          ))}
        </p>
        {c.conditions.map(({ value }) => (
          <p key={value} className="entry-condition">
            if <Words>{value}</Words>
          </p>
        ))}
        {c.resists.length > 0 && (
          <p className="tone-against">
            <bdi>{listed(c.resists)}</bdi> {c.resists.length === 1 ? 'resists' : 'resist'}
          </p>
        )}
        {c.announcedAgain.map((again) => (
          <p key={again.commitment} className="promise-again">
            Perhaps the same money told again as{' '}
            <Link to="." hash={again.commitment}>
              {names.get(again.commitment) ?? 'another promise'}
            </Link>
            <span className="muted">: {again.why}</span>
          </p>
        ))}
      </div>
      <div className="promise-state">
        {c.amounts.map((amount) => (
          <p
            key={`${amount.value} ${amount.currency}`}
            className="promise-amount num"
            title={amount.written ?? undefined}
          >
            {amountWords(amount)}
          </p>
        ))}
        {c.amounts.length > 1 && <p className="muted">told differently; never added</p>}
        <Ladder commitment={c} />
        <Corroborated by={c.corroboration} />
      </div>
      <div className="promise-words">
        <Quotes evidence={c.evidence} />
      </div>
    </article>
  )
}

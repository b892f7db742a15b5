import type { EventAnswer } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import { countWords } from '../lib/counts.ts'
import { dateWords, plural, weekdayName } from '../lib/day.ts'
import { Quotes } from '../parts/quote.tsx'
import { sortOf } from './sort.ts'

const exact = (date: EventAnswer['date']): date is string => typeof date === 'string' && date.length === 10

/** One event as all reports tell it: when, what, who, where, and each report's words. */
export function EventItem({ event }: { event: EventAnswer }) {
  const { date, dates, statuses, place, where, reports, lastDay } = event
  const status = statuses[0]?.value
  return (
    <article className={`event event-${sortOf(event)}`}>
      <p className="event-day num">
        {date ? (
          <>
            {exact(date) && <span className="muted">{weekdayName(date)}</span>} {dateWords(date)}
          </>
        ) : (
          <span className="muted">{lastDay ? `told ${dateWords(lastDay)}` : 'day not told'}</span>
        )}
        {dates.length > 1 && <span className="tag tag-contested">{dates.length} dates told</span>}
      </p>
      <div className="event-body">
        <h2>
          <Link to="/events/$id" params={{ id: event.id }} data-open="">
            <bdi>{event.label}</bdi>
          </Link>
        </h2>
        <p className="event-facts">
          <span className="tag">{event.type.toLowerCase()}</span>
          {status && status !== 'occurred' && <span className="tag tag-open">{status}</span>}
          {statuses.length > 1 && (
            <span className="tag tag-contested">told as {statuses.map((s) => s.value).join(', ')}</span>
          )}
          {place && (
            <span className="tag">
              <bdi>{place}</bdi>
              {where?.uncertain && ' (several places bear this name)'}
            </span>
          )}
          <span className="tag num">{reports > 1 ? countWords(event) : plural(reports, 'report')}</span>
        </p>
        <Quotes evidence={event.evidence} />
      </div>
    </article>
  )
}

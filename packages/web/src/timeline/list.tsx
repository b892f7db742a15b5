import { useEffect, useRef, useState } from 'react'
import { dateWords, plural, weekdayName } from '../lib/day.ts'
import { SourceLink, Words } from '../parts/quote.tsx'
import { Empty } from '../parts/state.tsx'
import type { Item } from './items.ts'

const STEP = 40

const days = (item: Item): string => {
  const { fields, kind } = item.finding
  if (item.told) return `told ${dateWords(item.day)}`
  const value = kind === 'commitment' ? fields.by : fields.date
  return typeof value === 'string' && value.length === 10
    ? `${weekdayName(value)}, ${dateWords(value)}`
    : dateWords(value as string)
}

/** What lies in the days that were drawn over, in words: the timeline for those who do not see it. */
export function TimelineList({ items, picked }: { items: readonly Item[]; picked: string | undefined }) {
  const [shown, setShown] = useState(STEP)
  const list = useRef<HTMLOListElement>(null)
  const place = items.findIndex((item) => item.id === picked)
  const upTo = Math.max(shown, place + 5)
  useEffect(() => {
    if (picked) list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'center' })
  }, [picked])
  if (items.length === 0)
    return <Empty title="Nothing lies in these days">Zoom out, draw over other days, or show another lane.</Empty>
  return (
    <>
      <ol className="timeline-list" ref={list}>
        {items.slice(0, upTo).map((item) => (
          <li
            key={item.id}
            className={`timeline-item timeline-item-${item.kind}`}
            data-item=""
            tabIndex={-1}
            aria-current={item.id === picked ? 'true' : undefined}
          >
            <p className="timeline-item-day num">
              {days(item)}
              {!item.sure && <span className="tag">not the exact day</span>}
            </p>
            <div>
              <p className="timeline-item-label">
                <bdi>{item.kind === 'attribution' ? item.label.slice(0, item.label.indexOf(': ')) : item.label}</bdi>
                {item.open && <span className="tag tag-open">{String(item.finding.fields.status)}</span>}
              </p>
              <p className="timeline-item-words">
                <Words>{item.finding.evidence.quote}</Words> <SourceLink evidence={item.finding.evidence} />
              </p>
            </div>
          </li>
        ))}
      </ol>
      {items.length > upTo && (
        <button type="button" className="button more" onClick={() => setShown(upTo + STEP)}>
          Show {plural(Math.min(STEP, items.length - upTo), 'more', 'more')} of {items.length - upTo}
        </button>
      )}
    </>
  )
}

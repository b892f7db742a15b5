import { Link } from '@tanstack/react-router'
import { memo, useEffect, useRef } from 'react'
import { countWords } from '../lib/counts.ts'
import { dateWords, dayRange, weekdayName } from '../lib/day.ts'
import { SourceLink, Words } from '../parts/quote.tsx'
import { useSome } from '../parts/some.tsx'
import { Empty } from '../parts/state.tsx'
import type { Item } from './items.ts'

/** Each has two links, and every link is drawn anew when the address changes. */
const STEP = 24

const days = ({ answer: { known, from, to } }: Item): string => {
  if (known === 'told') return `told ${dateWords(from)}`
  return known === 'exact' ? `${weekdayName(from)}, ${dateWords(from)}` : dayRange(from, to, true)
}

/** What is no news: that something occurred, that an allegation is alleged, that words were said. */
const UNTOLD = new Set(['occurred', 'alleged', 'claim', null])

type Props = { items: readonly Item[]; picked: string | undefined }

/** What lies in the days that were drawn over, in words: the timeline for those who do not see it. */
export const TimelineList = memo(function TimelineList({ items, picked }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const place = picked === undefined ? -1 : items.findIndex((item) => item.id === picked)
  const [shown, more] = useSome(items, STEP, place < 0 ? 0 : place + 5)
  useEffect(() => {
    if (picked) list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'center' })
  }, [picked])
  if (items.length === 0)
    return <Empty title="Nothing lies in these days">Zoom out, draw over other days, or show another lane.</Empty>
  return (
    <>
      <ol className="timeline-list" ref={list}>
        {shown.map((item) => (
          <Thing key={item.id} item={item} picked={item.id === picked} />
        ))}
      </ol>
      {more}
    </>
  )
})

const Thing = memo(function Thing({ item, picked }: { item: Item; picked: boolean }) {
  const { kind, status, evidence } = item.answer
  // The words of a statement stand below: here it is named by who speaks.
  const label = kind === 'attribution' ? item.label.slice(0, item.label.indexOf(': ')) : item.label
  return (
    <li
      className={`timeline-item timeline-item-${kind}`}
      data-item=""
      tabIndex={-1}
      aria-current={picked ? 'true' : undefined}
    >
      <p className="timeline-item-day num">
        {days(item)}
        {!item.sure && <span className="tag">not the exact day</span>}
      </p>
      <div>
        <p className="timeline-item-label">
          {kind === 'event' ? (
            <Link to="/events/$id" params={{ id: item.id }} data-open="">
              <bdi>{label}</bdi>
            </Link>
          ) : (
            <bdi>{label}</bdi>
          )}
          {!UNTOLD.has(status) && <span className={item.open ? 'tag tag-open' : 'tag'}>{status}</span>}
          {item.answer.reports > 1 && <span className="tag num">{countWords(item.answer)}</span>}
        </p>
        <p className="timeline-item-words">
          <Words>{evidence.quote}</Words> <SourceLink evidence={evidence} />
        </p>
      </div>
    </li>
  )
})

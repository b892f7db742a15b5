import { type ReactNode, useState } from 'react'

type Props<T> = {
  items: readonly T[]
  /** how many are shown at first, and come with each step */
  step: number
  className: string
  children: (item: T) => ReactNode
}

/** A list that is at hand whole and shown a stretch at a time, so that a page of thousands opens at once. */
export function LongList<T extends { id: string }>({ items, step, className, children }: Props<T>) {
  const [room, setRoom] = useState(step)
  const left = items.length - room
  return (
    <>
      <ol className={className}>
        {items.slice(0, room).map((item) => (
          <li key={item.id} data-item="" tabIndex={-1}>
            {children(item)}
          </li>
        ))}
      </ol>
      {left > 0 && (
        <button type="button" className="button more" onClick={() => setRoom(room + step)}>
          Show {Math.min(step, left)} more of {left}
        </button>
      )}
    </>
  )
}

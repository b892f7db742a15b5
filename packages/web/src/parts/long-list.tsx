import { type ReactNode, useState } from 'react'
import { PRINTED, usePrinting } from '../lib/printing.ts'

type Props<T> = {
  items: readonly T[]
  /** how many are shown at first, and come with each step */
  step: number
  className: string
  children: (item: T) => ReactNode
}

/** A list that is at hand whole and shown a stretch at a time, so that a page of thousands opens at once. */
export function LongList<T extends { id: string }>({ items, step, className, children }: Props<T>) {
  const [asked, setRoom] = useState(step)
  const room = usePrinting() ? Math.max(asked, PRINTED) : asked
  const left = items.length - room
  if (items.length === 0) return null
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
        <button type="button" className="button more" onClick={() => setRoom(asked + step)}>
          Show {Math.min(step, left)} more of {left}
        </button>
      )}
    </>
  )
}

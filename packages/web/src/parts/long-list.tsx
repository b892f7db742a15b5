import type { ReactNode } from 'react'
import { useSome } from './some.tsx'

type Props<T> = {
  items: readonly T[]
  /** how many are shown at first, and come with each step */
  step: number
  className: string
  children: (item: T) => ReactNode
}

/** A list that is at hand whole and shown a stretch at a time, so that a page of thousands opens at once. */
export function LongList<T extends { id: string }>({ items, step, className, children }: Props<T>) {
  const [shown, more] = useSome(items, step)
  if (items.length === 0) return null
  return (
    <>
      <ol className={className}>
        {shown.map((item) => (
          <li key={item.id} data-item="" tabIndex={-1}>
            {children(item)}
          </li>
        ))}
      </ol>
      {more}
    </>
  )
}

import { startTransition, useEffect, useState } from 'react'

const REST = 160

/** A value once it has rested for a moment: what costs much to show follows then, and not at every turn of the wheel; it gives way to the hand. */
export function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(value)), REST)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}

/** What the record held when somebody last looked: its revision, and the day on the clock of this browser. */
export type Visit = { revision: number; day: string }

const KEY = 'parley-visit'

const parse = (text: string | null): Visit | null => {
  try {
    const visit = JSON.parse(text ?? 'null')
    return Number.isInteger(visit?.revision) && typeof visit?.day === 'string' ? visit : null
  } catch {
    return null
  }
}

/**
 * The visit before this one, and from now on this one is the last. It stays the same as long as the tab lives, so that going back to
 * the front page does not make what is new look old. Null on the first visit, and where the browser keeps nothing.
 */
export function visitBefore(
  now: Visit,
  stores: { kept: Pick<Storage, 'getItem' | 'setItem'>; tab: Pick<Storage, 'getItem' | 'setItem'> },
): Visit | null {
  try {
    const known = stores.tab.getItem(KEY)
    if (known === null) stores.tab.setItem(KEY, stores.kept.getItem(KEY) ?? 'null')
    const before = parse(stores.tab.getItem(KEY))
    stores.kept.setItem(KEY, JSON.stringify(now))
    return before
  } catch {
    return null
  }
}

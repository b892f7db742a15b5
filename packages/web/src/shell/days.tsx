import { Link, useLocation, useSearch } from '@tanstack/react-router'
import { dayRange } from '../lib/day.ts'
import type { ViewSearch } from '../lib/search.ts'

/** Pages whose lists keep to the days of the address. */
const LISTS =
  /^\/(?:timeline|positions|commitments|statements|events|figures|contradictions|actors|reports|sources|search|findings\/[^/]+)?$/
/** Pages of one thing: it is told whole. */
const THINGS = /^\/(?:agreements|events|actors|reports|sources)\/./

/** The days that lists are narrowed to, kept from page to page until they are taken away. */
export function DaysNotice() {
  const { pathname } = useLocation()
  const { from, to }: ViewSearch = useSearch({ strict: false })
  const list = LISTS.test(pathname)
  if ((!from && !to) || (!list && !THINGS.test(pathname))) return null
  return (
    <p className="at-notice">
      {list ? 'Only what is of ' : 'One thing is told whole. Lists keep to '}
      <strong className="num">{dayRange(from ?? null, to ?? null, true)}</strong>.{' '}
      <Link to="." search={(before: object) => ({ ...before, from: undefined, to: undefined })}>
        Show all days
      </Link>
    </p>
  )
}

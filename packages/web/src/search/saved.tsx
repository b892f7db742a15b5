import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { type SearchSearch, searchSearch, stringifySearch } from '../lib/search.ts'

const KEY = 'parley.searches'
type Saved = { name: string; search: SearchSearch }

/** The searches kept in this browser; what can't be read counts as none. */
function kept(): Saved[] {
  try {
    const list: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '[]')
    if (!Array.isArray(list)) return []
    return list
      .filter((s) => typeof s?.name === 'string' && s.search && typeof s.search === 'object')
      .map((s) => ({ name: s.name.slice(0, 200), search: searchSearch(s.search) }))
  } catch {
    return []
  }
}

const nameOf = ({ q, kind, actor, issue, outlet, from, to }: SearchSearch): string =>
  [q && `“${q}”`, kind, actor, issue, outlet, from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(', ')

/** Searches that one wants to ask again; they stay in this browser. */
export function SavedSearches() {
  const asked = searchSearch(useSearch({ from: '/search' }))
  const [list, setList] = useState(kept)
  const write = (next: Saved[]) => {
    setList(next)
    try {
      window.localStorage.setItem(KEY, JSON.stringify(next))
    } catch {
      // A browser that keeps nothing still searches.
    }
  }
  const name = nameOf(asked)
  const address = stringifySearch(asked)
  const held = list.some((s) => stringifySearch(s.search) === address)
  return (
    <section className="saved" aria-label="Saved searches">
      {name && !held && (
        <button type="button" className="button" onClick={() => write([...list, { name, search: asked }])}>
          Save this search
        </button>
      )}
      {list.length > 0 && (
        <ul>
          {list.map((s) => (
            <li key={stringifySearch(s.search)}>
              <Link to="/search" search={s.search}>
                <bdi>{s.name}</bdi>
              </Link>
              <button
                type="button"
                className="button button-quiet"
                aria-label={`Forget the search ${s.name}`}
                onClick={() => write(list.filter((other) => other !== s))}
              >
                forget
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

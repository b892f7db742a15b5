import { Link, useLocation, useNavigate, useSearch } from '@tanstack/react-router'
import type { FormEvent } from 'react'
import { EDITION, type Edition } from '../api/edition.ts'
import { longDay } from '../lib/day.ts'
import { AccountLink } from './account.tsx'
import { AsOfControl } from './as-of.tsx'
import { DaysNotice } from './days.tsx'
import { Nav } from './nav.tsx'
import { ThemeButton } from './theme.tsx'
import { useView, useWhole } from './view.ts'

/** Looks through the whole record; on the statements' page through them alone. */
function Search() {
  const navigate = useNavigate()
  const { q }: { q?: string } = useSearch({ strict: false })
  const here = useLocation().pathname === '/statements'
  const what = here ? 'Search statements' : 'Search the record'
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    if (here) navigate({ to: '/statements', search: (before) => ({ ...before, q: words || undefined }) })
    else navigate({ to: '/search', search: ({ 'as-of': asOf, at }) => ({ 'as-of': asOf, at, q: words || undefined }) })
  }
  return (
    <search className="search">
      <form onSubmit={submit}>
        <input
          key={q ?? ''}
          id="search"
          name="q"
          type="search"
          placeholder={what}
          aria-label={what}
          defaultValue={q ?? ''}
          autoComplete="off"
        />
        <span className="search-key" aria-hidden="true">
          /
        </span>
      </form>
    </search>
  )
}

/** The one day that a published copy is of. */
function PublishedDay({ edition: { asOf, revision } }: { edition: Edition }) {
  return (
    <p className="published-day num">
      {asOf ? (
        <>
          As of <strong>{longDay(asOf)}</strong>, revision {revision}
        </>
      ) : (
        <>Revision {revision}</>
      )}
    </p>
  )
}

/** The head of every page: what the record is about, where one can go, and from which day one looks. */
export function Masthead({ openHelp }: { openHelp: () => void }) {
  const whole = useWhole()
  const { at } = useView()
  return (
    <header className="masthead">
      <div className="masthead-top">
        <Link to="/" className="wordmark">
          Parley
        </Link>
        <p className="dossier-title">{whole.data?.dossier?.title ?? '\u00a0'}</p>
        {EDITION ? <PublishedDay edition={EDITION} /> : <AsOfControl />}
        <Search />
        <div className="masthead-tools">
          <AccountLink />
          <ThemeButton />
          <button
            type="button"
            className="icon-button"
            onClick={openHelp}
            aria-label="Keys and signs"
            aria-keyshortcuts="?"
          >
            ?
          </button>
        </div>
      </div>
      <div className="masthead-nav">
        <Nav />
      </div>
      {at !== undefined && !EDITION && (
        <p className="at-notice">
          You see the record as it stood at revision <span className="num">{at}</span>.{' '}
          <Link to="." search={(before: object) => ({ ...before, at: undefined })}>
            See it as it stands now
          </Link>
        </p>
      )}
      <DaysNotice />
    </header>
  )
}

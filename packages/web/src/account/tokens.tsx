import type { NewToken, Scope } from '@parley/schema'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { tokensQuery } from '../api/account.ts'
import { ApiError, send } from '../api/client.ts'
import { longDay } from '../lib/day.ts'
import { DayField } from '../parts/day-field.tsx'
import { Failure } from '../parts/state.tsx'
import { Table } from '../parts/table.tsx'

const SCOPES: readonly (readonly [Scope, string])[] = [
  ['propose', 'propose rulings'],
  ['decide', 'do all that you may'],
]

const day = (instant: string | null, none: string): string => (instant ? longDay(instant.slice(0, 10)) : none)

/** Tokens, by which programs ask in one's name. A new one's secret is shown once. */
export function Tokens({ csrf }: { csrf: string | null }) {
  const client = useQueryClient()
  const { data, error, refetch } = useQuery(tokensQuery())
  const [made, setMade] = useState<NewToken | null>(null)
  const [ends, setEnds] = useState<string | undefined>(undefined)
  const [failed, setFailed] = useState<string | null>(null)
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const told = new FormData(form)
    const body = { label: told.get('label'), scopes: ['read', ...told.getAll('scope')], ends: ends ?? null }
    setFailed(null)
    try {
      setMade(await send<NewToken>('tokens', body, csrf, crypto.randomUUID()))
      form.reset()
      setEnds(undefined)
      await client.invalidateQueries({ queryKey: ['tokens'] })
    } catch (problem) {
      setFailed(problem instanceof ApiError ? problem.message : 'Something failed in the page')
    }
  }
  const revoke = async (id: string) => {
    await send(`tokens/${encodeURIComponent(id)}`, undefined, csrf, crypto.randomUUID(), 'DELETE')
    if (made?.token.id === id) setMade(null)
    await client.invalidateQueries({ queryKey: ['tokens'] })
  }
  if (error) return <Failure error={error} retry={refetch} />
  if (!data) return null
  return (
    <div className="account-part">
      {data.items.length > 0 ? (
        <Table
          title="Tokens for programs"
          heading="tokens-of"
          rows={data.items}
          keyOf={(t) => t.id}
          columns={[
            { head: 'What for', cell: (t) => <bdi>{t.label}</bdi> },
            { head: 'May', cell: (t) => t.scopes.join(', ') },
            { head: 'Made', cell: (t) => <span className="num">{day(t.made, '')}</span> },
            { head: 'Last used', cell: (t) => <span className="num">{day(t.used, 'never')}</span> },
            { head: 'Good until', cell: (t) => <span className="num">{day(t.ends, 'it is revoked')}</span> },
            {
              head: 'What to do',
              cell: (t) => (
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={`Revoke the token ${t.label}`}
                  onClick={() => void revoke(t.id)}
                >
                  Revoke
                </button>
              ),
            },
          ]}
        />
      ) : (
        <h2 id="tokens-of" className="table-title">
          Tokens for programs
        </h2>
      )}
      {made && (
        <p className="account-secret" role="status">
          The secret of <bdi>{made.token.label}</bdi>, shown this once: <code>{made.secret}</code>
        </p>
      )}
      <form className="account-form" onSubmit={make} aria-label="Make a token">
        <label className="field">
          <span>What the token is for</span>
          <input name="label" required maxLength={200} autoComplete="off" />
        </label>
        <DayField label="Good until (empty: until it is revoked)" value={ends} onChange={setEnds} />
        <fieldset className="account-scopes">
          <legend>It may read, and</legend>
          {SCOPES.map(([scope, words]) => (
            <label key={scope}>
              <input type="checkbox" name="scope" value={scope} /> {words}
            </label>
          ))}
        </fieldset>
        {failed && (
          <p role="alert" className="tone-against">
            {failed}.
          </p>
        )}
        <button type="submit" className="button">
          Make a token
        </button>
      </form>
    </div>
  )
}

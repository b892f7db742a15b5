import '../styles/account.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError, send } from '../api/client.ts'
import { sessionQuery } from '../api/queries.ts'
import { longDay } from '../lib/day.ts'
import { SignIn } from '../parts/sign-in.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'
import { PasswordForm } from './password.tsx'
import { Sessions } from './sessions.tsx'
import { Tokens } from './tokens.tsx'

/** Who one is on this server: signing in and out, the open sessions, tokens for programs, the password. */
export function AccountPage() {
  const client = useQueryClient()
  const { data, error, isPending, refetch } = useQuery(sessionQuery())
  const [failed, setFailed] = useState<string | null>(null)
  useTitle('Account')
  if (isPending) return <Skeleton page lines={8} />
  if (error) return <Failure page error={error} retry={refetch} />
  if (!data.accounts)
    return (
      <Empty page title="This server asks nobody who they are">
        It answers this machine alone, and whoever sits here may do all. People get accounts by "parley user add".
      </Empty>
    )
  if (!data.signedIn) return <SignIn page to="this server" />
  const csrf = data.csrf
  const leave = async () => {
    try {
      await send('session', undefined, csrf, crypto.randomUUID(), 'DELETE')
      await client.resetQueries()
    } catch (problem) {
      setFailed(problem instanceof ApiError ? problem.message : 'Something failed in the page')
    }
  }
  return (
    <div className="list-page account-page">
      <header className="page-head">
        <h1>
          <bdi>{data.name}</bdi>
        </h1>
        <p className="muted">
          {data.role ?? 'no role in this dossier'}, sees up to TLP:{data.tlp}
          {data.ends && `; this session ends on ${longDay(data.ends.slice(0, 10))}`}
        </p>
        <span className="page-does">
          <button type="button" className="button button-strong" onClick={leave}>
            Sign out
          </button>
        </span>
      </header>
      {failed && (
        <p role="alert" className="tone-against">
          {failed}.
        </p>
      )}
      <Sessions csrf={csrf} />
      <Tokens csrf={csrf} />
      <PasswordForm csrf={csrf} />
    </div>
  )
}

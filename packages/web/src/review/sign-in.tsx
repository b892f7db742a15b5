import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { type ApiError, send } from '../api/client.ts'

/** Where the server asks who one is. */
export function SignIn({ to = 'rule on findings' }: { to?: string }) {
  const client = useQueryClient()
  const [error, setError] = useState<ApiError | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    try {
      await send('session', { name: data.get('name'), password: data.get('password') }, null, crypto.randomUUID())
      await client.invalidateQueries()
    } catch (failed) {
      setError(failed as ApiError)
    }
  }
  return (
    <form className="sign-in" aria-labelledby="sign-in" onSubmit={submit}>
      <h2 id="sign-in">Sign in to {to}</h2>
      <label className="field">
        <span>Name</span>
        <input name="name" autoComplete="username" required />
      </label>
      <label className="field">
        <span>Password</span>
        <input name="password" type="password" autoComplete="current-password" required />
      </label>
      {error && <p role="alert">{error.message}.</p>}
      <button type="submit" className="button button-strong">
        Sign in
      </button>
    </form>
  )
}

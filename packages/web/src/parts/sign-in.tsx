import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { ApiError, send } from '../api/client.ts'

/** Where the server asks who one is. What was asked before and refused is asked again once it knows. */
export function SignIn({ to = 'rule on findings', page = false }: { to?: string; page?: boolean }) {
  const client = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [error, setError] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const Heading = page ? 'h1' : 'h2'
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = new FormData(event.currentTarget)
    setBusy(true)
    setError(null)
    try {
      await send('session', { name: data.get('name'), password: data.get('password') }, null, crypto.randomUUID())
      await client.resetQueries()
    } catch (failed) {
      if (!(failed instanceof ApiError)) throw failed
      setError([failed.message, failed.remedy].filter(Boolean).join('; '))
      const password = form.current?.querySelector<HTMLInputElement>('[name=password]')
      if (password) password.value = ''
      password?.focus()
    } finally {
      setBusy(false)
    }
  }
  return (
    <form ref={form} className="sign-in" aria-labelledby="sign-in" onSubmit={submit}>
      <Heading id="sign-in">Sign in to {to}</Heading>
      <label className="field">
        <span>Name</span>
        <input name="name" autoComplete="username" required aria-describedby={error ? 'sign-in-error' : undefined} />
      </label>
      <label className="field">
        <span>Password</span>
        <input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          aria-describedby={error ? 'sign-in-error' : undefined}
        />
      </label>
      {error && (
        <p id="sign-in-error" role="alert" className="tone-against">
          {error}.
        </p>
      )}
      <button type="submit" className="button button-strong" disabled={busy}>
        Sign in
      </button>
    </form>
  )
}

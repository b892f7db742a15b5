import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { ApiError, send } from '../api/client.ts'

/** Another password; all sessions end by it but this one. */
export function PasswordForm({ csrf }: { csrf: string | null }) {
  const client = useQueryClient()
  const [told, setTold] = useState<{ good: boolean; words: string } | null>(null)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    setTold(null)
    try {
      await send('password', { old: data.get('old'), new: data.get('new') }, csrf, crypto.randomUUID())
      form.reset()
      setTold({ good: true, words: 'The password is changed; every other session has ended.' })
      await client.invalidateQueries()
    } catch (failed) {
      const known = failed instanceof ApiError ? [failed.message, failed.remedy].filter(Boolean).join('; ') : null
      setTold({ good: false, words: `${known ?? 'Something failed in the page'}.` })
    }
  }
  return (
    <section className="account-part" aria-labelledby="password">
      <h2 id="password" className="table-title">
        Password
      </h2>
      <form className="account-form" onSubmit={submit} aria-label="Change the password">
        <label className="field">
          <span>The old password</span>
          <input name="old" type="password" autoComplete="current-password" required />
        </label>
        <label className="field">
          <span>The new password</span>
          <input name="new" type="password" autoComplete="new-password" required />
        </label>
        {told && (
          <p role={told.good ? 'status' : 'alert'} className={told.good ? 'tone-force' : 'tone-against'}>
            {told.words}
          </p>
        )}
        <button type="submit" className="button">
          Change the password
        </button>
      </form>
    </section>
  )
}

import '../styles/add.css'
import { useQuery } from '@tanstack/react-query'
import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import { sessionQuery } from '../api/queries.ts'
import { DayField } from '../parts/day-field.tsx'
import { SignIn } from '../parts/sign-in.tsx'
import { addressesIn, addressJob, fileJob, LARGEST, textJob } from './jobs.ts'
import { type Job, readAll, useEntries } from './queue.ts'
import { Results } from './results.tsx'

/** Where files are dropped and chosen, texts and links pasted; each is read at once. `done` is called when all are. */
export function AddReports({ done }: { done: () => void }) {
  const session = useQuery(sessionQuery())
  const entries = useEntries()
  const [told, setTold] = useState<string | null>(null)
  if (!session.data) return null
  if (!session.data.may.includes('curate')) {
    return session.data.accounts && !session.data.signedIn ? (
      <SignIn to="add reports" />
    ) : (
      <p className="notice notice-empty">Editors and admins add reports here.</p>
    )
  }
  const read = (jobs: readonly Job[]) => {
    setTold(null)
    void readAll(jobs, session.data.csrf).then(done)
  }
  const take = (files: readonly File[]) => {
    const fit = files.filter((f) => f.size <= LARGEST)
    if (fit.length) read(fit.map(fileJob))
    const large = files.filter((f) => f.size > LARGEST).map((f) => f.name)
    if (large.length)
      setTold(`${large.join(', ')}: larger than 24 MB; read it with "parley read", or drop its parts one by one.`)
  }
  return (
    <div className="add">
      <div className="add-ways">
        <Drop take={take} />
        <Links read={read} tell={setTold} />
        {told && (
          <p role="alert" className="tone-against">
            {told}
          </p>
        )}
        <Results entries={entries} />
      </div>
      <Paste read={read} />
    </div>
  )
}

function Drop({ take }: { take: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const hold = (event: DragEvent) => {
    event.preventDefault()
    setOver(true)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an addition; the field within does the same by keyboard
    <div
      className={over ? 'drop drop-over' : 'drop'}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        take([...event.dataTransfer.files])
      }}
    >
      <label className="drop-label">
        <span>Drop files here, or choose them</span>
        <input
          ref={input}
          type="file"
          multiple
          onChange={() => {
            take([...(input.current?.files ?? [])])
            if (input.current) input.current.value = ''
          }}
        />
      </label>
      <p className="muted">
        Text, web pages, PDF, Word, mail, feeds, tables, JSON Lines, archives of these; up to 24 MB each. The same
        report twice changes nothing.
      </p>
    </div>
  )
}

function Paste({ read }: { read: (jobs: readonly Job[]) => void }) {
  const [day, setDay] = useState<string | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const of = (name: string) => String(new FormData(form).get(name) ?? '')
    read([textJob({ text: of('text'), title: of('title'), outlet: of('outlet'), day: day ?? '' })])
    form.reset()
    setDay(null)
  }
  return (
    <form className="add-form" aria-labelledby="paste" onSubmit={submit}>
      <h2 id="paste">Paste a text</h2>
      <label className="field">
        <span>Text of the report</span>
        <textarea name="text" rows={12} required maxLength={900_000} />
      </label>
      <div className="add-fields">
        <label className="field">
          <span>Title (if it has one)</span>
          <input name="title" maxLength={500} />
        </label>
        <label className="field">
          <span>Outlet</span>
          <input name="outlet" maxLength={200} />
        </label>
        <DayField label="Day it was published" value={day ?? undefined} onChange={(to) => setDay(to ?? null)} />
      </div>
      <button type="submit" className="button button-strong">
        Read this text
      </button>
    </form>
  )
}

function Links({ read, tell }: { read: (jobs: readonly Job[]) => void; tell: (words: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const urls = addressesIn(String(new FormData(event.currentTarget).get('links') ?? ''))
    if (urls.length === 0) return tell('No address stands there: one begins with https:// or http://.')
    read(urls.map(addressJob))
    event.currentTarget.reset()
  }
  return (
    <form className="add-form" aria-labelledby="links" onSubmit={submit}>
      <h2 id="links">Paste links</h2>
      <label className="field">
        <span>Addresses of pages or feeds, one a line</span>
        <textarea name="links" rows={3} required />
      </label>
      <p className="muted">
        They are fetched where the server was started with --fetch, slowly and by each site’s rules.
      </p>
      <button type="submit" className="button button-strong">
        Fetch and read
      </button>
    </form>
  )
}

import '../styles/add.css'
import type { Dossier, DossierAnswer, SessionAnswer } from '@parley/schema'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import { ApiError, send } from '../api/client.ts'
import { dossierQuery, sessionQuery } from '../api/queries.ts'
import { save } from '../lib/save.ts'
import { SignIn } from '../parts/sign-in.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'
import { useView } from '../shell/view.ts'
import { type Place, placeOf, SECTIONS, type SectionName, slug } from './columns.ts'
import { type Head, HeadFields } from './head.tsx'
import { type Row, Rows } from './rows.tsx'

/** The dossier: who takes part, under which spellings, in what, and what is watched; changed without touching a file. */
export function DossierPage() {
  const session = useQuery(sessionQuery())
  const view = useView()
  const may = session.data?.may.includes('curate') ?? false
  const { data, error, refetch } = useQuery({ ...dossierQuery(view), enabled: may, refetchOnWindowFocus: false })
  useTitle('Dossier')
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>Dossier</h1>
        <p className="muted">What names this process. The log keeps every version.</p>
        {data?.dossier && may && <DossierFile dossier={data.dossier} />}
      </header>
      {session.data && !may && session.data.accounts && !session.data.signedIn && <SignIn to="change the dossier" />}
      {session.data && !may && session.data.signedIn && (
        <Empty title="Editors and admins change the dossier">Ask an admin for a role that may.</Empty>
      )}
      {error && <Failure error={error} retry={refetch} />}
      {(session.isPending || (may && !data && !error)) && <Skeleton lines={12} />}
      {data && session.data && may && (
        <Form key={data.revision} held={data} session={session.data} old={view.at !== undefined} />
      )}
    </div>
  )
}

const EMPTY: Dossier = {
  ...{ dossier: '', title: '', description: '', timezone: 'UTC', period: { from: '', to: '' } },
  ...{ actors: [], issues: [], agreements: [], sources: [], reports: [] },
}

type All = Readonly<Record<SectionName, readonly Row[]>>

function Form({ held, session, old }: { held: DossierAnswer; session: SessionAnswer; old: boolean }) {
  const client = useQueryClient()
  const was = held.dossier ?? EMPTY
  const made = useRef(0)
  const form = useRef<HTMLFormElement>(null)
  const [rows, setRows] = useState<All>(
    () =>
      Object.fromEntries(
        SECTIONS.map(({ name }) => [name, was[name].map((value): Row => ({ key: ++made.current, value }))]),
      ) as unknown as All,
  )
  const [head, setHead] = useState<Head>(was)
  const [error, setError] = useState<ApiError | null>(null)
  const [state, setState] = useState<'same' | 'changed' | 'saving'>('same')
  const wrong = error ? placeOf(error.message) : null
  // What is wrong may stand behind a button: it is gone to once it is there.
  const [wanted, setWanted] = useState<Place | null>(null)
  useEffect(() => {
    if (!wanted) return
    const { section, row, field } = wanted
    const frame = requestAnimationFrame(() => {
      form.current?.querySelector<HTMLElement>(`[data-at="${section}.${row}.${field}"]`)?.focus()
      setWanted(null)
    })
    return () => cancelAnimationFrame(frame)
  }, [wanted])
  const edit = useCallback((name: SectionName, act: (own: readonly Row[]) => readonly Row[]) => {
    setState('changed')
    setRows((all) => ({ ...all, [name]: act(all[name]) }))
  }, [])
  const editHead = useCallback((to: Partial<Head>) => {
    setState('changed')
    setHead((before) => ({ ...before, ...to }))
  }, [])
  const names = rows.actors.map(({ value }) => String(value.name)).filter(Boolean)
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const own = (name: SectionName) => rows[name].map(({ value }) => value)
    const dossier = {
      ...{ ...was, ...head },
      ...{ dossier: head.dossier || slug(head.title), title: head.title.trim(), description: head.description.trim() },
      ...Object.fromEntries(SECTIONS.map(({ name }) => [name, own(name)])),
    }
    setState('saving')
    setError(null)
    try {
      await send<DossierAnswer>(
        ...(['dossier', { revision: held.revision, dossier }, session.csrf, crypto.randomUUID(), 'PUT'] as const),
      )
      await client.invalidateQueries()
      setState('same')
    } catch (failed) {
      setState('changed')
      if (!(failed instanceof ApiError)) throw failed
      setError(failed)
      setWanted(placeOf(failed.message))
    }
  }
  return (
    <form ref={form} className="dossier-form" onSubmit={save} onChange={() => setState('changed')}>
      <HeadFields
        head={head}
        fresh={was.dossier === ''}
        wrong={wrong?.section === 'head' ? wrong.field : null}
        change={editHead}
      />
      {SECTIONS.map((section) => (
        <Part
          key={section.name}
          {...{ section, names, edit }}
          rows={rows[section.name]}
          wrong={wrong?.section === section.name ? wrong : null}
          next={() => ++made.current}
        />
      ))}
      <div className="dossier-save">
        <button type="submit" className="button button-strong" disabled={old || state !== 'changed'}>
          {state === 'saving' ? 'Saving' : 'Save as a new version'}
        </button>
        {error ? (
          <p role="alert" className="tone-against">
            {error.message.replace(/^dossier\./, '')}
            {error.remedy && `; ${error.remedy}`}.
          </p>
        ) : (
          <p role="status" className="muted num">
            {old
              ? 'This is how it stood; move to the latest to change it.'
              : held.revision > 0
                ? `Version of revision ${held.revision}`
                : 'No dossier is held yet'}
          </p>
        )}
      </div>
    </form>
  )
}

type PartProps = {
  section: (typeof SECTIONS)[number]
  rows: readonly Row[]
  names: readonly string[]
  wrong: { row: number; field: string } | null
  edit: (name: SectionName, act: (own: readonly Row[]) => readonly Row[]) => void
  next: () => number
}

function Part({ section, rows, names, wrong, edit, next }: PartProps) {
  const { name, fresh } = section
  const change = useCallback(
    (key: number, field: string, value: unknown) =>
      edit(name, (own) => own.map((r) => (r.key === key ? { key, value: { ...r.value, [field]: value } } : r))),
    [edit, name],
  )
  const remove = useCallback((key: number) => edit(name, (own) => own.filter((r) => r.key !== key)), [edit, name])
  const add = () => {
    const key = next()
    edit(name, (own) => [...own, { key, value: fresh() }])
    return key
  }
  return <Rows {...{ section, rows, names, wrong, change, add, remove }} />
}

/** The dossier as a file, for a copy or for the command line: JSON is YAML too. */
function DossierFile({ dossier }: { dossier: Dossier }) {
  return (
    <span className="export page-does">
      <button
        type="button"
        className="button"
        title="The dossier as a file that parley read --dossier takes"
        onClick={() => save(`${dossier.dossier}.yaml`, 'application/yaml', `${JSON.stringify(dossier, null, 2)}\n`)}
      >
        Save as a file
      </button>
    </span>
  )
}

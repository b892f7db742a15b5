import type { ActorAnswer } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useMemo, useState } from 'react'
import { actorsQuery } from '../api/queries.ts'
import { grouped } from '../lib/day.ts'
import { useView } from '../shell/view.ts'

type Props = {
  label: string
  value: string | undefined
  /** how often each is named, for the order and the number beside the name; all findings where not told */
  count?: (actor: ActorAnswer) => number
  onChange: (value: string | undefined) => void
}

/** As many as a list beneath a field can show. */
const SHOWN = 60

/** Those of whose name or spellings every word begins a word, the most named first; those that begin with what was typed before them. */
export function matching(
  actors: readonly ActorAnswer[],
  typed: string,
  count: (actor: ActorAnswer) => number,
): ActorAnswer[] {
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  const fits = (text: string) => words.every((word) => ` ${text.toLowerCase()}`.includes(` ${word}`))
  const plain = typed.trim().toLowerCase()
  const begins = (a: ActorAnswer) => Number(plain !== '' && a.name.toLowerCase().startsWith(plain))
  return actors
    .filter((a) => count(a) > 0 && (fits(a.name) || a.spellings.some(fits)))
    .sort((a, b) => begins(b) - begins(a) || count(b) - count(a) || (a.name < b.name ? -1 : 1))
    .slice(0, SHOWN)
}

const findings = (actor: ActorAnswer): number => actor.findings

/** An actor, found while one types: the browser's own list beneath the field, with how often each is named. Enter takes the first. */
export function ActorField({ label, value, count = findings, onChange }: Props) {
  const { data } = useQuery(actorsQuery(useView()))
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const actors = data?.items ?? []
  const shown = useMemo(() => matching(data?.items ?? [], typed ?? '', count), [data, typed, count])
  const choose = (name: string | undefined) => {
    setTyped(null)
    if (name !== value) onChange(name)
  }
  const type = (text: string) => {
    if (text === '') return choose(undefined)
    if (actors.some((a) => a.name === text)) return choose(text)
    setTyped(text)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    event.stopPropagation()
    if (typed !== null && shown[0]) choose(shown[0].name)
  }
  return (
    <label className={value ? 'field field-set actor-field' : 'field actor-field'}>
      <span>{label}</span>
      <input
        type="search"
        list={id}
        placeholder="All"
        autoComplete="off"
        value={typed ?? value ?? ''}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') submit(event)
          if (event.key === 'Escape' && typed !== null) {
            event.stopPropagation()
            setTyped(null)
          }
        }}
        onBlur={() => setTyped(null)}
      />
      <datalist id={id}>
        {shown.map((actor) => (
          <option key={actor.id} value={actor.name} label={`${actor.name} (${grouped(count(actor))})`} />
        ))}
      </datalist>
    </label>
  )
}

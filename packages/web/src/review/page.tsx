import '../styles/review.css'
import type { DecisionAskInput, ReviewItem } from '@parley/schema'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { ApiError } from '../api/client.ts'
import { kindsQuery, reviewQuery, sessionQuery } from '../api/queries.ts'
import { grouped, plural } from '../lib/day.ts'
import { findingWords } from '../lib/finding-words.ts'
import type { ReviewSearch } from '../lib/search.ts'
import { Choice } from '../parts/choice.tsx'
import { Export } from '../parts/export.tsx'
import { SignIn } from '../parts/sign-in.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useKey } from '../shell/keys.ts'
import { useTitle } from '../shell/title.ts'
import { useView } from '../shell/view.ts'
import { type Asked, ReviewCard } from './card.tsx'
import { useDecide } from './decide.ts'

const WHY: readonly (readonly [NonNullable<ReviewSearch['why']>, string])[] = [
  ['proposed', 'somebody proposed a ruling'],
  ['asked again', 'its words changed'],
  ['unsure', 'somebody was unsure'],
  ['contradicted', 'it is contradicted'],
  ['consequential', 'much follows from it'],
  ['doubtful', 'the engine is unsure'],
  ['depended on', 'other values rest on it'],
]

/** What waits for a person, what matters most first: each ruled on with one key, its words in view. */
export function ReviewPage() {
  const search = useSearch({ from: '/review' })
  const navigate = useNavigate({ from: '/review' })
  const client = useQueryClient()
  const view = useView()
  const session = useQuery(sessionQuery())
  const kinds = useQuery(kindsQuery())
  const { data, error, isPending, refetch } = useQuery(reviewQuery(view, search))
  const decide = useDecide(session.data?.csrf ?? null)
  const [ruled, setRuled] = useState<ReadonlySet<string>>(new Set())
  const [now, setNow] = useState<string | null>(null)
  const [correcting, setCorrecting] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  const [marked, setMarked] = useState<ReviewItem | null>(null)
  const [last, setLast] = useState<{ id: Promise<string>; words: string; finding: string } | null>(null)
  const [paired, setPaired] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const list = useRef<HTMLOListElement>(null)
  useTitle('Review')
  const set = (change: ReviewSearch) => {
    setNow(null)
    navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  }
  const waiting = (data?.items ?? []).filter((item) => !ruled.has(item.id))
  const item = waiting.find((i) => i.id === now) ?? waiting[0] ?? null
  const may = (session.data?.may.includes('rule') ?? false) && view.at === undefined
  const columns = kinds.data?.items.find((k) => k.kind === item?.finding.kind)?.columns ?? []

  const goTo = (id: string | null) => {
    setNow(id)
    setCorrecting(false)
    setAsked(null)
    setFailed(null)
    setPaired(new Set())
  }
  // The focus goes on with the finding, so that the next key rules on the next one.
  const wanted = useRef<string | null>(null)
  useEffect(() => {
    if (wanted.current === null || item?.id !== wanted.current) return
    wanted.current = null
    list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true })
  }, [item?.id])

  /** The finding is ruled on as far as one sees, and the next one is there. */
  const settle = (done: ReviewItem) => {
    const place = waiting.findIndex((i) => i.id === done.id)
    const next = waiting[place + 1] ?? waiting[place - 1] ?? null
    setRuled((before) => new Set([...before, done.id]))
    setMarked(null)
    wanted.current = next?.id ?? null
    goTo(next?.id ?? null)
    if (waiting.length <= 5) void client.invalidateQueries({ queryKey: ['review'] })
  }
  const backTo = (finding: string) => {
    setRuled((before) => new Set([...before].filter((id) => id !== finding)))
    goTo(finding)
  }
  const rule = async (ask: DecisionAskInput, words: string) => {
    if (!item || busy) return
    setFailed(null)
    // What asks for no reason is sent while the next is looked at already: the hand is faster than the network.
    const ahead = ask.verdict === 'accept' || ask.verdict === 'unsure'
    const sent = decide(ask)
    void sent.then(
      () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'review' }),
      () => {},
    )
    const ruling = { id: sent.then(({ decision }) => decision.id), finding: item.id }
    if (ahead) settle(item)
    else setBusy(true)
    try {
      if (ahead) setLast({ ...ruling, words: `${words}: ${findingWords(item.finding)}` })
      await ruling.id
      if (!ahead) {
        settle(item)
        setLast({ ...ruling, words: `${words}: ${findingWords(item.finding)}` })
      }
    } catch (problem) {
      const known = problem instanceof ApiError ? problem : null
      const verdict = ask.verdict
      if (ahead) {
        backTo(item.id)
        setLast((now) => (now?.finding === item.id ? null : now))
      }
      if (known?.code === 'no-reason' && (verdict === 'correct' || verdict === 'reject' || verdict === 'same')) {
        setAsked({ verdict, ...(ask.change ? { change: ask.change } : {}) })
        setCorrecting(false)
      } else
        setFailed(known ? [known.message, known.remedy].filter(Boolean).join('; ') : 'Something failed in the page.')
    } finally {
      if (!ahead) setBusy(false)
    }
  }
  const on = item ? [item.id] : []
  const accept = () => rule({ verdict: 'accept', on }, 'Accepted')
  const reject = () => rule({ verdict: 'reject', on }, 'Rejected')
  // Of one thing alone nobody needs to say that they are unsure: it waits on. Of two it is worth knowing.
  const other = marked && item && marked.id !== item.id ? marked : null
  const unsure = other ? () => rule({ verdict: 'unsure', on: [other.id, ...on] }, 'Left unsure') : null
  const same = () => {
    if (other) return void rule({ verdict: 'same', on: [other.id, ...on] }, 'Taken for one')
    setMarked(marked ? null : item)
  }
  const withReason = (reason: string | null) => {
    const what = asked
    setAsked(null)
    if (reason === null || !what) return
    if (what.other && (what.verdict === 'same' || what.verdict === 'different'))
      return void rulePair(what.verdict, what.other, reason)
    if (what.verdict === 'different') return
    const pair = what.verdict === 'same' && marked ? [marked.id, ...on] : on
    void rule(
      { verdict: what.verdict, on: pair, change: what.change ?? null, reason },
      { correct: 'Corrected', reject: 'Rejected', same: 'Taken for one' }[what.verdict],
    )
  }
  /** Rules on this finding and another that names perhaps the same: both wait on, for nothing was said of their values. */
  const rulePair = async (verdict: 'same' | 'different', other: string, reason = '') => {
    if (!item || busy) return
    setFailed(null)
    setBusy(true)
    try {
      const { decision } = await decide({ verdict, on: [other, item.id], reason })
      setPaired((before) => new Set([...before, other]))
      const words = verdict === 'same' ? 'Taken for one' : 'Kept apart'
      setLast({ id: Promise.resolve(decision.id), words: `${words}: ${findingWords(item.finding)}`, finding: item.id })
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'review' })
    } catch (problem) {
      const known = problem instanceof ApiError ? problem : null
      if (known?.code === 'no-reason') setAsked({ verdict, other })
      else setFailed(known ? [known.message, known.remedy].filter(Boolean).join('; ') : 'Something failed in the page.')
    } finally {
      setBusy(false)
    }
  }
  const undo = async () => {
    if (!last) return
    setFailed(null)
    setLast(null)
    try {
      await decide({ verdict: 'undo', undoes: await last.id, reason: 'taken back at once' })
      backTo(last.finding)
    } catch (problem) {
      setFailed(problem instanceof ApiError ? problem.message : 'Something failed in the page.')
    }
  }
  const active = may && item && !correcting && !asked
  useKey('a', active ? accept : null)
  useKey('r', active ? reject : null)
  useKey('u', active ? unsure : null)
  useKey('m', active ? same : null)
  useKey('c', active ? () => setCorrecting(true) : null)
  useKey('z', may && last ? undo : null)

  const total = data?.total ?? 0
  const done = ruled.size
  return (
    <div className="review">
      <header className="page-head">
        <h1>Review</h1>
        <p className="muted num" role="status">
          {data
            ? `${plural(Math.max(0, total - done), 'finding waits', 'findings wait')}${done > 0 ? `, ${grouped(done)} ruled on now` : ''}`
            : 'Loading'}
        </p>
        <progress
          className="review-progress"
          max={Math.max(1, total)}
          value={done}
          aria-label="Ruled on in this visit"
        />
        <Link className="source-link" to="/corrections">
          What people ruled
        </Link>
        {waiting.length > 0 && (
          <Export
            name="review"
            table={() => ({
              columns: ['id', 'kind', 'finding', 'why', 'rule', 'confidence', 'quote', 'outlet', 'day', 'report'],
              rows: waiting.map(({ finding: f, why }) => [
                ...[f.id, f.kind, findingWords(f), why.map((w) => w.text).join('; '), f.rule, f.confidence],
                ...[f.evidence.quote, f.evidence.outlet, f.evidence.day, f.evidence.report],
              ]),
            })}
            json={() => waiting}
          />
        )}
      </header>
      <div className="tools">
        <Choice
          label="Kind"
          value={search.kind}
          options={(kinds.data?.items ?? []).map((k) => [k.kind, k.title])}
          onChange={(kind) => set({ kind: kind as ReviewSearch['kind'] })}
        />
        <Choice
          label="Why it waits"
          value={search.why}
          options={WHY}
          onChange={(why) => set({ why: why as ReviewSearch['why'] })}
        />
        <Choice
          label="Rule"
          value={search.rule}
          options={(data?.rules ?? []).map((r) => [r.rule, `${r.rule} (${r.waiting})`])}
          onChange={(next) => set({ rule: next })}
        />
        {last && (
          <p className="review-last">
            <bdi>{last.words}</bdi>{' '}
            <button type="button" className="button button-quiet" onClick={undo} aria-keyshortcuts="z">
              Take it back{' '}
              <span className="key" aria-hidden="true">
                z
              </span>
            </button>
          </p>
        )}
      </div>
      {isPending && <Skeleton lines={14} />}
      {error && <Failure error={error} retry={refetch} />}
      {session.data && !session.data.signedIn && <SignIn />}
      {view.at !== undefined && <p className="at-notice">Rulings are made on the record as it stands now.</p>}
      {data && !item && <Empty title="Nothing waits">Everything of this sort was ruled on.</Empty>}
      {item && (
        <div className="review-desk">
          <ol ref={list} className="review-queue" aria-label="What waits">
            {waiting.slice(0, 40).map((waits) => (
              <li
                key={waits.id}
                className={`kind-${waits.finding.kind}`}
                data-item=""
                tabIndex={-1}
                aria-current={waits.id === item.id ? 'true' : undefined}
                onFocus={() => waits.id !== item.id && goTo(waits.id)}
              >
                <button type="button" tabIndex={-1} onClick={() => goTo(waits.id)}>
                  <span className="kind-sign" aria-hidden="true" />
                  <bdi>{findingWords(waits.finding)}</bdi>
                  <span className="review-reason">{waits.why[0]?.text}</span>
                </button>
              </li>
            ))}
          </ol>
          <ReviewCard
            item={item}
            columns={columns}
            may={may}
            correcting={correcting}
            asked={asked}
            marked={marked}
            busy={busy}
            error={failed}
            onAccept={accept}
            onReject={reject}
            onCorrect={setCorrecting}
            onSave={(change) => rule({ verdict: 'correct', on, change }, 'Corrected')}
            onSame={same}
            onUnsure={unsure}
            perhaps={item.perhaps.filter((other) => !paired.has(other))}
            onPair={rulePair}
            onReason={withReason}
          />
        </div>
      )}
    </div>
  )
}

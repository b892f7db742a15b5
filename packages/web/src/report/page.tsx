import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react'
import { EDITION } from '../api/edition.ts'
import { reportQuery } from '../api/queries.ts'
import { type ReportSearch, spansOf } from '../lib/search.ts'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useEscape, useKey } from '../shell/keys.ts'
import { useTitle } from '../shell/title.ts'
import { useView } from '../shell/view.ts'
import { FindingCard } from './card.tsx'
import { label, quoteOf } from './label.ts'
import { Margin } from './margin.tsx'
import { Meta } from './meta.tsx'
import { marksOf, placeOf } from './segments.ts'
import { ReportText } from './text.tsx'

const TreePanel = lazy(() => import('../tree/panel.tsx').then((m) => ({ default: m.TreePanel })))

/** A report with everything that was read from it: words and findings point at each other. */
export function ReportPage() {
  const { id } = useParams({ from: '/reports/$id' })
  const { data, error, isPending, refetch } = useQuery(reportQuery(useView(), id))
  const search = useSearch({ from: '/reports/$id' })
  const navigate = useNavigate({ from: '/reports/$id' })
  const [pointed, setPointed] = useState<{ finding: string | null; follow: boolean }>({ finding: null, follow: false })
  const hover = useCallback((finding: string | null, follow = false) => setPointed({ finding, follow }), [])
  const set = useCallback(
    (change: ReportSearch) =>
      navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false }),
    [navigate],
  )
  const choose = useCallback((finding: string | undefined) => set({ finding, words: undefined }), [set])
  const chosen = search.finding
  const at = search.sentence
  // A panel that comes with the address leaves the focus where it is; one that was asked for takes it.
  const asked = useRef(false)
  const sentence = useCallback(
    (offset: number | undefined) => {
      asked.current = true
      set({ sentence: offset })
    },
    [set],
  )
  const [span, setSpan] = useState<readonly [number, number] | null>(null)
  const shut = useCallback(() => {
    setSpan(null)
    sentence(undefined)
  }, [sentence])
  useEscape(at !== undefined ? shut : chosen ? () => choose(undefined) : null)
  const pointedAt = data?.findings.find((f) => f.id === (pointed.finding ?? chosen))
  useKey('t', at !== undefined ? shut : pointedAt ? () => sentence(placeOf(pointedAt)) : null)
  useTitle(data?.title ?? data?.name ?? 'Report')

  const kinds = useMemo(() => (search.kinds === undefined ? null : new Set(search.kinds.split(','))), [search.kinds])
  // The chosen finding is marked even where its kind is not; where all are, choosing changes no mark.
  const added = kinds === null ? undefined : chosen
  const shown = useMemo(
    () => (data?.findings ?? []).filter((f) => kinds === null || kinds.has(f.kind) || f.id === added).flatMap(marksOf),
    [data, kinds, added],
  )
  const meant = search.words && data?.findings.find((f) => f.id === chosen)
  const marks = useMemo(() => {
    if (!meant) return shown
    const { id: finding, kind } = meant
    return [...spansOf(search.words).map((span) => ({ finding, kind, part: 'words', span })), ...shown]
  }, [shown, meant, search.words])
  const finding = data?.findings.find((f) => f.id === chosen)
  const lit = useMemo(
    () => (finding ? { spans: marksOf(finding).map((m) => m.span), kind: finding.kind } : null),
    [finding],
  )
  if (isPending) return <Skeleton page lines={20} />
  if (error) return <Failure page error={error} retry={refetch} />

  const all = [...new Set(data.findings.map((f) => f.kind as string))]
  const toggle = (kind: string) => {
    const now = new Set(kinds ?? all)
    if (!now.delete(kind)) now.add(kind)
    set({ kinds: now.size === all.length ? undefined : [...now].join(',') || 'none' })
  }
  return (
    <article className={at === undefined ? 'report' : 'report report-with-tree'}>
      <header className="report-head">
        <p className="crumb">
          <Link to="/reports">Reports</Link>
        </p>
        <h1>
          <bdi dir="auto">{data.title ?? data.name}</bdi>
        </h1>
        <span className="sheet-does">
          <Cite />
          <Export
            name="report"
            table={() => ({
              columns: ['id', 'kind', 'label', 'quote', 'rule', 'confidence'],
              rows: data.findings.map((f) => [
                ...[f.id, f.kind, label(f, data.text), quoteOf(f, data.text), f.rule, f.confidence],
              ]),
            })}
            json={() => data}
          />
        </span>
        {EDITION && (
          <p className="notice-line" role="note">
            A published copy holds only the words that findings stand on, {EDITION.words} at most of each.
          </p>
        )}
      </header>
      <Meta report={data} />
      <ReportText
        text={data.text}
        furniture={data.furniture}
        marks={marks}
        chosen={chosen}
        hovered={pointed.finding}
        followed={pointed.follow ? pointed.finding : null}
        furnitureShown={search.furniture === 'shown'}
        onFurniture={(shown) => set({ furniture: shown ? 'shown' : undefined })}
        onChoose={choose}
        onHover={hover}
        sentence={span}
        onSentence={sentence}
      />
      <aside className="margin" aria-labelledby="margin-title">
        <h2 id="margin-title">What was read from it</h2>
        <Link className="source-link" to="/review" search={{ report: id }}>
          Review it
        </Link>
        {finding && (
          <FindingCard
            finding={finding}
            text={data.text}
            onSentence={() => sentence(placeOf(finding))}
            onClose={() => choose(undefined)}
          />
        )}
        {chosen && !finding && (
          <Empty title="That finding is not here">
            A newer reading of this report does not have it, or it lies outside of the asked revision.
          </Empty>
        )}
        {data.findings.length === 0 && (
          <Empty title="Nothing was read from it">The engine found none of the kinds that Parley knows.</Empty>
        )}
        <Margin
          findings={data.findings}
          text={data.text}
          shownKinds={kinds}
          chosen={chosen}
          hovered={pointed.finding}
          onKinds={toggle}
          onChoose={choose}
          onHover={hover}
        />
      </aside>
      {at !== undefined && (
        <Suspense>
          <TreePanel
            report={id}
            offset={at}
            lit={lit}
            focused={asked.current}
            onMove={sentence}
            onClose={shut}
            onSpan={setSpan}
          />
        </Suspense>
      )}
    </article>
  )
}

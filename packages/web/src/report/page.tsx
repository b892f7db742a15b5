import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { reportQuery } from '../api/queries.ts'
import { type ReportSearch, spansOf } from '../lib/search.ts'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useEscape } from '../shell/keys.ts'
import { useTitle } from '../shell/title.ts'
import { useView } from '../shell/view.ts'
import { FindingCard } from './card.tsx'
import { Margin } from './margin.tsx'
import { Meta } from './meta.tsx'
import { marksOf } from './segments.ts'
import { ReportText } from './text.tsx'

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
  useEscape(chosen ? () => choose(undefined) : null)
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
  if (isPending) return <Skeleton lines={20} />
  if (error) return <Failure page error={error} retry={refetch} />

  const finding = data.findings.find((f) => f.id === chosen)
  const all = [...new Set(data.findings.map((f) => f.kind as string))]
  const toggle = (kind: string) => {
    const now = new Set(kinds ?? all)
    if (!now.delete(kind)) now.add(kind)
    set({ kinds: now.size === all.length ? undefined : [...now].join(',') || 'none' })
  }
  return (
    <article className="report">
      <header className="report-head">
        <p className="crumb">
          <Link to="/reports">Reports</Link>
        </p>
        <h1>
          <bdi dir="auto">{data.title ?? data.name}</bdi>
        </h1>
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
      />
      <aside className="margin" aria-labelledby="margin-title">
        <h2 id="margin-title">What was read from it</h2>
        {finding && <FindingCard finding={finding} text={data.text} onClose={() => choose(undefined)} />}
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
    </article>
  )
}

import '../styles/timeline.css'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { agreementsQuery } from '../api/queries.ts'
import { dateWords, dayNumber } from '../lib/day.ts'
import { partyHues } from '../lib/party.ts'
import { SourceLink, Words } from '../parts/quote.tsx'
import { Failure, Skeleton } from '../parts/state.tsx'
import { useAsOf, useView } from '../shell/view.ts'
import { shownLanes } from '../timeline/lanes.ts'
import { Legend } from '../timeline/legend.tsx'
import { TimelinePlot } from '../timeline/plot.tsx'
import { AxisTools } from '../timeline/tools.tsx'
import { useAxis } from '../timeline/use-axis.ts'
import { useItems } from '../timeline/use-items.ts'
import { Frame } from './frame.tsx'

/** The timeline alone, for the frame of another page: it is moved and zoomed, and tells the words of what is pointed at. */
export function EmbeddedTimeline() {
  const view = useView()
  const { asOf } = useAsOf()
  const { actor } = useSearch({ from: '/embed/timeline' })
  const { items, lanes, isPending, error } = useItems(actor)
  const { search, set, whole, stretch, move, brush, onBrush } = useAxis('/embed/timeline', items, asOf)
  const agreements = useQuery(agreementsQuery(view))
  const everything = useQuery(agreementsQuery({ at: view.at }))
  const held = agreements.data?.items ?? []
  const picked = search.item === undefined ? undefined : items.find((item) => item.id === search.item)
  return (
    <Frame title={actor ? `Timeline: ${actor}` : 'Timeline'} page="/timeline">
      {error && <Failure error={error} />}
      {isPending && <Skeleton lines={10} />}
      {!isPending && asOf && (
        <div className="timeline-page">
          <div className="tools">
            <AxisTools stretch={stretch} whole={whole} centre={dayNumber(asOf) + 0.5} onStretch={move} />
          </div>
          <TimelinePlot
            lanes={lanes}
            agreements={held}
            hues={partyHues(everything.data?.items ?? held)}
            stretch={stretch}
            whole={whole}
            brush={brush}
            asOf={asOf}
            shown={shownLanes(search.lanes)}
            picked={search.item}
            onStretch={move}
            onBrush={onBrush}
            onPick={(item) => set({ item })}
          />
          <div className="embed-picked" aria-live="polite">
            {picked ? (
              <p>
                <strong>
                  <bdi>{picked.label}</bdi>
                </strong>{' '}
                <span className="num muted">{dateWords(picked.answer.from)}</span>{' '}
                <Words>{picked.answer.evidence.quote}</Words> <SourceLink evidence={picked.answer.evidence} />
              </p>
            ) : (
              <Legend />
            )}
          </div>
        </div>
      )}
    </Frame>
  )
}

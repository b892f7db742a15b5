import '../styles/sources.css'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { originsQuery, silenceQuery, sourcesQuery } from '../api/queries.ts'
import { plural } from '../lib/day.ts'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'
import { useNarrowView, useView } from '../shell/view.ts'
import { Coverage } from './coverage.tsx'
import { Origins } from './origins.tsx'
import { Silence } from './silence.tsx'

const COLUMNS = ['name', 'kind', 'speaks for', 'reports', 'own', 'shared', 'first day', 'last day', 'days without']

/** On whom the record rests: outlets and their days, the origins behind the articles, and what nobody tells. */
export function SourcesPage() {
  const view = useView()
  const client = useQueryClient()
  const narrow = useNarrowView()
  const sources = useQuery(sourcesQuery(narrow))
  const origins = useQuery(originsQuery(narrow))
  const silence = useQuery(silenceQuery(view))
  useTitle('Sources')
  const error = sources.error ?? origins.error ?? silence.error
  return (
    <div className="list-page sources">
      <header className="page-head">
        <h1>Sources</h1>
        <p className="muted num" role="status">
          {sources.data ? plural(sources.data.total, 'outlet') : 'Loading'}
        </p>
        <Cite />
        {sources.data && (
          <Export
            name="sources"
            table={() => ({
              columns: COLUMNS,
              rows: sources.data.items.map((s) => [
                ...[s.name, s.kind, s.speaksFor, s.reports, s.own, s.shared, s.firstDay, s.lastDay, s.silentDays],
              ]),
            })}
            json={() => ({ sources: sources.data, origins: origins.data, silence: silence.data })}
          />
        )}
      </header>
      {(sources.isPending || origins.isPending) && <Skeleton lines={14} />}
      {error && <Failure error={error} retry={() => void client.invalidateQueries()} />}
      {sources.data && sources.data.items.length === 0 && sources.data.unnamed === 0 && (
        <Empty title="No source by this day">Move the day, or read some reports.</Empty>
      )}
      {sources.data && sources.data.items.length > 0 && (
        <section className="sources-part" aria-labelledby="coverage">
          <h2 id="coverage">Coverage</h2>
          <Coverage sources={sources.data} />
        </section>
      )}
      {origins.data && origins.data.reports > 0 && (
        <section className="sources-part" aria-labelledby="origins">
          <h2 id="origins">Origins</h2>
          <Origins origins={origins.data} />
        </section>
      )}
      {silence.data && (sources.data?.items.length ?? 0) + (sources.data?.unnamed ?? 0) > 0 && (
        <section className="sources-part" aria-labelledby="silence">
          <h2 id="silence">Silence</h2>
          <Silence silence={silence.data} />
        </section>
      )}
    </div>
  )
}

import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { AddReports } from '../add/add-reports.tsx'
import { useEntries } from '../add/queue.ts'

/** A record without reports: what to do, in the order in which one does it. */
export function FirstStart() {
  const client = useQueryClient()
  const read = useEntries()
    .flatMap((e) => e.results)
    .filter((r) => r.outcome !== 'failed').length
  return (
    <section className="first-start notice-empty">
      <h1>The record is empty</h1>
      <p className="lede">
        Parley keeps what published reports tell of talks: who said what, what binds whom, and on which words. It needs
        some reports to begin with.
      </p>
      <ol>
        <li>
          <span className="first-start-n" aria-hidden="true">
            1
          </span>
          <div>
            <h2>Tell it which process this is</h2>
            <p>
              A dossier names the parties, their people and spellings, the issues and the agreements to watch. Parley
              reads without one too, and knows fewer names then. <Link to="/dossier">Begin a dossier</Link>
            </p>
          </div>
        </li>
        <li>
          <span className="first-start-n" aria-hidden="true">
            2
          </span>
          <div>
            <h2>Add what was published</h2>
            <AddReports done={() => {}} />
          </div>
        </li>
        <li>
          <span className="first-start-n" aria-hidden="true">
            3
          </span>
          <div>
            <h2>See it here</h2>
            <p>This page shows where the talks stand once reports are in the record.</p>
            {read > 0 && (
              <button type="button" className="button button-strong" onClick={() => void client.invalidateQueries()}>
                Show what was read
              </button>
            )}
          </div>
        </li>
      </ol>
      <details className="first-start-command">
        <summary>The same by command, for folders and large archives</summary>
        <pre>
          <code>parley read --dossier talks.yaml --db record.parley reports/</code>
        </pre>
      </details>
    </section>
  )
}

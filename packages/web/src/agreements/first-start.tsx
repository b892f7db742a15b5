const STEPS: readonly [title: string, what: string, command: string][] = [
  [
    'Tell it which process this is',
    'A dossier names the parties, their people and spellings, the issues and the agreements to watch. Begin with the one in examples/.',
    'parley read --dossier talks.yaml --db record.parley reports/',
  ],
  [
    'Read what was published',
    'Files, folders, web pages, feeds or archives; the same report read again changes nothing.',
    'parley read --db record.parley reports/',
  ],
  ['See it here', 'This page fills by itself once reports are in the record.', 'parley serve --db record.parley'],
]

/** A record without reports: what to do, in the order in which one does it. */
export function FirstStart() {
  return (
    <section className="first-start notice-empty">
      <h1>The record is empty</h1>
      <p className="lede">
        Parley keeps what published reports tell of talks: who said what, what binds whom, and on which words. It needs
        some reports to begin with.
      </p>
      <ol>
        {STEPS.map(([title, what, command], i) => (
          <li key={title}>
            <span className="first-start-n" aria-hidden="true">
              {i + 1}
            </span>
            <div>
              <h2>{title}</h2>
              <p>{what}</p>
              <pre>
                <code>{command}</code>
              </pre>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}

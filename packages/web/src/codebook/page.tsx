import '../styles/codebook.css'
import type { CodebookKind } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { codebookQuery } from '../api/queries.ts'
import { fieldName } from '../lib/fields.ts'
import { Export } from '../parts/export.tsx'
import { Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'

type Field = CodebookKind['fields'][number]

const COLUMNS = ['kind', 'field', 'code', 'means', 'source', 'example'] as const

const rowsOf = (kinds: readonly CodebookKind[]) =>
  kinds.flatMap((k) => [
    [k.kind, '', '', k.means, k.source, k.example],
    ...k.fields.flatMap((f) => [
      [k.kind, f.field, '', f.means, f.source, f.example],
      ...f.codes.map((c) => [k.kind, f.field, c.code, c.means, c.source, c.example]),
    ]),
  ])

function FieldEntry({ field: f }: { field: Field }) {
  return (
    <section className="book-field">
      <h3>{fieldName(f.field)}</h3>
      <div>
        <p>
          {f.means} <span className="book-holds muted">{f.holds.startsWith('one of') ? 'one code' : f.holds}</span>
        </p>
        <p className="book-example">{f.example}</p>
        <p className="book-source muted">{f.source}</p>
        {f.codes.length > 0 && (
          <dl className="book-codes">
            {f.codes.map((c) => (
              <div key={c.code}>
                <dt>{c.code}</dt>
                <dd>
                  {c.means}
                  <span className="book-example">{c.example}</span>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </section>
  )
}

/** What the fields and codes mean, each with where it comes from and an example: the book that people code by, made to be printed. */
export function CodebookPage() {
  const { data, error, isPending, refetch } = useQuery(codebookQuery())
  useTitle('Codebook')
  return (
    <div className="codebook">
      <header className="page-head">
        <h1>Codebook</h1>
        {data && <p className="muted num">version {data.version}</p>}
        {data && (
          <button type="button" className="button" onClick={() => window.print()}>
            Print
          </button>
        )}
        {data && (
          <Export name="codebook" table={() => ({ columns: COLUMNS, rows: rowsOf(data.kinds) })} json={() => data} />
        )}
      </header>
      {isPending && <Skeleton lines={18} />}
      {error && <Failure error={error} retry={refetch} />}
      {data && (
        <>
          <nav className="kinds" aria-label="Kinds of findings">
            {data.kinds.map((k) => (
              <a key={k.kind} href={`#${k.kind}`}>
                {k.plural}
              </a>
            ))}
          </nav>
          {data.kinds.map((k) => (
            <section key={k.kind} id={k.kind} className="book-kind" aria-label={k.title}>
              <h2>{k.title}</h2>
              <p className="book-means">{k.means}</p>
              <p className="book-example">{k.example}</p>
              <p className="book-source muted">{k.source}</p>
              {k.fields.map((f) => (
                <FieldEntry key={f.field} field={f} />
              ))}
            </section>
          ))}
        </>
      )}
    </div>
  )
}

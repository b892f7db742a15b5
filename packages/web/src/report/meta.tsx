import type { ReportAnswer } from '@parley/schema'
import { grouped } from '../lib/day.ts'
import { publishedWords } from '../lists/report-line.tsx'
import { Words } from '../parts/quote.tsx'
import { HandlingForm } from './handling.tsx'
import { Origin } from './origin.tsx'

/** How the day of the report is known. */
export function dayKnown({ published, text }: Pick<ReportAnswer, 'published' | 'text'>): string {
  if (!published) return 'nothing tells from which day it is'
  if (published.stated) return published.clue === 'metadata' ? 'stated with the report' : `stated (${published.clue})`
  const words = published.evidence.map(([a, b]) => `“${text.slice(a, b)}”`).join(', ')
  const year = published.inferred.includes('year') ? '; the year from the dossier' : ''
  return `worked out: ${published.clue}${words ? `, ${words}` : ''}${year}`
}

/** What is known of the report itself. */
export function Meta({ report }: { report: ReportAnswer }) {
  const { outlet, url, type, credited, words, hash, engine, name, language } = report
  return (
    <div className="meta-box">
      <dl className="meta">
        <dt>Outlet</dt>
        <dd>
          <bdi>{outlet ?? 'not told'}</bdi>
        </dd>
        <dt>Published</dt>
        <dd>
          <span className="num">{publishedWords(report)}</span>
          <span className="muted meta-how">
            <Words>{dayKnown(report)}</Words>
          </span>
        </dd>
        {credited.length > 0 && (
          <>
            <dt>Credits</dt>
            <dd>
              <bdi>{credited.join(', ')}</bdi>
            </dd>
          </>
        )}
        <dt>Kind</dt>
        <dd>
          {type}, {language}, <span className="num">{grouped(words)}</span> words
        </dd>
        <dt>File</dt>
        <dd>
          <bdi className="meta-file">{name}</bdi>
        </dd>
        <Origin report={report.id} />
        {url && url !== name && (
          <>
            <dt>Address</dt>
            <dd>
              <bdi className="meta-file">{url}</bdi>
            </dd>
          </>
        )}
        <dt>Text hash</dt>
        <dd>
          <code title={hash}>{hash.slice(0, 12)}</code>
        </dd>
        <dt>Read by</dt>
        <dd>
          {engine.name} {engine.version}
        </dd>
      </dl>
      <HandlingForm key={report.id} of="report" id={report.id} />
    </div>
  )
}

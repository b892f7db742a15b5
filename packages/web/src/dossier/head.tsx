import type { Dossier } from '@parley/schema'
import type { ReactNode } from 'react'
import { DayInput } from '../parts/day-input.tsx'

/** What a dossier says of itself, before its lists. */
export type Head = Pick<Dossier, 'dossier' | 'title' | 'description' | 'period' | 'timezone' | 'reports'> &
  Partial<Pick<Dossier, 'tlp' | 'embargo'>>

// By the Traffic Light Protocol 2.0, in the words of one who decides.
const TLP: readonly (readonly [NonNullable<Head['tlp']>, string])[] = [
  ['CLEAR', 'anybody'],
  ['GREEN', 'all with an account'],
  ['AMBER', 'those cleared for it, and who they work with'],
  ['AMBER+STRICT', 'those cleared for it, alone'],
  ['RED', 'named persons'],
]

/** The time zones that this browser knows; UTC is not among them everywhere. */
const zones = (held: string): string[] => [...new Set([held, 'UTC', ...Intl.supportedValuesOf('timeZone')])]

type Props = { head: Head; fresh: boolean; wrong: string | null; change: (to: Partial<Head>) => void }

/** The settings of the dossier itself: what it is called, which days it covers, and who may see it. */
export function HeadFields({ head, fresh, wrong, change }: Props) {
  const at = (field: string) => ({ 'data-at': `head.0.${field}`, 'aria-invalid': wrong === field })
  return (
    <div className="dossier-head">
      <label className="field">
        <span>Title</span>
        <input {...at('title')} value={head.title} onChange={(e) => change({ title: e.target.value })} required />
      </label>
      <label className="field">
        <span>What it is about</span>
        <textarea
          {...at('description')}
          rows={2}
          value={head.description}
          onChange={(e) => change({ description: e.target.value })}
        />
      </label>
      <div className="add-fields">
        <DayOf
          label="From (a year that a text leaves open comes from here)"
          at="from"
          value={head.period.from}
          wrong={wrong}
          onDay={(from) => change({ period: { ...head.period, from } })}
        />
        <DayOf
          label="To"
          at="to"
          value={head.period.to}
          wrong={wrong}
          onDay={(to) => change({ period: { ...head.period, to } })}
        />
        <label className="field">
          <span>Time zone of the talks</span>
          <select {...at('timezone')} value={head.timezone} onChange={(e) => change({ timezone: e.target.value })}>
            {zones(head.timezone).map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </select>
        </label>
      </div>
      <div className="add-fields">
        <label className="field">
          <span>Who may see it (TLP)</span>
          <select
            {...at('tlp')}
            value={head.tlp ?? ''}
            onChange={(e) => change({ tlp: (e.target.value || undefined) as Head['tlp'] })}
          >
            <option value="">not marked: all with an account</option>
            {TLP.map(([level, who]) => (
              <option key={level} value={level}>
                {level}: {who}
              </option>
            ))}
          </select>
        </label>
        <DayOf
          label="Kept from readers before this day"
          at="embargo"
          value={head.embargo ?? ''}
          wrong={wrong}
          onDay={(day) => change({ embargo: day || undefined })}
        />
        <Field label={fresh ? 'Identifier, made by itself if left empty' : 'Identifier'}>
          <input
            {...at('dossier')}
            value={head.dossier}
            readOnly={!fresh}
            pattern="[a-z0-9\-]*"
            title="lower-case letters, digits and hyphens"
            onChange={(e) => change({ dossier: e.target.value })}
          />
        </Field>
      </div>
      <details className="dossier-files">
        <summary>Folders of reports, for the command line</summary>
        <label className="field">
          <span>Files or folders, one a line, as seen from the dossier file: "parley read" reads them</span>
          <textarea
            {...at('reports')}
            rows={3}
            defaultValue={head.reports.join('\n')}
            onChange={(e) => change({ reports: e.target.value.split(/\s*\n\s*/).filter(Boolean) })}
          />
        </label>
      </details>
    </div>
  )
}

const Field = ({ label, children }: { label: string; children: ReactNode }) => (
  // biome-ignore lint/a11y/noLabelWithoutControl: the field is the child
  <label className="field">
    <span>{label}</span>
    {children}
  </label>
)

type DayProps = { label: string; at: string; value: string; wrong: string | null; onDay: (day: string) => void }

function DayOf({ label, at, value, wrong, onDay }: DayProps) {
  return (
    <div className="field" data-wrong={wrong === at || undefined}>
      <span aria-hidden="true">{label}</span>
      <DayInput label={label} value={value || null} place={`head.0.${at}`} onDay={(day) => onDay(day ?? '')} />
    </div>
  )
}

import type { Change, Evidence } from '@parley/schema'
import type { Scene, Told } from '../told.ts'
import { change } from './make.ts'

const words = ({ report, day }: Told): Evidence => ({
  ...{ report: report.id, reportName: report.name, title: report.title, outlet: report.outlet, finding: '' },
  ...{ spans: [], quote: report.title ?? '', day },
})

const called = ({ report }: Told): string => report.title ?? report.name

/** Reports that came, and those that went. */
export function reportChanges(from: Scene, to: Scene): Change[] {
  const [before, after] = [from, to].map((s) => new Map(s.told.map((t) => [t.report.id, t])))
  const tell = (told: Told, what: 'new' | 'withdrawn', sentence: string): Change =>
    change({
      ...{ change: what, kind: 'report', thing: told.report.id, name: called(told), day: told.day, sentence },
      evidence: [words(told)],
    })
  const by = (t: Told) => (t.report.outlet ? ` (${t.report.outlet})` : '')
  const came = [...after!.values()].filter((t) => !before!.has(t.report.id))
  const went = [...before!.values()].filter((t) => !after!.has(t.report.id))
  return [
    ...came.map((t) => tell(t, 'new', `A report came in: ${called(t)}${by(t)}.`)),
    ...went.map((t) => tell(t, 'withdrawn', `No longer held: the report ${called(t)}${by(t)}.`)),
  ]
}

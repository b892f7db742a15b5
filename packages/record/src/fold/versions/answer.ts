import type { Version, VersionsAnswer } from '@parley/schema'
import type { Scene, Told } from '../told.ts'
import { edits } from './diff.ts'

const version = ({ report, revision, day, words }: Told): Version => ({
  ...{ report: report.id, revision, title: report.title, day, words, hash: report.hash },
})

/** The versions of a report that a view holds, with what was changed from each to the next. */
export function versionsAnswer(told: Told, scene: Scene): VersionsAnswer {
  const latest = scene.latest?.get(told.report.id) ?? told.report.id
  const last = scene.told.find((t) => t.report.id === latest) ?? told
  const before = (scene.earlier ?? []).filter((t) => scene.latest?.get(t.report.id) === latest)
  const all = [...before, last]
  return {
    report: latest,
    versions: all.map(version),
    edits: all.slice(1).map((to, i) => ({
      ...{ from: all[i]!.report.id, to: to.report.id },
      edits: edits(all[i]!.report.text, to.report.text),
    })),
  }
}

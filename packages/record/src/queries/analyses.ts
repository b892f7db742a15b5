import {
  type AgreementAnswer,
  addDays,
  type Day,
  type Evidence,
  type OriginGroup,
  ParleyError,
  type View,
} from '@parley/schema'
import { allegationsOf } from '../allegations/index.ts'
import type { AnalysisQueries } from '../analyses.ts'
import type { Filter, Paged } from '../api.ts'
import { promisesOf } from '../commitments/index.ts'
import { contradictionsOf } from '../contradictions/index.ts'
import { figuresOf, shortened } from '../figures/series.ts'
import { totalOf } from '../figures/total.ts'
import { agreements } from '../fold/agreements/answer.ts'
import { events } from '../fold/events/answer.ts'
import { statements } from '../fold/statements.ts'
import type { Told } from '../fold/told.ts'
import { ledgerOf } from '../ledger/index.ts'
import { matrixOf } from '../ledger/matrix.ts'
import { originGroups } from '../origins/index.ts'
import { sideBySide } from '../origins/side-by-side.ts'
import { folded } from '../resolve/words.ts'
import { eventScopes, tester } from '../scope/index.ts'
import { silenceOf } from '../silence/index.ts'
import { corroboration } from '../sources/corroborate.ts'
import { sourcesOf } from '../sources/index.ts'
import { voicesOf } from '../sources/voices.ts'
import { daysOf } from '../timeline/days.ts'
import { placeOf, timelineOf } from '../timeline/index.ts'
import { FAR } from '../timeline/when.ts'
import { byActor, canonicalName } from './filters.ts'
import { type Kept, originMemory } from './origins.ts'
import { pageOf } from './page.ts'

const missing = (what: string, id: string): ParleyError =>
  new ParleyError(
    'not-found',
    `no ${what} "${id}" in this view`,
    'look at a later day or revision, or check the address',
  )

/** A page of the timeline may hold as much as most records have: it is drawn as a whole. */
const LONGEST = 5000

/** Whether any of some words is of the asked report, outlet and days. */
export function byEvidence(filter: Filter): (all: readonly Evidence[]) => boolean {
  const { report, outlet, from, to, q } = filter
  const words = (q ?? '').match(/[\p{L}\p{N}\p{M}]+/gu)?.map(folded) ?? []
  if (!report && !outlet && !from && !to && !words.length) return () => true
  return (all) =>
    all.some(
      (e) =>
        (!report || e.report === report || e.reportName === report) &&
        (!outlet || folded(e.outlet ?? '') === folded(outlet)) &&
        (!from || (e.day !== null && e.day >= from)) &&
        (!to || (e.day !== null && e.day <= to)) &&
        words.every((w) => folded(e.quote).includes(w)),
    )
}

/** The analyses over whatever folds a view; each answer is made when first asked for, and kept with the view. */
export function analysisQueries(fold: (view: View) => Promise<Kept>, memory = originMemory()): AnalysisQueries {
  const dayOf = (f: Kept, view: View, day?: Day | null) => day ?? view.asOf ?? f.scene.known
  const { of: origins, originOf } = memory
  const groups = (f: Kept) => f.keep('origin groups', () => originGroups(origins(f)))
  const ledger = (f: Kept) => f.keep('ledger', () => ledgerOf(f.scene, originOf(f)))
  const allAgreements = (f: Kept, day: Day | null): AgreementAnswer[] =>
    f.keep(`agreements ${day}`, () => agreements(f.scene, day))
  const test = (f: Kept, day: Day | null) => f.keep('scope tester', () => tester(f.scene, allAgreements(f, day)))
  const promises = (f: Kept, day: Day | null) => f.keep(`promises ${day}`, () => promisesOf(f.scene, originOf(f), day))
  const commitments = (f: Kept, day: Day | null) =>
    f.keep(`commitments ${day}`, () => promises(f, day).map((p) => p.answer))
  const figures = (f: Kept) => f.keep('figures', () => figuresOf(f.scene, originOf(f)))
  const allegations = (f: Kept, day: Day | null) =>
    f.keep(`allegations ${day}`, () => allegationsOf(f.scene, originOf(f), test(f, day), day))
  const contradictions = (f: Kept, day: Day | null) =>
    f.keep(`contradictions ${day}`, () =>
      contradictionsOf(f.scene, originOf(f), {
        ...{ agreements: allAgreements(f, day), allegations: allegations(f, day) },
        events: f.keep('events', () => events(f.scene)),
      }),
    )
  const timeline = (f: Kept, day: Day | null) =>
    f.keep(`timeline ${day}`, () =>
      timelineOf(
        {
          ...{ allegations: allegations(f, day), commitments: commitments(f, day) },
          events: f.keep('events', () => events(f.scene)),
          statements: f.keep('statements', () => statements(f.scene)),
        },
        f.scene,
        (words) => memory.count(f, words),
      ),
    )
  const sources = (f: Kept) => f.keep('sources', () => sourcesOf(f.scene, { groupOf: memory.groupOf(f) }))
  const told = (f: Kept, idOrName: string): Told => {
    const all = f.scene.told
    const found = all.find((t) => t.report.id === idOrName) ?? all.find((t) => t.report.name === idOrName)
    if (!found) throw missing('report', idOrName)
    return found
  }

  return {
    async origins(view, filter = {}, page) {
      const f = await fold(view)
      const all = groups(f)
      const wanted = filter.report ? told(f, filter.report).report.id : null
      const items = all.filter(
        (g) =>
          (!wanted || g.reports.some((r) => r.id === wanted)) &&
          (!filter.outlet || g.reports.some((r) => folded(r.outlet ?? '') === folded(filter.outlet!))) &&
          (!filter.from || (g.lastDay !== null && g.lastDay >= filter.from)) &&
          (!filter.to || (g.firstDay !== null && g.firstDay <= filter.to)),
      )
      const shown = (paged: Paged<OriginGroup>) =>
        wanted ? paged : { ...paged, items: paged.items.map((g) => ({ ...g, near: [] })) }
      const outlets = new Set(f.scene.told.flatMap((t) => t.report.outlet ?? [])).size
      return { reports: f.scene.told.length, outlets, origins: all.length, ...shown(pageOf(items, (g) => g.id, page)) }
    },
    async alignment(view, a, b) {
      const f = await fold(view)
      return sideBySide(origins(f), told(f, a), told(f, b))
    },
    async corroboration(view, ids) {
      const f = await fold(view)
      const wanted = new Set(ids)
      const voices = f.scene.told.flatMap((t) =>
        t.reading.findings.filter((x) => wanted.has(x.id)).map((x) => ({ told: t, by: voicesOf(t, x) })),
      )
      if (!voices.length) throw missing('finding', ids.join(', '))
      return corroboration(voices, originOf(f), f.scene.dossier)
    },
    async contradictions(view, filter = {}, page) {
      const f = await fold(view)
      const ofActor = byActor(filter.actor, f.scene.dossier)
      const fits = byEvidence(filter)
      const items = contradictions(f, dayOf(f, view)).filter(
        (c) =>
          (!filter.type || c.type === filter.type) &&
          (!filter.verdict || c.verdict === filter.verdict) &&
          ofActor(c.actors) &&
          fits(c.sides.flatMap((s) => s.evidence)),
      )
      return pageOf(items, (c) => c.id, page)
    },
    async positions(view, filter = {}) {
      const f = await fold(view)
      const fits = byEvidence(filter)
      const all = ledger(f).filter((e) => (!filter.issue || e.issue === filter.issue) && fits([e.evidence]))
      const narrowed = all.length !== ledger(f).length
      const matrix = () => matrixOf(f.scene, all)
      return narrowed ? matrix() : f.keep('matrix', matrix)
    },
    async ledger(view, filter = {}, page) {
      const f = await fold(view)
      const { dossier } = f.scene
      const name = filter.actor ? canonicalName(filter.actor, dossier) : null
      const fits = byEvidence(filter)
      const items = ledger(f).filter(
        (e) =>
          (!name || e.actor === name || e.side === name) &&
          (!filter.issue || e.issue === filter.issue) &&
          fits([e.evidence, ...e.repeats]),
      )
      return pageOf(items, (e) => `${e.id} ${e.actor}`, page)
    },
    async commitments(view, filter = {}, page, day) {
      const f = await fold(view)
      const ofActor = byActor(filter.actor, f.scene.dossier)
      const fits = byEvidence(filter)
      const items = promises(f, dayOf(f, view, day)).filter((c) => ofActor(c.names) && fits(c.words))
      const paged = pageOf(items, (c) => c.answer.id, page)
      return { ...paged, items: paged.items.map((c) => c.answer) }
    },
    async commitment(view, id, day) {
      const f = await fold(view)
      const found = promises(f, dayOf(f, view, day)).find((c) => c.findings.has(id))
      if (!found) throw missing('commitment', id)
      return found.answer
    },
    async figures(view, filter = {}, page) {
      const f = await fold(view)
      const ofActor = byActor(filter.actor, f.scene.dossier)
      const fits = byEvidence(filter)
      const items = figures(f).filter((s) => ofActor([...s.by]) && fits(s.points.flatMap((p) => p.evidence)))
      const paged = pageOf(items, (s) => s.id, page)
      return { ...paged, items: paged.items.map(shortened) }
    },
    async figureTotal(view, ids) {
      const f = await fold(view)
      const asked = ids.map((id) => {
        for (const series of figures(f))
          for (const point of series.points)
            if (point.id === id || point.evidence.some((e) => e.finding === id)) return { series, point }
        throw missing('figure', id)
      })
      return totalOf(asked)
    },
    async allegations(view, filter = {}, page, day) {
      const f = await fold(view)
      const ofActor = byActor(filter.actor, f.scene.dossier)
      const fits = byEvidence(filter)
      const items = allegations(f, dayOf(f, view, day)).filter(
        (a) => ofActor([a.accuser ?? '', a.accused ?? '']) && fits(a.evidence),
      )
      return pageOf(items, (a) => a.id, page)
    },
    async allegation(view, id, day) {
      const f = await fold(view)
      const found = allegations(f, dayOf(f, view, day)).find((a) => a.findings.includes(id))
      if (!found) throw missing('allegation', id)
      return found
    },
    async scope(view, filter = {}, page) {
      const f = await fold(view)
      const day = dayOf(f, view)
      const fits = byEvidence(filter)
      const all = f.keep('event scopes', () => eventScopes(f.scene, test(f, day)))
      return pageOf(
        all.filter((e) => fits([e.evidence])),
        (e) => e.id,
        page,
      )
    },
    async sources(view) {
      return sources(await fold(view))
    },
    async silence(view, day) {
      const f = await fold(view)
      const from = dayOf(f, view, day)
      return f.keep(`silence ${from}`, () =>
        silenceOf(f.scene, {
          ...{ allegations: allegations(f, from), agreements: allAgreements(f, from), sources: sources(f) },
          ...{ commitments: commitments(f, from), figures: figures(f) },
        }),
      )
    },
    async timelineDays(view, { actor } = {}) {
      const f = await fold(view)
      const ofActor = byActor(actor, f.scene.dossier)
      const things = timeline(f, dayOf(f, view)).filter(
        ({ item }) => item.kind !== 'attribution' && ofActor(item.actors),
      )
      const told = f.keep('statements', () => statements(f.scene)).filter((s) => s.day && ofActor(s.actors))
      return daysOf([
        ...things.map(({ item }) => [item.from, item.kind, 1] as const),
        ...told.map((s) => [s.day!, 'attribution', 1] as const),
      ])
    },
    async timeline(view, filter = {}, page) {
      const f = await fold(view)
      const ofActor = byActor(filter.actor, f.scene.dossier)
      const { from, to, ...narrow } = filter
      const fits = byEvidence(narrow)
      const items = timeline(f, dayOf(f, view)).filter(
        ({ item: i }) =>
          (!from || (i.to >= from && i.from >= addDays(from, -FAR))) &&
          (!to || i.from <= to) &&
          ofActor(i.actors) &&
          fits([i.evidence]),
      )
      const paged = pageOf(items, placeOf, page, LONGEST)
      return { ...paged, items: paged.items.map((p) => p.item) }
    },
  }
}

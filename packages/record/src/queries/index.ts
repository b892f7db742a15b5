// Longer than other files: every question that the read side answers stands here, with what it is answered from.
import {
  type AgreementAnswer,
  evidenceOf,
  ParleyError,
  quote,
  type Revision,
  type Statement,
  type View,
} from '@parley/schema'
import type { Filter, RecordQueries, Store } from '../api.ts'
import { actors } from '../fold/actors.ts'
import { agreements } from '../fold/agreements/answer.ts'
import { changes } from '../fold/changes/index.ts'
import { corrections } from '../fold/decisions/log.ts'
import { undoneBy } from '../fold/decisions/standing.ts'
import { developments } from '../fold/developments.ts'
import { findingAnswer } from '../fold/finding-answer.ts'
import { issuesOf } from '../fold/issues.ts'
import { byText, distinct } from '../fold/order.ts'
import { doubtful, identified, type People } from '../fold/people/index.ts'
import { countKinds, summary, whole } from '../fold/reports.ts'
import { statements } from '../fold/statements.ts'
import { findingsOf, type Item, type Scene, type Told } from '../fold/told.ts'
import { versionsAnswer } from '../fold/versions/answer.ts'
import { unhiding } from '../handling/unhidden.ts'
import { reliability } from '../reliability/index.ts'
import { folded } from '../resolve/words.ts'
import { reviewPage } from '../review/answer.ts'
import { codedBy, sample, unitOf } from '../review/coding.ts'
import { largeReview } from '../review/large.ts'
import { queueOf, touched } from '../review/queue.ts'
import { reasonsOf } from '../review/reasons.ts'
import { matches, queryOf, tokensOf } from '../search/query.ts'
import { findingWords, statementWords } from '../search/told.ts'
import { named, wordsOf } from '../search/words.ts'
import { eventsOnShelf } from '../shelf/events/read.ts'
import { namedReport } from '../shelf/named-report.ts'
import { originsOnShelf } from '../shelf/origins/read.ts'
import { shelfOf } from '../shelf/read.ts'
import { LARGE } from '../shelf/view.ts'
import { VERSION } from '../version.ts'
import { analysisQueries } from './analyses.ts'
import { decisionFate, decisionsBy, storedDecision } from './decisions.ts'
import { dossierHeld } from './dossier.ts'
import { draft } from './draft.ts'
import { byActor, byIssue, byReport, canonicalName, namesIn } from './filters.ts'
import { identityQueries } from './identity.ts'
import { look, revisionOf, sightIn } from './look.ts'
import { emptyMemory, type Memory, refresh } from './memory.ts'
import { originMemory } from './origins.ts'
import { pageOf } from './page.ts'
import { revisionsOf } from './revisions.ts'
import { overLog } from './same-log.ts'
import { searchReports } from './search.ts'
import { MOST_ACTORS, shelvedQueries } from './shelved.ts'
import { statusFrom } from './status.ts'

/** Records of so many reports are folded as a whole in no time. */
const SMALL = 400

/** Records of more reports than these are never folded as a whole: it would take all memory. */
const HUGE = 20_000

export type RecordOptions = {
  /** whether lists are answered from the shelf: in large records where not told */
  shelf?: boolean | 'auto'
  /** as many reports as may be folded whole, which takes memory; 20,000 where not told */
  most?: number
}

/** Views kept folded at once: those of a few readers on a few days. */
const KEPT = 16

/** A view folded: each answer is made when it is first asked for, and kept. */
type Folded = {
  scene: Scene
  people: People
  keep<T>(name: string, make: () => T): T
  /** whether a finding has what somebody typed, in words that are made of it as its own report tells it */
  worded(typed: string | null | undefined): (id: string, of: typeof findingWords) => boolean
}

function folding(looked: Scene): Folded {
  const kept = new Map<string, unknown>()
  const { scene, people } = identified(looked)
  const own = () =>
    new Map(looked.told.flatMap((told) => told.reading.findings.map((f) => [f.id, { told, finding: f }] as const)))
  let items: ReturnType<typeof own> | null = null
  return {
    scene,
    people,
    worded(typed) {
      if (!typed?.trim()) return () => true
      const query = queryOf(typed)
      items ??= own()
      return (id, of) => {
        const item = items!.get(id)
        return query !== null && item !== undefined && matches(query, tokensOf(of(item.told, item.finding)))
      }
    },
    keep<T>(name: string, make: () => T): T {
      if (!kept.has(name)) kept.set(name, make())
      return kept.get(name) as T
    },
  }
}

const missing = (what: string, id: string): ParleyError =>
  new ParleyError(
    'not-found',
    `no ${what} "${id}" in this view`,
    'look at a later day or revision, or check the address',
  )

const decisionsAt = (view: View, { decisions, revision }: Memory) =>
  decisions.flatMap((d) => (d.revision <= revisionOf(view, revision) ? [d.decision] : []))

function there<T>(what: string, id: string, found: T | undefined): T {
  if (found === undefined) throw missing(what, id)
  return found
}

/** A report by its id, earlier versions too, else by its name. */
const reportNamed = ({ scene: { told, earlier = [] } }: Folded, idOrName: string): Told | undefined =>
  told.find((t) => t.report.id === idOrName) ??
  earlier.find((t) => t.report.id === idOrName) ??
  told.find((t) => t.report.name === idOrName)

/**
 * The read side over a store.
 *
 * @example
 * const record = openRecord(store)
 * const { items } = await record.statements({ asOf: '2025-04-16', at: null }, { actor: 'Zelensky' })
 */
export const openRecord = (store: Store, options: RecordOptions = {}): RecordQueries =>
  overLog(store, () => recordOf(store, options))

/** The same over a log that only ever grows. */
function recordOf(store: Store, { shelf: ask = 'auto', most = HUGE }: RecordOptions): RecordQueries {
  const shelf = shelfOf(store.tables, Math.min(most, LARGE))
  const shelfOrigins = originsOnShelf(store.tables)
  const unhidden = unhiding(store)
  const large = largeReview(store, shelf, (view, page) => all.contradictions(view, { verdict: 'conflict' }, page))
  /** The shelf where the record is large and the shelf can answer for a view; else null, and the view is folded. */
  async function shelved(view: View) {
    if (ask === false) return null
    if (ask === 'auto') {
      const many = await store.tables.selectFrom('reports').select('id').offset(SMALL).limit(1).execute()
      if (!many.length) return null
    }
    // Who may see everything is answered as everybody is; what is kept from somebody is left out by folding.
    const open = await unhidden(view)
    return open && shelf.usable(open)
  }
  const memory = emptyMemory()
  const views = new Map<string, Folded>()
  let loading: Promise<void> = Promise.resolve()

  /** Whether the record holds more than can be folded in reasonable memory. */
  async function isHuge(): Promise<boolean> {
    const many = await store.tables.selectFrom('reports').select('id').offset(most).limit(1).execute()
    return many.length > 0
  }

  async function fold(view: View): Promise<Folded> {
    if (await isHuge())
      throw new ParleyError(
        'too-large',
        `this cannot be answered of more than ${most} reports at once`,
        'ask for a list of findings, or keep what belongs together in a record of its own',
      )
    // One load at a time: two at once would put the same rows into memory twice.
    loading = loading
      .catch(() => {})
      .then(async () => {
        const gone = memory.tombstones.size
        await refresh(store, memory)
        // What was taken down is in no view, earlier revisions not excepted.
        if (memory.tombstones.size !== gone) views.clear()
      })
    await loading
    const sight = sightIn(memory, view)
    // Markings of today keep an older revision too, so what is kept from somebody is only good until the next entry.
    const seen = sight.key && `${sight.key} ${memory.revision}`
    const key = `${revisionOf(view, memory.revision)} ${view.asOf ?? ''} ${view.dossier ?? ''} ${seen}`
    const made = views.get(key) ?? folding(look(memory, view, sight))
    views.delete(key)
    views.set(key, made)
    if (views.size > KEPT) views.delete(views.keys().next().value!)
    return made
  }
  const origins = originMemory()
  /** For what counts origins: with the prints that the store keeps. */
  async function foldPrinted(view: View): Promise<Folded> {
    const f = await fold(view)
    await origins.load(store)
    return f
  }
  const analyses = analysisQueries(foldPrinted, origins)
  const allAgreements = (f: Folded, day: string | null = null): AgreementAnswer[] =>
    f.keep(`agreements ${day}`, () => agreements(f.scene, day))
  const counted = (f: Folded, a: AgreementAnswer): AgreementAnswer => ({
    ...a,
    origins: origins.count(
      f,
      a.statuses.flatMap((s) => s.evidence),
    ),
  })
  const allStatements = (f: Folded): Statement[] => f.keep('statements', () => statements(f.scene))
  const allFindings = (f: Folded): Map<string, Item> =>
    f.keep('findings', () => {
      const items = f.scene.told.flatMap((told) => told.reading.findings.map((finding): Item => ({ told, finding })))
      return new Map(items.map((item) => [item.finding.id, item]))
    })
  const allActors = (f: Folded) => f.keep('actors', () => actors(f.scene, f.people))
  const queue = async (f: Folded, view: View) => {
    // In a large record they take far longer than somebody who reviews will wait.
    const few = f.scene.told.length <= SMALL
    const { items } = few
      ? await analyses.contradictions(view, { verdict: 'conflict' }, { limit: 1000 })
      : { items: [] }
    return f.keep('queue', () =>
      queueOf(f.scene, {
        decisions: decisionsAt(view, memory),
        agreements: allAgreements(f, view.asOf),
        contradictions: touched(items),
        doubtful: few ? doubtful(f.scene, f.people) : [],
      }),
    )
  }
  const newestFirst = (f: Folded) =>
    f.keep('newest', () =>
      [...f.scene.told].sort((a, b) => byText(b.day ?? '', a.day ?? '') || byText(a.report.id, b.report.id)),
    )

  const answers: Omit<RecordQueries, 'agreementPage'> = {
    ...analyses,
    ...identityQueries(foldPrinted, origins, shelved, eventsOnShelf(store.tables, shelf, shelfOrigins)),
    revision: () => store.revision(),
    async status(view) {
      const v = await shelved(view)
      if (v) return statusFrom(v, await shelf.counts(v))
      const { scene } = await fold(view)
      const { dossier, told } = scene
      const outlets = distinct(told.flatMap((t) => t.report.outlet ?? [])).sort(byText)
      return {
        dossier: dossier && { id: dossier.dossier, title: dossier.title, description: dossier.description },
        revision: revisionOf(view, memory.revision),
        reports: told.length,
        outlets: outlets.length,
        firstDay: told.find((t) => t.day)?.day ?? null,
        lastDay: scene.known,
        counts: countKinds(told),
        issues: issuesOf(dossier),
        outletNames: outlets,
        version: VERSION,
      }
    },
    dossier: (view) => dossierHeld(store, view),
    async reports(view, page, filter = {}) {
      const v = await shelved(view)
      const listed = v && (await shelf.reports(v, filter, page ?? {}))
      if (listed) return listed
      const f = await fold(view)
      const words = await searchReports(store, filter.q)
      const fits = byReport(filter)
      const told = newestFirst(f).filter((t) => fits(t) && (!words || words.has(t.report.id)))
      return { ...pageOf(told.map(summary), (r) => r.id, page) }
    },
    async report(view, idOrName) {
      const v = await shelved(view)
      const stands = v && (await namedReport(store.tables, shelf, v, idOrName))
      if (stands) return whole(stands)
      const f = await fold(view)
      const gone = memory.tombstones.get(idOrName)
      if (gone)
        throw new ParleyError('not-found', `this report was taken down: ${gone.reason}`, 'its tombstone is in the log')
      return whole(there('report', idOrName, reportNamed(f, idOrName)))
    },
    async findings(view, kind, filter = {}, page) {
      const v = await shelved(view)
      const listed = v && (await shelf.findings(v, kind, filter, page ?? {}))
      if (listed) return listed
      const f = await fold(view)
      const { dossier } = f.scene
      const [ofActor, ofIssue, ofReport] = [
        byActor(filter.actor, dossier),
        byIssue(filter.issue, dossier),
        byReport(filter),
      ]
      const words = f.worded(filter.q)
      const items = findingsOf(f.scene, kind).filter(({ told, finding }) => {
        if (!ofReport(told) || !ofActor(namesIn(finding)) || !words(finding.id, findingWords)) return false
        return ofIssue(finding, quote(told.report.text, evidenceOf(finding)))
      })
      const order = new Map(newestFirst(f).map((t, i) => [t.report.id, i]))
      items.sort((a, b) => order.get(a.told.report.id)! - order.get(b.told.report.id)!)
      const paged = pageOf(items, ({ finding }) => finding.id, page)
      return { ...paged, items: paged.items.map(findingAnswer) }
    },
    async finding(view, id) {
      const v = await shelved(view)
      if (v) return findingAnswer(there('finding', id, (await shelf.item(v, id)) ?? undefined))
      return findingAnswer(there('finding', id, allFindings(await fold(view)).get(id)))
    },
    async statements(view, filter: Filter = {}, page) {
      const v = await shelved(view)
      const listed = v && (await shelf.statements(v, filter, page ?? {}))
      if (listed) return listed
      const f = await fold(view)
      const words = f.worded(filter.q)
      const ofActor = byActor(filter.actor, f.scene.dossier)
      const { issue, report, outlet, from, to } = filter
      const items = allStatements(f).filter(
        (s) =>
          ofActor(s.actors) &&
          words(s.id, statementWords) &&
          (!issue || s.issues.includes(issue)) &&
          (!report || s.evidence.report === report || s.evidence.reportName === report) &&
          (!outlet || folded(s.evidence.outlet ?? '') === folded(outlet)) &&
          (!from || (s.day !== null && s.day >= from)) &&
          (!to || (s.day !== null && s.day <= to)),
      )
      return pageOf(items, (s) => s.id, page)
    },
    async agreements(view, day) {
      const f = await foldPrinted(view)
      return allAgreements(f, day ?? view.asOf).map((a) => counted(f, a))
    },
    async agreement(view, findingId, day) {
      const f = await foldPrinted(view)
      const found = allAgreements(f, day ?? view.asOf).find((a) => a.findings.includes(findingId))
      if (!found) throw missing('agreement', findingId)
      return counted(f, found)
    },
    async developments(view, limit = 20) {
      const f = await fold(view)
      return developments(f.scene, allAgreements(f, view.asOf), allStatements(f), limit)
    },
    async actors(view) {
      return allActors(await fold(view))
    },
    async actorPage(view, page, q) {
      const words = wordsOf(q)
      const all = allActors(await fold(view))
      const found = words.length ? all.filter((a) => named(words, [a.name, ...a.spellings])) : all
      return pageOf(
        found,
        (a) => a.id,
        { limit: page?.limit ?? MOST_ACTORS, cursor: page?.cursor ?? null },
        MOST_ACTORS,
      )
    },
    async actor(view, findingIdOrName) {
      const f = await fold(view)
      const item = allFindings(f).get(findingIdOrName)
      const name = item ? namesIn(item.finding)[0] : canonicalName(findingIdOrName, f.scene.dossier)
      const all = allActors(f)
      const found = all.find((a) => a.name === findingIdOrName) ?? all.find((a) => a.name === name)
      if (!found) throw missing('actor', findingIdOrName)
      return found
    },
    async versions(view, idOrName) {
      const f = await fold(view)
      return versionsAnswer(there('report', idOrName, reportNamed(f, idOrName)), f.scene)
    },
    async corrections(view, page, state) {
      const f = await fold(view)
      const held = memory.decisions.filter((d) => d.revision <= revisionOf(view, memory.revision))
      const all = f.keep('corrections', () => corrections(f.scene, held, !view.sees))
      return pageOf(state ? all.filter((c) => c.state === state) : all, (c) => c.id, page)
    },
    async changes(from, to, page, { kind, change } = {}) {
      const [a, b] = [await fold(from), await fold(to)]
      const state = (f: Folded, view: View) => ({ scene: f.scene, agreements: allAgreements(f, view.asOf) })
      const all = b.keep(`changes ${memory.revision} ${JSON.stringify(from)}`, () =>
        changes(state(a, from), state(b, to)),
      )
      const wanted = all.filter((c) => (!kind || c.kind === kind) && (!change || c.change === change))
      return pageOf(wanted, (c) => c.id, page)
    },
    async draft(view, ruling, at) {
      const v = await shelved(view)
      if (v) {
        return draft(ruling, at, {
          dossier: v.dossier,
          item: async (id) => there('finding', id, (await shelf.item(v, id)) ?? undefined),
          report: async (id) => there('report', id, (await namedReport(store.tables, shelf, v, id)) ?? undefined),
          decision: (id) => decisionFate(store, id),
        })
      }
      const f = await fold(view)
      const held = memory.decisions.map((d) => d.decision)
      const undone = undoneBy(held)
      return draft(ruling, at, {
        dossier: f.scene.dossier,
        item: (id) => there('finding', id, allFindings(f).get(id)),
        report: (id) => there('report', id, reportNamed(f, id)),
        decision: (id) => (held.some((d) => d.id === id) ? { undoneBy: undone.get(id) ?? null } : null),
      })
    },
    async revisions(page, view) {
      const paged = await revisionsOf(store, page)
      // Who may see all of it is told all of it, and nothing need be folded.
      if (!view?.sees || (await unhidden(view))) return paged
      await fold(view)
      const sight = sightIn(memory, view)
      const open = ({ what, subject }: Revision) => what === 'dossier' || what === 'decision' || sight.report(subject)
      return { ...paged, items: paged.items.map((r) => (open(r) ? r : { ...r, subject: '' })) }
    },
    async review(view, filter = {}, page) {
      const v = await shelved(view)
      const listed = v && (await large.queue(v, filter, page, findingAnswer))
      if (listed) return listed
      const f = await fold(view)
      return reviewPage(f.scene, await queue(f, view), filter, page, findingAnswer)
    },
    async waiting(view, rule) {
      const v = await shelved(view)
      if (v) return large.waiting(v, rule, 5000)
      const f = await fold(view)
      return (await queue(f, view)).all.flatMap(({ finding, told }) =>
        finding.rule === rule && !told.reviews?.has(finding.id) ? [finding.id] : [],
      )
    },
    async reasons(view, author) {
      return reasonsOf(await decisionsBy(store, author, view.at), author)
    },
    async coding(view, coder, { kind = null, size = null } = {}, page) {
      const f = await fold(view)
      const drawn = f.keep(`sample ${kind}`, () => sample(f.scene, kind, 1000)).slice(0, size ?? 50)
      const done = codedBy(decisionsAt(view, memory), coder)
      const left = drawn.filter(({ finding }) => !done.has(finding.id))
      const paged = pageOf(left, ({ finding }) => finding.id, page)
      return { ...paged, items: paged.items.map(unitOf), total: drawn.length, done: drawn.length - left.length }
    },
    async reliability(view) {
      const f = await fold(view)
      return f.keep('reliability', () => reliability(f.scene, decisionsAt(view, memory)))
    },
    decision: (view, id) => storedDecision(store, id, view.at),
  }
  const all: RecordQueries = {
    ...answers,
    ...shelvedQueries(store.tables, shelf, shelved, shelfOrigins, answers, Math.min(most, LARGE)),
  }
  return all
}

import { kindOfCorrection, type Store } from '@parley/record'
import {
  type Decision,
  type DecisionAnswer,
  type DecisionAsk,
  ParleyError,
  type Right,
  Ruling,
  sha256,
  type Verdict,
  type View,
} from '@parley/schema'
import { current, demand } from './access/principal.ts'
import type { RecordQueries } from './record.ts'

/** Where decisions are made: asked for by whoever is signed in, and appended to the log. */
export type Desk = {
  /** `key` is the asker's own name for the request: the same again changes nothing. */
  decide(ask: DecisionAsk, key: string | null): Promise<DecisionAnswer>
}

export type DeskOptions = {
  /** the record as whoever asks may see it: nobody rules on what they may not see */
  record: RecordQueries
  write: Pick<Store, 'addDecisions' | 'revision'>
  now: () => Date
}

/** Findings that one decision rules on at most. */
const MOST = 5000

const NOW: View = { asOf: null, at: null }

/** What each verdict takes. Undoing takes what was needed for that which is undone, or ruling where it was another's. */
const RIGHT_OF: Readonly<Record<Exclude<Verdict, 'undo'>, Right>> = {
  ...{ accept: 'rule', correct: 'rule', reject: 'rule', same: 'rule', different: 'rule', unsure: 'rule' },
  ...{ add: 'add', code: 'code', mark: 'mark', propose: 'propose' },
}

/** Verdicts that say why; the others say it by themselves. */
const REASONED: ReadonlySet<Verdict> = new Set([
  'correct',
  'reject',
  'add',
  'same',
  'different',
  'undo',
  'mark',
  'propose',
])

const usage = (what: string, remedy: string) => new ParleyError('usage', what, remedy)

/** An identifier that the same asker's same key always gives. */
const idOf = (author: string, key: string): string => `d-${sha256(`${author}\u0000${key}`).slice(0, 16)}`

export function openDesk({ record, write, now }: DeskOptions): Desk {
  async function mayUndo(id: string, author: string): Promise<void> {
    const held = await record.decision(NOW, id)
    if (!held || held.decision.verdict === 'code') {
      throw new ParleyError('not-found', `no decision "${id}" is here`, 'see the correction log')
    }
    const { verdict, author: by, on } = held.decision
    // Who may not see what was ruled on is not told that there is a ruling.
    for (const report of new Set(on.map((a) => a.report).filter(Boolean))) await record.report(NOW, report)
    demand(verdict === 'mark' ? 'mark' : by === author && verdict !== 'undo' ? RIGHT_OF[verdict] : 'rule')
  }

  /** The findings that an asker means: named, or all of a rule that wait. */
  async function targets({ on, rule, expected, verdict }: DecisionAsk): Promise<string[]> {
    if (rule === undefined) return [...new Set(on)]
    if (on.length) throw usage('findings and a rule do not go together', 'give one or the other')
    if (verdict !== 'accept' && verdict !== 'reject' && verdict !== 'correct')
      throw usage(`"${verdict}" is not said of a whole rule`, 'accept, reject or correct its findings')
    const all = (await record.waiting(NOW, rule)).slice(0, MOST)
    if (!all.length) throw new ParleyError('not-found', `no finding of ${rule} waits`, 'see the review queue')
    if (expected !== undefined && expected !== all.length) {
      throw new ParleyError(
        'conflict',
        `${all.length} findings of ${rule} wait now, not ${expected}`,
        'look at them again',
      )
    }
    return all
  }

  const base = (author: string, id: string | null, reason: string) => ({ by: author, id, reason })

  /** A decision that changes no finding, held by the same words as one that does. */
  async function held(
    ask: DecisionAsk,
    findings: string[],
    author: string,
    id: string | null,
    at: string,
  ): Promise<Decision> {
    const { verdict, reason, handling, change = null, proposes, report, dossier } = ask
    if (verdict === 'mark' && !handling) throw usage('nothing says who may see it', 'give "handling"')
    if (verdict === 'propose' && !proposes) throw usage('nothing says what is proposed', 'give "proposes"')
    const own: Decision['on'] = []
    if (report !== undefined) {
      const { id: known } = await record.report(NOW, report)
      own.push({ finding: '', report: known, kind: 'report', quote: '', spans: [] })
    }
    if (dossier) own.push({ finding: '', report: '', kind: 'dossier', quote: '', spans: [] })
    if (!findings.length && !own.length) throw usage(`nothing says what "${verdict}" is about`, 'name a finding')
    const fields = verdict === 'mark' ? { ...handling } : verdict === 'propose' ? { ...change, proposes } : change
    const made: Decision = findings.length
      ? await record.draft(NOW, Ruling.parse({ verdict: 'accept', findings, ...base(author, id, reason) }), at)
      : { id: '', verdict, on: [], change: null, undoes: null, author, reason, at }
    const decision = { ...made, verdict, on: [...made.on, ...own], change: fields ?? null }
    return { ...decision, id: id ?? `d-${sha256(JSON.stringify(decision)).slice(0, 16)}` }
  }

  async function drafted(ask: DecisionAsk, author: string, id: string | null, at: string): Promise<Decision> {
    const { verdict, reason, names = [], change, selection, undoes = null } = ask
    const findings = await targets(ask)
    const whole = verdict === 'accept' && ask.report !== undefined && !findings.length
    if (whole || verdict === 'mark' || verdict === 'code' || verdict === 'propose') {
      return held(ask, findings, author, id, at)
    }
    const words = selection && { report: selection.report, kind: selection.kind, spans: selection.spans }
    const ruling = Ruling.parse({
      verdict,
      findings,
      names,
      change: change ?? {},
      undoes,
      ...words,
      ...base(author, id, reason),
    })
    return record.draft(NOW, ruling, at)
  }

  /** A reason is asked for once per kind of correction: what somebody said before is taken as said again. */
  async function reasoned(decision: Decision): Promise<Decision> {
    if (decision.reason || !REASONED.has(decision.verdict)) return decision
    const kind = JSON.stringify(kindOfCorrection(decision))
    const known = await record.reasons(NOW, decision.author)
    const before = known.find(({ reason: _, ...k }) => JSON.stringify(k) === kind)
    if (!before)
      throw new ParleyError('no-reason', `"${decision.verdict}" needs a reason`, 'say why; it is asked once per kind')
    return { ...decision, reason: before.reason }
  }

  /** The findings that a decision is about as the record shows them now; rejected ones are gone. */
  async function shown(decision: Decision): Promise<DecisionAnswer['findings']> {
    const all = await Promise.all(
      decision.on.slice(0, 50).map((a) => (a.finding ? record.finding(NOW, a.finding).catch(() => null) : null)),
    )
    return all.filter((f) => f !== null)
  }

  const answer = async (decision: Decision, revision: number, repeated: boolean): Promise<DecisionAnswer> => ({
    ...{ decision, revision, repeated },
    // A coder is not told what others, or the engine, saw.
    findings: decision.verdict === 'code' ? [] : await shown(decision),
  })

  return {
    async decide(ask, key) {
      const { name } = current()
      if (ask.verdict !== 'undo') demand(RIGHT_OF[ask.verdict])
      if (!name) throw new ParleyError('unauthenticated', 'a decision has an author', 'sign in')
      const id = key === null ? null : idOf(name, key)
      const before = id === null ? null : await record.decision(NOW, id)
      if (before) {
        const { verdict, undoes, on } = before.decision
        const other =
          verdict !== ask.verdict ||
          undoes !== (ask.undoes ?? null) ||
          ask.on.some((f) => !on.some((a) => a.finding === f))
        if (other) throw new ParleyError('conflict', 'this key was used for another decision', 'use a new one')
        return answer(before.decision, before.revision, true)
      }
      if (ask.verdict === 'undo') await mayUndo(ask.undoes ?? '', name)
      const drawn = await reasoned(await drafted(ask, name, id, now().toISOString()))
      const decision: Decision = ask.language ? { ...drawn, workedFrom: ask.language } : drawn
      const latest = await write.revision()
      const [stored] = await write.addDecisions([decision])
      const revision = stored!.revision
      return answer(decision, revision, revision <= latest)
    },
  }
}

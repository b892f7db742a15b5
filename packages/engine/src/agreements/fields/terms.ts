import type { Mention, Term, Timex, When } from '@parley/schema'
import type { Analysis, TimeExpression } from '../../language/analysis.ts'
import { signalBefore } from '../../language/times/index.ts'
import type { Found } from '../../rule.ts'
import type { Naming } from '../find/mentions.ts'
import { clausesOf } from '../find/phrase.ts'
import { accountOf } from './accounts.ts'

export type Account = { party: Mention | null; when: When; span: [number, number] }
export type Terms = {
  announced: Account[]
  effective: Account[]
  expires: Account[]
  duration: string | null
  durationSpan: [number, number] | null
  accounts: boolean
  denied: [number, number] | null
}

const EXPIRY =
  /\b(?:(?:is|are|was|will\s+be)\s+(?:up|over)|expir(?:e|es|ed|ing|y)|laps(?:e|es|ed)|run(?:s|ning)?\s+out|ran\s+out|ends?|ended|due\s+to\s+end|(?:be|is|was|are)?\s*(?:good|valid|binding)\s+(?:for|until|through)|holds?\s+(?:until|through|for|to)|held\s+until|last(?:s|ed)?\s+(?:until|through|for\s+another|another)|remains?\s+in\s+(?:force|effect)\s+(?:until|for|through)|binds?\s+(?:until|for)|extended\s+(?:until|to|through)|until|through|up\s+to|(?:is|was)\s+to\s+(?:last|end|expire))\b/giu
const EFFECT =
  /\b(?:t(?:ake|akes|ook|aken|o\s+take)\s+effect|(?:c(?:ome|omes|ame)|enter(?:s|ed)?|went|goes?)\s+into\s+(?:force|effect)|be(?:gin|gins|gan)|start(?:s|ed|ing)?|counts?\s+from|effective|from|as\s+of|in\s+force\s+since|commenc(?:e|es|ed|ing))\b/giu
const ANNOUNCED =
  /\b(?:announc(?:e|es|ed|ing)|agreed|sign(?:ed|s|ing)|declar(?:ed|es|ing)|unveiled|proclaimed|reached|struck|forged|accepted)\b/giu
/** "didn't immediately start": its beginning is told, but not when. */
const NOT_STARTED =
  /\b(?:did(?:\s+not|n['’]t)|never|had\s+not)\s+(?:immediately\s+)?(?:start|begin|take\s+effect|come\s+into\s+force)\b/iu
const REMAINING = /\b(?:another|(?:an?|one|two|three|\d+)\s+(?:more|further|additional)|more)\b/iu

const asWhen = (t: TimeExpression, timex: Timex = t.timex): When => ({
  text: t.text,
  span: [t.start, t.end],
  timex,
  value: null,
  inferred: [],
})

/** A length still to run is a day reckoned from the report: "another week" ends in a week. */
function remaining(t: TimeExpression): Timex | null {
  if (t.timex.type !== 'duration') return null
  const m = /^P(\d+)([DWMY])$/.exec(t.timex.iso)
  if (!m) return null
  const unit = ({ D: 'day', W: 'week', M: 'month', Y: 'year' } as const)[m[2] as 'D' | 'W' | 'M' | 'Y']
  return { type: 'offset', unit, from: Number(m[1]), to: Number(m[1]), anchor: 'report' }
}

const dated = (t: TimeExpression): boolean =>
  t.timex.type !== 'duration' && t.timex.type !== 'set' && t.timex.type !== 'vague'

/** The time that a verb of a clause governs: the nearest after it, else the nearest before it; within 60 characters. */
function governed(
  times: readonly TimeExpression[],
  at: number,
  end: number,
  ok: (t: TimeExpression) => boolean,
): TimeExpression | null {
  const after = times.find((t) => t.start >= end - 1 && t.start - end < 60 && ok(t))
  const before = times.findLast((t) => t.end <= at && at - t.end < 50 && ok(t))
  return after ?? before ?? null
}

/**
 * When an agreement was announced, takes effect and runs out, each by whose account, and how long it is to last: read clause by clause
 * from the sentences that name it. `all`: the namings of every agreement of the report.
 */
export function termsOf(
  analysis: Analysis,
  namings: readonly Naming[],
  all: readonly Naming[],
  found: Found | null,
): Terms {
  const terms: Terms = {
    announced: [],
    effective: [],
    expires: [],
    duration: null,
    durationSpan: null,
    accounts: false,
    denied: null,
  }
  const sentences = [...new Set(namings.map((n) => n.sentence))]
  for (const sentence of sentences) {
    const pieces = clausesOf(analysis, sentence)
    for (const [start, end] of pieces) {
      const own = namings.some((n) => n.start < end && start < n.end)
      const words = analysis.text.slice(start, end)
      const times = analysis.times.filter((t) => start <= t.start && t.end <= end)
      // a clause without a naming goes on from the one before it only where its subject is a pronoun
      if (!own && !/^(?:and|but|which|it|though|although|while|whereas|when)\b/iu.test(words)) continue
      const named = namings.filter((n) => start <= n.head && n.head < end)
      for (const n of named) {
        const length = analysis.times.find(
          (t) => t.timex.type === 'duration' && n.start <= t.start && t.end <= n.end + 1,
        )
        const following = times.find(
          (t) =>
            t.timex.type === 'duration' &&
            t.start >= n.head &&
            /\bfor\s+(?:approximately\s+|about\s+|at\s+least\s+|around\s+|an?\s+initial\s+)?$/iu.test(
              analysis.text.slice(Math.max(0, t.start - 26), t.start),
            ),
        )
        const t = length ?? following
        if (t && t.timex.type === 'duration' && !/X/.test(t.timex.iso) && !REMAINING.test(t.text) && !terms.duration) {
          terms.duration =
            t.timex.iso === 'P1M' && /\bapproximately|about|around/iu.test(analysis.text.slice(t.start - 16, t.start))
              ? terms.duration
              : t.timex.iso
          terms.durationSpan = [t.start, t.end]
        }
      }
      // what a clause tells of times is told of what it names first
      const lead = all.find((n) => start <= n.head && n.head < end)
      if (lead && !namings.includes(lead)) continue
      const account = accountOf(analysis, [start, end], found)
      const notStarted = NOT_STARTED.exec(words)
      if (notStarted) terms.denied = [start + notStarted.index, start + notStarted.index + notStarted[0].length]
      const put = (into: Account[], pattern: RegExp, ok: (t: TimeExpression) => boolean) => {
        for (const m of words.matchAll(pattern)) {
          const t = governed(times, start + m.index, start + m.index + m[0].length, ok)
          if (!t) continue
          const timex = dated(t) ? t.timex : remaining(t)
          if (timex) {
            into.push({ party: account, when: asWhen(t, timex), span: [start, end] })
            return
          }
        }
      }
      const until = (t: TimeExpression) => dated(t) || (REMAINING.test(t.text) && remaining(t) !== null)
      put(
        terms.expires,
        EXPIRY,
        (t) =>
          until(t) &&
          signalBefore(analysis.text, t.start) !== 'since' &&
          !(signalBefore(analysis.text, t.start) === 'after'),
      )
      if (!notStarted)
        put(
          terms.effective,
          EFFECT,
          (t) =>
            dated(t) &&
            !terms.expires.some((e) => e.when.span?.[0] === t.start) &&
            signalBefore(analysis.text, t.start) !== 'until',
        )
      const announcedIn = ANNOUNCED.exec(words)
      ANNOUNCED.lastIndex = 0
      if (announcedIn)
        put(
          terms.announced,
          ANNOUNCED,
          (t) =>
            dated(t) &&
            !isFuture(t) &&
            ![...terms.expires, ...terms.effective].some((e) => e.when.span?.[0] === t.start),
        )
    }
  }
  const parties = new Set(terms.expires.flatMap((e) => (e.party ? [e.party.name] : [])))
  terms.accounts = parties.size > 1
  return terms
}

const isFuture = (t: TimeExpression): boolean =>
  (t.timex.type === 'offset' && (t.timex.from ?? 0) > 0) || (t.timex.type === 'weekday' && t.timex.tense === 'future')

/** One date for all, or one for each party where two or more tell their own. */
export function termOf(accounts: readonly Account[]): Term {
  const own = accounts.filter((a, i) => a.party && accounts.findIndex((b) => b.party?.name === a.party!.name) === i)
  if (own.length > 1) return { per: own.map((a) => ({ party: a.party!, when: a.when })) }
  return accounts[0]?.when ?? null
}

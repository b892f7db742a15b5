import type { Timex } from '@parley/schema'
import type { Analysis, Sentence, TimeExpression } from '../../language/analysis.ts'
import { signalBefore } from '../../language/times/index.ts'
import type { Found } from '../../rule.ts'
import type { Naming } from '../find/mentions.ts'
import { clausesOf } from '../find/phrase.ts'
import { type Account, accountOf, type Telling } from './account.ts'
import { bound, cuesOf, EXTENDED, NOT_STARTED, OTHER_SUBJECT, type Role } from './cues.ts'

/** One time that a text tells of an agreement: its beginning, its end, or how long it is to last. */
export type Told = {
  role: Role | 'length' | 'clock'
  sentence: Sentence
  clause: [number, number]
  time: TimeExpression
  timex: Timex
  account: Account | null
  /** a pronoun, or the manner of counting, and no name tells what it is told of */
  unnamed: boolean
}

const CALENDAR =
  /\b(?:counts?|counting|reckoning|calendars?|arithmetic|fingers|day\s+one|by\s+\p{Lu}\p{L}+['’]s\s+(?:it|clock)|period\s+of|thirty\s+days|days\s+beginning|it\s+(?:ends|expires|runs|lapses|dates|has\s+another)|the\s+(?:start|end)\s+(?:at|on|to|as))\b/u
const PRONOUN =
  /^(?:[^,;]{0,60},\s+)?(?:and|but|though|although|while|whereas|when|that)?\s*(?:it|which|this|they)\b|\b(?:when|and|whether|if|that)\s+it\s+|\b(?:which|that)\s+(?:began|started|expires?|runs?|ends?|took)\b/iu
const SPEAKING =
  /\b(?:sa(?:id|ys)|told|announced|stated|reported|wrote|spoke|met|warned|insisted|claimed|accused|published|released|ordered|declared)\b(?:\s+(?:reporters|journalists|it|him|them|\p{Lu}\p{L}+|\p{Ll}+\s+media)){0,2}\s+(?:late\s+|early\s+|again\s+)?(?:on\s+)?$/iu
const LENGTH =
  /\b(?:for(?:\s+(?:a|an)\s+(?:initial\s+)?period\s+of)?|(?:period|duration)\s+of|for\s+a\s+duration\s+of|lasts?(?:\s+for)?|lasted(?:\s+for)?|last(?:s|ing)?|says)\s+(?:approximately\s+|about\s+|at\s+least\s+|around\s+|an?\s+initial\s+|some\s+)?$/iu
const MORE = /\b(?:another|(?:an?|one|two|three|\d+)\s+(?:more|further|additional)|more|further)\b/iu
const LEFT = /^\s+(?:left|to\s+(?:run|live|go)|remain(?:ing|s|ed)?)\b/iu
const NOT_LENGTH =
  /\b(?:by|after|within|in|extend\w*|prolong\w*|since|every|past|the\s+last|ago|than)\s+(?:(?:a|the|another|at\s+least)\s+)?$/iu

/** A length still to run is a day reckoned from the report: "another week" ends in a week. */
export function remaining(t: TimeExpression): Timex | null {
  if (t.timex.type !== 'duration') return null
  const m = /^P(\d+)([DWMY])$/.exec(t.timex.iso)
  if (!m) return null
  const unit = ({ D: 'day', W: 'week', M: 'month', Y: 'year' } as const)[m[2] as 'D' | 'W' | 'M' | 'Y']
  return { type: 'offset', unit, from: Number(m[1]), to: Number(m[1]), anchor: 'report' }
}

const DAYS: Partial<Record<string, number>> = { day: 1, week: 7 }

/** "Up tomorrow, while the other side says another week": it may be counted from today or from that other end. */
function countedOn(left: Timex, other: Timex | undefined): Timex {
  if (left.type !== 'offset' || other?.type !== 'offset' || other.anchor !== 'report' || !other.to) return left
  const [unit, more] = [DAYS[left.unit], DAYS[other.unit]]
  if (!unit || !more || !left.to || other.to < 0) return left
  return { type: 'offset', unit: 'day', from: left.to * unit, to: left.to * unit + other.to * more, anchor: 'report' }
}

export const dated = (t: TimeExpression): boolean =>
  t.timex.type !== 'duration' && t.timex.type !== 'set' && t.timex.type !== 'vague'

const FAR = 46
const OPENING = 130

/** All times of a text that it tells of agreements, in order. `namings`: all of the report, by which a clause is known to speak of one. */
export function toldTimes(analysis: Analysis, namings: readonly Naming[], found: Found | null): Told[] {
  const telling: Telling = { last: null }
  const told: Told[] = []
  for (const sentence of analysis.sentences) {
    const words = analysis.text.slice(sentence.start, sentence.end)
    const times = analysis.times.filter((t) => sentence.start <= t.start && t.end <= sentence.end)
    if (!times.length) continue
    const subjects = namings
      .filter((n) => n.sentence === sentence)
      .map((n) => [n.start - sentence.start, n.end - sentence.start] as const)
    const cues = cuesOf(words, subjects).map((c) => ({ ...c, at: c.at + sentence.start, end: c.end + sentence.start }))
    let lastRole: Role | null = null
    for (const [i, t] of times.entries()) {
      const piece = clausesOf(analysis, sentence).find(([a, b]) => a <= t.start && t.start < b) ?? [
        sentence.start,
        sentence.end,
      ]
      const clause: [number, number] = [piece[0], piece[1]]
      const inClause = analysis.text.slice(...clause)
      const named = namings.some((n) => n.start < clause[1] && clause[0] < n.end)
      const sentenceNamed = namings.some((n) => n.sentence === sentence)
      const manner = CALENDAR.test(words) || SELF.test(words)
      const pronoun = PRONOUN.test(inClause) || (/^(?:and|but)\b/iu.test(inClause) && sentenceNamed)
      if (!named && !manner && !pronoun && !sentenceNamed) continue
      const before = analysis.text.slice(sentence.start, t.start)
      const after = analysis.text.slice(t.end, sentence.end)
      const put = (role: Told['role'], timex: Timex) => {
        const account = role === 'start' || role === 'end' ? accountOf(analysis, sentence, t, found, telling) : null
        if (account) telling.last = account
        told.push({ role, sentence, clause, time: t, timex, account, unnamed: !named })
      }
      if (t.timex.type === 'duration') {
        const left = (LEFT.test(after) || MORE.test(t.text) || /\bhas\s+(?:only\s+)?$/iu.test(before)) && remaining(t)
        const verb = cues.some((c) => c.role === 'end' && c.at < t.start && t.start - c.end < 30)
        if (left && (LEFT.test(after) || verb) && !/\b(?:extend|prolong)\w*\b[^.]*$/iu.test(before)) {
          const other = MORE.test(t.text)
            ? told.findLast((x) => x.sentence === sentence && x.role === 'end')
            : undefined
          put('end', countedOn(left, other?.timex))
        } else if (
          !MORE.test(t.text) &&
          !/X/.test(t.timex.iso) &&
          lengthTold(analysis, t, before, after, named || manner || pronoun, namings)
        )
          put('length', t.timex)
        continue
      }
      if (!dated(t) || SPEAKING.test(before) || /\baccording\s+to\s+[^,.;]{2,50}\s+on\s+$/iu.test(before)) continue
      // "the Easter truce ended": part of the name, no date of the end
      if (t.timex.type === 'holiday' && namings.some((n) => n.start <= t.start && t.end <= n.end)) continue
      if (t.timex.type === 'range' && t.timex.from && t.timex.to) {
        if (
          /\b(?:from|between|lasts?|lasted|of)\s+$/iu.test(before) &&
          namings.some((n) => n.end <= t.start && t.start - n.end < 40)
        ) {
          if (!EXTENDED.test(before)) put('start', t.timex.from as Timex)
          const words = EXTENDED.exec(before)?.[0] ?? 'lasted'
          put('end', openEnded(t.timex.to as Timex, { role: 'end', words }))
        }
        continue
      }
      const previous = times.slice(0, i).findLast(dated)
      const next = times.slice(i + 1).find(dated)
      const role = roleOf(t, before, cues, clause, previous, next, lastRole, analysis)
      if (!role || (!role.strong && !named && !manner)) continue
      if (role.role === 'start' && NOT_STARTED.test(inClause)) continue
      if (role.role === 'start' && role.words === '' && EXTENDED.test(before)) continue
      if (role.role === 'end' && signalBefore(analysis.text, t.start) === 'since') continue
      lastRole = role.role
      put(role.role, rebased(openEnded(t.timex, role), role.role, told))
    }
    if (told.length && CLOCK.test(words)) {
      const m = CLOCK.exec(words)!
      const at = sentence.start + m.index
      const time: TimeExpression = {
        start: at,
        end: at + m[0].length,
        text: m[0],
        timex: { type: 'vague', tense: 'past' },
      }
      told.push({
        role: 'clock',
        sentence,
        clause: [sentence.start, sentence.end],
        time,
        timex: time.timex,
        account: null,
        unnamed: true,
      })
    }
  }
  return told
}

const CLOCK =
  /\bfrom\s+(?:(?:\d{1,2}(?::\d\d)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?:a\.?m\.?|p\.?m\.?|o['’]clock|in\s+the\s+(?:morning|afternoon|evening)|local\s+time)|noon|midnight|\d{1,2}:\d\d)/iu
const SELF =
  /\b(?:[Bb]y|[Uu]nder|[Oo]n|[Ii]n)\s+(?:the\s+)?\p{Lu}\p{L}+['’]s?\s+(?:count|reckoning|reading|calendar|book|view|account|basis|it\b)|\b(?:[Bb]y|[Uu]nder|[Oo]n)\s+(?:the\s+)?\p{Lu}\p{L}+\s+(?:count|reckoning|reading|calendar|account)|\b(?:that|this)\s+(?:count|reckoning|basis)\b/u

function lengthTold(
  analysis: Analysis,
  t: TimeExpression,
  before: string,
  after: string,
  about: boolean,
  namings: readonly Naming[],
): boolean {
  // how much longer is not how long
  if (/\b(?:exten[ds]|prolong|renew)\p{L}*\b[^.;]{0,70}$/iu.test(before) || /^[\s-]+extension\b/iu.test(after))
    return false
  if (namings.some((n) => n.start <= t.start && t.end <= n.end + 1)) return true
  if (
    NOT_LENGTH.test(before) ||
    /^\s+(?:ago|later|earlier|after|before|of\s+(?:talks|fighting|war|shelling))\b/iu.test(after)
  )
    return false
  if (/^\s+(?:beginning|starting|from|which\s+(?:began|started))\b/iu.test(after) && about) return true
  const lead = LENGTH.exec(before)
  if (!lead || !about) return false
  if (/^says/iu.test(lead[0])) return false
  if (!/^for/iu.test(lead[0])) return true
  // "for 30 days" tells the length of what is named or stopped just before it
  const near = namings.findLast((n) => n.head < t.start)
  const between = near ? analysis.text.slice(near.end, t.start) : ''
  return (
    !!near &&
    near.sentence.start <= t.start &&
    t.end <= near.sentence.end &&
    !/[;]|\b(?:has|have|been|fought|jailed|held|went|continued|raged|killed)\b/iu.test(between)
  )
}

function roleOf(
  t: TimeExpression,
  before: string,
  cues: readonly { role: Role; at: number; end: number }[],
  clause: [number, number],
  previous: TimeExpression | undefined,
  next: TimeExpression | undefined,
  lastRole: Role | null,
  analysis: Analysis,
): { role: Role; strong: boolean; words: string } | null {
  const within = (c: { at: number; end: number }) => c.at >= clause[0] - 12 && c.at < clause[1]
  const ahead = cues.findLast(
    (c) => c.end <= t.start + 6 && within(c) && t.start - c.end < FAR && (!previous || previous.end <= c.at + 4),
  )
  if (ahead && !/;|:(?!\d)|\bthat\b|\bwhen\b|\bafter\b/u.test(analysis.text.slice(ahead.end, t.start)))
    return { role: ahead.role, strong: true, words: analysis.text.slice(ahead.at, ahead.end) }
  // "reach 17 April for Moscow and 24 April for Kyiv": the second goes on from the first
  if (
    previous &&
    lastRole &&
    t.start - previous.end < 60 &&
    /^[^.;:]{0,40}\b(?:for|by|to)\s+(?:the\s+)?\p{Lu}\p{L}+,?\s+(?:and|but)?\s*(?:on\s+|to\s+|until\s+)?(?:only\s+)?$/u.test(
      analysis.text.slice(previous.end, t.start),
    )
  )
    return { role: lastRole, strong: true, words: '' }
  const preposed = bound(before)
  const behind = cues.find((c) => c.at >= t.end && within(c) && (!next || c.end <= next.start))
  if (behind) {
    const gap = behind.at - t.end
    const between = analysis.text.slice(t.end, behind.at)
    const opens = t.start - clause[0] < 40 && /\b(?:on|at|since)\s+$/iu.test(before)
    if (
      !/;|:(?!\d)/.test(between) &&
      (opens ? gap < OPENING : gap < 24 || (/\bwhich\b|\bwhen\b/u.test(between) && gap < 80))
    )
      return { role: behind.role, strong: true, words: analysis.text.slice(behind.at, behind.end) }
  }
  const subject = before.slice(-46).replace(/\s+\p{L}+\s+$/u, ' ')
  return preposed && !OTHER_SUBJECT.test(subject) ? { role: preposed, strong: false, words: '' } : null
}

const OVER = /\b(?:expired|lapsed|ran\s+out|ended|(?:was|were|been)\s+(?:up|over)|held|lasted)\b/iu

/** The end of what is still in force lies near, on whichever side: the verb before it ("was extended to") does not date it. */
function openEnded(timex: Timex, { role, words }: { role: Role; words: string }): Timex {
  if (role !== 'end' || timex.type !== 'date' || timex.year !== null || OVER.test(words)) return timex
  return { ...timex, tense: 'near' }
}

/** "it began a week earlier": earlier than the other beginning, not than whatever was named last. */
function rebased(timex: Timex, role: Role, told: readonly Told[]): Timex {
  if (timex.type !== 'offset' || timex.anchor !== 'text' || (timex.from === 0 && timex.to === 0)) return timex
  const other = told.findLast((o) => o.role === role)
  return other ? { ...timex, base: other.timex } : timex
}

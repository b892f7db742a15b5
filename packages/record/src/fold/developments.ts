import {
  type AgreementAnswer,
  type Development,
  flat,
  interval,
  type Mention,
  quote,
  type Statement,
} from '@parley/schema'
import { sideOf } from '../resolve/state-of.ts'
import { evidence } from './evidence.ts'
import { byText, latestFirst } from './order.ts'
import { findingsOf, type Scene } from './told.ts'

const LONGEST = 140

const short = (text: string): string => {
  const plain = text.replace(/\s+/g, ' ').trim()
  return plain.length <= LONGEST
    ? plain
    : `${plain.slice(0, plain.lastIndexOf(' ', LONGEST)) || plain.slice(0, LONGEST)} …`
}

const names = (mentions: readonly Mention[]): string => mentions.map((m) => m.name).join(', ')

const place = ({ evidence: { spans } }: Development): number => spans[0]?.[0] ?? 0

/** Words that speak of agreements whatever their name. */
const ABOUT =
  /\b(?:cease-?fires?|truces?|armistice|agreements?|accords?|deals?|peace plans?|talks|negotiations?|guarantees?|settlement)\b/iu

/**
 * What is new beside the agreements, latest first: what parties and brokers say of them, what they do, and who says
 * that they were broken.
 */
export function developments(
  scene: Scene,
  agreements: readonly AgreementAnswer[],
  statements: readonly Statement[],
  limit: number,
): Development[] {
  const sides = new Set(agreements.flatMap((a) => [...a.parties, ...a.brokers]))
  const concerned = (actors: readonly string[]) =>
    actors.some((a) => sides.has(sideOf(a, scene.dossier)) || sides.has(a))
  const said = statements
    .filter((s) => concerned(s.actors) && ABOUT.test(s.content))
    .map(
      (s): Development => ({
        ...{ day: s.day, kind: 'statement', evidence: s.evidence },
        label: short(`${s.actors.join(', ')} ${s.cue}: ${s.content}`),
      }),
    )
  const done = findingsOf(scene, 'event')
    .filter(({ finding }) => concerned(finding.value.actors.map((a) => a.name)))
    .map(({ told, finding }): Development => {
      const { actors, recipients, mode, type, place, date, status } = finding.value
      const what = mode ?? type.toLowerCase()
      const days = date?.value ? interval(date.value) : null
      const label = [
        names(actors),
        status === 'occurred' ? what : `${what} (${status})`,
        recipients.length ? `→ ${names(recipients)}` : '',
        place ? `in ${place.name}` : '',
      ]
      // A day to come is no news of that day: what is planned is listed by the report that tells it.
      const day = days?.to && (!told.day || days.to <= told.day) ? days.to : told.day
      return { day, kind: 'event', label: short(label.filter(Boolean).join(' ')), evidence: evidence(told, finding) }
    })
  const alleged = findingsOf(scene, 'violation').map(({ told, finding }): Development => {
    const { accuser, accused, act } = finding.value
    const who = accuser
      ? `${accuser.name} accuses ${accused?.name ?? 'nobody by name'}`
      : `Alleged of ${accused?.name ?? 'nobody by name'}`
    const words = act || String(flat(finding).act ?? quote(told.report.text, finding.value.evidence))
    return { day: told.day, kind: 'violation', label: short(`${who}: ${words}`), evidence: evidence(told, finding) }
  })
  return [...said, ...done, ...alleged]
    .sort(
      (a, b) =>
        latestFirst(a.day, b.day) ||
        byText(a.evidence.report, b.evidence.report) ||
        place(a) - place(b) ||
        byText(`${a.kind} ${a.evidence.finding}`, `${b.kind} ${b.evidence.finding}`),
    )
    .slice(0, limit)
}

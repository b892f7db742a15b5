import {
  type AgreementAnswer,
  type Day,
  type Development,
  type Dossier,
  flat,
  interval,
  type Mention,
  quote,
  type Statement,
} from '@parley/schema'
import { sideOf } from '../resolve/state-of.ts'
import { evidence } from './evidence.ts'
import { byText, latestFirst } from './order.ts'
import { findingsOf, type Item, type Scene } from './told.ts'

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

/** What developments are told from: findings of the reports looked at, and what their people said. */
export type Pieces = {
  /** parties and brokers of agreements */
  sides: ReadonlySet<string>
  statements: readonly Statement[]
  events: readonly Item<'event'>[]
  violations: readonly Item<'violation'>[]
}

/** The parties and brokers of agreements: what they say and do is news. */
export const sidesOf = (agreements: readonly Pick<AgreementAnswer, 'parties' | 'brokers'>[]): Set<string> =>
  new Set(agreements.flatMap((a) => [...a.parties, ...a.brokers]))

/** The last day that an event can be of where that is no day to come; else that of its report, which tells it. */
const dayOf = ({ told, finding }: Item<'event'>): Day | null => {
  const { date } = finding.value
  const days = date?.value ? interval(date.value) : null
  return days?.to && (!told.day || days.to <= told.day) ? days.to : told.day
}

/**
 * What is new beside the agreements, latest first: what parties and brokers say of them, what they do, and who says
 * that they were broken.
 */
export function developmentsOf(
  { sides, statements, events, violations }: Pieces,
  dossier: Dossier | null,
): Development[] {
  const concerned = (actors: readonly string[]) => actors.some((a) => sides.has(sideOf(a, dossier)) || sides.has(a))
  const said = statements
    .filter((s) => concerned(s.actors) && ABOUT.test(s.content))
    .map(
      (s): Development => ({
        ...{ day: s.day, kind: 'statement', evidence: s.evidence },
        label: short(`${s.actors.join(', ')} ${s.cue}: ${s.content}`),
      }),
    )
  const done = events
    .filter(({ finding }) => concerned(finding.value.actors.map((a) => a.name)))
    .map((item): Development => {
      const { told, finding } = item
      const { actors, recipients, mode, type, place, status } = finding.value
      const what = mode ?? type.toLowerCase()
      const label = [
        names(actors),
        status === 'occurred' ? what : `${what} (${status})`,
        recipients.length ? `→ ${names(recipients)}` : '',
        place ? `in ${place.name}` : '',
      ]
      return {
        ...{ day: dayOf(item), kind: 'event', label: short(label.filter(Boolean).join(' ')) },
        evidence: evidence(told, finding),
      }
    })
  const alleged = violations.map(({ told, finding }): Development => {
    const { accuser, accused, act } = finding.value
    const who = accuser
      ? `${accuser.name} accuses ${accused?.name ?? 'nobody by name'}`
      : `Alleged of ${accused?.name ?? 'nobody by name'}`
    const words = act || String(flat(finding).act ?? quote(told.report.text, finding.value.evidence))
    return { day: told.day, kind: 'violation', label: short(`${who}: ${words}`), evidence: evidence(told, finding) }
  })
  return [...said, ...done, ...alleged].sort(
    (a, b) =>
      latestFirst(a.day, b.day) ||
      byText(a.evidence.report, b.evidence.report) ||
      place(a) - place(b) ||
      byText(`${a.kind} ${a.evidence.finding}`, `${b.kind} ${b.evidence.finding}`),
  )
}

/** The latest developments of a scene. */
export const developments = (
  scene: Scene,
  agreements: readonly AgreementAnswer[],
  statements: readonly Statement[],
  limit: number,
): Development[] =>
  developmentsOf(
    {
      ...{ sides: sidesOf(agreements), statements },
      ...{ events: findingsOf(scene, 'event'), violations: findingsOf(scene, 'violation') },
    },
    scene.dossier,
  ).slice(0, limit)

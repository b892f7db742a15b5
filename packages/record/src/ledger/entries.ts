import type { Dossier, LedgerEntry } from '@parley/schema'
import { evidence } from '../fold/evidence.ts'
import { byText } from '../fold/order.ts'
import { findingsOf, type Item, type Scene } from '../fold/told.ts'
import { likeWords } from '../origins/like.ts'
import { indexOf } from '../resolve/dossier-index.ts'
import { sideOf, stateOf } from '../resolve/state-of.ts'
import { corroboration, type OriginOf, type Voice } from '../sources/corroborate.ts'
import { voicesOf } from '../sources/voices.ts'
import { type Said, SETTLED } from './moves.ts'

/** Offices whose holder speaks for a state in what concerns war and peace. */
const LEADER =
  /^(?:president|prime minister|chancellor|king|emir|supreme leader|head of state|chair(?:man)? of the (?:sovereign|transitional))/iu

/** Whether the party itself speaks, its head, one of its people, or somebody who speaks for himself. */
export function voiceOf(actor: string, side: string, dossier: Dossier | null): LedgerEntry['voice'] {
  const known = indexOf(dossier).byName(actor)
  if (stateOf(actor, dossier) === side && known?.kind !== 'person') return 'state'
  if (known?.offices.some((o) => LEADER.test(o.title))) return 'leader'
  return side === actor ? 'own' : 'official'
}

/** An entry before it is compared with the earlier ones of its actor; `nth`: which of those who hold it together. */
export type Entry = Omit<LedgerEntry, 'move' | 'why' | 'before'> & Said & { voices: Voice[]; nth: number }

/** Two tellings of one position: the same stance and condition in words much alike. */
const REPEATS = 0.6

/** Whether two entries of one actor, issue and day, told by two reports, are one. */
export const isRepeat = (
  a: Pick<LedgerEntry, 'stance' | 'condition' | 'proposition'>,
  b: Pick<LedgerEntry, 'stance' | 'condition' | 'proposition'>,
): boolean => a.stance === b.stance && a.condition === b.condition && likeWords(a.proposition, b.proposition) >= REPEATS
/** A state and its government are one voice. */
const keyOf = (e: Pick<Entry, 'actor' | 'issue'>, dossier: Dossier | null) => `${stateOf(e.actor, dossier)} ${e.issue}`

/** A position as the entry of the nth actor who holds it. Pure: it needs no other report. */
export const entryOf = (item: Item<'position'>, actor: string, nth: number, dossier: Dossier | null): Entry => {
  const { told, finding } = item
  const { issue, stance, condition, proposition } = finding.value
  const side = sideOf(actor, dossier)
  const by = voicesOf(told, finding)
  const words = evidence(told, finding)
  return {
    ...{ id: finding.id, actor, side, voice: voiceOf(actor, side, dossier), issue, stance, condition, proposition },
    ...{
      day: told.day,
      evidence: words,
      settled: SETTLED.test(words.quote),
      repeats: [],
      nth,
      voices: [{ told, by: by.length ? by : [actor] }],
    },
    corroboration: { reports: 1, outlets: 1, origins: 1, independent: 1, sides: [side], oneSided: true },
  }
}

/** The entries of one day at the end of a list: reports come in order of day, so there is no need to look further. */
function sameDay(list: readonly Entry[], day: Entry['day']): Entry[] {
  let at = list.length
  while (at > 0 && list[at - 1]!.day === day) at--
  return list.slice(at)
}

/** Every position by actor and issue, earliest first; what later reports only repeat on the same day is one entry. */
export function entriesOf(scene: Scene, originOf: OriginOf): Map<string, Entry[]> {
  const { dossier } = scene
  const all = new Map<string, Entry[]>()
  for (const item of findingsOf(scene, 'position')) {
    for (const [nth, mention] of item.finding.value.actor.entries()) {
      if (!mention.name) continue
      const entry = entryOf(item, mention.name, nth, dossier)
      const key = keyOf(entry, dossier)
      const list = all.get(key) ?? []
      all.set(key, list)
      const same = sameDay(list, entry.day).find(
        (e) => e.evidence.report !== entry.evidence.report && isRepeat(e, entry),
      )
      if (same) {
        same.repeats.push(entry.evidence)
        same.voices.push(...entry.voices)
      } else list.push(entry)
    }
  }
  for (const list of all.values()) {
    list.sort(
      (a, b) =>
        byText(a.day ?? '9999', b.day ?? '9999') ||
        byText(a.evidence.report, b.evidence.report) ||
        (a.evidence.spans[0]?.[0] ?? 0) - (b.evidence.spans[0]?.[0] ?? 0) ||
        byText(a.id, b.id),
    )
    for (const entry of list) entry.corroboration = corroboration(entry.voices, originOf, dossier)
  }
  return all
}

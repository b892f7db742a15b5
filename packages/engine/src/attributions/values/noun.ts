import { lookup } from '@parley/world'
import { called, isPlace } from '../../actors/described.ts'
import { isOffice } from '../../actors/offices.ts'
import { BANDS } from '../../actors/words.ts'
import { nameOver, namesIn, nameText } from '../phrases/named.ts'
import type { Range } from '../phrases/nouns.ts'
import { type Scene, small } from '../phrases/scene.ts'

/** "a spokeswoman for the ministry", "an army spokesman": on whose behalf nobody named speaks; null where it is nobody's spokesperson. */
export function spokenFor(scene: Scene, range: Range, head: number): Range | null {
  const { tokens } = scene
  if (!/^spokes(?:man|woman|person|men|women|people|persons)$/.test(small(tokens[head]))) return null
  const rest = { first: head + 1, last: range.last }
  if (namesIn(scene, rest).some((n) => n.type === 'person')) return null
  if (/^(?:for|of|from)$/i.test(tokens[head + 1]?.text ?? '') && head + 2 < range.last)
    return { first: head + 2, last: range.last }
  if (head + 1 < range.last) return null
  let last = head
  if (tokens[last - 1]?.xpos === 'POS') last--
  while (last > range.first && /^(?:chief|top|senior|official|deputy|main|lead)$/i.test(tokens[last - 1]!.text)) last--
  const owner = { first: range.first, last }
  return last > range.first && (namesIn(scene, owner).length > 0 || /^(?:NOUN|PROPN)$/.test(tokens[last - 1]!.upos))
    ? owner
    : null
}

/** Nouns that say what kind of body the name before them is. */
const KINDS =
  /^(?:group|movement|militia|faction|party|agency|service|organi[sz]ation|network|charity|newspaper|daily|website|channel|broadcaster|station|media|outlet|portal|watchdog|monitor|paramilitar(?:y|ies)|rebels?|militants|guerrillas?|insurgents|fighters|wing|front|coalition|bloc)$/i
/** What may stand between a name and the noun for its kind. */
const SORTS =
  /^(?:militant|rebel|armed|islamist|extremist|political|opposition|separatist|insurgent|guerrilla|paramilitary|independence|news|press|media|aid|relief|emergency|human|rights|advocacy|resistance|internet|online|television|tv|radio|satellite|local|terrorist|jihadist|resistance|monitoring|charity|state|private|independent|leftist|marxist|maoist|communist|ruling|main|daily|religious|ethnic)$/i

/** "the Islamic Jihad militant group", "the Blue Star emergency service": a body by its name, without what kind of body it is; null for others. */
export function nameBefore(scene: Scene, range: Range, head: number): string | null {
  const { tokens, analysis } = scene
  if (!KINDS.test(tokens[head]!.text) || /^\p{Lu}/u.test(tokens[head]!.text)) return null
  let last = head
  while (last > range.first && SORTS.test(tokens[last - 1]!.text) && !/^\p{Lu}/u.test(tokens[last - 1]!.text)) last--
  const name = namesIn(scene, { first: range.first, last }).findLast((n) => n.last === last)
  if (!name || name.type === 'person' || name.type === 'place') return null
  const words = nameText(scene, name)
  const known = lookup(words)
  if (known.some((e) => e.kind !== 'body' && e.kind !== 'outlet') || isPlace(analysis.text, words)) return null
  if (!known.length && name.last - name.first < 2 && !/^\p{Lu}{2,}$/u.test(words)) return null
  return called(analysis.text, words)
}

/** "the coalition supporting the government", "the force, tasked with watching the truce": the phrase without the clause that hangs on it; null where none does. */
export function withoutClause(scene: Scene, range: Range, head: number): string | null {
  const { tokens, analysis } = scene
  for (let i = head + 1; i < range.last; i++) {
    const token = tokens[i]!
    const at = token.text === ',' && i + 1 < range.last ? tokens[i + 1]! : token
    const opens = /^(?:who|which|that|whose|where)$/i.test(at.text) || /^VB[GN]$/.test(at.xpos)
    if (opens && at.upos !== 'NOUN' && at.upos !== 'ADJ' && !nameOver(scene, at.i))
      return analysis.text.slice(tokens[range.first]!.start, tokens[i - 1]!.end)
    if (!/^(?:ADP|NOUN|PROPN|ADJ|DET|PUNCT|PART)$/.test(token.upos)) return null
  }
  return null
}

/** "the spokesperson" after "a State Department spokesperson": somebody unnamed who was told more fully before. */
export function unnamedBefore(scene: Scene, range: Range, head: number): string | null {
  const { tokens, analysis } = scene
  if (head !== range.first + 1 || !/^(?:the|this|that)$/i.test(tokens[range.first]!.text)) return null
  const noun = small(tokens[head])
  if (BANDS.test(noun)) return bandBefore(scene, range, noun)
  if (!isOffice(noun) && !/^(?:official|source|diplomat|officer|representative)$/.test(noun)) return null
  const from = Math.max(0, range.first - FAR)
  for (let i = range.first - 1; i > from; i--) {
    if (small(tokens[i]) !== noun || /^(?:NOUN|PROPN)$/.test(tokens[i + 1]?.upos ?? '')) continue
    let first = i
    while (first > from && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[first - 1]!.upos)) first--
    if (first < i && /^an?$/i.test(tokens[first - 1]?.text ?? ''))
      return analysis.text.slice(tokens[first]!.start, tokens[i]!.end)
  }
  return null
}

/** "the coalition" after "the Arab coalition": the phrase before it in which a name says which; null where none does. */
function bandBefore({ tokens, analysis }: Scene, range: Range, noun: string): string | null {
  for (let i = range.first - 1; i > 0; i--) {
    if (small(tokens[i]) !== noun) continue
    let first = i
    while (
      first > 0 &&
      /^(?:NOUN|PROPN|ADJ)$/.test(tokens[first - 1]!.upos) &&
      tokens[first - 1]!.sentence === tokens[i]!.sentence
    )
      first--
    if (first < i && tokens.slice(first, i).some((t) => /^\p{Lu}/u.test(t.text)))
      return analysis.text.slice(tokens[first]!.start, tokens[i]!.end)
  }
  return null
}

const FAR = 150

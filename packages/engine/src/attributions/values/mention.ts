import type { Mention } from '@parley/schema'
import { TITLES } from '../../language/names/titles.ts'
import { ANONYMOUS } from '../lexicon/sources.ts'
import { nameOver, namesIn, nameText, rangeText, referenceAt } from '../phrases/named.ts'
import type { Range } from '../phrases/nouns.ts'
import { type Scene, small } from '../phrases/scene.ts'
import { headOf } from './head.ts'

const bare = (text: string): string =>
  text
    .replace(/^(?:the|an?)\s+/i, '')
    .replace(/[,\s]+$/, '')
    .replace(/\s+/g, ' ')

/** A mention by its own words, with what is known better. */
export function mention(scene: Scene, range: Range, over: Partial<Mention>): Mention {
  const text = rangeText(scene, range)
  const { tokens } = scene
  return {
    text,
    span: [tokens[range.first]!.start, tokens[range.last - 1]!.end],
    name: bare(text),
    via: 'name',
    known: 'report',
    group: false,
    anonymous: false,
    ...over,
  }
}

/** One noun phrase as a mention: by its name, by what its pronoun or description refers to, or as a group by its own words. */
export function mentionOf(scene: Scene, range: Range): Mention {
  const { analysis, tokens } = scene
  const reference = referenceAt(scene, range.first)
  if (reference && reference.kind !== 'name' && reference.names.length === 1) {
    const name = nameText(scene, analysis.names[reference.names[0]!]!)
    return mention(scene, range, { name, via: reference.kind === 'pronoun' ? 'pronoun' : 'description' })
  }
  const head = headOf(scene, range)
  const own = nameOver(scene, head)
  const name =
    own && own.first >= range.first && own.type !== 'other'
      ? own
      : namesIn(scene, range).find((n) => n.type === 'person' && apposed(scene, n.first, range))
  if (name && (name.type === 'person' || name.last - 1 === head)) {
    const again = referenceAt(scene, name.first)
    const full = again?.kind === 'name' ? analysis.names[again.names[0]!]! : name
    return mention(scene, range, { name: nameText(scene, full) })
  }
  const noun = small(tokens[head])
  const anonymous = ANONYMOUS.has(noun)
  // A title alone stands for its holder where the report tells the holder's name.
  const titled = TITLES.has(noun) && !anonymous ? referenceAt(scene, range.first) : undefined
  if (titled?.kind === 'description' && titled.names.length === 1)
    return mention(scene, range, { name: nameText(scene, analysis.names[titled.names[0]!]!), via: 'description' })
  return mention(scene, range, { via: 'description', group: anonymous && /s$|^people$/.test(noun), anonymous })
}

/** A name that tells who the phrase before it is: "his adviser, X". */
const apposed = ({ tokens }: Scene, at: number, range: Range): boolean =>
  at > range.first && tokens[at - 1]!.text === ',' && !/^(?:of|from|in)$/i.test(tokens[at - 2]?.text ?? '')

import { PEOPLE, PERSONAL } from '../lexicon/sources.ts'
import { headOf } from '../values/head.ts'
import type { Range } from './nouns.ts'
import { type Scene, small } from './scene.ts'

/** Nouns that by their ending name people. */
const PERSON = /(?:[^e]er|or|ist|ian|ican|crat|man|woman|ee|ant|ive)s?$|men$/
const SHARE =
  /^(?:percent|%|majority|half|number|third|quarter|handful|group|pair|duo|those|these|which|that|one|two|three)$/i

/** Whether a noun phrase names people or a body that can speak: a name, a pronoun, "officials", "the ministry". */
export function speaks(scene: Scene, source: Range): boolean {
  const head = scene.tokens[headOf(scene, source)]!
  if (PERSONAL.has(small(head)) && small(head) !== 'it') return true
  const alone = source.last - source.first === 1 && /^\p{Lu}/u.test(head.text)
  return (
    alone ||
    head.upos === 'PROPN' ||
    head.xpos === 'NUM' ||
    PEOPLE.has(small(head)) ||
    PERSON.test(head.text) ||
    SHARE.test(head.text)
  )
}

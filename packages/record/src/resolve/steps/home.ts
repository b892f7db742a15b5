import { governmentOf, lookup } from '@parley/world'
import type { Context, Step } from '../context.ts'
import { type Named, named } from '../named.ts'
import { stateNamed } from '../role.ts'
import { folded, trimmed, wordsOf } from '../words.ts'
import { ministryIn } from './ministry.ts'

const RULE =
  /^(?:federal |central |transitional |interim |military |ruling |caretaker )?(?:government|authorities|administration|junta|regime)$/i
const ARMY = /^(?:federal |national |government )?(?:army|military|troops|forces)$/i
const OWNED =
  /(\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?)(?:['’]s)?\s+(?:\p{Ll}+\s+){0,2}(government|authorities|administration|junta|army|military|armed\s+forces)\b/gu

/** The one state of which a report names the government or the army; null where it names none or two. */
function homeOf({ report }: Context, pattern: RegExp): string | null {
  const states = new Set<string>()
  for (const m of report.text.matchAll(OWNED)) {
    if (!pattern.test(m[2]!)) continue
    const state = stateNamed(m[1]!) ?? stateNamed(m[1]!.split(/\s/u).at(-1)!)
    if (state) states.add(state)
  }
  return states.size === 1 ? [...states][0]! : null
}

const MISSION = /^(.+) (?:peacekeeping |political |support )?mission$/iu

/** "the UN mission": the one of the state of whose government or army the report tells. */
function missionIn(context: Context, sender: string): Named | null {
  const state = homeOf(context, /./u)
  const body = state && lookup(`${sender} mission in ${state}`).find((e) => e.kind === 'body')
  return body ? named(body.name, 'world') : null
}

/** Whose ministry it is: of the one state of which the report names such a ministry, a government or an army. */
function ministryHome(context: Context, plain: string): string | null {
  const noun = folded(plain).replace(/^ministry of | ministry$/g, '')
  const said = new RegExp(
    `(\\p{Lu}[\\p{L}-]+)(?:['’]s)?\\s+(?:${noun}(?:\\s+affairs)?\\s+ministry|ministry\\s+of\\s+${noun})`,
    'giu',
  )
  const told = new Set([...context.report.text.matchAll(said)].flatMap((m) => stateNamed(m[1]!) ?? []))
  if (told.size) return told.size === 1 ? [...told][0]! : null
  return (
    homeOf(context, /^(?:government|authorities|administration|junta)$/u) ?? homeOf(context, /army|military|armed/u)
  )
}

/** "the government", "the army", without saying whose: of the one state whose government or army the report names; "the health ministry" likewise. */
export const home: Step = (words, context) => {
  const plain = trimmed(words)
  if (RULE.test(plain)) {
    const state =
      homeOf(context, /^(?:government|authorities|administration|junta)$/u) ?? homeOf(context, /army|military|armed/u)
    return state ? named(governmentOf(state), 'world') : null
  }
  const state = /^(?:\p{L}+ )+ministry$|^ministry of /iu.test(plain) ? ministryHome(context, plain) : null
  if (state)
    return ministryIn(
      wordsOf(plain).map((w) => folded(w.word)),
      state,
      context,
    )
  const mission = MISSION.exec(plain)
  if (mission) return missionIn(context, mission[1]!)
  if (!ARMY.test(plain)) return null
  const army = homeOf(context, /army|military|armed/u)
  return army ? named(army, 'world') : null
}

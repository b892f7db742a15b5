import type { Mention } from '@parley/schema'
import type { Context, Step } from './context.ts'
import { groupName } from './group-name.ts'
import type { Named } from './named.ts'
import { administration } from './steps/administration.ts'
import { exact } from './steps/exact.ts'
import { holder } from './steps/holder.ts'
import { home } from './steps/home.ts'
import { inside } from './steps/inside.ts'
import { office } from './steps/office.ts'
import { officeOf } from './steps/office-of.ts'
import { organ } from './steps/organ.ts'
import { outlet } from './steps/outlet.ts'
import { short } from './steps/short.ts'
import { spelling } from './steps/spelling.ts'
import { told } from './steps/told.ts'
import { world } from './steps/world.ts'

/**
 * Whole names before parts of them, the dossier before the world, what is written before what may be a slip of the
 * pen, and last what only this report tells.
 */
const STEPS: readonly Step[] = [
  exact,
  short,
  world,
  outlet,
  organ,
  administration,
  officeOf,
  office,
  inside,
  spelling,
  holder,
  told,
  home,
]

/** Unnamed people stay a group in their own words, unless the whole of it is a known name or an organ of a state. */
const GROUP_STEPS: readonly Step[] = [exact, short, world, outlet, organ]

/** One apostrophe for all, so that a name is one however a report is typeset. */
const straight = (name: string): string => name.replace(/[‘’ʼ]/gu, "'")

/** Who a mention is: the first step that can tell. The words stay where none can. */
export function actorOf(mention: Mention, context: Context): Mention {
  if (!mention.name.trim() || mention.via === 'none') return mention
  const steps = mention.group || mention.anonymous ? GROUP_STEPS : STEPS
  const tries = [mention.name]
  if (mention.via !== 'pronoun' && mention.text !== mention.name) tries.push(mention.text)
  for (const words of tries) {
    let found: Named | null = null
    for (const step of steps) {
      found = step(words, context, mention)
      if (found) return { ...mention, ...found, name: straight(found.name) }
    }
  }
  return { ...mention, name: straight(groupName(mention.name, mention.group)) }
}

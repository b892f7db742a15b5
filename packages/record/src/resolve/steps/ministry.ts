import { governmentOf } from '@parley/world'
import type { Context } from '../context.ts'
import type { Named } from '../named.ts'
import { inDossier } from './world.ts'

const MINISTRY = /^(?:the )?(?:(.+?)(?: affairs)? ministry|ministry (?:of|for) (?:the )?(.+?))(?: of| in)*$/u
/** Words by which the press shortens what a ministry is for, or spells it otherwise. */
const DOMAINS: Readonly<Record<string, string>> = { foreign: 'foreign affairs', defense: 'defence' }
/** What tells nothing of what it is for. */
const NONE = /^(?:affairs|national|federal|prime|government|the)$/u

/**
 * One name for each ministry of a state, from its words in small letters without the state's: "foreign ministry" of Kenya and "ministry of foreign
 * affairs" → "Ministry of Foreign Affairs of Kenya". Null where they name no ministry.
 */
export function ministryIn(words: readonly string[], of: string, context: Context): Named | null {
  const match = MINISTRY.exec(words.join(' ').replace(/^foreign office$/, 'foreign ministry'))
  const domain = match?.[1] ?? match?.[2]
  if (!domain || NONE.test(domain)) return null
  const called = (DOMAINS[domain] ?? domain).replace(/(?<=^|\s)(?!(?:and|of|the)\b)\p{L}/gu, (c) => c.toUpperCase())
  return inDossier(`Ministry of ${called} of ${governmentOf(of).replace(/^Government of /, '')}`, context)
}

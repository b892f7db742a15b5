import type { Mention } from '@parley/schema'
import { actorsIn } from '../actors/index.ts'
import { ofState } from '../commitments/make.ts'
import type { Analysis } from '../language/analysis.ts'
import { holds } from './holders.ts'

const DISPOSED = /\b(?:prepared|ready|willing|open|opposed|reluctant|unwilling|determined)\b/iu
/** What somebody should be ready for is the speaker's stance. */
const OUGHT = /\b(?:needs?\s+to|must|should|ought\s+to|has\s+to|have\s+to)\s+be\b/iu
const DID = /\b(?:rejected|refused|violated|broke|declined|ignored|opposed|wants?\s+to\s+drag)\b/iu
/** The speaker's own, in whose name he speaks. */
const OWN_COUNTRY = /^(?:that\s+)?the\s+(?:country|nation)\s+(?!of\b|where\b|that\b|was\b|is\b|had\b|has\b)/iu

/** Right after a name: that he took what was proposed. */
const TOOK =
  /^\s*(?:\([^)]*\)\s*)?(?:ha(?:s|d|ve)\s+)?(?:\p{L}+ly\s+)?(?:also\s+)?(?:accepted|agreed|endorsed|approved|signed|welcomed|committed)\b/iu

export type Holder = { actors: readonly Mention[]; accepts: boolean }

/**
 * Whose stance a passage tells: the speaker's; but where it tells how somebody else is disposed ("that the president remains ready to …") or what
 * he accepted, his; and nobody's where it merely tells what somebody else did.
 */
export function whose(analysis: Analysis, passage: readonly [number, number], speakers: readonly Mention[]): Holder {
  const country =
    OWN_COUNTRY.test(analysis.text.slice(...passage)) && speakers[0] ? ofState(analysis, speakers[0]) : null
  const own: Holder = { actors: country ? [country] : speakers, accepts: false }
  if (country) return own
  const subject = actorsIn(analysis, passage[0], passage[1]).find((a) => a.as === 'itself')
  if (!subject || subject.start - passage[0] > 26 || subject.mention.via === 'pronoun') return own
  const words = analysis.text.slice(subject.end, Math.min(passage[1], subject.end + 60))
  if (speakers.some((m) => m.name === subject.mention.name)) return { actors: speakers, accepts: TOOK.test(words) }
  if (subject.kind !== 'sides' && !holds(analysis, subject.mention)) return own
  if (TOOK.test(words)) return { actors: [subject.mention], accepts: true }
  if (DISPOSED.test(words) && !OUGHT.test(words)) return { actors: [subject.mention], accepts: false }
  return DID.test(words) ? { actors: [], accepts: false } : own
}

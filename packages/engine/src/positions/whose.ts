import type { Mention } from '@parley/schema'
import { actorsIn } from '../actors/index.ts'
import type { Analysis } from '../language/analysis.ts'

const DISPOSED = /\b(?:prepared|ready|willing|open|opposed|reluctant|unwilling|determined)\b/iu
/** What somebody should be ready for is the speaker's stance. */
const OUGHT = /\b(?:needs?\s+to|must|should|ought\s+to|has\s+to|have\s+to)\s+be\b/iu
const DID = /\b(?:rejected|refused|violated|broke|declined|ignored|opposed|wants?\s+to\s+drag)\b/iu

/**
 * Whose stance a content tells: the speaker's; but where it tells how somebody else is disposed ("that the president remains ready to …"), his;
 * and nobody's where it merely tells what somebody else did.
 */
export function whose(
  analysis: Analysis,
  content: readonly [number, number],
  speakers: readonly Mention[],
): readonly Mention[] {
  const subject = actorsIn(analysis, content[0], content[1]).find((a) => a.as === 'itself')
  if (!subject || subject.start - content[0] > 26 || subject.mention.via === 'pronoun') return speakers
  if (speakers.some((m) => m.name === subject.mention.name)) return speakers
  const words = analysis.text.slice(subject.end, Math.min(content[1], subject.end + 60))
  if (DISPOSED.test(words) && !OUGHT.test(words)) return [subject.mention]
  return DID.test(words) ? [] : speakers
}

import type { Analysis } from '../language/analysis.ts'
import type { RuleSet } from '../rule.ts'
import { enriched } from './enrich.ts'
import { withDays, withPlaces } from './fill.ts'
import type { EventDraft } from './make.ts'
import { withRecipients } from './recipients.ts'
import { agreedNouns } from './rules/agreed-nouns.ts'
import { attackNouns } from './rules/attack-nouns.ts'
import { attacks } from './rules/attacks.ts'
import { bans } from './rules/bans.ts'
import { calledOff } from './rules/called-off.ts'
import { deeds } from './rules/deeds.ts'
import { learned } from './rules/learned.ts'
import { meetingNouns, meetings } from './rules/meetings.ts'
import { agreedPassive, talks } from './rules/nominal.ts'
import { readiness } from './rules/readiness.ts'
import { speech } from './rules/speech.ts'
import { talksAt } from './rules/talks-at.ts'
import { moves, terms } from './rules/terms.ts'
import { fighting, killedInWar } from './rules/war.ts'
import { settleEvents } from './settle.ts'

/** Words of a question tell no happening. */
const asked = (analysis: Analysis, { value }: EventDraft): boolean => {
  const [start] = value.evidence[0]!
  const sentence = analysis.sentences.find((s) => s.start <= start && start < s.end)
  return sentence !== undefined && /\?["”’]?\s*$/u.test(analysis.text.slice(sentence.start, sentence.end))
}

/**
 * The rules for events, in the order in which they are asked: what somebody is reported to have said first, since the attributions know
 * their speaker best; then what verbs tell, then what only nouns tell.
 */
export const events: RuleSet<'event'> = {
  kind: 'event',
  rules: [
    speech,
    meetings,
    attacks,
    deeds,
    bans,
    meetingNouns,
    calledOff,
    attackNouns,
    fighting,
    killedInWar,
    agreedPassive,
    agreedNouns,
    talks,
    talksAt,
    terms,
    moves,
    readiness,
    learned,
  ],
  settle: (drafts, analysis) => {
    const told = settleEvents(
      drafts.filter((draft) => !asked(analysis, draft)),
      analysis,
    )
    return withRecipients(analysis, withPlaces(analysis, withDays(analysis, told))).map((draft) =>
      enriched(analysis, draft),
    )
  },
}

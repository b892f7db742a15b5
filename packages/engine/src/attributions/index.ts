import type { RuleSet } from '../rule.ts'
import { able } from './able.ts'
import { withMedia } from './carry.ts'
import { according } from './rules/according.ts'
import { asked } from './rules/asked.ts'
import { citing } from './rules/citing.ts'
import { clause } from './rules/clause.ts'
import { colon } from './rules/colon.ts'
import { dash } from './rules/dash.ts'
import { described } from './rules/described.ts'
import { infinitive } from './rules/infinitive.ts'
import { mind } from './rules/mind.ts'
import { model } from './rules/model.ts'
import { noResponse } from './rules/no-response.ts'
import { nouns } from './rules/nouns.ts'
import { object } from './rules/object.ts'
import { orphan } from './rules/orphan.ts'
import { passive } from './rules/passive.ts'
import { quotedAs } from './rules/quoted-as.ts'
import { refusal } from './rules/refusal.ts'
import { relative } from './rules/relative.ts'
import { reportedly } from './rules/reportedly.ts'
import { strange } from './rules/strange.ts'
import { trailing } from './rules/trailing.ts'
import { settle } from './settle.ts'
import { supported } from './support.ts'

/**
 * The rules for attributions. Their order decides nothing: `settle` keeps the surest of those that tell the same, so
 * a rule's confidence is its rank.
 */
export const attributions: RuleSet<'attribution'> = {
  kind: 'attribution',
  rules: [
    trailing,
    quotedAs,
    dash,
    according,
    refusal,
    noResponse,
    clause,
    relative,
    citing,
    infinitive,
    nouns,
    mind,
    object,
    passive,
    described,
    strange,
    orphan,
    asked,
    reportedly,
    colon,
    model,
  ],
  settle: (drafts, analysis) => withMedia(settle(able(supported(drafts, analysis), analysis.text))),
}

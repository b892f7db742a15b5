import type { Development } from '@parley/schema'

/** Words after which a reported clause goes on without a colon: "X said that …". */
const OPENS = /^([^:"“]+): (?=(?:that|to|how|why|whether|if)\b)/u

/** Words that tell nobody who is meant unless one has read what came before. */
const NOBODY = /^(?:he|she|it|they|his|her|its|their|this|that|these|those|who|which)\b/iu

/**
 * How a development is told: a statement by its label, which holds its words; an event by the report's own words, since
 * these say more than the name of its kind, unless they begin with a "he"; anything else by its label with the words below.
 */
export function told({
  kind,
  label,
  evidence: { quote },
}: Pick<Development, 'kind' | 'label'> & { evidence: { quote: string } }): {
  lead: string
  below: string | null
  note: string
} {
  if (kind === 'event' && quote && !NOBODY.test(quote))
    return { lead: quote, below: null, note: label === quote ? kind : label }
  const lead = label.replace(OPENS, '$1 ')
  return { lead, below: kind === 'statement' || label.includes(quote) ? null : quote, note: kind }
}

/**
 * On which side of the report's day a bare weekday, day or month lies, told by the verb nearest to it in its clause.
 * Verbs are told by word form alone, since times are found before tokens are tagged.
 */
const FUTURE =
  /\b(?:will|would|shall|won['’]t|might|may|could|should|must|going to|(?:is|are|was|were|be) to(?= \w)|to be|set to|due|scheduled|slated|expected|planned|plans?|planning|intends?|hopes? to|vows?|pledges?|promises?|upcoming|forthcoming|tomorrow|next|ahead of|travels?|heads?|(?<!\bthe\s)(?:begins?|starts?|expires?|lapses?|ends?))\b/giu
const PAST =
  /\b(?:(?!(?:need|indeed|exceed|proceed|speed|hundred|embed|scheduled|expected|planned|slated|united|armed|occupied|limited|unmanned|proposed)\b)\w{3,}ed|was|were|had|did|said|told|met|held|took|made|came|went|began|spoke|broke|hit|struck|left|gave|got|sent|saw|wrote|won|lost|fell|rose|put|fought|shot|fled|flew|drove|brought|thought|became|ago|last|since|after|earlier|previously)\b/giu

const nearest = (pattern: RegExp, text: string, forward: boolean): number => {
  let best = Number.POSITIVE_INFINITY
  for (const match of text.matchAll(pattern)) {
    const distance = forward ? match.index : text.length - match.index - match[0].length
    if (distance < best) best = distance
  }
  return best
}

/** The words of the sentence before `start` and after `end`. */
export function around(text: string, start: number, end: number): [string, string] {
  const before = text.slice(Math.max(0, start - 240), start)
  const after = text.slice(end, end + 240)
  const left = Math.max(
    before.lastIndexOf('\n'),
    ...[...before.matchAll(/[.!?]["”’]?\s+(?=["“‘]?\p{Lu})/gu)].map((m) => m.index + m[0].length - 1),
  )
  const right = /\n|[.!?]["”’]?(?:\s|$)/u.exec(after)?.index ?? after.length
  return [before.slice(left + 1), after.slice(0, right)]
}

export function tenseAt(text: string, start: number, end: number): 'past' | 'future' | 'near' {
  const [before, after] = around(text, start, end)
  let [future, past] = [nearest(FUTURE, before, false), nearest(PAST, before, false)]
  // what follows speaks of the time only where the time opens the sentence
  const opens = before.trim().split(/\s+/u).length <= 3
  if (future === past && opens) [future, past] = [nearest(FUTURE, after, true), nearest(PAST, after, true)]
  if (future === past) return 'near'
  return future < past ? 'future' : 'past'
}

/** What sets one agreement of a report apart from another of the same kind. */
export type Topic =
  | 'energy'
  | 'maritime'
  | 'air'
  | 'humanitarian'
  | 'holiday'
  | 'prisoners'
  | 'full'
  | 'partial'
  | 'past'
  | 'new'
  | 'unilateral'
  | 'timed'
  | 'none'

const TOPICS: readonly [RegExp, Exclude<Topic, 'none'>][] = [
  [
    /\b(?:energy|power\s+(?:grid|plants?|facilities|stations?|lines|infrastructure)|pipelines?|refiner(?:y|ies)|electricity)\b|(?<!\bcivilian\s)\binfrastructure\b/iu,
    'energy',
  ],
  [/\b(?:maritime|naval|sea|shipping|ports?|navigation)\b/iu, 'maritime'],
  [/\b(?:air|aerial|sky|skies|airspace)\b/iu, 'air'],
  [/\bhumanitarian\b/iu, 'humanitarian'],
  [/\b(?:easter|christmas|eid|ramadan|holiday|new\s+year|olympic|victory\s+day|election)\b/iu, 'holiday'],
  [/\b(?:prisoners?|hostages?|captives?)\b/iu, 'prisoners'],
  [
    /\b(?:full|complete|comprehensive|total|general|wider|broader|unconditional|permanent|lasting|nationwide|more\s+complete|durable)\b/iu,
    'full',
  ],
  [/\b(?:partial|limited|narrow|temporary|scaled-back|interim|short-term|initial)\b/iu, 'partial'],
  [/\b(?:previous|earlier|past|prior|former|last|expired)\b/iu, 'past'],
  [/\b(?:new|another|fresh|further|second|follow-up)\b/iu, 'new'],
  [/\b(?:unilateral|one-sided|self-declared)\b/iu, 'unilateral'],
  [/\b(?:\d+|\p{L}+)-(?:hour|day|week|month|year)(?:-long)?\b/iu, 'timed'],
]
/** Before a name: that it is over, or was tried in vain. */
const OVER_BEFORE =
  /\b(?:end|expiry|expiration|collapse|breakdown|failure)\s+of\s+$|\b(?:previous|earlier|past|prior)\s+(?:attempts?|efforts?|rounds?)\b[^,;.]{0,60}$/iu

/** The topic that words before or in a name tell; 'none' where they tell nothing. `before`: what its sentence says up to it. */
export function topicOf(words: string, before = ''): Topic {
  const told = TOPICS.find(([pattern]) => pattern.test(words))?.[1] ?? 'none'
  return (told === 'none' || told === 'timed') && OVER_BEFORE.test(before) ? 'past' : told
}

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
]

/** The topic that words before or in a name tell; 'none' where they tell nothing. */
export const topicOf = (words: string): Topic => TOPICS.find(([pattern]) => pattern.test(words))?.[1] ?? 'none'

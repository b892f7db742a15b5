const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Nouns whose complement is what somebody says, thinks or wants: "the claim that", "his demand that", "plans to". */
export const THAT_NOUNS = set(
  `claim assertion allegation accusation argument statement announcement declaration suggestion proposal warning promise pledge vow threat demand insistence admission acknowledgment acknowledgement
  belief view opinion conviction idea notion theory conclusion hope fear concern worry expectation assumption suspicion doubt prediction assessment feeling sense impression impressions contention criticism complaint
  report rumor rumour speculation confirmation denial assurance recommendation call reminder confidence optimism pessimism understanding certainty position charge testimony remark comment message guess consensus perception decision ruling`,
)
export const TO_NOUNS = set(
  `plan pledge promise vow threat demand call decision desire wish willingness readiness intention attempt offer refusal commitment proposal request order bid agreement reluctance determination eagerness hope ambition disinclination unwillingness recommendation`,
)
/** Nouns that stand with a light verb for a verb of saying: "expressed concern", "made a demand", "issued a statement". */
export const LIGHT_VERBS = set(
  'express voice issue make give raise reiterate offer deliver level repeat state convey release publish hold share air articulate signal append lodge announce reaffirm',
)
export const LIGHT_NOUNS = set(
  `concern concerns support opposition resistance hope hopes doubt doubts fear fears confidence conviction disappointment frustration anger outrage regret gratitude readiness willingness interest optimism skepticism scepticism
  view views opinion statement demand demands accusation accusations warning warnings call calls appeal claim claims objection objections criticism reservations promise pledge assurance assurances comment remarks need desire belief sympathy condolences solidarity dismay alarm caveat position complaint threat threats case argument announcement statement declaration`,
)
/** Adjectives of belief and will: "is confident that", "was worried about", "is opposed to". */
export const MIND = set(
  `confident sure certain convinced aware worried concerned afraid hopeful optimistic pessimistic skeptical sceptical doubtful glad happy proud angry furious upset surprised disappointed frustrated sorry grateful adamant clear eager willing unwilling
  ready reluctant determined keen prepared open opposed committed supportive critical wary mindful unaware unsure uncertain unconvinced alarmed dismayed outraged pleased delighted thankful interested fearful anxious hesitant unhappy ashamed content uneasy`,
)
/** Things that speak for people: their "shows" and "says" are attributions to them. */
export const TEXTS = set(
  'poll polls survey surveys study studies report reports statement analysis document documents data figures statistics letter memo article book ad advertisement post tweet headline website research results numbers transcript email e-mail emails investigation filing filings lawsuit complaint records record communique communiqué declaration text draft resolution agreement law bill rules order note notes notice message messages cable memorandum press-release readout bulletin newsletter editorial dispatch communication tweets posts footage video dossier briefing circular decree verdict ruling',
)

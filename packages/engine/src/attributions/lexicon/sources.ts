const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Heads of phrases that name nobody: "officials", "sources", "analysts". */
export const ANONYMOUS = set(
  `source sources official officials aide aides person people diplomat diplomats adviser advisers advisor advisors critic critics analyst analysts expert experts lawmaker lawmakers voter voters observer observers insider insiders
  consultant consultants commander commanders witness witnesses resident residents activist activists negotiator negotiators mediator mediators others some many several most few someone somebody everyone anyone nobody reports
  supporters opponents leaders member members nations countries allies states governments parties sides reporters journalists journalist soldier soldiers officer officers rescuers medics monitors economists strategists`,
)
/** Nouns that name people: with an article they can be sources even where the verb is in no lexicon. */
export const PEOPLE = set(
  `${[...ANONYMOUS].join(' ')} president minister spokesman spokeswoman spokesperson chancellor premier king prince ambassador envoy secretary general colonel chief commissioner speaker mayor governor senator representative chairman chairwoman
  director leader head government administration ministry army military kremlin party group movement company organization organisation agency union council court committee commission campaign team police authorities rebels militants insurgents guerrillas
  opposition coalition parliament congress senate delegation embassy office department institute university bank newspaper network institution author professor doctor lawyer lawyers judge attorney prosecutor prosecutors researcher researchers scientist scientists pollster
  candidate politician politicians republican democrat donor donors worker workers owner founder executive manager editor writer reporter host anchor historian`,
)
export const PERSONAL = set('i you he she we they it who')

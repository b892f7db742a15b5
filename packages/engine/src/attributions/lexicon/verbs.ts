/**
 * Verbs that can tie a source to what it says, thinks, wants or decrees, with the complements they take. Written for
 * this engine from grammar and usage. One row: the frames, then the verbs.
 *
 * t: a clause with or without "that" · w: "whether", "how", "what" … · i: "to" and a verb · o: somebody, then "to" and a
 * verb · a: somebody, then a clause · n: a noun phrase · g: an -ing form · q: words in quotation marks · +prep: a
 * preposition, which belongs to the cue, then a noun phrase.
 */
const ROWS = `
tqw+of: say
tqwn+in+about+on+to: write
atqwo+of+about: tell
qtwn: add reply respond answer retort
tqwng: note acknowledge recall recount explain mention disclose reveal divulge underline underscore stress emphasize emphasise highlight reiterate repeat
tqwn: state assert declare proclaim announce claim allege maintain affirm reaffirm confirm concede conclude observe report remark reason argue
tqgn: admit deny confess
tqn: contend opine posit quip joke muse marvel exclaim shout yell whisper mutter lament bemoan complain grumble boast brag fume tweet retweet post testify caution counter counsel stipulate corroborate
taq+of+about+against+n: warn
atqo: remind assure reassure inform notify persuade convince brief
tqwn: predict forecast foresee foretell project prophesy
tqnig: propose suggest recommend
tqn+at: hint intimate imply insinuate signal indicate
tqo+on: insist
tqni: demand request
tiqn: vow pledge promise swear threaten guarantee
tiqn: agree decide resolve plan
aowqtn+about+for: ask
oqtn+for: urge implore exhort beg
o+on: press pressure
oqntg: advise
o: order instruct command direct compel oblige forbid authorize authorise encourage invite enlist summon challenge prompt nudge
twqn: wonder question
n+into: probe investigate
tgn: believe imagine
tq+of+about: think
tn: suspect assume presume suppose reckon surmise guess
t+n: doubt fear anticipate expect
wtn: understand realize realise recognize recognise remember discover learn determine
wt: know
tn+g+i: regret
in+to: want wish
ti+for: hope
i+n: seek refuse prefer intend aim
i: decline opt propose volunteer vow offer agree decide plan hope threaten pledge promise want wish long aspire endeavor endeavour strive
i+n+o: expect
n: accuse blame criticize criticise condemn denounce decry deplore slam blast assail lambast castigate rebuke chide berate deride mock ridicule attack bash rip pan skewer excoriate chastise scorn disparage belittle vilify fault
n: praise hail laud applaud commend extol welcome celebrate salute tout champion promote
n: endorse support back oppose favor favour advocate espouse embrace
n: reject dismiss rebuff spurn dispute refute rebut contest contradict disavow repudiate renounce debunk denounce discount downplay
n: describe characterize characterise portray depict label dub brand term deem liken compare cast paint frame
n: defend justify excuse
n: cite quote invoke reference echo
n: address discuss outline detail articulate express voice convey air relay announce unveil present publish release
n: propose float moot mull weigh consider contemplate examine review
n: accept approve authorize authorise back ratify grant veto ban prohibit allow permit block lift impose
n: call
n: name identify appoint designate
n: oppose resist protest challenge
n: thank congratulate honor honour apologize
n: promise guarantee offer pledge
n: love hate like dislike admire respect envy detest loathe dread resent appreciate
n: see view regard perceive
t: feel sense find show prove
tqw: clarify specify elaborate
n: demand request seek
tn: estimate calculate
tn: rule decree ordain enact
n: order command
n: overrule uphold overturn
n: scold warn threaten insult taunt
+for: call push plead argue lobby campaign appeal press vote wish ask hope apologize pray long plan prepare aim advocate vouch
+on: call comment focus speak elaborate insist decide agree weigh reflect count rely
+to: refer allude object point agree react respond appeal subscribe commit admit consent listen
+about: complain talk worry speak care boast brag joke think ask write rant inquire fret wonder dream know lie
+of: complain speak warn boast brag talk think approve disapprove dream conceive accuse
+against: rail argue warn vote caution protest speak fight campaign rally inveigh
+at: hint scoff balk point mock aim sneer bristle
+with: agree disagree side concur sympathize argue identify quarrel
+in: believe
+from: dissent
tqn: point_out
n: rule_out lay_out set_out spell_out play_down turn_down call_out speak_out_against wave_off brush_off shrug_off back_up single_out lash_out
tq: shoot_back fire_back hit_back hit_out go_on carry_on chime_in
`

export type Frames = { readonly codes: ReadonlySet<string>; readonly prepositions: ReadonlySet<string> }

/** Base form of a verb → what it can take. */
export const CUE_VERBS: ReadonlyMap<string, Frames> = (() => {
  const map = new Map<string, { codes: Set<string>; prepositions: Set<string> }>()
  for (const row of ROWS.trim().split('\n')) {
    const [frames, words] = row.split(': ') as [string, string]
    const parts = frames.split('+')
    const codes = [...parts[0]!, ...parts.slice(1).filter((p) => p.length === 1)]
    const prepositions = parts.slice(1).filter((p) => p.length > 1)
    for (const word of words.split(' ')) {
      const entry = map.get(word) ?? { codes: new Set(), prepositions: new Set() }
      for (const code of codes) entry.codes.add(code)
      for (const preposition of prepositions) entry.prepositions.add(preposition)
      map.set(word, entry)
    }
  }
  return map
})()

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Verbs that say that words were spoken or written: a quotation beside them needs nothing else. */
export const SPEECH = set(
  `say tell add ask argue call claim warn write insist note suggest tweet announce explain reply respond declare state acknowledge concede continue report predict vow
  promise accuse urge deny confirm conclude remark recall testify joke quip speak describe cite point comment assert affirm stress emphasize emphasise observe maintain contend allege
  inform caution counter shout yell exclaim lament complain boast recount reiterate repeat underscore underline highlight indicate intimate hint answer retort admit reveal post retweet`,
)

/** Verbs with a particle that makes another verb of them: "rule out", "point out". */
export const PHRASAL: ReadonlyMap<string, ReadonlySet<string>> = (() => {
  const map = new Map<string, Set<string>>()
  for (const verb of CUE_VERBS.keys()) {
    const [base, particle] = verb.split('_')
    if (base && particle) map.set(base, (map.get(base) ?? new Set()).add(particle))
  }
  return map
})()

/** Verbs that lend their place to the one after them: "continued to insist", "began to say", "went on to say". */
export const LINKING = set('continue begin start go seem appear come proceed try attempt manage take use')

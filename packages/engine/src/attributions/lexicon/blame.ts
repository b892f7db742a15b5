const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Deeds that are wrongs by themselves: to say that another did one blames him. */
export const WRONGS = set(
  `lie violate breach betray sabotage undermine provoke incite deceive mislead exploit murder bully torture rig steal smear insult fail obstruct stall mishandle mismanage abuse cheat defraud
  manipulate distort fabricate falsify exaggerate conceal cover_up corrupt bribe loot plunder massacre slaughter starve besiege persecute oppress discriminate harass intimidate blackmail hijack
  squander botch neglect ignore disregard renege backtrack break flout defy shirk jeopardize jeopardise divide demonize demonise dehumanize dehumanise scapegoat pander slander libel
  collude embezzle launder peddle radicalize destabilize destabilise threaten attack bomb shell kidnap abduct execute expel displace annex occupy invade weaponize weaponise target`,
)
/** What somebody is called in blame: nouns and adjectives. */
export const BAD = set(
  `lie lies liar liars crime crimes criminal criminals terrorism terrorist terrorists aggression aggressor genocide genocidal provocation provocations corrupt corruption dishonest dishonesty illegal unlawful hypocrite
  hypocrites hypocrisy hypocritical disgrace disgraceful shameful shameless reckless recklessly irresponsible racist racism bigot bigoted bigotry sexist cynical cruel cruelty barbaric brutal inhumane blackmail propaganda
  unfit incompetent incompetence crooked rigged untrustworthy failure failures unqualified unstable delusional delusions gutless coward cowardly cowards traitor traitors treason betrayal deceitful deception fraud
  fraudulent scam demagogue dictator tyrant  thug thugs bully bullies arrogant arrogance greedy greed insecure immature ignorant ignorance insensitive offensive outrageous despicable deplorable deplorables
  abhorrent appalling disgusting vile unacceptable inexcusable unconscionable negligent negligence complicit complicity guilty biased unfair unjust derogatory divisive violation violations atrocity atrocities massacre
  misconduct wrongdoing abuse abuses mishandling mismanagement cover-up sabotage two-faced spineless rogue illegitimate puppet`,
)
/** What a person ought to do or be: not doing or being it is a wrong. */
export const DUE = set(
  'comply honour honor respect fulfil fulfill implement keep protect cooperate disclose forthcoming honest transparent truthful serious trustworthy fit qualified sincere faithful responsible apologize apologise',
)
/** What calls a statement untrue. */
export const UNTRUE = set(
  'false untrue baseless unfounded groundless fabricated fake incorrect inaccurate wrong nonsense fabrication fabrications fiction hoax invention rumour rumours rumor rumors debunked bogus misleading',
)
/** Harm to come. */
export const HARM = set(
  `war wars famine starvation hunger death deaths die kill collapse disaster disastrous catastrophe catastrophic escalation escalate suffer suffering chaos crisis danger dangerous dangers risk risks risky bloodshed massacre
  unrest violence threat threats threaten destroy destruction devastating harm hurt damage spiral derail endanger peril consequences outbreak epidemic spread worsen deteriorate erupt explode backfire instability lose grave dire mistake mistaken unwise foolish`,
)
/** What one does to another in anger: of one's own doing and to come, a threat. */
export const STRIKES = set(
  'strike retaliate attack punish destroy crush bomb shoot kill annihilate eliminate hit avenge expel sanction cripple eradicate overrun shell sue veto block escalate hunt respond',
)

/** Whether a list holds a base form, also one that was cut short for want of a dictionary: "mishandl", "rigg". */
export const holds = (words: ReadonlySet<string>, lemma: string): boolean =>
  words.has(lemma) || words.has(`${lemma}e`) || (/([bdgmnprt])\1$/.test(lemma) && words.has(lemma.slice(0, -1)))

import { type Actor, actorsOf } from '../../actors/index.ts'
import { objectsOf, subjectsOf } from '../../clauses/index.ts'
import type { Analysis, Token } from '../../language/analysis.ts'
import type { Rule } from '../../rule.ts'
import { aboutWar } from '../about.ts'
import { DEEDS } from '../lexicon.ts'
import { type EventDraft, type EventValue, make } from '../make.ts'

const PAPER =
  '(?:deals?|agreements?|accords?|pact|truce|cease-?fire|plan|proposals?|framework|terms|road\\s?map|arrangement|treaty|swap|exchange|protocol|initiative|memorandum|declaration|resolution)'
const UNDER = new RegExp(
  `\\b(?:under|as\\s+part\\s+of|according\\s+to|in\\s+line\\s+with|as\\s+agreed\\s+in)\\s+(?:the|this|that|its|a|an)\\s+(?:[\\p{L}\\d’'-]+\\s+){0,5}?${PAPER}\\b`,
  'iu',
)
const BINDS = new RegExp(
  `\\b${PAPER}(?:\\s+(?:\\p{L}+\\s+){0,6}?|,[^,]{3,80},\\s+)(?:also\\s+)?(?:would\\s+|will\\s+|shall\\s+|should\\s+)?(?:requires?|required|obliges?|obliged|commits?|binds?|stipulates?|stipulated|envisages?|envisaged|includes?|included|calls?\\s+for|called\\s+for|provides?\\s+for|provided\\s+for|sees?|foresees?|involves?|demands?)\\b`,
  'iu',
)
const GOES_ON =
  /^(?:in\s+(?:return|exchange|turn|parallel)|(?:\p{L}+\s+){0,6}also\b|it\b|at\s+the\s+same\s+time|meanwhile|then|after\s+that)/iu
const DUTY = /^(?:must|would|shall|should|will|to|’ll|'ll)$/i
/** What is given up or done on the ground; consents and words are no terms. */
const TYPES: ReadonlySet<EventValue['type']> = new Set(['RETREAT', 'CONCEDE', 'MOBILIZE', 'AID', 'COOPERATE'])

/** Whether a sentence tells what an agreement or a plan asks for: "under the deal …", "the truce requires …", and what follows on. */
export function tellsTerms(analysis: Analysis, index: number): boolean {
  const words = (i: number) => {
    const s = analysis.sentences[i]
    return s ? analysis.text.slice(s.start, s.end) : ''
  }
  const own = (i: number) => UNDER.test(words(i)) || BINDS.test(words(i))
  if (own(index)) return true
  const [here, before] = [analysis.sentences[index], analysis.sentences[index - 1]]
  return before !== undefined && here !== undefined && own(index - 1) && GOES_ON.test(words(index))
}

const bound = (analysis: Analysis, verb: Token): boolean =>
  analysis.tokens.slice(Math.max(0, verb.i - 5), verb.i).some((t) => t.sentence === verb.sentence && DUTY.test(t.text))

const does = (a: Actor): boolean => a.kind !== 'outlet' && a.kind !== 'person'

const planned = { status: 'planned', modality: ['future'], negated: false } as const

/** "Under the deal the militia must withdraw", "the truce requires X to pull back": what is to be done, told as a term. */
export const terms: Rule<'event'> = {
  id: 'events/terms',
  version: 1,
  read: (analysis) => {
    if (!aboutWar(analysis)) return []
    return analysis.tokens.flatMap((verb): EventDraft[] => {
      const options = verb.upos === 'VERB' && verb.xpos === 'VB' ? DEEDS[verb.lemma] : undefined
      if (!options || !bound(analysis, verb) || !tellsTerms(analysis, verb.sentence)) return []
      const rest = analysis.text.slice(verb.end, analysis.sentences[verb.sentence]!.end)
      const deed = options.find((d) => TYPES.has(d.type) && (!d.needs || d.needs.test(rest)))
      if (!deed) return []
      const actors = subjectsOf(analysis, verb).filter(does)
      if (!actors.length) return []
      const recipients = objectsOf(analysis, verb).filter(
        (a) => does(a) && a.kind !== 'group' && !actors.some((b) => b.mention.name === a.mention.name),
      )
      return [
        make(analysis, {
          rule: 'events/terms',
          type: deed.type,
          mode: deed.mode,
          verb,
          actors,
          recipients: recipients.slice(0, 1),
          told: { ...planned, modality: ['future'] },
          confidence: 0.5,
        }),
      ]
    })
  },
}

type Move = { type: EventValue['type']; mode: string; held?: true }
/** Nouns of giving up, moving and freeing, with what must follow the more general ones. */
const MOVES: readonly [RegExp, Move, RegExp?][] = [
  [/^(?:withdrawals?|pull-?outs?|pull-?backs?|retreat|redeployment)$/i, { type: 'RETREAT', mode: 'withdraw' }],
  [
    /^(?:exit|departure|return)$/i,
    { type: 'RETREAT', mode: 'withdraw' },
    /^\s+of\s+(?:\p{L}+\s+){0,3}(?:forces|troops|fighters|mercenaries|groups|units|soldiers|militias?)\b/iu,
  ],
  [/^(?:disarmament|decommissioning|demobili[sz]ation|disbandment)$/i, { type: 'RETREAT', mode: 'disarm' }],
  [
    /^(?:releases?|handover|return)$/i,
    { type: 'CONCEDE', mode: 'release', held: true },
    /^\s+of\s+(?:[\p{L}\d,-]+\s+){0,5}(?:prisoners?|hostages?|captives?|detainees?|bodies|remains|soldiers|abductees)\b/iu,
  ],
  [
    /^(?:deployment|stationing)$/i,
    { type: 'MOBILIZE', mode: 'troops' },
    /^\s+of\s+(?:[\p{L}\d,-]+\s+){0,5}(?:troops|forces|soldiers|peacekeepers|units|police|army)\b/iu,
  ],
]
const BEGUN =
  /^(?:begin|start|complete|finish|continue|resume|embark|launch|conclude|announce|order|undertake|halt|suspend|finalise|finalize)$/

/** By whom a move is made: whose adjective, possessive or name stands before it, or of whom it is told; of captives freed, those who hold them. */
function movers(analysis: Analysis, noun: Token, move: Move): Actor[] {
  const all = actorsOf(analysis).filter((a) => a.sentence === noun.sentence && does(a))
  const before = all.findLast(
    (a) =>
      a.last <= noun.i &&
      noun.i - a.last <= 3 &&
      (a.as === 'adjective' || a.as === 'possessive') &&
      analysis.tokens.slice(a.last, noun.i).every((t) => /^(?:ADJ|NOUN|PART|PROPN)$/.test(t.upos) || t.text === '-'),
  )
  if (before) return [{ ...before, as: 'itself' }]
  if (move.held) return []
  const after = all.find(
    (a) =>
      a.start >= noun.end &&
      /^\s+(?:of|by)\s+(?:the\s+|all\s+|its\s+|some\s+|more\s+)*(?:\p{L}+\s+)?$/iu.test(
        analysis.text.slice(noun.end, a.start),
      ),
  )
  return after ? [{ ...after, as: 'itself' }] : []
}

/** "the deal includes an X withdrawal", "X embarks on the disarmament of its armed wing": withdrawals, releases and deployments told by a noun. */
export const moves: Rule<'event'> = {
  id: 'events/moves',
  version: 1,
  read: (analysis) => {
    if (!aboutWar(analysis)) return []
    return analysis.tokens.flatMap((noun): EventDraft[] => {
      if (noun.upos !== 'NOUN') return []
      const rest = analysis.text.slice(noun.end, analysis.sentences[noun.sentence]!.end)
      const move = MOVES.find(([word, , needs]) => word.test(noun.text) && (!needs || needs.test(rest)))?.[1]
      if (!move) return []
      const head = noun.head >= 0 ? analysis.tokens[noun.head]! : undefined
      const begun = head?.upos === 'VERB' && BEGUN.test(head.lemma) && /^(?:obj|obl|nsubj)/.test(noun.rel)
      const term = tellsTerms(analysis, noun.sentence)
      if (!begun && !term) return []
      const own = movers(analysis, noun, move)
      const actors = own.length || !begun || !head ? own : subjectsOf(analysis, head).filter(does)
      if (!actors.length) return []
      return [
        make(analysis, {
          rule: 'events/moves',
          type: move.type,
          mode: move.mode,
          verb: noun,
          actors: actors.slice(0, 2),
          recipients: [],
          told: begun ? { status: 'ongoing', modality: [], negated: false } : { ...planned, modality: ['future'] },
          confidence: 0.45,
        }),
      ]
    })
  },
}

import type { ValueOf } from '@parley/schema'

export type Act = NonNullable<ValueOf<'attribution'>['act']>

/** Words whose use is a speech act by itself. Words of thought alone (believe, want) have none. */
const ROWS: Record<Act, string> = {
  claim: `say tell add write note state assert declare claim allege maintain affirm argue contend insist report remark observe explain recall recount stress emphasize emphasise highlight underscore underline reiterate repeat announce
    describe characterize characterise call depict portray label dub tweet post opine reveal disclose suggest hint intimate imply indicate signal show cite according statement assertion estimate inform brief clarify elaborate respond reply answer conclude speak address assert comment tout articulate voice relay hail praise laud applaud welcome share`,
  deny: 'deny refute rebut disavow denial disclaim debunk contradict dispute',
  accuse: `accuse blame denounce condemn accusation allegation condemnation denunciation criticize criticise slam blast assail castigate charge fault decry deplore rebuke criticism complaint mock attack lambast
    ridicule deride insult scold reprimand chastise excoriate skewer vilify berate disparage belittle sue convict indict lash_out hit_out rail single_out call_out scoff sneer taunt`,
  confirm:
    'confirm acknowledge concede admit corroborate confirmation verify admission acknowledgement recognize recognise confess vouch',
  propose: 'propose float proposal moot recommend recommendation advocate initiative advise counsel advice put_forward',
  accept:
    'accept agree endorse support approve back embrace consent concur ratify support acceptance approval endorsement assent acquiesce',
  reject: `reject refuse oppose dismiss rebuff repudiate resist refusal rejection dismissal opposition spurn disagree object objection resistance opposed veto overturn repeal revoke rule_out turn_down vote_down wave_off brush_off brush_aside shrug_off push_back
    balk unwilling unwillingness reluctant reluctance renounce boycott rescind challenge`,
  demand:
    'demand urge require order insistence press call-for request appeal exhort implore instruct command pressure ask plea plead beg lobby petition entreat',
  offer: 'offer volunteer willing ready willingness readiness prepared',
  promise:
    'promise pledge vow commit guarantee swear assure plan commitment assurance intend intention aim undertake resolve determination determined',
  threaten: 'threaten threat ultimatum',
  warn: 'warn caution warning alert',
  'decline to comment': 'stonewall sidestep dodge evade no-comment withhold coy tight-lipped evasive silent mum',
  predict: 'predict forecast foresee foretell expect prediction project anticipate envision forecast prognosis',
}

export const ACTS: ReadonlyMap<string, Act> = new Map(
  (Object.entries(ROWS) as [Act, string][]).flatMap(([act, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, act] as const),
  ),
)

/** What a negated cue does: "did not accept" rejects, "did not answer" declines. */
export const NEGATED: Partial<Record<Act, Act>> = {
  accept: 'reject',
  promise: 'reject',
  offer: 'reject',
  confirm: 'decline to comment',
  deny: 'confirm',
  reject: 'claim',
  demand: 'claim',
  predict: 'claim',
  accuse: 'claim',
  warn: 'claim',
}

/** Verbs of giving words: who refuses to do one of these declines to comment. */
export const ANSWER =
  /^(?:comment|answer|discuss|say|elaborate|respond|reply|speculate|identify|name|talk|speak|reveal|disclose|specify|explain|confirm|clarify|address|testify|threaten|declare)$/

import type { ValueOf } from '@parley/schema'

type Act = NonNullable<ValueOf<'attribution'>['act']>

/** Words whose use is a speech act by itself. Words of thought alone (believe, want) have none. */
const ROWS: Record<Act, string> = {
  claim: `say tell add write note state assert declare claim allege maintain affirm argue contend insist report remark observe explain recall recount stress emphasize emphasise highlight underscore underline reiterate repeat announce
    describe characterize characterise call depict portray label dub tweet post opine reveal disclose suggest hint intimate imply indicate signal show cite according statement assertion estimate inform brief clarify elaborate respond reply answer conclude speak address assert comment tout articulate voice relay hail praise laud applaud welcome share`,
  deny: 'deny refute rebut disavow denial disclaim debunk contradict dispute',
  accuse:
    'accuse blame denounce condemn accusation allegation criticize criticise slam blast assail castigate charge fault decry deplore rebuke criticism complaint mock attack lambast',
  confirm: 'confirm acknowledge concede admit corroborate confirmation verify admission recognize recognise',
  propose: 'propose float proposal moot recommend recommendation advocate initiative',
  accept: 'accept agree endorse support approve back embrace consent concur ratify support',
  reject:
    'reject refuse oppose dismiss rebuff repudiate resist refusal opposition spurn disagree object objection resistance opposed veto',
  demand:
    'demand urge require order insistence press call-for request appeal exhort implore instruct command pressure ask',
  offer: 'offer volunteer willing ready willingness readiness prepared',
  promise: 'promise pledge vow commit guarantee swear assure plan commitment assurance',
  threaten: 'threaten threat',
  warn: 'warn caution warning alert',
  'decline to comment': 'decline',
  predict: 'predict forecast foresee foretell expect prediction project anticipate envision',
}

export const ACTS: ReadonlyMap<string, Act> = new Map(
  (Object.entries(ROWS) as [Act, string][]).flatMap(([act, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, act] as const),
  ),
)

import { ASSERTED, EVIDENCE, type KindEntry } from './entry.ts'

const when = (means: string, example: string) => ({ means, example })

export const AGREEMENT: KindEntry = {
  source:
    'PA-X (stage, status, third parties), ETH/PRIO Civil Conflict Ceasefire Dataset (class, purpose, coverage), and UC Berkeley HRC (clauses)',
  example:
    'Upland and Lowland agreed to a ceasefire of ten days, to begin at noon on Friday, under a mission of Midland.',
  fields: {
    name: when('what the report calls it', '“the ceasefire of ten days”'),
    kind: {
      means: 'what kind of instrument it is',
      example: 'ceasefire',
      codes: {
        source: 'Parley',
        codes: {
          ceasefire: ['a halt of fighting, of whatever reach', 'Both agreed to a ceasefire of ten days.'],
          'peace plan': ['a whole design for peace', 'The mediator’s plan of twelve points was published.'],
          'security guarantee': ['somebody vouches for another’s safety', 'Midland would guarantee Lowland’s border.'],
          finance: ['money, loans, reconstruction', 'A fund for the rebuilding of Lakeport was signed.'],
          trade: ['goods, resources, transit', 'A treaty on the river’s traffic was signed.'],
          declaration: ['common words that bind to little', 'Both sides declared their will to talk.'],
          membership: ['joining an alliance or union', 'Lowland applied to join the union.'],
        },
      },
    },
    scope: { example: '“in the harbour and two miles around it”' },
    class: {
      means: 'how far a ceasefire goes',
      example: 'preliminary',
      codes: {
        source: 'ETH/PRIO Civil Conflict Ceasefire Dataset (Clayton and Sticher)',
        codes: {
          'cessation of hostilities': [
            'a halt without rules of how it is kept',
            'Both sides will hold fire over the feast.',
          ],
          preliminary: [
            'with monitoring or other rules, before a settlement',
            'A ceasefire under a mission of observers.',
          ],
          definitive: [
            'ends the fighting for good: disarmament and demobilisation',
            'Fighters will hand in their arms by May.',
          ],
        },
      },
    },
    purpose: {
      means: 'for what a ceasefire is made',
      example: 'humanitarian',
      codes: {
        source: 'ETH/PRIO Civil Conflict Ceasefire Dataset',
        codes: {
          'peace process': ['to make talks possible or further them', 'The guns will be silent while the envoys talk.'],
          humanitarian: ['so that help gets in or people out', 'A pause to bring out the wounded.'],
          holiday: ['over a feast', 'A truce over the new year.'],
          election: ['so that people can vote', 'A truce on the day of the vote.'],
          other: ['for something else', 'A truce to repair the power line.'],
        },
      },
    },
    coverage: {
      means: 'which fighting it halts',
      example: 'partial by geography',
      codes: {
        source: 'ETH/PRIO Civil Conflict Ceasefire Dataset',
        codes: {
          full: ['all of it, everywhere', 'All forces will cease fire everywhere.'],
          'partial by geography': ['in some places', 'No shot will be fired around the harbour.'],
          'partial by type of violence': ['of some kinds', 'Both sides will spare power stations.'],
        },
      },
    },
    stage: {
      means: 'where in a process it stands',
      example: 'Cea',
      codes: {
        source: 'PA-X Stage',
        codes: {
          Pre: ['pre-negotiation: talks about talks', 'Both agreed on who may sit at the table.'],
          SubPar: ['substance, some of the issues or parties', 'An accord on prisoners alone.'],
          SubComp: ['substance, all main issues', 'A comprehensive accord.'],
          Imp: ['carries out an earlier agreement', 'A timetable for the withdrawal agreed in May.'],
          Ren: ['renews an earlier agreement', 'The ceasefire was prolonged by ten days.'],
          Cea: ['a ceasefire or the like', 'A ceasefire of ten days.'],
          Other: ['none of these', 'A letter of intent on trade.'],
        },
      },
    },
    issues: when('what it is about, by the issues of the dossier or the common list', 'prisoners-and-children'),
    parties: when('whom it binds', 'Upland and Lowland'),
    brokers: when('who brought it about', 'Midland'),
    thirdParties: {
      means: 'others with a part in it, each in the capacity that the text gives them',
      example: 'Midland as monitor',
      codes: {
        source: 'PA-X third parties, in the word that the text uses',
        codes: {
          broker: ['brought the parties together', 'brokered by Midland'],
          guarantor: ['answers for its being kept', 'Midland and Eastland stand as guarantors.'],
          observer: ['looks on', 'Observers of the union were present.'],
          monitor: ['watches whether it is kept, and reports', 'A mission of Midland will count breaches.'],
          host: ['gives the place', 'talks hosted by Eastland'],
          donor: ['pays', 'Eastland will fund the crossing.'],
          witness: ['signs as a witness', 'signed in the presence of the bishop'],
        },
      },
    },
    status: {
      means: 'what has become of it, by this report',
      example: 'agreed',
      codes: {
        source: 'PA-X status, widened to proposals, refusals and lapses, which are most of live news',
        codes: {
          proposed: ['put forward, not agreed', 'The mediator proposed a ceasefire.'],
          agreed: ['agreed, not yet binding', 'Both agreed to a ceasefire from Friday.'],
          'in force': ['binds now', 'The ceasefire took effect at noon.'],
          disputed: ['the parties differ on whether it binds', 'Lowland says the ceasefire never began.'],
          expired: ['its time is over', 'The ceasefire ran out at midnight.'],
          rejected: ['refused', 'Upland turned the ceasefire down.'],
          stalled: ['neither agreed nor given up', 'Talks on the ceasefire stalled.'],
        },
      },
    },
    announced: when('when it was made known', 'the Monday before'),
    effective: when('from when it binds', 'Friday noon'),
    expires: when('until when it binds', 'ten days later'),
    duration: { example: 'P10D' },
    monitor: { example: 'Midland' },
    clauses: {
      means: 'its terms, in the words of the report',
      example: 'prohibited act: “no shelling of the harbour”',
      codes: {
        source: 'Parley, after the outline of digital ceasefire texts of the Human Rights Center, UC Berkeley',
        codes: {
          'prohibited act': ['what nobody may do', 'No shelling.'],
          'permitted act': ['what stays allowed', 'Repairs of the power line may go on.'],
          target: ['what may not be hit', 'Power stations are spared.'],
          area: ['where it holds', 'Within two miles of the harbour.'],
          duration: ['how long', 'For ten days.'],
          exception: ['what it does not hold for', 'Except in self-defence.'],
          monitoring: ['who watches, and how', 'A mission will count breaches.'],
          'entry into force': ['when and on what condition it begins', 'It begins once both have signed.'],
          exchange: ['of prisoners, bodies, people', 'Forty prisoners for forty.'],
          access: ['who may pass', 'Aid convoys may pass the bridge.'],
          withdrawal: ['who leaves where', 'Guns are pulled back three miles.'],
          finance: ['who pays what', 'Eastland pays for the crossing.'],
          other: ['anything else', 'A hotline is set up.'],
        },
      },
    },
    evidence: EVIDENCE,
    asserted: ASSERTED,
  },
}

import { ASSERTED, EVIDENCE, type KindEntry, LOCATED } from './entry.ts'

export const EVENT: KindEntry = {
  source: 'PLOVER, manual 2.0 (types, modes, contexts); meetings after the fields of PeaceRep’s MEND',
  example: 'Envoys of Upland and Lowland met in Lakeport on Friday.',
  fields: {
    type: {
      means: 'what kind of act it is',
      example: 'CONSULT, in the sentence above',
      codes: {
        source: 'PLOVER manual 2.0, its 16 event types',
        codes: {
          AGREE: ['agree or undertake to cooperate', 'Both sides agreed to exchange prisoners.'],
          CONSULT: ['meet, visit, telephone, negotiate', 'The envoys met in Lakeport.'],
          SUPPORT: ['take a diplomatic step for somebody', 'Midland recognised the council.'],
          CONCEDE: ['yield: ease rules, free prisoners, lift a sanction', 'Upland freed forty prisoners.'],
          COOPERATE: ['work together in the open', 'Both armies cleared mines together.'],
          AID: ['give goods, money or arms', 'Midland sent lorries of flour.'],
          RETREAT: ['withdraw, cease fire, disarm', 'Lowland pulled its guns back from the river.'],
          REQUEST: ['ask or appeal for something', 'The mission asked for access to the camp.'],
          ACCUSE: ['blame, criticise, bring to court', 'Upland accused Lowland before the court.'],
          REJECT: ['refuse, decline, leave talks', 'Lowland walked out of the talks.'],
          THREATEN: ['threaten harm or force', 'Upland threatened to close the river.'],
          PROTEST: ['demonstrate, strike, refuse to obey', 'Dockers struck against the blockade.'],
          SANCTION: ['punish without force: expel, embargo, break off', 'Midland froze the company’s accounts.'],
          MOBILIZE: ['move or raise forces without using them', 'Upland called up its reserves.'],
          COERCE: ['force without killing: arrest, seize, blockade, hack', 'Lowland seized two ferries.'],
          ASSAULT: ['use armed force', 'Upland shelled the harbour.'],
        },
      },
    },
    mode: { example: '“meeting”, “shelling”', source: 'PLOVER modes, as a free word' },
    contexts: { example: 'military, diplomatic, human rights', source: 'PLOVER contexts' },
    actors: { means: 'who does it', example: 'Upland and Lowland' },
    recipients: { means: 'to whom it is done', example: 'Lowland in “Upland shelled Lowland’s harbour”' },
    date: { means: 'when it happened or is to happen', example: 'the Friday before the report’s day' },
    place: { means: 'where', example: 'Lakeport' },
    located: LOCATED,
    magnitude: {
      means: 'how much, in the words of the report',
      example: '“three killed”, “forty prisoners”',
      source: 'PLOVER magnitude',
    },
    status: {
      means: 'whether it came about',
      example: 'occurred',
      codes: {
        source: 'Parley; PLOVER keeps what has not happened in its modes',
        codes: {
          occurred: ['it happened', 'The envoys met on Friday.'],
          ongoing: ['it has begun and goes on', 'The envoys are meeting in Lakeport.'],
          planned: ['it is to happen', 'The envoys will meet on Friday.'],
          cancelled: ['it was planned and will not happen', 'The meeting was called off.'],
          threatened: ['somebody threatens to do it', 'Upland threatened to shell the harbour.'],
        },
      },
    },
    modality: {
      means: 'in what sense it is told; empty for plain news',
      example: 'historical for “as in 1998, when the bridge was shelled”',
      codes: {
        source: 'PLOVER auxiliary modes',
        codes: {
          historical: ['background from long before', 'In 1998 the bridge was shelled too.'],
          future: ['told of the future', 'The envoys will meet.'],
          hypothetical: ['told as possible', 'If the envoys met, a pause might follow.'],
          negated: ['told not to have happened', 'The envoys did not meet.'],
        },
      },
    },
    meeting: {
      means: 'who met at what level, how and through whom',
      example: 'ministers, in person, mediated by Midland',
      source: 'PeaceRep MEND',
    },
    evidence: EVIDENCE,
    asserted: ASSERTED,
  },
}

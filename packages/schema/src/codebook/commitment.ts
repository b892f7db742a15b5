import { ASSERTED, EVIDENCE, type KindEntry } from './entry.ts'

export const COMMITMENT: KindEntry = {
  source: 'Kiel Institute, its support tracker: the ladder from announcement to delivery, and the types of aid',
  example: 'Midland will give Lowland 40 million crowns for bridges by the end of June, its minister said.',
  fields: {
    who: { means: 'who undertakes it', example: 'Midland' },
    what: { means: 'what is undertaken', example: '“40 million crowns for bridges”' },
    for: { means: 'for whom', example: 'Lowland' },
    amount: { example: '40000000' },
    currency: { example: 'the ISO code of the crown', source: 'ISO 4217' },
    written: { example: '“40 million crowns”' },
    type: {
      means: 'what kind of help it is',
      example: 'financial',
      codes: {
        source: 'Kiel Institute, with what is no money and no goods added',
        codes: {
          military: ['arms, training, forces', 'Midland promised ten radars.'],
          financial: ['money, loans, guarantees', 'Midland promised a loan.'],
          humanitarian: ['help for people', 'Midland promised lorries of flour.'],
          political: ['acts: releasing, recognising, withdrawing', 'Upland promised to free the prisoners.'],
        },
      },
    },
    stage: {
      means: 'how far it has come',
      example: 'announced',
      codes: {
        source: 'Kiel Institute, with announcement and refusal added',
        codes: {
          announced: ['told of, and not yet bound', 'Midland plans to give 40 million.'],
          committed: ['promised by who can bind', 'The parliament of Midland voted 40 million.'],
          allocated: ['set aside for a purpose', 'Of this, 10 million were set aside for the bridge.'],
          delivered: ['handed over', 'The first 5 million were paid.'],
          refused: ['will not be given', 'Midland said that it would send no radars.'],
        },
      },
    },
    conditions: { means: 'on what it hangs', example: '“once the truce holds for a month”' },
    by: { means: 'until when', example: 'the end of June' },
    resists: { example: 'the opposition in Midland’s parliament' },
    status: {
      means: 'whether it stands, in short',
      example: 'committed',
      codes: {
        source: 'Parley, the ladder in four steps',
        codes: {
          proposed: ['somebody proposes that it be undertaken', 'The minister proposed a loan.'],
          committed: ['somebody undertakes it', 'Midland will give a loan.'],
          delivered: ['it was done', 'Midland paid the loan out.'],
          refused: ['somebody refuses it', 'Midland refused a loan.'],
        },
      },
    },
    evidence: EVIDENCE,
    asserted: ASSERTED,
  },
}

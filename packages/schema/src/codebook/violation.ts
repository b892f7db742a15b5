import { ASSERTED, EVIDENCE, type KindEntry, LOCATED } from './entry.ts'

export const VIOLATION: KindEntry = {
  source:
    'Parley; allegations are kept as such, after the practice of OSCE monitoring reports: who says so, and what was answered',
  example:
    'Upland accused Lowland of breaking the truce by shelling the bridge on Friday, wounding two; Lowland denied it.',
  fields: {
    agreement: { example: '“the truce”' },
    clause: { means: 'the term that it would break, as the report names it', example: '“the ban on shelling”' },
    accuser: { means: 'who says that it was broken', example: 'Upland' },
    accused: { means: 'who is said to have broken it', example: 'Lowland' },
    act: { means: 'what is said to have been done', example: '“shelling the bridge”' },
    weapon: { means: 'with what', example: '“mortars”' },
    target: { means: 'what was hit', example: '“the bridge”' },
    date: { means: 'when', example: 'the Friday before' },
    place: { means: 'where', example: 'Lakeport' },
    located: LOCATED,
    harm: { means: 'what came of it, in the words of the report', example: '“wounding two”' },
    answer: {
      example: 'denied',
      codes: {
        source: 'Parley',
        codes: {
          denied: ['the accused says that it is not so', 'Lowland denied it.'],
          admitted: ['the accused says that it is so', 'Lowland said that its troops had fired by mistake.'],
          none: ['the report says that there was no answer', 'Lowland did not reply.'],
          unknown: ['the report is silent', 'Upland accused Lowland of shelling the bridge.'],
        },
      },
    },
    evidence: EVIDENCE,
    asserted: ASSERTED,
  },
}

import { ASSERTED, EVIDENCE, type KindEntry } from './entry.ts'

export const POSITION: KindEntry = {
  source: 'Parley, after the tables of positions that negotiation analysts keep; issues by PA-X categories',
  example: 'Upland would open the port only if the river is demilitarised.',
  fields: {
    actor: { means: 'whose position it is', example: 'Upland' },
    issue: { example: 'withdrawal', source: 'PA-X issue categories' },
    stance: {
      means: 'where the actor stands on it',
      example: 'conditional',
      codes: {
        source: 'Parley',
        codes: {
          supports: ['is for it', 'Lowland backs the mission.'],
          opposes: ['is against it', 'Upland rejects foreign troops.'],
          demands: ['makes it a demand of others', 'Lowland insists that the port be opened.'],
          offers: ['would grant it', 'Upland is ready to open the port.'],
          conditional: ['for it on a condition', 'Upland would open the port if the river is demilitarised.'],
          undecided: ['has not made up its mind', 'Midland has not decided whether to join.'],
        },
      },
    },
    condition: { means: 'on what it hangs, in the words of the report', example: '“if the river is demilitarised”' },
    proposition: { example: '“open the port”' },
    evidence: EVIDENCE,
    asserted: ASSERTED,
  },
}

export const MEASUREMENT: KindEntry = {
  source: 'Parley; low and high after UCDP’s best, low and high estimates; unlike counting rules are never added',
  example: 'The mission counted 34 explosions around Lakeport on Friday, the ministry said.',
  fields: {
    quantity: { means: 'what is measured', example: '“explosions”' },
    value: { example: '34' },
    low: {
      means: 'the least it can be, where told',
      example: '30 in “between 30 and 40”',
      source: 'UCDP low estimate',
    },
    high: {
      means: 'the most it can be, where told',
      example: '40 in “between 30 and 40”',
      source: 'UCDP high estimate',
    },
    unit: { means: 'in what it is counted', example: '“explosions”, “km²”, “percent”' },
    period: { means: 'over which time', example: 'the Friday before' },
    of: { means: 'of what it is a part or a count', example: '“ceasefire breaches”' },
    area: { means: 'where', example: 'around Lakeport' },
    by: { example: 'the mission' },
    chain: { example: 'the mission, then the ministry' },
    rule: { example: '“each explosion heard counts as one”' },
    basis: {
      means: 'on what it rests',
      example: 'assessed',
      codes: {
        source: 'Parley',
        codes: {
          assessed: ['somebody without a part in the fighting worked it out', 'The mission counted 34 explosions.'],
          claimed: ['a party says so', 'Upland claimed 34 hits.'],
          official: ['an office publishes it', 'The ministry’s register lists 34 dead.'],
          unknown: ['the report does not tell', 'Some 34 explosions were counted.'],
        },
      },
    },
    evidence: EVIDENCE,
    asserted: ASSERTED,
  },
}

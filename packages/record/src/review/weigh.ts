import { evidenceOf, type Finding, type ReviewReason } from '@parley/schema'
import type { Told } from '../fold/told.ts'

/** A finding of the queue: how much it matters that somebody looks, and why. */
export type Weighed = { told: Told; finding: Finding; score: number; why: ReviewReason[]; dependants: number }

/** What is known about a finding from outside of its report. */
export type Around = {
  proposed: number
  askedAgain: boolean
  unsure: boolean
  /** why whom it names may be somebody else of the record too; nothing where that is no question */
  perhaps: readonly string[]
  contradictions: number
  /** values of the record that rest on it, besides those of its own report */
  dependants: number
}

export const NOTHING_AROUND: Around = {
  ...{ proposed: 0, askedAgain: false, unsure: false, perhaps: [], contradictions: 0, dependants: 0 },
}

/** What follows if it is wrong, 0 to 1: codes of the schema, and nothing about who is meant. */
const CONSEQUENCE: {
  [K in Finding['kind']]: (value: Extract<Finding, { kind: K }>['value']) => [weight: number, text: string]
} = {
  agreement: ({ status }) =>
    status === 'in force' || status === 'agreed' || status === 'expired'
      ? [1, `it says that an agreement is ${status}`]
      : [0.7, 'it is about an agreement'],
  violation: () => [0.9, 'somebody is accused of breaking an agreement'],
  commitment: () => [0.6, 'somebody is bound by it'],
  position: () => [0.4, 'it is a party’s position'],
  event: ({ type, status }) =>
    status === 'occurred' && (type === 'ASSAULT' || type === 'COERCE')
      ? [0.6, 'it tells of violence']
      : [0.2, 'it tells what happened'],
  measurement: () => [0.5, 'it is a figure that others quote'],
  attribution: ({ act, anonymous }) =>
    act === 'promise' || act === 'accept' || act === 'reject' || act === 'threaten' || act === 'accuse'
      ? [0.5, `somebody is said to ${act}`]
      : [anonymous ? 0.1 : 0.2, 'words are put into somebody’s mouth'],
}

const WEIGHT = {
  proposed: 100,
  'asked again': 80,
  unsure: 60,
  contradicted: 50,
  consequential: 30,
  doubtful: 40,
  'depended on': 20,
} as const

const one = (code: ReviewReason['code'], share: number, text: string): ReviewReason => ({
  code,
  text,
  weight: Math.round(WEIGHT[code] * share * 10) / 10,
})

const times = (n: number, thing: string): string => `${n} ${thing}${n === 1 ? '' : 's'}`

/** Findings of the same report that stand within a finding's words: what falls with it. */
export function resting(finding: Finding, all: readonly Finding[]): number {
  const spans = evidenceOf(finding)
  const inside = (f: Finding) =>
    evidenceOf(f).every(([from, to]) => spans.some(([start, end]) => start <= from && to <= end))
  return all.filter((f) => f !== finding && evidenceOf(f).length > 0 && inside(f)).length
}

/** Why somebody should look at a finding, the weightiest reason first. Pure: it needs no other report. */
export function weigh(told: Told, finding: Finding, around: Around): Weighed {
  const dependants = around.dependants + resting(finding, told.reading.findings)
  const doubt = 1 - finding.confidence
  const [consequence, text] = (CONSEQUENCE[finding.kind] as (value: unknown) => [number, string])(finding.value)
  const why = [
    ...(around.proposed
      ? [one('proposed', 1, `${times(around.proposed, 'proposal')} of a program to be ruled on`)]
      : []),
    ...(around.askedAgain
      ? [one('asked again', 1, 'a ruling lost its words to a newer reading, and these are near')]
      : []),
    ...(around.unsure ? [one('unsure', 1, 'somebody looked and was not sure')] : []),
    ...around.perhaps.slice(0, 3).map((text, i) => one('unsure', i ? 0.05 : 0.5, text)),
    ...(around.contradictions
      ? [one('contradicted', 1, `it is part of ${times(around.contradictions, 'contradiction')}`)]
      : []),
    one('consequential', consequence, text),
    ...(doubt > 0.05
      ? [one('doubtful', doubt, `the engine is sure to ${Math.round(finding.confidence * 100)} %`)]
      : []),
    ...(dependants
      ? [
          one(
            'depended on',
            Math.min(1, Math.log2(1 + dependants) / 5),
            `${times(dependants, 'other value')} rest${dependants === 1 ? 's' : ''} on it`,
          ),
        ]
      : []),
  ].sort((a, b) => b.weight - a.weight)
  return { told, finding, score: Math.round(why.reduce((sum, w) => sum + w.weight, 0) * 10) / 10, why, dependants }
}

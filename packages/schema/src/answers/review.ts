import { z } from 'zod'
import { Decision, Verdict } from '../decision.ts'
import { Handling } from '../handling.ts'
import { KIND_NAMES } from '../kinds/index.ts'
import { Span } from '../span.ts'
import { FindingAnswer } from './others.ts'
import { Evidence } from './view.ts'

const Kind = z.enum(KIND_NAMES as [string, ...string[]])

/** Why something waits in the queue, in the order in which it counts. */
export const REASONS_TO_REVIEW = [
  'proposed',
  'asked again',
  'unsure',
  'contradicted',
  'consequential',
  'doubtful',
  'depended on',
] as const
export const ReviewReason = z
  .object({
    code: z.enum(REASONS_TO_REVIEW),
    text: z.string().describe('in a sentence'),
    weight: z.number().describe('what it adds to the score'),
  })
  .meta({ id: 'ReviewReason' })
export type ReviewReason = z.infer<typeof ReviewReason>

/** What a program proposes: nothing follows from it until a person rules the same. */
export const Proposal = z
  .object({
    id: z.string(),
    by: z.string(),
    at: z.string(),
    verdict: Verdict,
    change: z.record(z.string(), z.unknown()).nullable(),
    reason: z.string(),
  })
  .meta({ id: 'Proposal' })
export type Proposal = z.infer<typeof Proposal>

export const ReviewItem = z
  .object({
    id: z.string().describe('the finding'),
    score: z.number(),
    why: z.array(ReviewReason).describe('the weightiest first'),
    dependants: z.int().describe('values of the record that rest on it'),
    contradictions: z.array(z.string()),
    perhaps: z
      .array(z.string())
      .describe('findings that name somebody who may be the same: rule on the two, same or different'),
    proposals: z.array(Proposal),
    finding: FindingAnswer,
  })
  .meta({ id: 'ReviewItem' })
export type ReviewItem = z.infer<typeof ReviewItem>

/** One rule's findings in the queue, for rulings over all of them. */
export const RuleWaiting = z.object({ rule: z.string(), kind: Kind, waiting: z.int(), ruled: z.int() })

export const ReviewQueue = z
  .object({
    items: z.array(ReviewItem),
    total: z.int(),
    next: z.string().nullable(),
    rules: z.array(RuleWaiting).describe('the rules whose findings wait, most first'),
  })
  .meta({ id: 'ReviewQueue' })
export type ReviewQueue = z.infer<typeof ReviewQueue>

/** Words of a report that somebody selected: where a finding is added. */
export const Selection = z.strictObject({
  report: z.string().min(1).max(300),
  kind: Kind,
  spans: z.array(Span).min(1).max(50),
})

/** What a person rules. `on` names findings; `rule` stands for all findings of a rule that nobody ruled on. */
export const DecisionAsk = z
  .strictObject({
    verdict: Verdict,
    on: z.array(z.string().min(1).max(300)).max(5000).default([]).describe('ids of findings'),
    report: z.string().min(1).max(300).optional().describe('accept: this report was read whole; mark: this report'),
    dossier: z.boolean().optional().describe('mark: the dossier itself'),
    rule: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .describe('accept, reject or correct all findings of this rule that wait'),
    expected: z.int().min(0).optional().describe('with rule: how many they are; refused where they have changed'),
    selection: Selection.optional().describe('add: the words, selected'),
    names: z.array(z.string().min(1).max(500)).max(20).optional().describe('same, different, unsure: names of actors'),
    change: z.record(z.string(), z.unknown()).nullable().optional().describe('correct, add, code: the fields'),
    handling: Handling.optional().describe('mark: who may see it'),
    proposes: Verdict.optional().describe('propose: what a person should rule'),
    undoes: z.string().max(300).optional().describe('undo: the id of a decision'),
    language: z
      .enum(['original', 'translated'])
      .optional()
      .describe('add, in a report that the engine does not read: what the coder worked from'),
    reason: z.string().max(2000).default('').describe('asked for once per kind of correction; empty where told before'),
  })
  .meta({ id: 'DecisionAsk' })
export type DecisionAsk = z.infer<typeof DecisionAsk>
export type DecisionAskInput = z.input<typeof DecisionAsk>

export const DecisionAnswer = z
  .object({
    decision: Decision,
    revision: z.int(),
    repeated: z.boolean().describe('the same idempotency key was used before: nothing was added'),
    findings: z.array(FindingAnswer).describe('those it is about, as the record shows them now'),
  })
  .meta({ id: 'DecisionAnswer' })
export type DecisionAnswer = z.infer<typeof DecisionAnswer>

/** A reason that somebody gave before for this kind of correction, so that it need not be asked again. */
export const KnownReason = z
  .object({ verdict: Verdict, kind: z.string(), fields: z.array(z.string()), reason: z.string() })
  .meta({ id: 'KnownReason' })
export type KnownReason = z.infer<typeof KnownReason>

/** What a coder is shown of a blind sample: the words, and which fields to fill; not what anybody else saw in them. */
export const CodingUnit = z
  .object({
    finding: z.string().describe('its address for the decision'),
    kind: Kind,
    evidence: Evidence,
    fields: z.array(
      z.object({
        field: z.string(),
        means: z.string(),
        codes: z.array(z.string()).describe('the values to choose from; empty where words or numbers are written'),
        list: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'CodingUnit' })
export type CodingUnit = z.infer<typeof CodingUnit>

export const CodingSample = z
  .object({
    items: z.array(CodingUnit).describe('what this coder has not coded yet'),
    total: z.int().describe('units of the sample'),
    next: z.string().nullable(),
    done: z.int().describe('units that this coder has coded'),
  })
  .meta({ id: 'CodingSample' })
export type CodingSample = z.infer<typeof CodingSample>

/** A part of a whole with its 95 % interval (Wilson), so that 3 of 3 does not look like certainty. */
export const Share = z
  .object({ of: z.int(), right: z.int(), value: z.number(), low: z.number(), high: z.number() })
  .meta({ id: 'Share' })
export type Share = z.infer<typeof Share>

export const FieldAgreement = z
  .object({
    kind: Kind,
    field: z.string(),
    metric: z.enum(['nominal', 'ordinal', 'interval', 'ratio']),
    alpha: z.number().nullable().describe("Krippendorff's alpha; null where too little was coded twice"),
    units: z.int().describe('coded by two or more'),
    coders: z.int(),
    withEngine: Share.nullable().describe("how often the engine's value is that of a coder"),
    note: z.string().describe('what to read into it, in a sentence'),
  })
  .meta({ id: 'FieldAgreement' })
export type FieldAgreement = z.infer<typeof FieldAgreement>

export const RuleReliability = z
  .object({
    rule: z.string(),
    kind: Kind,
    found: z.int().describe('findings of the rule in view'),
    accepted: z.int(),
    corrected: z.int(),
    rejected: z.int(),
    precision: Share.nullable().describe('there is such a thing: accepted or corrected, of all ruled on'),
    exact: Share.nullable().describe('right in every field: accepted, of all ruled on'),
    recall: Share.nullable().describe('of what people know to be in the reports that they read whole'),
  })
  .meta({ id: 'RuleReliability' })
export type RuleReliability = z.infer<typeof RuleReliability>

/** How far the record can be trusted, from what people ruled and coded; readers see it. */
export const ReliabilityAnswer = z
  .object({
    decisions: z.int(),
    people: z.int(),
    ruledOn: z.int().describe('findings that somebody ruled on'),
    findings: z.int(),
    readWhole: z.int().describe('reports of which somebody said that nothing is missing'),
    kinds: z.array(
      z.object({ kind: Kind, precision: Share.nullable(), exact: Share.nullable(), recall: Share.nullable() }),
    ),
    rules: z.array(RuleReliability),
    agreement: z.array(FieldAgreement),
  })
  .meta({ id: 'Reliability' })
export type ReliabilityAnswer = z.infer<typeof ReliabilityAnswer>

import { z } from 'zod'

/** PLOVER's 16 event types (manual 2.0; the README of its repository shows an older list of 18). */
export const EventType = z.enum([
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST',
  'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
]) // biome-ignore format: the four rows of PLOVER's quad classes

/** What became of it; the last four are PLOVER's auxiliary modes, which say in what sense it is told. */
export const EventStatus = z.enum(['occurred', 'ongoing', 'planned', 'cancelled', 'threatened'])
export const Modality = z.enum(['historical', 'future', 'hypothetical', 'negated'])

/** What a speaker does with the words; PLOVER has no codes for plain statements, claims and denials. */
export const SpeechAct = z.enum([
  'claim',
  'deny',
  'accuse',
  'confirm',
  'propose',
  'accept',
  'reject',
  'demand',
  'offer',
  'promise',
  'threaten',
  'warn',
  'decline to comment',
  'predict',
])

/** Direct: all inside quotation marks; mixed: partly; indirect: none of it. */
export const Form = z.enum(['direct', 'mixed', 'indirect'])

export const AgreementKind = z.enum([
  'ceasefire',
  'peace plan',
  'security guarantee',
  'finance',
  'trade',
  'declaration',
  'membership',
])

/** PA-X `Status` and what it excludes: proposals, drafts, refusals and lapses are most of live news. */
export const AgreementStatus = z.enum(['proposed', 'agreed', 'in force', 'disputed', 'expired', 'rejected', 'stalled'])

/** ETH/PRIO ceasefire class (Clayton & Sticher). */
export const CeasefireClass = z.enum(['cessation of hostilities', 'preliminary', 'definitive'])
export const CeasefirePurpose = z.enum(['peace process', 'humanitarian', 'holiday', 'election', 'other'])
export const CeasefireCoverage = z.enum(['full', 'partial by geography', 'partial by type of violence'])
/** PA-X `Stage`. */
export const Stage = z.enum(['Pre', 'SubPar', 'SubComp', 'Imp', 'Ren', 'Cea', 'Other'])

/** The capacity in which a third party stands, in the word that the text uses (PA-X keeps it so). */
export const Capacity = z.enum(['broker', 'guarantor', 'observer', 'monitor', 'host', 'donor', 'witness'])

/** Term-clause types, after the outline of digital ceasefire texts (UC Berkeley HRC). */
export const ClauseType = z.enum([
  'prohibited act',
  'permitted act',
  'target',
  'area',
  'duration',
  'exception',
  'monitoring',
  'entry into force',
  'exchange',
  'access',
  'withdrawal',
  'finance',
  'other',
])

export const CommitmentStatus = z.enum(['proposed', 'committed', 'delivered', 'refused'])
/** Kiel Ukraine Support Tracker's ladder and types. */
export const CommitmentStage = z.enum(['announced', 'committed', 'allocated', 'delivered', 'refused'])
export const CommitmentType = z.enum(['military', 'financial', 'humanitarian', 'political'])

export const Stance = z.enum(['supports', 'opposes', 'demands', 'offers', 'conditional', 'undecided'])

/** Issues of peace processes; a dossier may add its own. The PA-X category of each stands in `issues.ts`. */
export const Answer = z.enum(['denied', 'admitted', 'none', 'unknown'])
export const Basis = z.enum(['assessed', 'claimed', 'official', 'unknown'])

export const ReportType = z.enum([
  'news',
  'statement',
  'readout',
  'agreement text',
  'monitoring report',
  'live-blog post',
])
export const ActorKind = z.enum(['state', 'government', 'person', 'body', 'outlet', 'group'])
export const ActorRole = z.enum(['party', 'mediator', 'guarantor', 'monitor', 'donor', 'host', 'other'])
export const SourceKind = z.enum(['agency', 'outlet', 'government', 'organisation', 'mission'])

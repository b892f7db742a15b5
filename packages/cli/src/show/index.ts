import { KIND_NAMES, KINDS } from '@parley/schema'
import { actors } from './actors.ts'
import { agreements } from './agreements.ts'
import { allegations } from './allegations.ts'
import { changes } from './changes.ts'
import { contradictions } from './contradictions.ts'
import { corrections } from './corrections.ts'
import { findings } from './findings.ts'
import type { ShownKind } from './kind.ts'
import { origins } from './origins.ts'
import { reports } from './reports.ts'
import { revisions } from './revisions.ts'
import { statements } from './statements.ts'

export type { Asked } from './kind.ts'

/** All that `parley show` prints, by the word for it. Finding kinds come from the schema; agreements are shown as the record holds them. */
export const SHOWN: Readonly<Record<string, ShownKind<never>>> = {
  reports,
  actors,
  statements,
  ...Object.fromEntries(KIND_NAMES.map((kind) => [KINDS[kind].plural, findings(kind)])),
  agreements,
  allegations,
  contradictions,
  origins,
  revisions,
  corrections,
  changes,
} as unknown as Record<string, ShownKind<never>>

export const SHOWN_NAMES: readonly string[] = Object.keys(SHOWN)

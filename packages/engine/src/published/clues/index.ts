import type { Clue, Span } from '@parley/schema'
import type { Analysis } from '../../language/analysis.ts'
import type { ClueRule } from './context.ts'
import { dateline } from './dateline.ts'
import { dates } from './dates.ts'
import { headed } from './headed.ts'
import { holidays } from './holidays.ts'
import { landmarks } from './landmarks.ts'
import { masthead } from './masthead.ts'
import { terms } from './terms.ts'
import { weekdays } from './weekdays.ts'

const RULES: readonly ClueRule[] = [dateline, headed, masthead, weekdays, dates, holidays, terms, landmarks]

/** All clues of a text to the day that it speaks from, in the order of their words. */
export function clues(analysis: Analysis, furniture: readonly Span[] = []): Clue[] {
  return RULES.flatMap((rule) => rule(analysis, furniture)).sort((a, b) => a.span[0] - b.span[0])
}

import { findTimes } from '../../language/times/index.ts'
import { type ClueRule, clue } from './context.ts'

/** A full date in a page's furniture: the page was made on it, so the report is not younger; it can be much older. */
export const masthead: ClueRule = ({ text }, furniture) =>
  furniture.flatMap(([from, to]) =>
    findTimes(text.slice(from, to))
      .filter(({ timex: t }) => t.type === 'date' && t.day !== null && t.year !== null)
      .map((t) => clue('masthead', { ...t, start: t.start + from, end: t.end + from })),
  )

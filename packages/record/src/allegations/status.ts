import type { AllegationAnswer, Corroboration, Day, Grade } from '@parley/schema'
import { daysBetween } from '@parley/schema'

/** Silence is told as such once so many days have gone by. */
const SILENT_DAYS = 3

type Judged = Pick<AllegationAnswer, 'status' | 'statusWhy' | 'unansweredDays'>

/** Where an allegation stands: what was answered, and whether independent origins tell the same. */
export function statusOf(
  answers: AllegationAnswer['answers'],
  { independent, origins }: Corroboration,
  firstDay: Day | null,
  day: Day | null,
): Judged {
  const has = (answer: string) => answers.some((a) => a.answer === answer)
  const as = (status: Judged['status'], statusWhy: string): Judged => ({ status, statusWhy, unansweredDays: null })
  const told = `${independent} independent origin${independent === 1 ? '' : 's'}`
  if (has('admitted') && has('denied')) return as('contested', 'the accused side both admits and denies it')
  if (has('admitted')) return as('admitted', 'the accused side admits it')
  if (has('denied'))
    return independent >= 2
      ? as('contested', `denied by the accused side, told by ${told}`)
      : as('denied', 'the accused side denies it')
  const days = firstDay && day ? daysBetween(firstDay, day) : null
  const silent = has('none') || (days !== null && days >= SILENT_DAYS)
  const unansweredDays = days
  if (independent >= 2)
    return {
      status: 'corroborated',
      statusWhy: `told by ${told}${silent ? '; no report tells an answer' : ''}`,
      unansweredDays,
    }
  const only = origins > 1 ? `${origins} origins pass on the word of one party` : 'one origin tells it'
  if (silent) return { status: 'unanswered', statusWhy: `no report tells an answer; ${only}`, unansweredDays }
  return { status: 'alleged', statusWhy: `${only}; no report tells an answer yet`, unansweredDays }
}

/** What the grade looks at: who stands for it. */
export type Standing = {
  /** a monitor, or a monitoring report, tells it */
  monitored: boolean
  /** some outlet tells it as its own reporting */
  ownReporting: boolean
  /** kinds of outlets as the dossier has them */
  kinds: readonly string[]
  /** a party to the conflict tells it */
  party: boolean
}

/**
 * The Admiralty grade on its two axes. A source's letter says what kind of source stands for it, since nobody has rated the
 * record's outlets; the number says how it stands beside what others tell.
 */
export function gradeOf(
  { monitored, ownReporting, kinds, party }: Standing,
  corroboration: Corroboration,
  answers: AllegationAnswer['answers'],
): Grade {
  const [source, who]: [Grade['source'], string] = monitored
    ? ['B', 'a monitor tells it']
    : ownReporting && kinds.includes('agency')
      ? ['B', 'an agency tells it as its own reporting']
      : ownReporting && kinds.length
        ? ['C', 'an outlet known to the dossier tells it as its own reporting']
        : party
          ? ['D', 'it rests on a party to the conflict']
          : ['F', 'nothing is known of the source']
  const admitted = answers.some((a) => a.answer === 'admitted')
  const denied = answers.some((a) => a.answer === 'denied')
  const { independent, oneSided } = corroboration
  const [information, how]: [Grade['information'], string] = admitted
    ? ['1', 'the accused side admits it']
    : independent >= 3 && !denied
      ? ['1', `${independent} independent origins agree`]
      : independent === 2 && !denied
        ? ['2', 'two independent origins agree']
        : denied && !monitored && independent < 2
          ? ['4', 'the accused side denies it and nobody else tells it']
          : oneSided
            ? ['6', 'it rests on one side alone']
            : independent >= 2
              ? ['3', 'independent origins tell it, the accused side denies it']
              : ['3', 'one independent origin tells it']
  return { source, information, why: `${source}: ${who}. ${information}: ${how}.` }
}

import type { Step } from '../context.ts'
import { trimmed } from '../words.ts'
import { exact } from './exact.ts'
import { holder } from './holder.ts'
import { told } from './told.ts'

/** "Ruto's office", "the office of President Ruto": what an office says, its holder says. */
export const officeOf: Step = (words, context, mention) => {
  const plain = trimmed(words)
  const whose =
    /^(.+)['’]s (?:press )?office$/iu.exec(plain)?.[1] ?? /^(?:press )?office of (?:the )?(.+)$/iu.exec(plain)?.[1]
  if (!whose) return null
  const person = { ...mention, via: 'name' as const, group: false, anonymous: false }
  return exact(whose, context, person) ?? holder(whose, context, person) ?? told(whose, context, person)
}

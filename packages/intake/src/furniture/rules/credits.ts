import { lineRule } from '../rule.ts'

const NAME = String.raw`\p{Lu}[\p{L}.'’-]*( (de|da|del|van|von|der|al|bin|of|the|via|for|and|\p{Lu}[\p{L}.'’-]*)){0,6}`
/** "Name Surname/AGENCY", "(Name Surname / Agency)", "Name Surname/AFP via Getty Images" */
const SLASH = new RegExp(String.raw`^\(?(${NAME})\s?/\s?(${NAME})\)?$`, 'u')
const LABEL =
  /^\(?((photo(graph)?s?|image|picture|pic|illustration|video|file photo|photo credit|image credit|credit|foto|фото)( credit| courtesy| by)?\s?:\s?.{1,60}|photo(graph)? by .{1,60}|image source,? .{1,60}|getty images|shutterstock|(the )?associated press|via reuters)\)?$/iu

/** True for a line that credits a photographer or agency, told by its form. */
export function isCredit(text: string): boolean {
  if (text.length > 90) return false
  const slash = SLASH.exec(text)
  // Two places with a slash between them look alike; a person's name has two words.
  if (slash) return slash[1]!.includes(' ')
  return LABEL.test(text)
}

/** Photo credits. */
export const credits = lineRule(
  'furniture/credits',
  ({ text, closed, words }) => !closed && words <= 12 && isCredit(text),
)

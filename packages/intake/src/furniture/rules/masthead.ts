import { type FurnitureRule, pageEvidence } from '../rule.ts'

const WEEKDAY = '(mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun'
const MONTH = String.raw`jan\w*|feb\w*|mar\w*|apr\w*|may|june?|july?|aug\w*|sept?\w*|oct\w*|nov\w*|dec\w*`
const DATE = new RegExp(
  String.raw`^((${WEEKDAY})\.?,? )?(\d{1,2}(st|nd|rd|th)?\.? (${MONTH})\.?|(${MONTH})\.? \d{1,2}(st|nd|rd|th)?),? (19|20)\d\d(,? \d{1,2}[:.]\d\d( ?[ap]\.?m\.?)?( \w{2,5})?)?$|^\d{1,2}[./]\d{1,2}[./](19|20)\d\d$`,
  'iu',
)

/**
 * A page's banner: its date line, standing under a name or slogan and above the headline, with what stands over it.
 * A ministry's letter begins alike, and its date is its own; so this speaks only where the rest of the page
 * shows furniture of two other sorts, or where what stands over the date is itself furniture.
 */
export const masthead: FurnitureRule = {
  id: 'furniture/masthead',
  *mark(page) {
    const first = page.lines.findIndex((line) => line.prose)
    const top = Math.min(first < 0 ? page.lines.length : first, 15)
    const date = page.lines.slice(0, top).findIndex((line) => DATE.test(line.text))
    if (date < 1 || date >= top - 1) return
    const above = page.lines.slice(0, date)
    if (above.some((line, at) => !page.marked.has(at) && line.words > 8)) return
    if (pageEvidence(page) < 2 && !above.some((_, at) => page.marked.has(at))) return
    for (let at = 0; at <= date; at++) yield at
  },
}

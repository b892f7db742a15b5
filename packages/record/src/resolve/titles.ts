/** English words of office that stand before a person's name; no part of the name. */
const TITLES = new Set(
  `president prime minister premier chancellor vice deputy first foreign defence defense interior finance energy secretary state
  general lieutenant colonel major brigadier captain admiral marshal commander chief chairman chairwoman chair chairperson speaker
  spokesman spokeswoman spokesperson envoy ambassador senator representative congressman congresswoman governor mayor king queen prince
  princess crown sheikh emir sultan pope cardinal bishop archbishop patriarch ayatollah imam mr mrs ms miss dr professor prof sir dame lord
  lady judge justice director head leader negotiator mediator adviser advisor aide minister-president commissioner high special acting
  interim former retired ex late outgoing incoming newly elected taoiseach tsar czar analyst economist journalist lawyer activist
  researcher historian editor correspondent expert national security press deputy-minister undersecretary under assistant permanent
  billionaire businessman diplomat official officer lawmaker politician opposition rebel warlord`.split(/\s+/),
)

/** Whether a word is a title or a word of office, case and a closing point aside. */
export const isTitle = (word: string): boolean => TITLES.has(word.toLowerCase().replace(/\.$/, ''))

/** Words of office that are surnames too. */
const SURNAMES = new Set(
  'king queen prince pope judge bishop marshal major lord chancellor speaker lady sheikh dean'.split(' '),
)

/** Whether a word is a word of office and no surname: a name doesn't end in it. */
export const isOnlyTitle = (word: string): boolean => isTitle(word) && !SURNAMES.has(word.toLowerCase())

/** A person's name without the titles before it ("President Abiy Ahmed" → "Abiy Ahmed"); a bare title stays. */
export function withoutTitles(name: string): string {
  const parts = name.split(' ')
  let first = 0
  while (first < parts.length - 1 && isTitle(parts[first]!)) first++
  return parts.slice(first).join(' ')
}

const set = (words: string): Set<string> => new Set(words.trim().split(/\s+/))

/** English words of office that stand before a person's name; no part of the name. */
const TITLES = set(`
  president minister premier chancellor vice deputy secretary general lieutenant colonel major brigadier captain admiral marshal commander
  chief chairman chairwoman chair chairperson speaker spokesman spokeswoman spokesperson envoy ambassador senator representative
  congressman congresswoman governor mayor king queen prince princess sheikh emir sultan pope cardinal bishop archbishop patriarch
  ayatollah imam rabbi reverend mullah mr mrs ms miss dr professor prof sir dame lord lady judge justice magistrate director head leader
  negotiator mediator adviser advisor aide commissioner taoiseach tsar czar analyst economist journalist lawyer activist researcher
  historian editor correspondent expert undersecretary assistant billionaire businessman diplomat official officer lawmaker politician
  rebel warlord sergeant inspector detective sheriff coach manager`)

/** Words that only go before a word of office ("National Security Adviser"): alone they may begin any name. */
const BEFORE = set(`
  prime first foreign defence defense interior finance energy state crown high special acting interim former retired ex late outgoing
  incoming newly elected national security press under permanent opposition trade health home justice`)

/** Words of office that are surnames too. */
const SURNAMES = set(
  'king queen prince pope judge bishop marshal major lord chancellor speaker lady sheikh coach head chair',
)

const plain = (word: string): string => word.toLowerCase().replace(/\.$/, '')

/** Whether a word is a word of office, case and a closing point aside. */
export const isTitle = (word: string): boolean => TITLES.has(plain(word))

/** Whether a word is a word of office and no surname: a name doesn't end in it. */
export const isOnlyTitle = (word: string): boolean => isTitle(word) && !SURNAMES.has(plain(word))

/** A person's name without the titles before it ("Prime Minister Abiy Ahmed" → "Abiy Ahmed"); a bare title stays. */
export function withoutTitles(name: string): string {
  const parts = name.split(' ')
  let run = 0
  while (run < parts.length - 1 && (isTitle(parts[run]!) || BEFORE.has(plain(parts[run]!)))) run++
  return parts.slice(parts.slice(0, run).findLastIndex(isTitle) + 1).join(' ')
}

/**
 * What a word can look like, most special first: the first pattern that matches at a position wins. They follow the
 * habits of the UD English treebanks (EWT, GUM) and are kept equal to those that the model is trained with, so that
 * model and rules see the same words. None can run superlinearly: each is anchored and its repeats don't overlap.
 */
const LETTER = '[\\p{L}\\p{M}]'
const ALNUM = '[\\p{L}\\p{M}\\p{N}_]'

/** Titles and other short forms that keep their full stop; as written, or with every letter upper case. */
const ABBREVIATIONS = (
  'Mr Mrs Ms Dr Prof Sen Sens Rep Reps Gov Govs Gen Lt Col Sgt Capt Cmdr Adm Maj Cpl Pvt Brig Pres Hon Rev Fr Sr Jr ' +
  'St Ste Mt Ft Ave Blvd Rd Dept Inc Ltd Corp Co Bros Assn Assoc Univ Esq Messrs Mme Mlle Det Supt Insp Amb Atty ' +
  'Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun ' +
  'Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex ' +
  'Va Vt Wash Wis Wyo Ont Que vs etc approx est al Art Vol pp cf viz ca ed eds fig Fig incl excl'
).split(' ')
const SHORT = [
  ...ABBREVIATIONS,
  ...new Set(ABBREVIATIONS.filter((a) => a.length > 1 && a !== a.toUpperCase()).map((a) => a.toUpperCase())),
].join('|')

/** Units written against their number, which stand as words of their own ("11.8bn" is "11.8" and "bn"). */
const UNITS =
  'm|mn|mln|bn|tn|trn|k|km|kms|km2|kg|g|mg|mm|cm|ft|lb|lbs|oz|am|pm|mph|kph|kmh|kw|mw|gw|kwh|mwh|hz|mhz|ghz|gb|mb|tb|' +
  'million|billion|trillion|thousand|percent|pc|pct|pp|hrs|hr|min|mins|sec|secs|yr|yrs|x|c|f|ha|bps|' +
  'M|MN|BN|TN|K|KM|KG|AM|PM|GW|MW|KW|GB|MB'

/** First parts of compounds that the treebanks do not cut off at the hyphen ("non-violent", "co-author"). */
const PREFIXES =
  'non|anti|re|co|pre|pro|mid|cross|post|over|semi|ex|sub|multi|counter|mini|neo|inter|intra|micro|macro|ultra|super|' +
  'de|un|e|hyper|extra|trans|quasi|pseudo|proto|bi|tri|uni|psycho|socio|bio|cyber|infra|meta|para|vice|out|under'
const anyCase = (words: string): string => words.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`)

const END = '(?![\\p{L}\\p{N}])'

export const SPACE = /[\p{Z}\t\n\r\f\v\u0085\u200B\u2060\uFEFF\u00AD]+/uy

/** `splits` marks patterns whose matches are cut further ("don't"). */
export const PATTERNS: readonly { readonly name: string; readonly splits?: true; readonly pattern: RegExp }[] = (
  [
    ['url', `(?:https?://|www\\.)[^\\s<>"“”]*[^\\s<>"“”.,;:!?)\\]}'’]`],
    ['email', '[\\p{L}\\p{N}._%+\\-]+@[\\p{L}\\p{N}\\-]+(?:\\.[\\p{L}\\p{N}\\-]+)+'],
    ['handle', '[@#][\\p{L}\\p{N}_]+'],
    ['domain', `(?:[\\p{L}\\p{N}\\-]+\\.)+(?:com|org|net|gov|edu|info|int|io|co\\.uk|ru|ua|eu|tv)${END}`],
    ['emoticon', `[:;=][\\-'^]?[)(DPp\\\\|]${END}`],
    ['ellipsis', '\\.{2,}|…+'],
    ['dash', '-{2,}|[–—―]+'],
    ['decade', `['’]\\d\\ds${END}`],
    ['phone', '\\d{3}-\\d{3}-\\d{4}(?!\\d)'],
    ['unit number', `\\d+(?:[.,]\\d+)*(?=(?:${UNITS})${END})`],
    ['number', `\\d+(?:[.,:/]\\d+)*(?:(?:st|nd|rd|th|s|ST|ND|RD|TH)${END}|${LETTER}${ALNUM}*)?`],
    ['initials', `(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{M}\\p{N}'’.]))?`],
    ['degree', 'Ph\\.D\\.?'],
    ['money', '(?:US|CA|C|A|AU|HK|NZ|R)\\$|\\$'],
    ['abbreviation', `(?:${SHORT})\\.(?!\\p{L})`],
    ['number sign', '(?:No|Nos|Sec)\\.(?=\\s*\\d)'],
    ['initial', "\\p{Lu}\\.(?=\\s+\\p{Lu}[\\p{L}.'’])"],
    ['ampersand', `\\p{Lu}+(?:&\\p{Lu}+)+${END}`],
    ['affixed', `(?:${anyCase(PREFIXES)})-${LETTER}${ALNUM}*(?:['’]${LETTER}+)*`, true],
    ['word', `${LETTER}${ALNUM}*(?:['’]${LETTER}+)*|_*${ALNUM}+`, true],
    ['two quotes', "''|``|’’|‘‘"],
    ['clitic', `['’](?:s|S|re|ve|ll|d|m|em|til|cause)${END}`],
    ['marks', '[!?]+|([*=~_#+\\-.<>$])\\1+'],
    // Joined emoji are several words, which is harmless.
    ['any', '\\P{M}[\\p{M}\\u200D\\u{1F3FB}-\\u{1F3FF}]*|\\p{M}+'],
  ] as [string, string, true?][]
).map(([name, source, splits]) => ({ name, pattern: new RegExp(source, 'uy'), ...(splits && { splits }) }))

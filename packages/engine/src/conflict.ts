import type { Analysis } from './language/analysis.ts'

const WORDS =
  /\b(?:wars?|cease-?fires?|truces?|armistice|peace|hostilities|invasion|invaded|annex\w*|troops?|soldiers?|military|militants?|rebels?|insurgents?|hostages?|prisoners?\s+of\s+war|shelling|shelled|airstrikes?|air\s+strikes?|missiles?|drones?|artillery|frontlines?|front\s+lines?|peacekeep\w*|disarm\w*|belligerents?|occupation|occupied|offensive|humanitarian|refugees?|displaced|separatists?|mediat\w*|envoys?|sanctions?|aggression|bombardment|besieged|armed|moratoriums?|belligerent|breach(?:es|ed)|general\s+staff|defen[cs]e\s+ministry|ministry\s+of\s+defen[cs]e|armed\s+forces|army|armies|front(?=\s|,)|captives|mobili[sz]\w*|guerrillas?|fighters?|commanders?|insurgency|paramilitar\w+|blockade|embargo|detainees|civilians|gunmen|bombed|bombing|clashes|warring|interim\s+(?:president|government)|transitional|minorities|reconstruction|rebuild\w*|foreign\s+ministers?|peace\s+talks|negotiators?|delegations?|donors?|relief|demobili\w+|verification)\b/giu

const OTHER =
  /\b(?:match(?:es)?|goals?|league|coach(?:es)?|seasons?|stadium|championships?|tournament|strikers?|midfielders?|goalkeepers?|defenders?|innings|wickets?|playoffs?|shares|stocks|investors?|shareholders?|index|earnings|profits?|quarterly|traders|yields?|bonds?|forecasters?|rainfall|hurricanes?|typhoons?|snow|temperatures?|meteorolog\w+|suspects?|defendants?|jur(?:y|ors)|burglar\w*|robber\w*|detectives?|homicide|prosecutors|bail|verdict|convicted|tariffs?|free\s+trade|exports|exporters|imports|wages|employers?|trade\s+unions?|unions|railroads?|railway\w*|emissions|climate|carbon|fossil|coal|divorce\w*|custody|lawsuits?|patents?|mergers?|acquisitions?|takeover|stake|crude|barrels|players?|clubs?|transfer\s+(?:window|fee)|pop\s+star|film|bribes?|gangs?|storms?|landfall|flood\w*|couple|out-of-court)\b/giu

/** Words of talks between states or communities, which a report on a frozen conflict has instead of those of war. */
const TALKS =
  /\b(?:talks|negotiat\w+|dialogue|diplomat\w*|diplomacy|foreign\s+(?:policy|affairs)|high\s+representative|secretary[\s-]general|security\s+council|united\s+nations|u\.?n\.?|resolutions?|normali[sz]ation|reunif\w+|reconcil\w+|power-sharing|self-determination|autonom\w+|independence|sovereignty|secession\w*|breakaway|guarantors?|guarantees|treaty|accords?|memorandum|confidence-building|de-escalat\w*|escalat\w+|tensions|stand-?off|conflicts?|disputes?|disputed|nuclear|enrich\w*|uranium|inspectors|watchdog|referend\w+|communities|ethnic\w*|minority|borders?|territor\w+|crossing\s+points?|deadlock|stalemate|impasse|broker\w*|facilitat\w+|condemn\w*|violence|withdr\w+|ultimatum|both\s+sides|two\s+sides|devol\w+|unionists?|loyalists?|republicans|nationalists?|disband\w*|decommission\w*|weapons|crisis|meetings?|agreements?|proposals?|implement\w*|municipalit\w+|recogni[sz]\w+|minorit\w+|self-rule|settlement)\b/giu

/** Whether a report speaks of sport, markets, weather or crime more than twice as much as a report on a conflict would. */
export const aboutElse = (analysis: Analysis): boolean =>
  !aboutConflict(analysis) && [...analysis.text.matchAll(OTHER)].length > 2

/** Fields whose bargaining sounds alike: what parliaments, courts, boards and firms settle. */
const HOME =
  /\b(?:bills?|legislation|lawmaking|lower\s+house|upper\s+house|coalition\s+(?:agreement|government|partners?)|minimum\s+wage|labou?r\s+law|budget|tax(?:es)?|compan(?:y|ies)|board|shareholders?|customers?|utility|power\s+stations?|reactors?|pension\w*|school\w*|hospital\w*|copyright|licen[cs]ing|football|tournament|qualifier)\b/giu

/** Tokens of a report of two or three paragraphs. */
const SHORT = 160
const known = new WeakMap<Analysis, boolean>()

const kinds = (told: readonly string[]): number => new Set(told).size

/**
 * Whether a report is about an armed conflict or its settlement at all. Loans, deals, pledges and figures are everywhere in the news; they
 * are kept only where the report around them speaks of war and peace: five such words, three of them different, and more of them than words of
 * sport, markets, weather, labour and crime, which borrow those of war. A report on talks alone is known by many and varied words of talks between states or
 * communities, with hardly any word of those other fields.
 */
export function aboutConflict(analysis: Analysis): boolean {
  let about = known.get(analysis)
  if (about === undefined) {
    const told = (pattern: RegExp) =>
      analysis.sentences.flatMap((s) =>
        [...analysis.text.slice(s.start, s.end).matchAll(pattern)].map((m) => m[0].toLowerCase()),
      )
    const found = told(WORDS)
    const other = told(OTHER).length
    // a short report has fewer words to say it with
    const [many, varied] = analysis.tokens.length < SHORT ? [3, 2] : [5, 3]
    about = found.length >= many && kinds(found) >= varied && found.length > other
    if (!about) {
      const all = [...found, ...told(TALKS)]
      about = all.length >= (found.length ? 8 : 9) && kinds(all) >= 6 && (other + told(HOME).length) * 8 <= all.length
    }
    known.set(analysis, about)
  }
  return about
}

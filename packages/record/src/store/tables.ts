// Longer than other files: every table of a record stands here, with what it holds.
import type { Revision } from '@parley/schema'
import type { Generated } from 'kysely'

/** JSON as text: what the schema package declares, in its own shape. */
type Json = string

/**
 * The tables of the log. Rows are only ever added. Keys of what hangs on a report begin with the report's id, so that
 * a distributed store can keep a report's rows together.
 */
export type Tables = {
  /** one row per revision: what was recorded, and when */
  log: { revision: Generated<number>; what: Revision['what']; subject: string; at: string }
  /** one published document, without its words */
  reports: {
    id: string
    revision: number
    name: string
    title: string | null
    outlet: string | null
    url: string | null
    type: string
    hash: string
    words: number
    published: Json | null
    furniture: Json
    encoding: string
    fingerprint: string
    /** what else its source tells: author, language, captions … */
    more: Json | null
    /** its title as versions of one report are found by it; null where it is too short to tell it from others */
    title_key: string | null
  }
  /** the words of a report, apart so that they alone can go */
  texts: { report: string; text: string }
  /** what one engine read from one report; `body` is the reading without its findings */
  readings: {
    report: string
    revision: number
    engine: string
    version: string
    published_from: string | null
    published_to: string | null
    hash: string
    body: Json
  }
  /** one finding of one reading; `quote` holds the words it stands on as they were when it was written */
  findings: {
    report: string
    reading: number
    id: string
    place: number
    ordinal: number
    kind: string
    rule: string
    confidence: number
    parents: Json
    value: Json
    quote: string
  }
  /** every span of a reading with its words; `finding` is empty for spans of the reading itself */
  spans: {
    report: string
    reading: number
    finding: string
    slot: string
    start: number
    end: number
    quote: string
  }
  /** versions of dossiers */
  dossiers: { revision: number; id: string; hash: string; body: Json }
  /** what people ruled */
  decisions: { revision: number; id: string; verdict: string; body: Json }
  /** what had to go: a report's text, and all words of it that were kept */
  tombstones: { revision: number; report: string; hash: string; reason: string; by: string }
  /** by which dossier's revision the shelf was made (0: none, -1: it must be made anew) by which version of its rules, from which revision on, how often rows were changed otherwise than by closing them, and how far it is made where that was interrupted */
  shelf_state: { one: number; dossier: number; version: number; since: number; turns: number; making: Json | null }
  /** states of reports: how many findings of each kind, from one revision until another; `known` is its day, counted; `behind` that of the version that stands in its place; `rank` orders reports as their identifiers do */
  shelf_reports: {
    state: Generated<number>
    report: string
    since: number
    until: number | null
    behind: number | null
    known: number
    turn: number
    rank: number
    outlet: string
    called: string | null
    attribution: number
    event: number
    agreement: number
    violation: number
    commitment: number
    position: number
    measurement: number
  }
  /** what lists are narrowed by, each once */
  shelf_keys: { number: Generated<number>; key: string }
  /** findings and statements in the order in which lists show them, under everything that a list is narrowed by; `nth` is the finding's place in its reading */
  shelf_rows: {
    key: number
    kind: number
    turn: number
    rank: number
    place: number
    state: number
    nth: number
  }
  /** the rows of one state of a report, and what a list of reports shows of it */
  shelf_lists: { state: number; rows: Json; summary: Json }
  /** how many rows a list has by their turn and by the day on which they are known, as the record is held now */
  shelf_row_days: { key: number; kind: number; turn: number; known: number; n: number }
  /** people whom only reports know, under the letters by which they are compared */
  shelf_people: {
    prefix: string
    report: string
    name: string
    since: number
    until: number | null
    behind: number | null
    known: number
    body: Json
  }
  /** which state of a report stands from one revision until another, as origins see it */
  shelf_origins: {
    report: string
    since: number
    until: number | null
    behind: number | null
    known: number
    item: number
  }
  /** what a state of a report is linked by: its day, whom it credits, the keys of its print, and how many runs of words that has */
  shelf_tellings: {
    item: Generated<number>
    report: string
    key: string
    known: number
    credited: Json
    keys: Uint8Array
    runs: number
  }
  /** the keys of prints, by the day of their reports: what two reports share is found here */
  shelf_telling_keys: { key: number; known: number; item: number }
  /** a position of one who takes it, with what the ledger compares; `nth` counts findings and those who take them; `local` where only reports know him */
  shelf_positions: {
    report: string
    since: number
    nth: number
    until: number | null
    behind: number | null
    known: number
    id: string
    name: string
    local: number
    issue: string
    stance: string
    condition: string | null
    proposition: string
    start: number
    settled: number
    outlet: string
    words: string
    body: Json
  }
  /** whom a report credits, and how much which rule found in it */
  shelf_gists: {
    report: string
    since: number
    until: number | null
    behind: number | null
    known: number
    outlet: string | null
    credited: Json
    rules: Json
  }
  /** a figure with what makes its series: `key` without names that only its report knows, which `loose` marks */
  shelf_figures: {
    report: string
    since: number
    place: number
    until: number | null
    behind: number | null
    known: number
    id: string
    key: string
    loose: number
    head: Json
    point: Json
    outlet: string
    words: string
    body: Json
  }
  /** whom a report names, and how */
  shelf_actors: {
    report: string
    since: number
    until: number | null
    behind: number | null
    known: number
    body: Json
  }
  /** links that make two states of reports one origin */
  shelf_links: {
    place: Generated<number>
    report: string
    other: string
    a: number
    b: number
    body: Json
  }
  /** findings as readings hold them, resolved and as people ruled, with what was ruled */
  shelf_items: {
    report: string
    since: number
    id: string
    until: number | null
    behind: number | null
    known: number
    kind: string
    place: number
    body: Json
    review: Json | null
  }
  /** findings of events as comparing them needs it; those of one `comp` may be of one event in some view, no others can */
  shelf_happenings: {
    report: string
    since: number
    id: string
    until: number | null
    behind: number | null
    known: number
    comp: string
    type: string
    place: string
    country: string | null
    whole: number
    wide: number
    first: number | null
    last: number | null
    signature: string
    body: Json
  }
  /** events in the order of lists, under what lists are narrowed by: in views as of a day from `opens` until before `closes` */
  shelf_events: {
    key: string
    turn: number
    fewer: number
    id: string
    opens: number
    closes: number | null
    since: number
    until: number | null
    comp: string
    outlets: string
    days: string
  }
  /** what is alleged (`denial` 0) and denied (1), by the side that is accused, or that denies; charges of one `comp` may be one in some view, no others can; `first` is the first day of what was done */
  shelf_charges: {
    report: string
    since: number
    id: string
    side: string
    until: number | null
    behind: number | null
    known: number
    denial: number
    comp: string
    place: number
    agreement: string | null
    first: number | null
    words: string
    body: Json
  }
  /** which denial speaks of which charge */
  shelf_replies: { report: string; since: number; id: string; denier: string; denied: number; denial: string }
  /** allegations in the order of lists, under whom they name: in views as of a day from `opens` until before `closes` */
  shelf_allegations: {
    key: string
    turn: number
    id: string
    opens: number
    closes: number | null
    since: number
    until: number | null
    comp: string
    outlets: string
    days: string
  }
  /** how many allegations a list has more or fewer on each known day, as the record is held now */
  shelf_allegation_days: { key: string; day: number; n: number }
  /** what may be told otherwise by others, by the group in which it is compared; `sig` tells what differs from what does not, `body` what of a report cannot be by its own time */
  shelf_members: {
    grp: string
    report: string
    since: number
    id: string
    sig: string
    until: number | null
    behind: number | null
    known: number
    place: number
    body: Json | null
  }
  /** contradictions in the order of lists, by what they are found in: in views as of a day from `opens` until before `closes` */
  shelf_contradictions: {
    verdict: number
    turn: number
    id: string
    opens: number
    closes: number | null
    since: number
    until: number | null
    comp: string
    type: string
  }
  /** how many contradictions there are more or fewer on each known day, as the record is held now */
  shelf_contradiction_days: { verdict: number; type: string; day: number; n: number }
  /** uses of force that reports tell as done, by the last day on which they can have been */
  shelf_deeds: {
    report: string
    since: number
    id: string
    until: number | null
    behind: number | null
    known: number
    turn: number
    outlet: string
  }
  /** findings of agreements: what they are compared by (`likeness`), and what they tell (`telling`) */
  shelf_agreed: {
    report: string
    since: number
    id: string
    until: number | null
    behind: number | null
    known: number
    likeness: string
    telling: string
    start: number
    outlet: string | null
  }
  /** likenesses and tellings, each once */
  shelf_agreed_bodies: { hash: string; body: Json }
  /** likenesses are compared where they share one of these */
  shelf_agreed_keys: { key: string; likeness: string }
  /** likenesses that are like enough to be of one agreement */
  shelf_agreed_pairs: { place: Generated<number>; a: string; b: string; score: number }
  /** findings of promises: what they pledge, and what else is counted of them */
  shelf_promises: {
    report: string
    since: number
    id: string
    until: number | null
    behind: number | null
    known: number
    pledge: number
    start: number
    stage: string | null
    outlet: string | null
    body: Json
    words: string
  }
  /** statements by the days on which they were said: `said` is a hash of who said it and of the words */
  shelf_said: {
    key: number
    day: number
    said: number
    rank: number
    place: number
    state: number
    nth: number
  }
  /** findings that a sample for coding begins with: those of the lowest rank */
  shelf_drawn: {
    kind: string
    rank: number
    report: string
    since: number
    id: string
    until: number | null
    behind: number | null
    known: number
  }
  /** pledges, each once; the number is made of what it says */
  shelf_pledges: { pledge: number; body: Json }
  /** pledges are compared where they share one of these */
  shelf_pledge_keys: { key: number; pledge: number; mass: number }
  /** pledges that are like enough to be one promise */
  shelf_pledge_pairs: { place: Generated<number>; a: number; b: number; score: number }
  /** by how many events a list is longer from a day on, as the record is held now */
  shelf_event_days: { key: string; day: number; n: number }
  /**
   * what reports of one origin are found by: hashes of a text's words, names and numbers. It depends on the text and on where its furniture
   * lies; `since` is the revision of the first reading that left it so, `version` that of how prints are made
   */
  prints: { report: string; furniture: string; since: number; version: number; body: Uint8Array }
  /** pages as they were fetched, packed */
  pages: { hash: string; url: string; type: string; size: number; at: string; packed: Uint8Array }
  /** what is remembered of addresses that were fetched */
  addresses: { url: string; etag: string | null; modified: string | null; not_before: string | null; at: string }
  /** inputs that could not be read */
  failures: { input: string; error: string; tries: number; at: string }
  /** full-text index over findings and statements in the order of lists, without their words */
  shelf_words: { words: string; keys: string }
  shelf_terms: { term: string }
  /** full-text index over reports (derived from texts) */
  report_words: { rowid: number; title: string; text: string }
}

/** Every table with what it holds, as the docs list them. */
export const TABLES: Readonly<Record<keyof Tables, string>> = {
  log: 'one row per revision: what was recorded, of what, and when',
  reports: 'one published document, without its words',
  texts: 'the words of a report',
  readings: 'what one engine read from one report',
  findings: 'one finding of one reading, its value as JSON, with the words it stands on',
  spans: 'every span of a reading with its words',
  dossiers: 'versions of dossiers',
  decisions: 'what people ruled',
  tombstones: 'what had to go: which report, the hash of its text, why, and by whose word',
  shelf_state: 'whether the shelf is good, and by which dossier it was made, derived',
  shelf_reports:
    'states of reports, from one revision until another, with the number of their findings of each kind, derived',
  shelf_keys: 'what lists are narrowed by, each once, derived',
  shelf_rows: 'findings in the order of lists, under what lists are narrowed by, derived',
  shelf_lists: 'the rows of one state of a report together, and what a list of reports shows of it, derived',
  shelf_row_days: 'how many rows a list has on each day, derived',
  shelf_people: 'people whom only reports know, under the letters by which they are compared, derived',
  shelf_origins: 'which state of a report origins are worked out from, from when until when, derived',
  shelf_tellings: 'what a state of a report is linked by: its day, whom it credits, keys of its print, derived',
  shelf_telling_keys: 'which states of reports share which keys of their prints, by day, derived',
  shelf_links: 'links that make states of two reports one origin, derived',
  shelf_items: 'findings as answers are made of them, resolved and as people ruled, derived',
  shelf_happenings: 'findings of events as comparing them needs it, by the component that each is in, derived',
  shelf_events: 'events in the order of lists, from one revision and one known day until another, derived',
  shelf_event_days: 'how many events there are on each known day, derived',
  shelf_charges: 'what is alleged and denied, as comparing it needs it, derived',
  shelf_replies: 'which denial speaks of which charge, derived',
  shelf_allegations: 'allegations in the order of lists, from one revision and one known day until another, derived',
  shelf_allegation_days: 'how many allegations there are on each known day, derived',
  shelf_members: 'what reports may tell otherwise, by the group in which it is compared, derived',
  shelf_contradictions:
    'contradictions in the order of lists, from one revision and one known day until another, derived',
  shelf_contradiction_days: 'how many contradictions there are on each known day, derived',
  shelf_deeds: 'uses of force in the order of lists, derived',
  shelf_positions: 'positions, by each who takes them, with what the ledger compares, derived',
  shelf_gists: 'whom a report credits, and how much which rule found in it, derived',
  shelf_figures: 'figures with what makes a series of them and what is compared, derived',
  shelf_actors: 'whom a report names, how often, and in which spellings, derived',
  shelf_agreed: 'findings of agreements as comparing and counting them needs it, derived',
  shelf_agreed_bodies: 'what findings of agreements are compared by, and what they tell, each once, derived',
  shelf_agreed_keys: 'which of these are compared at all, derived',
  shelf_agreed_pairs: 'which of these may be of one agreement, with their score, derived',
  shelf_said: 'statements by the days on which they were said, with what makes two one, derived',
  shelf_drawn: 'findings that a sample for coding begins with, in the order in which they are drawn, derived',
  shelf_promises: 'findings of promises as comparing and counting them needs it, derived',
  shelf_pledges: 'what promises pledge, each once, derived',
  shelf_pledge_keys: 'which pledges are compared at all, derived',
  shelf_pledge_pairs: 'which pledges may be of one promise, with their score, derived',
  prints: 'hashes of each text by which reports of one origin are found, derived',
  pages: 'pages as they were fetched, packed, by the hash of their bytes',
  addresses: 'what is remembered of addresses that were fetched, so that nothing is fetched twice',
  failures: 'inputs that could not be read, to be tried again',
  shelf_words: 'shelf: full-text index over findings and statements in the order of lists, which keeps no text',
  shelf_terms: 'shelf: every word of that index, by which unfinished words are found',
  report_words: 'full-text index over reports by their revisions, which keeps no text; derived',
}

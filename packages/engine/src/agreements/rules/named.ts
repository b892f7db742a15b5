import type { Mention } from '@parley/schema'
import { opponents, sidesOfConflict } from '../../clauses/opponents.ts'
import { aboutConflict, aboutElse } from '../../conflict.ts'
import type { Analysis } from '../../language/analysis.ts'
import type { Draft, Rule } from '../../rule.ts'
import { announcedBy } from '../fields/announced.ts'
import { clauseTerms } from '../fields/clauses.ts'
import { codesOf } from '../fields/codes.ts'
import { evidenceFor } from '../fields/evidence.ts'
import { monitorOf } from '../fields/monitor.ts'
import { nameOf, scopeOf } from '../fields/name.ts'
import { between, madeWith } from '../fields/pairs.ts'
import { attackPair, partiesOf, sidesOf } from '../fields/parties.ts'
import { statusOf } from '../fields/status.ts'
import { termOf, termsOf } from '../fields/terms.ts'
import { thirdPartiesOf } from '../fields/third-parties.ts'
import { aboutPeace, namesPeace } from '../find/about.ts'
import { clusters } from '../find/clusters.ts'
import { namings, WEAK } from '../find/mentions.ts'
import { clausesOf } from '../find/phrase.ts'
import { focused } from '../terms/focus.ts'
import { type Told, toldTimes } from '../terms/told.ts'

/** Everybody in whose account a time is told, by his side. */
const voicesFor = (told: readonly Told[]): Mention[] =>
  told.flatMap((t) => (t.account?.side ? [{ ...t.account.voice.mention, name: t.account.side }] : []))

const SHORT = 6

/** "the truce held for a week, but was then broken": what the sentence goes on to say of it. */
const goesOn = (analysis: Analysis, from: number): string =>
  /^,?\s+(?:but|and|before)\s+(?:(?:has|had|was|is|then|later|soon|quickly|swiftly|finally|eventually)\s+)*(?:being\s+)?\p{L}+(?:ed|en|ke|sed|ing)\b[^,;.]*/iu.exec(
    analysis.text.slice(from, from + 120),
  )?.[0] ?? ''

const UNMADE: ReadonlySet<string> = new Set(['proposed', 'rejected', 'stalled'])

/** Agreements that a report names: one finding for each, with all that the sentences naming it tell. */
export const named: Rule<'agreement'> = {
  id: 'agreements/named',
  version: 6,
  read(analysis, found) {
    const all = namings(analysis)
    if (!all.length) return []
    const sides = sidesOfConflict(analysis).map((m) => m.name)
    const foreign = (n: (typeof all)[number]) => {
      const pair =
        n.kind === 'ceasefire' || n.kind === 'peace plan'
          ? [between(analysis, n), madeWith(analysis, n, sidesOfConflict(analysis)), attackPair(analysis, n)].find(
              (p) => p.length,
            )
          : undefined
      return pair && sides.length === 2 && !pair.every((m) => sides.includes(m.name))
        ? pair
            .map((m) => m.name)
            .sort()
            .join()
        : ''
    }
    const groups = Map.groupBy(all, foreign)
    const every = [...groups.values()].flatMap(clusters).filter((c) => !c.namings.every((n) => WEAK.has(n.id)))
    const telling = all.filter((n) => !n.modifies)
    const times = focused(toldTimes(analysis, telling, found), every)
    const main = every
      .filter((c) => c.kind === 'ceasefire' && c.topic !== 'full')
      .sort(
        (a, b) => b.namings.length + (times.get(b)?.length ?? 0) - a.namings.length - (times.get(a)?.length ?? 0),
      )[0]
    const process = every.filter((c) => c.kind === 'ceasefire' || c.kind === 'peace plan').length
    const namedIn = new Set(every.filter((c) => c !== main).flatMap((c) => c.namings.map((n) => n.sentence.i)))
    const mainSides = main ? partiesOf(analysis, main, voicesFor(times.get(main) ?? [])) : []
    return every.flatMap((cluster): Draft<'agreement'>[] => {
      const told = times.get(cluster) ?? []
      const sentences = [...new Set([...cluster.namings.map((n) => n.sentence), ...told.map((t) => t.sentence)])]
      const own = partiesOf(analysis, cluster, voicesFor(told))
      // the ceasefires of one report are mostly between the same two
      const parties = cluster.kind === 'ceasefire' && own.length < 2 && mainSides.length === 2 ? mainSides : own
      const terms = termsOf(
        analysis,
        cluster.namings,
        all,
        told,
        sidesOf(analysis, parties),
        announcedBy(analysis, found, cluster),
      )
      const war = aboutConflict(analysis)
      if (
        cluster.kind === 'ceasefire'
          ? // a note of a few sentences has no room for more words of war than the truce itself
            analysis.sentences.length > SHORT
            ? !aboutPeace(analysis) || (!parties.length && !(war && sidesOfConflict(analysis).length))
            : aboutElse(analysis)
          : !aboutPeace(analysis) ||
            (parties.length === 0 && cluster.kind !== 'peace plan') ||
            // loans, pacts and declarations are everywhere: only where sides or their peace are told of
            (cluster.kind !== 'peace plan' && !namesPeace(analysis) && opponents(analysis).length < 2)
      ) {
        found.drop(
          'agreements/named',
          [[cluster.namings[0]!.start, cluster.namings[0]!.end]],
          'no party, or not about a conflict',
        )
        return []
      }
      const { monitor, span } =
        cluster.kind === 'ceasefire' || cluster.kind === 'peace plan'
          ? monitorOf(analysis, sentences, cluster === main ? namedIn : null)
          : { monitor: 'unknown', span: null }
      const thirdParties = thirdPartiesOf(analysis, cluster, parties, process === 1)
      const evidence = evidenceFor(analysis, cluster, terms, span)
      const pieces = cluster.namings.flatMap((n) =>
        clausesOf(analysis, n.sentence).filter(([a, b]) => a <= n.head && n.head < b),
      )
      const words = [...new Set(pieces.map(([a, b]) => `${analysis.text.slice(a, b)}${goesOn(analysis, b)}`))]
      const status = statusOf(words, cluster.kind, {
        accounts: terms.accounts,
        ends: told.some((t) => t.role === 'end'),
      })
      return [
        {
          rule: 'agreements/named',
          confidence: cluster.kind === 'ceasefire' ? 0.8 : 0.6,
          value: {
            name: nameOf(analysis, cluster),
            kind: cluster.kind,
            scope: scopeOf(cluster),
            ...codesOf(cluster, words.join(' '), monitor, status),
            parties,
            brokers: thirdParties.filter((t) => t.capacity === 'broker').map((t) => t.actor),
            thirdParties,
            status,
            announced: termOf(terms.announced),
            effective: termOf(terms.effective, terms.accounts),
            expires:
              UNMADE.has(status) && !told.some((t) => t.role === 'end') ? null : termOf(terms.expires, terms.accounts),
            duration: terms.duration,
            monitor,
            clauses: clauseTerms(analysis, cluster, terms, span),
            evidence,
          },
        },
      ]
    })
  },
}

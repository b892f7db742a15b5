import { belligerents } from '../../actors/belligerents.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Draft, Rule } from '../../rule.ts'
import { clauseTerms } from '../fields/clauses.ts'
import { codesOf } from '../fields/codes.ts'
import { evidenceFor } from '../fields/evidence.ts'
import { monitorOf } from '../fields/monitor.ts'
import { nameOf, scopeOf } from '../fields/name.ts'
import { attackPair, between, partiesOf } from '../fields/parties.ts'
import { statusOf } from '../fields/status.ts'
import { termOf, termsOf } from '../fields/terms.ts'
import { thirdPartiesOf } from '../fields/third-parties.ts'
import { clusters } from '../find/clusters.ts'
import { namings } from '../find/mentions.ts'
import { clausesOf } from '../find/phrase.ts'

/** Agreements that a report names: one finding for each, with all that the sentences naming it tell. */
export const named: Rule<'agreement'> = {
  id: 'agreements/named',
  version: 1,
  read(analysis, found) {
    const all = namings(analysis)
    if (!all.length) return []
    const sides = belligerents(analysis).map((m) => m.name)
    const foreign = (n: (typeof all)[number]) => {
      const pair =
        n.kind === 'ceasefire' || n.kind === 'peace plan'
          ? [between(analysis, n), attackPair(analysis, n)].find((p) => p.length)
          : undefined
      return pair && sides.length === 2 && !pair.some((m) => sides.includes(m.name))
        ? pair
            .map((m) => m.name)
            .sort()
            .join()
        : ''
    }
    const groups = Map.groupBy(all, foreign)
    return [...groups.values()].flatMap(clusters).flatMap((cluster): Draft<'agreement'>[] => {
      const sentences = [...new Set(cluster.namings.map((n) => n.sentence))]
      const terms = termsOf(analysis, cluster.namings, all, found)
      const accounts = terms.expires.flatMap((e) => e.party ?? [])
      const parties = partiesOf(analysis, cluster, accounts)
      if (
        cluster.kind !== 'ceasefire' &&
        (!aboutConflict(analysis) || (parties.length === 0 && cluster.kind !== 'peace plan'))
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
          ? monitorOf(analysis, sentences)
          : { monitor: 'unknown', span: null }
      const thirdParties = thirdPartiesOf(analysis, cluster, parties)
      const evidence = evidenceFor(analysis, cluster, terms, span)
      const pieces = cluster.namings.flatMap((n) =>
        clausesOf(analysis, n.sentence).filter(([a, b]) => a <= n.head && n.head < b),
      )
      const words = [...new Set(pieces.map(([a, b]) => analysis.text.slice(a, b)))]
      const status = statusOf(words, cluster.kind, { accounts: terms.accounts, ends: terms.expires.length > 0 })
      return [
        {
          rule: 'agreements/named',
          confidence: cluster.kind === 'ceasefire' ? 0.8 : 0.6,
          value: {
            name: nameOf(cluster),
            kind: cluster.kind,
            scope: scopeOf(cluster),
            ...codesOf(cluster, words.join(' '), monitor, status),
            parties,
            brokers: thirdParties.filter((t) => t.capacity === 'broker').map((t) => t.actor),
            thirdParties,
            status,
            announced: termOf(terms.announced),
            effective: termOf(terms.effective),
            expires: termOf(terms.expires),
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

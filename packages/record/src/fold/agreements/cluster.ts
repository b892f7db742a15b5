import type { Link } from '../decisions/links.ts'
import { type Cluster, clustersOf } from '../identity/cluster.ts'
import type { Candidate } from './item.ts'
import { AGREEMENTS } from './score.ts'

/** Findings of one agreement together: the most alike first, what people ruled before that, in an order of their own. */
export const joined = (candidates: readonly Candidate[], links: readonly Link[] = []): Cluster<Candidate>[] =>
  clustersOf(candidates, AGREEMENTS, links)

/** The same without why. */
export const clusters = (candidates: readonly Candidate[], links: readonly Link[] = []): Candidate[][] =>
  joined(candidates, links).map((c) => c.members)

import type { OriginLink } from '@parley/schema'

/** How two texts hang together, in words. */
export const RELATION: Record<OriginLink['relation'], string> = {
  verbatim: 'word for word',
  rewrite: 'a rewrite',
  'same statement': 'the same statement',
  'common source': 'a common source',
  incidental: 'the same subject alone',
  none: 'nothing in common',
}

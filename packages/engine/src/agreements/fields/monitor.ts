import { actorsIn } from '../../actors/index.ts'
import type { Analysis, Sentence } from '../../language/analysis.ts'

const WATCHER =
  '(?:observers?|monitors?|monitoring|verification|supervision|overseers?|monitoring\\s+mechanisms?|mechanisms?)'
const NONE = new RegExp(
  `\\b(?:never|no|not|without|lacks?|lacked|lacking|absence\\s+of|nobody|neither)\\b[^.;]{0,50}\\b${WATCHER}\\b`,
  'iu',
)
const NAMED =
  /\b(?:monitored|overseen|supervised|verified|observed)\s+by\s+(?:the\s+)?|\b(?:monitors?|observers?|peacekeepers|mission|team)\s+(?:of|from)\s+(?:the\s+)?/giu

/**
 * Who watches over it: "none" where the text says that nobody was named, a name where it names one, else "unknown". The
 * span is the words that tell it.
 */
export function monitorOf(
  analysis: Analysis,
  sentences: readonly Sentence[],
): { monitor: string; span: [number, number] | null } {
  for (const s of sentences) {
    const words = analysis.text.slice(s.start, s.end)
    const none = NONE.exec(words)
    if (none) return { monitor: 'none', span: [s.start + none.index, s.start + none.index + none[0].length] }
    for (const m of words.matchAll(NAMED)) {
      const at = s.start + m.index + m[0].length
      const [actor] = actorsIn(analysis, at, Math.min(s.end, at + 60))
      if (actor && actor.start - at < 20) return { monitor: actor.mention.name, span: [s.start + m.index, actor.end] }
      const phrase = /^(?:an?\s+)?(?:\p{Lu}[\p{L}-]*\s+)*(?:mission|force|commission|committee|mechanism)\b/u.exec(
        analysis.text.slice(at, s.end),
      )
      if (phrase) return { monitor: phrase[0], span: [s.start + m.index, at + phrase[0].length] }
    }
  }
  return { monitor: 'unknown', span: null }
}

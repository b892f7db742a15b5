import { actorsIn } from '../../actors/index.ts'
import type { Analysis, Sentence } from '../../language/analysis.ts'

const WATCHER =
  '(?:observers?|monitors?|monitoring|verification|supervision|overseers?|monitoring\\s+mechanisms?|mechanisms?)'
const NONE = new RegExp(
  `\\b(?:never|no|not|without|lacks?|lacked|lacking|absence\\s+of|nobody|neither)\\b[^.;]{0,50}\\b${WATCHER}\\b`,
  'iu',
)
const WATCH = '(?:observe|monitor|verify|check|police|referee|supervise|oversee|watch)'
const NOBODY = new RegExp(
  `\\b(?:no\\s+one|nobody|never\\s+any(?:body|one)|(?:is|was|with)\\s+nobody)\\b[^.;]{0,45}\\bto\\s+${WATCH}\\b|\\b(?:neither|none)\\b[^.;]{0,20}\\bsa(?:ys|id)\\s+who\\b[^.;]{0,20}\\b${WATCH}\\b|\\b(?:did|does|do)\\s+not\\s+(?:say|name|specify)\\s+who\\b[^.;]{0,20}\\b${WATCH}\\b`,
  'iu',
)
/** "the mission, which is monitoring the truce", "the union will supervise compliance" */
const WATCHES =
  /^[^.;]{0,30}?,?\s+(?:(?:is\s+|are\s+)?(?:tasked|charged|entrusted)\s+with\s+|(?:which\s+|who\s+)?(?:is|are)\s+|that\s+|to\s+)?(?:monitor(?:s|ing)?|oversee(?:s|ing)?|supervis(?:e|es|ing)|verify(?:ing)?|polic(?:e|es|ing))\s+(?:the\s+|a\s+|its\s+|that\s+)?(?:fragile\s+|new\s+|shaky\s+)?(?:cease-?fires?|truce|compliance|implementation|agreement|deal|cessation)\b|^[^,.;]{0,30}(?:,\s+(?:who|which)\s+(?:are|is|has\s+been|have\s+been)\s+|\s+will\s+)(?:monitor|oversee|supervis|verif|overseeing)(?:ing|e|y)?\b/iu
/** "Kenya would want neighbours to oversee the deal": who wishes, asks or refuses watches over nothing. */
const WISHED =
  /\b(?:would|could|should|may|might|can|not|never|want|like|wish|hope|expect|ask|urge|demand|propose|suggest|offer|refuse|reject|prefer|need|let|allow|invite|call)(?:s|e?d|ing)?\b|n['’]t\b/iu
const THERE_IS_NONE =
  /\b(?:referee|observers?|monitors?|umpire|verification)\b[^.;]{0,30}\.\s+There\s+(?:is|are|was|were)\s+none\b/iu
const NAMED =
  /\b(?:monitored|overseen|supervised|verified|observed)\s+by\s+(?:the\s+)?|\b(?:monitors?|observers?|peacekeepers|mission|team)\s+(?:of|from)\s+(?:the\s+)?/giu

/**
 * Who watches over it: "none" where the text says that nobody was named, a name where it names one, else "unknown". The
 * span is the words that tell it.
 */
export function monitorOf(
  analysis: Analysis,
  sentences: readonly Sentence[],
  others: ReadonlySet<number> | null = null,
): { monitor: string; span: [number, number] | null } {
  const told = read(analysis, sentences, false)
  if (told.span || !others) return told
  // what no sentence ties to another agreement is said of the one that the report is about
  return read(
    analysis,
    analysis.sentences.filter((s) => !others.has(s.i) && s.form === 'sentence'),
    true,
  )
}

function read(
  analysis: Analysis,
  sentences: readonly Sentence[],
  noneOnly: boolean,
): { monitor: string; span: [number, number] | null } {
  for (const s of sentences) {
    // "The second test is a referee. There is none." runs over two sentences
    const next = analysis.sentences[s.i + 1]
    const goesOn =
      next &&
      next.paragraph === s.paragraph &&
      /^There\s+(?:is|are|was|were)\s+none\b/u.test(analysis.text.slice(next.start, next.end))
    const words = analysis.text.slice(s.start, goesOn ? next.end : s.end)
    const none = NONE.exec(words) ?? NOBODY.exec(words) ?? (goesOn ? THERE_IS_NONE.exec(words) : null)
    if (none) return { monitor: 'none', span: [s.start + none.index, s.start + none.index + none[0].length] }
    if (noneOnly) continue
    const watcher = actorsIn(analysis, s.start, s.end).find((a) => {
      const watches = WATCHES.exec(analysis.text.slice(a.end, s.end))
      if (!watches) return false
      const clause = analysis.text.slice(s.start, a.end).search(/[^,;:]*$/u)
      return !WISHED.test(analysis.text.slice(s.start + clause, a.end) + watches[0])
    })
    if (watcher) return { monitor: watcher.mention.name, span: [watcher.start, s.end] }
    for (const m of words.matchAll(NAMED)) {
      const at = s.start + m.index + m[0].length
      const [actor] = actorsIn(analysis, at, Math.min(s.end, at + 60))
      if (actor && actor.start - at < 20) return { monitor: actor.mention.name, span: [s.start + m.index, actor.end] }
      const panel =
        /^(?:an?\s+)?((?:\p{L}[\p{L}-]*\s+){0,4}(?:panel|mission|force|commission|committee|mechanism|team))\b/u.exec(
          analysis.text.slice(at, s.end),
        )
      if (panel) return { monitor: panel[1]!, span: [s.start + m.index, at + panel[0].length] }
      const phrase = /^(?:an?\s+)?(?:\p{Lu}[\p{L}-]*\s+)*(?:mission|force|commission|committee|mechanism)\b/u.exec(
        analysis.text.slice(at, s.end),
      )
      if (phrase) return { monitor: phrase[0], span: [s.start + m.index, at + phrase[0].length] }
    }
  }
  return { monitor: 'unknown', span: null }
}

/** What a time tells of an agreement: when it begins or ends to bind. */
export type Role = 'start' | 'end'
export type Cue = { role: Role; at: number; end: number; strong: boolean }

const START_VERBS =
  /\b(?:t(?:ak(?:e|es|ing)|ook|aken)\s+effect|(?:c(?:ome|omes|oming|ame)|enter(?:s|ed|ing)?|went|goes|go|put)\s+into\s+(?:force|effect)|(?:be(?:gin|gins|ginning|gan|gun)|start(?:s|ed|ing)?|commenc(?:e|es|ed|ing)|kick(?:s|ed)\s+in)|counts?\s+(?:it\s+)?from|counted\s+from|run(?:s|ning)?\s+from|dat(?:e|es|ed|ing)\s+(?:it|(?:the|its)\s+[\p{L}-]+)?\s*(?:from|back\s+to|to)|(?:day\s+one|first\s+day|start(?:ing)?\s+date)\s+(?:is|was|being|fell\s+on)|(?:held|holding|holds?|bound|in\s+(?:force|effect|place)|running|observed|binding|valid|respected)\b[^,;.]{0,24}\bsince|start\s+(?:at|on|to|as|is|was)|(?:first\s+)?(?:enforced|implemented)\s+(?:on|since)|in\s+(?:force|effect)\s+(?:from|on|as\s+of))\b/giu
const HALT_ORDERED =
  /\b(?:ceased|halted|stopped|suspended|paused|called\s+off)\s+(?:all\s+|its\s+|their\s+)?(?:strikes|attacks|fire|firing|shelling|bombing|air\s*strikes|offensive\s+operations)\b/giu
const START_WORDS = /\b(?:effective|as\s+of|from|starting(?:\s+on|\s+from)?|beginning(?:\s+on)?)\s+$/iu
const END_VERBS =
  /\b(?:(?:is|are|was|were|be|been)\s+(?:now\s+)?(?:up|over)|expir(?:e|es|ed|ing|y)|laps(?:e|es|ed|ing)|run(?:s|ning)?\s+out|ran\s+out|end(?:s|ed|ing)?|runs?\s+(?:until|to|through|till)|(?:good|valid|binding)\s+(?:for|until|through|to)|(?:hold|last|bind|run|stay|stand)(?:s|ing)?\s+(?:until|till|through|to|for\s+another|another)|(?:held|lasted)\s+until|in\s+(?:force|effect|place)\s+(?:until|till|through|for)|do\s+so\s+until|(?:extend|prolong|renew)(?:ed|s|ing)?\b[^,;.]{0,40}\b(?:until|till|to|through)|end\s+(?:at|on|to|as|is|was)|reach(?:es)?|arrives?\s+at)\b/giu
const END_WORDS = /\b(?:until|till|through|up\s+to)\s+(?:(?:at\s+least|midnight(?:\s+(?:on|of))?|noon\s+on)\s+)?$/iu
/** "didn't immediately start": its beginning is told, but not when. */
export const NOT_STARTED =
  /\b(?:did(?:\s+not|n['’]t)|never|had\s+not)\s+(?:immediately\s+)?(?:start|begin|take\s+effect|come\s+into\s+force)\b/iu

/** What began or ended was something else: "talks began on …", "the war started in …". */
export const OTHER_SUBJECT =
  /(?<![-\p{L}])(?:talks|negotiations?|wars?|invasion|meetings?|summit|session|offensive|conflict|round|visit|violence|fighting|hostilities|shelling|strikes|attacks|clashes|protests|trial|term|mandate|sanctions|exchange|swap|deployment|withdrawal|search|vote|campaign|contracts?|imports|deliveries|people|troops|soldiers|drones)\b[^,;:]{0,22}$/iu

/** "talks on a ceasefire in … began": the talks did. */
const TALKS =
  /\b(?:talks|negotiations?|discussions?|consultations|efforts|meetings?|mediation)\s+(?:on|for|about|towards?|over|leading\s+to|that\s+led\s+to|aimed\s+at)\b[^,;:]{0,45}$/iu

/** A truce ends or begins by itself: what stands behind the verb is a time, a manner or nothing. */
const BY_ITSELF =
  /^\s*(?:$|[.,;:)–—-]|(?:on|at|in|by|after|before|when|until|till|as|amid|within|hours|days|minutes|weeks|months|less|just|last|this|next|early|earlier|late|later|today|tonight|tomorrow|yesterday|overnight|again|soon|now|only|immediately|\d|one|two|three|an?\s+(?:day|week|month|year)|the\s+(?:following|next|same|previous|day|week)|mon|tues|wednes|thurs|fri|satur|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|for|with|and|but|or|from|to)\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|june|july|august|(?:septem|octo|novem|decem)ber)/iu
/** "the war that ended in a ceasefire": what ended is another thing, and how. */
const ENDED_IN =
  /^\s+(?:in|with|by)\s+(?:an?\s+|the\s+)?(?:[\p{L}\d-]+\s+){0,3}(?:cease-?fire|truce|armistice|deal|agreement|accord)\b/iu

const ENDING = /^(?:ends?|ended|ending|began|begins?|beginning|begun|start(?:s|ed|ing)?|commenc\w+)$/iu

/** What is ended is something else: "a plan for ending the war". */
const OTHER_OBJECT =
  /^\s+(?:(?:the|its|their|this|that|all|any|an?|\p{L}+(?:['’]s|-\p{L}+))\s+){0,2}(?:\p{L}+\s+)?(?:wars?|invasion|conflict|violence|fighting|hostilities|bloodshed|siege|blockade|occupation|offensive|crisis|stalemate|deadlock|talks|negotiations?)\b/iu

const all = (words: string, pattern: RegExp, role: Role, strong: boolean): Cue[] =>
  [...words.matchAll(pattern)].map((m) => ({ role, at: m.index, end: m.index + m[0].length, strong }))

/** The words of a sentence that say that something binding begins or ends, in order; `subjects`: where agreements are named. Positions within the words. */
export function cuesOf(words: string, subjects: readonly (readonly [number, number])[] = []): Cue[] {
  const found = [
    ...all(words, HALT_ORDERED, 'start', true),
    ...all(words, START_VERBS, 'start', true),
    ...all(words, END_VERBS, 'end', true),
  ].sort((a, b) => a.at - b.at || b.end - a.end)
  return found.filter(
    (c, i) =>
      !found.some((o, k) => k < i && o.at <= c.at && c.end <= o.end) &&
      !(c.role === 'end' && OTHER_OBJECT.test(words.slice(c.end, c.end + 60))) &&
      !(
        ENDING.test(words.slice(c.at, c.end)) &&
        (!BY_ITSELF.test(words.slice(c.end, c.end + 40)) || ENDED_IN.test(words.slice(c.end, c.end + 60)))
      ) &&
      !TALKS.test(words.slice(Math.max(0, c.at - 80), c.at)) &&
      (subjects.some(([, end]) => end <= c.at && c.at - end < 32 && !/,/.test(words.slice(end, c.at))) ||
        !OTHER_SUBJECT.test(words.slice(Math.max(0, c.at - 60), c.at))),
  )
}

/** A preposition right before a time that gives it a role: "from May 12", "until midnight on Friday". */
/** "for two more months from 2 August to 2 October": what is told is the longer life of something older. */
export const EXTENDED = /\b(?:exten(?:d|ds|ded|ding|sion)|prolong\p{L}*|renew\p{L}*)\b/iu
const FROM_TO = /\bfrom\s+(?:\p{Lu}|\d)[^;.]{2,30}(?<!\bprior\s)(?<!\bdue\s)\bto\s+$/u

export const bound = (before: string): Role | null =>
  END_WORDS.test(before) || FROM_TO.test(before) ? 'end' : START_WORDS.test(before) ? 'start' : null

// node training/event_features.ts SENTENCES.jsonl > FEATURES.jsonl: what training/events.py learns from. Each line of the input has
// `text` with its phrases marked ("<s>…</s> <t>…</t>"), as in PLV; each line of the output the features of the sentence, and its label.
import { readFileSync } from 'node:fs'
import { featuresOf, type Run } from '../packages/engine/src/events/learned/features.ts'
import { analyse } from '../packages/engine/src/language/index.ts'

type Line = { id: string; expected: { event: string }[]; raw: { marked_sentence: string } }

const MARKS = /<\/?[st]>/g

/** Where a marked phrase lies in the text without marks. */
function spanOf(marked: string, tag: 's' | 't'): [number, number] | null {
  const m = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(marked)
  if (!m) return null
  const start = marked.slice(0, m.index).replace(MARKS, '').length
  return [start, start + m[1]!.replace(MARKS, '').length]
}

for (const line of readFileSync(process.argv[2]!, 'utf8').split('\n').filter(Boolean)) {
  const { id, expected, raw } = JSON.parse(line) as Line
  const text = raw.marked_sentence.replace(MARKS, '')
  const analysis = await analyse(text, { furniture: [] })
  const runOf = (tag: 's' | 't'): Run | null => {
    const span = spanOf(raw.marked_sentence, tag)
    const tokens = span ? analysis.tokens.filter((t) => t.start < span[1] && span[0] < t.end) : []
    return tokens.length ? [tokens[0]!.i, tokens.at(-1)!.i + 1] : null
  }
  const [source, target] = [runOf('s'), runOf('t')]
  const features = featuresOf(analysis, source ?? target ?? [0, 1], target ?? source ?? [0, 1])
  const others = analysis.tokens.filter((t) => t.upos === 'VERB').length
  process.stdout.write(`${JSON.stringify({ id, label: expected[0]!.event, verbs: others, ...features })}\n`)
}

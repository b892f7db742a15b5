import type { Analysis, Token } from './analysis.ts'

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()
const cell = (text: string): string => oneLine(text) || '_'

/** `B-person` at the first word of a name, `I-person` at the others. */
function nameMarks({ names }: Analysis): Map<number, string> {
  const marks = new Map<number, string>()
  for (const name of names)
    for (let i = name.first; i < name.last; i++) marks.set(i, `${i === name.first ? 'B' : 'I'}-${name.type}`)
  return marks
}

/**
 * An analysis in CoNLL-U (universaldependencies.org/format), for people who write rules. Features and enhanced dependencies are not
 * analysed and stay "_"; heads and relations too where no model was used. The last column holds each word's offsets and name.
 */
export function conllu(analysis: Analysis, id: string): string {
  const { text, sentences, tokens, parsed } = analysis
  const marks = nameMarks(analysis)
  const lines = [`# newdoc id = ${oneLine(id)}`]
  let paragraph = -1
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) lines.push('# newpar')
    paragraph = sentence.paragraph
    lines.push(
      `# sent_id = ${oneLine(id)}-${sentence.i + 1}`,
      `# text = ${oneLine(text.slice(sentence.start, sentence.end))}`,
    )
    for (let i = sentence.first; i < sentence.last; i++)
      lines.push(row(tokens[i]!, sentence.first, tokens[i + 1], parsed, marks.get(i)))
    lines.push('')
  }
  return `${lines.join('\n')}\n`
}

function row(token: Token, first: number, next: Token | undefined, parsed: boolean, name: string | undefined): string {
  const misc = [`Span=${token.start}:${token.end}`]
  if (name) misc.push(`Name=${name}`)
  if (next && next.start === token.end) misc.push('SpaceAfter=No')
  const head = token.head < 0 ? 0 : token.head - first + 1
  return [
    token.i - first + 1,
    cell(token.text),
    cell(token.lemma),
    token.upos,
    token.xpos || '_',
    '_',
    parsed ? head : '_',
    parsed ? token.rel : '_',
    '_',
    misc.join('|'),
  ].join('\t')
}

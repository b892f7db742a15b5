import { readFileSync } from 'node:fs'

export type GoldWord = { form: string; upos: string; head: number; rel: string; start: number; end: number }
export type GoldSentence = { words: GoldWord[]; endsParagraph: boolean }
export type GoldDocument = { id: string; text: string; sentences: GoldSentence[] }

/** A treebank's documents with the text that their words make up (a space between sentences, a line break between paragraphs). */
export function documents(file: string): GoldDocument[] {
  const all: GoldDocument[] = []
  for (const block of readFileSync(file, 'utf8').trim().split('\n\n')) {
    const lines = block.split('\n')
    const newDocument = lines.find((l) => l.startsWith('# newdoc'))
    if (newDocument || !all.length) all.push({ id: newDocument ?? '', text: '', sentences: [] })
    const document = all.at(-1)!
    const newParagraph = lines.some((l) => l.startsWith('# newpar')) || Boolean(newDocument)
    const before = document.sentences.at(-1)
    if (before) {
      before.endsParagraph = newParagraph
      document.text += newParagraph ? '\n' : ' '
    }
    document.sentences.push(sentence(lines, document))
  }
  return all
}

function sentence(lines: string[], document: GoldDocument): GoldSentence {
  const words: GoldWord[] = []
  let range: { last: number; end: number; space: boolean } | undefined
  const add = (form: string, misc: string) => {
    document.text += form
    return { end: document.text.length, space: !misc.includes('SpaceAfter=No') }
  }
  for (const line of lines) {
    if (line.startsWith('#')) continue
    const [id, form, , upos, , , head, rel, , misc] = line.split('\t') as string[]
    if (id!.includes('.')) continue
    if (id!.includes('-')) {
      const start = document.text.length
      range = { last: +id!.split('-')[1]!, ...add(form!, misc!) }
      words.push({ form: form!, upos: '', head: start, rel: 'range', start, end: range.end })
      continue
    }
    const surface = words.findLast((w) => w.rel === 'range')
    if (range && surface && +id! <= range.last) {
      // Parts of one written word: their own letters where these make it up, else all of it.
      const from = surface.head
      const fits = document.text.startsWith(form!, from)
      const [start, end] = fits ? [from, from + form!.length] : [surface.start, surface.end]
      if (fits) surface.head = end
      words.push({ form: form!, upos: upos!, head: +head!, rel: rel!, start, end })
      if (+id! === range.last) {
        if (range.space) document.text += ' '
        range = undefined
      }
      continue
    }
    const start = document.text.length
    const { end, space } = add(form!, misc!)
    words.push({ form: form!, upos: upos!, head: +head!, rel: rel!, start, end })
    if (space) document.text += ' '
  }
  document.text = document.text.trimEnd()
  return { words: words.filter((w) => w.rel !== 'range'), endsParagraph: true }
}

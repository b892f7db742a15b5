import { furnitureLines } from '../furniture/index.ts'
import { linesOf } from '../furniture/lines.ts'
import { isCredit } from '../furniture/rules/credits.ts'
import type { Block } from './blocks.ts'
import { dayIn } from './dates/day.ts'
import { bare } from './identity.ts'

/** What the rules after extraction look at: the page's blocks in order, with its title and author where known. */
export type Extract = { blocks: readonly Block[]; title: string | null; author: string | null; outlet: string | null }

type AfterRule = { id: string; drop(extract: Extract, prose: { first: number; last: number }): Iterable<number> }

const closed = (text: string): boolean => /[.!?…。！？:]["”’»)\]]{0,3}$/u.test(text)
const heading = (block: Block): boolean => /^h[1-6]$/.test(block.tag)
const isProse = (block: Block): boolean =>
  !block.caption && !heading(block) && block.link < 0.5 && block.words >= 14 && closed(block.text)

const blockRule = (
  id: string,
  is: (block: Block, at: number, extract: Extract, prose: { first: number; last: number }) => boolean,
): AfterRule => ({
  id,
  *drop(extract, prose) {
    for (const [at, block] of extract.blocks.entries()) if (is(block, at, extract, prose)) yield at
  },
})

const captions = blockRule('page/caption', (block) => block.caption)

/** The title again, over or within the first lines of the text. */
const title = blockRule('page/title', (block, at, { title }, { first }) => {
  if (!title || at > Math.max(first, 6) || block.words > 40) return false
  const [a, b] = [bare(block.text), bare(title)]
  return a === b || (heading(block) && a.length > 15 && (b.startsWith(a) || a.startsWith(b)))
})

const UPDATED =
  /^\W*((first |originally )?(published|updated|posted|last (updated|modified)|created)\b|publi|aktualis|actualiz|atualiz)/iu
const BYLINE = /^(by|von|par|por|di|от|автор)\s*:?\s*(\p{Lu}[\p{L}.'’-]*[\s,&]*|and |und |et |y |e )*$/u

/** Above the first paragraph: by whom and when. Below it only the date of a change. */
const byline = blockRule('page/byline', (block, at, { author }, { first, last }) => {
  const { text, words } = block
  if (words > 30 || heading(block)) return false
  const dated = dayIn(text) !== null
  if (/^[—–-]/.test(text)) return false
  if (at > first && at < last) return dated && words <= 10 && UPDATED.test(text)
  if (UPDATED.test(text) && (dated || words <= 8)) return true
  if (words <= 24 && dated && !(closed(text) && words > 12)) return true
  if (at > first) return false
  if (BYLINE.test(text)) return true
  return author !== null && words <= 14 && bare(text).includes(bare(author)) && !(closed(text) && words > 8)
})

/** Above the first paragraph: short lines that are no sentence and no heading: an agency's name, a rubric, a counter. */
const overture = blockRule(
  'page/overture',
  (block, at, _, { first }) =>
    at < first && block.words <= 6 && !closed(block.text) && !(heading(block) && block.tag === 'h1'),
)

/** Nothing but a link: a related story, a button. A list of sources at the end is one too. */
const links = blockRule(
  'page/link',
  (block) => block.link >= 0.8 && block.words <= 40 && !(block.tag === 'p' && closed(block.text) && block.words > 25),
)

const LEAD =
  /^\(?\s*(image|photo|picture|photograph|illustration|video|credit|source|foto|bild|imagen?|crédito|fuente|quelle|фото)s?( credit| courtesy| by)?\s?[:©]/iu
const credits = blockRule(
  'page/credit',
  ({ text, words }) =>
    words <= 30 &&
    (isCredit(text) ||
      LEAD.test(text) ||
      /^\W*©/u.test(text) ||
      /\((AP|Reuters|AFP|EPA|Getty( Images)?|file)( photo| image)?(\/[^)]{2,60})?( via [^)]{2,30})?\)$/iu.test(text) ||
      /\(\s*(image|photo|picture|credit|foto)s?( credit)?\s?:[^)]{2,80}\)$/iu.test(text)),
)

const GALLERY =
  /^(image|photo|picture|slide)?\s*\d{1,3}\s*(of|\/|von|de)\s*\/?\s*\d{1,3}$|^(caption|close|image|photo|gallery|play|loading|advert(isement)?|publicidade?|anzeige|werbung|iklan|реклама|comments?|kommentare|review|continue reading( below)?|share|tweet|submit|reading time.{0,20}|\d+ min(ute)?s? read|tempo de leitura.{0,20})$/iu
const controls = blockRule(
  'page/control',
  ({ text, tag, words }) =>
    !/^t[dh]$/.test(tag) &&
    words <= 8 &&
    (GALLERY.test(text) || !/[\p{L}\p{N}]{2}/u.test(text) || /^https?:\/\/\S+$/.test(text) || text.startsWith('/*')),
)

const BUTTONS =
  /\b(facebook|twitter|whatsapp|telegram|linkedin|pinterest|pint|tweet|share|e-?mail|print|reddit|instagram|submit|copy link|baixar)\b/giu
const share = blockRule(
  'page/share',
  ({ text, words }) => words <= 8 && (text.match(BUTTONS)?.length ?? 0) >= Math.max(2, words / 2),
)

const INVITES =
  /\b(follow (us|@?\w+( \w+)?|him|her|them) on (twitter|facebook|x|instagram|telegram)|sign up (for|to)\b|subscribe (to|now|today)|(our|the|this) newsletter|click (here|through)|join (us|our)\b|get .{0,60}(newsletter|delivered|alerts)|download (our|the) app|tell us what you think|(is|are) (an?|the) .{0,60}\b(writer|editor|reporter|correspondent|journalist|author|columnist|contributor|native)\b|contributed to (this|the) (report|story|article)|first appeared (on|in|at)|originally (published|appeared)|all rights reserved|do not reproduce|used with permission|have a (news )?tip|email (us|him|her|me) at|supported by readers|prices are subject)\b/iu

/** After the last paragraph, or as its like in italics: who wrote it, where to follow, thanks and rights. */
const coda = blockRule('page/coda', (block, at, { blocks }, { last }) => {
  if (!INVITES.test(block.text) || block.words > 70) return false
  return (
    at >= last - 2 ||
    at >= blocks.length - 4 ||
    (block.italic > 0.7 && block.words <= 45) ||
    (block.words <= 26 && /^(click|subscribe|sign up|follow|get|join|download|tell us)\b/iu.test(block.text))
  )
})

const STORIES =
  /^(about the (author|writer)s?|more (from|on|about|stories|like).{0,40}|related.{0,40}|read (more|also|next).{0,60}|recommended.{0,30}|latest (news|stories|headlines)|trending( now)?|most (read|popular|viewed).{0,20}|popular.{0,20}|recent (articles|posts|news|stories)|you (may|might) (also|like|be interested).{0,30}|breaking news.{0,20}|see also|further reading|filed under.{0,80}|tags?:?.{0,80}|topics:?|comments?( \(\d+\))?|leave a (reply|comment)|also read.{0,60}|don['’]t miss.{0,20}|editor['’]s picks?|top stories|up next|what to read next|join the (conversation|discussion)|share this.{0,30})$/iu

/** A heading over other stories, over comments, or about the author: with it goes what follows up to the next paragraph. */
const others: AfterRule = {
  id: 'page/others',
  *drop({ blocks }, { last }) {
    for (let at = 0; at < blocks.length; at++) {
      const { text, words } = blocks[at]!
      if (words > 10 || !STORIES.test(text.replace(/[:.…]+$/u, '').trim())) continue
      yield at
      const about = /^about the/iu.test(text)
      for (let next = at + 1; next < blocks.length; next++) {
        const block = blocks[next]!
        if (at < last && !about && (isProse(block) || (block.link < 0.5 && block.words > 20))) break
        if (at < last && next - at > 12) break
        if (at < last && !about && block.link < 0.5 && (heading(block) || block.words > 7)) break
        yield next
      }
    }
  },
}

/** The rules for flattened text, asked of the blocks as lines; those that weigh where a line stands know less here than the page. */
const lines: AfterRule = {
  id: 'page/lines',
  *drop({ blocks }) {
    const marked = furnitureLines(linesOf(blocks.map(({ text }) => text.replace(/[\u2028\u2029]/g, ' ')).join('\n')))
    for (const [at, rule] of marked)
      if (!/block|headlines|masthead|related/.test(rule) || blocks[at]!.link > 0.5) yield at
  },
}

/** Rules that know a block by itself, and rules that ask where the first and the last paragraph stand among what those have left. */
const ALONE: readonly AfterRule[] = [captions, links, credits, controls, share, lines]
const PLACED: readonly AfterRule[] = [title, byline, overture, coda, others]

/** Which blocks of an extract are not the report, by position, with the rule that says so. */
export function notReport(extract: Extract): Map<number, string> {
  const { blocks } = extract
  const marked = new Map<number, string>()
  const run = (rules: readonly AfterRule[], prose: { first: number; last: number }) => {
    for (const rule of rules) for (const at of rule.drop(extract, prose)) if (!marked.has(at)) marked.set(at, rule.id)
  }
  run(ALONE, { first: 0, last: blocks.length })
  const stands = (block: Block, at: number) => isProse(block) && !marked.has(at) && !INVITES.test(block.text)
  const first = blocks.findIndex(stands)
  run(PLACED, first < 0 ? { first: 0, last: blocks.length } : { first, last: blocks.findLastIndex(stands) })
  // A page of nothing but such blocks is a list or a picture with its caption: then captions alone are told apart.
  if (marked.size === blocks.length) return new Map([...marked].filter(([, rule]) => rule === 'page/caption'))
  return marked
}

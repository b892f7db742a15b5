/** A stretch of a page that stands on lines of its own. */
export type Block = {
  text: string
  /** the element that makes it a block, in lower case: "p", "li", "h2", "td", "div" … */
  tag: string
  /** stands under or in a picture */
  caption: boolean
  /** share of its characters that are links */
  link: number
  /** share of its characters that are set in italics */
  italic: number
  words: number
}

const BLOCKS = new Set(
  'P DIV SECTION ARTICLE LI UL OL DL DT DD H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE TABLE THEAD TBODY TFOOT TR TD TH CAPTION HEADER FOOTER MAIN FIGURE FIGCAPTION HR ADDRESS ASIDE NAV FORM FIELDSET DETAILS SUMMARY CENTER BODY'.split(
    ' ',
  ),
)
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG BUTTON SELECT TEXTAREA INPUT IFRAME OBJECT VIDEO AUDIO CANVAS HEAD NAV DIALOG MATH'.split(
    ' ',
  ),
)
const CAPTION =
  /(^|[\s_-])(wp-)?(caption|figcaption|photo-?credits?|image-?credits?|img-?credits?|media-?credit|credito)([\s_-]|$)|(image|photo|media|picture|img|video)[_-]{1,2}(caption|credit|copyright|description|legend)|caption[_-]?text/i

const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0

const isCaption = (element: Element): boolean =>
  element.tagName === 'FIGCAPTION' ||
  (element.tagName === 'FIGURE' && !element.querySelector('blockquote, table, pre')) ||
  CAPTION.test(element.getAttribute('class') ?? '')

type Inside = { link: boolean; italic: boolean; caption: boolean; pre: boolean; tag: string }

/**
 * The text of an element as blocks: block elements and line breaks begin a new one, white space within is one space. What no
 * reader sees (scripts, buttons, menus, forms' fields) is left out.
 */
export function blocksOf(root: Element): Block[] {
  const blocks: Block[] = []
  let parts: string[] = []
  let [chars, link, italic] = [0, 0, 0]
  let here: Inside = { link: false, italic: false, caption: false, pre: false, tag: 'div' }
  const flush = () => {
    const text = parts.join('').replace(/\s+/g, ' ').trim()
    if (text) {
      const of = (n: number) => (chars ? n / chars : 0)
      blocks.push({
        text,
        tag: here.tag,
        caption: here.caption,
        link: of(link),
        italic: of(italic),
        words: wordCount(text),
      })
    }
    parts = []
    chars = link = italic = 0
  }
  const add = (text: string, inside: Inside) => {
    const held = text.replace(/\s+/g, '').length
    if (held && !chars) here = inside
    chars += held
    if (inside.link) link += held
    if (inside.italic) italic += held
    parts.push(text)
  }
  const walk = (parent: Node, inside: Inside) => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3) {
        const text = node.nodeValue ?? ''
        if (!inside.pre) add(text, inside)
        else
          for (const [at, line] of text.split('\n').entries()) {
            if (at) flush()
            add(line, inside)
          }
        continue
      }
      if (node.nodeType !== 1) continue
      const element = node as Element
      const name = element.tagName.toUpperCase()
      if (SKIPPED.has(name) || element.hasAttribute('hidden')) continue
      if (name === 'BR') {
        flush()
        continue
      }
      const block = BLOCKS.has(name)
      if (block) flush()
      walk(element, {
        link: inside.link || name === 'A',
        italic: inside.italic || name === 'EM' || name === 'I',
        caption: inside.caption || isCaption(element),
        pre: inside.pre || name === 'PRE',
        tag: block ? name.toLowerCase() : inside.tag,
      })
      if (block) flush()
    }
  }
  walk(root, here)
  flush()
  return blocks
}

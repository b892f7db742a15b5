/** What of a drawing's look comes from the style sheets, and goes into the file. */
const LOOKS = [
  ...['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-linejoin', 'stroke-linecap'],
  ...[
    'opacity',
    'paint-order',
    'text-anchor',
    'font-family',
    'font-size',
    'font-weight',
    'font-style',
    'text-decoration-line',
  ],
]
const SVG = 'http://www.w3.org/2000/svg'

/** A drawing with its look written into it, so that it looks the same without our style sheets. */
function dressed(drawing: Element): Element {
  const copy = drawing.cloneNode(true) as Element
  const from = [drawing, ...drawing.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  to.forEach((element, i) => {
    const style = getComputedStyle(from[i]!)
    for (const name of LOOKS) {
      const value = style.getPropertyValue(name)
      if (value && value !== 'none' && value !== 'normal') element.setAttribute(name, value)
    }
    // What is only there to be pointed at is invisible, and "none" must be said of what would else be black.
    if (style.fill === 'none') element.setAttribute('fill', 'none')
    for (const name of ['class', 'style', 'tabindex', 'role', 'data-id', 'data-bin']) element.removeAttribute(name)
  })
  return copy
}

/** The words of an element as they stand on the page, as text of a drawing. */
function written(element: Element, left: number, top: number): Element {
  const box = element.getBoundingClientRect()
  const style = getComputedStyle(element)
  const text = document.createElementNS(SVG, 'text')
  text.setAttribute('x', String(box.left - left))
  text.setAttribute('y', String(box.top - top + box.height * 0.72))
  text.setAttribute('font-family', style.fontFamily)
  text.setAttribute('font-size', style.fontSize)
  text.setAttribute('font-weight', style.fontWeight)
  text.setAttribute('fill', style.color)
  text.textContent = element.textContent
  return text
}

/**
 * All drawings within an element as one SVG file, each in its place, with the words of elements that have `data-picture`. `title` and
 * `source` (an address) are written into it, so that the picture can be cited where it ends up.
 */
export function pictureOf(element: Element, title: string, source: string): string {
  const { left, top, width, height } = element.getBoundingClientRect()
  const root = document.createElementNS(SVG, 'svg')
  root.setAttribute('xmlns', SVG)
  root.setAttribute('viewBox', `0 0 ${Math.ceil(width)} ${Math.ceil(height) + 22}`)
  root.setAttribute('width', String(Math.ceil(width)))
  root.setAttribute('height', String(Math.ceil(height) + 22))
  const name = document.createElementNS(SVG, 'title')
  name.textContent = title
  const ground = document.createElementNS(SVG, 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', getComputedStyle(document.documentElement).backgroundColor)
  root.append(name, ground)
  const shared = document.querySelector('.plot-defs defs')
  if (shared) root.append(dressed(shared))
  for (const drawing of element.querySelectorAll('svg')) {
    if (drawing.parentElement?.closest('svg')) continue
    const box = drawing.getBoundingClientRect()
    const copy = dressed(drawing)
    copy.setAttribute('x', String(box.left - left))
    copy.setAttribute('y', String(box.top - top))
    copy.setAttribute('width', String(box.width))
    copy.setAttribute('height', String(box.height))
    root.append(copy)
  }
  for (const words of element.querySelectorAll('[data-picture]')) root.append(written(words, left, top))
  const foot = document.createElementNS(SVG, 'text')
  foot.setAttribute('x', '0')
  foot.setAttribute('y', String(Math.ceil(height) + 16))
  foot.setAttribute('font-size', '11')
  foot.setAttribute('font-family', 'sans-serif')
  foot.setAttribute('fill', getComputedStyle(element).color)
  foot.textContent = `${title}. ${source}`
  root.append(foot)
  return new XMLSerializer().serializeToString(root)
}

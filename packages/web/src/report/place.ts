// Between the report's text and the page: folded furniture has no words on the page, so each stretch tells where it begins.

/** The offset in the report's text of a place in the page; null outside of the article's words. */
export function offsetOf(node: Node | null, at: number): number | null {
  const element = node instanceof Element ? node : node?.parentElement
  const stretch = element?.closest<HTMLElement>('[data-from]')
  if (!node || !stretch) return null
  const range = document.createRange()
  range.setStart(stretch, 0)
  range.setEnd(node, at)
  return Number(stretch.dataset.from) + range.toString().length
}

/** The words `[start, end)` of the report's text on the page; null where they are not shown. */
export function rangeOf(body: Element, [start, end]: readonly [number, number]): Range | null {
  const range = document.createRange()
  let begun = false
  for (const stretch of body.querySelectorAll<HTMLElement>('[data-from]')) {
    const walker = document.createTreeWalker(stretch, NodeFilter.SHOW_TEXT)
    let from = Number(stretch.dataset.from)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const to = from + (node.nodeValue?.length ?? 0)
      if (!begun && start < to && end > from) {
        range.setStart(node, Math.max(0, start - from))
        begun = true
      }
      if (begun && end > from) range.setEnd(node, Math.min(end, to) - from)
      if (end <= to && begun) return range
      from = to
    }
  }
  return begun ? range : null
}

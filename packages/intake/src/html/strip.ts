/** Elements whose content no reader sees. JSON-LD is a script too, and is kept. */
const UNSEEN = ['script', 'style', 'svg', 'iframe', 'template', 'object', 'canvas', 'math'] as const

const NAME_END = /[\s/>]/

/**
 * A page's source without comments, scripts (but JSON-LD), styles, drawings and frames. Goes through the source once and never
 * looks for the end of a thing again once it was not found, so that no source can make it slow.
 */
export function strip(html: string): string {
  const parts: string[] = []
  // The one letter that grows when it is made small: places have to stay where they are.
  const lower = html.replaceAll('\u0130', 'I').toLowerCase()
  const endless = new Set<string>()
  let from = 0
  let at = lower.indexOf('<')
  const cut = (to: number) => {
    parts.push(html.slice(from, at))
    from = to
  }
  while (at >= 0) {
    let next = at + 1
    if (lower.startsWith('<!--', at)) {
      const end = endless.has('!') ? -1 : lower.indexOf('-->', at + 4)
      if (end < 0) endless.add('!')
      else cut((next = end + 3))
    } else {
      const name = UNSEEN.find(
        (each) => lower.startsWith(each, at + 1) && NAME_END.test(lower[at + 1 + each.length] ?? ''),
      )
      if (name && !endless.has(name)) {
        const open = lower.indexOf('>', at)
        const kept = name === 'script' && open > 0 && open - at < 500 && lower.slice(at, open).includes('ld+json')
        const close = lower.indexOf(`</${name}`, at + name.length)
        const end = close < 0 ? -1 : lower.indexOf('>', close)
        if (end < 0) endless.add(name)
        else {
          next = end + 1
          if (!kept) cut(next)
        }
      }
    }
    at = lower.indexOf('<', next)
  }
  parts.push(html.slice(from))
  return parts.join('')
}

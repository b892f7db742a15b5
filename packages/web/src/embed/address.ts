/** The paths that a frame may show, by the page that offers them. */
export const isFramed = (pathname: string): boolean => pathname.startsWith('/embed/')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/**
 * The markup of a frame around a page: `address` is the permanent address of the whole page, whose path is replaced by `path`. The frame may
 * run its own scripts and open links in tabs of their own, nothing else.
 */
export function frameOf(address: string, path: string, title: string, height: number): string {
  const [base, hashed] = address.split('#')
  const url = new URL(hashed ?? address, base)
  const src = hashed === undefined ? `${url.origin}${path}${url.search}` : `${base}#${path}${url.search}`
  return `<iframe src="${escaped(src)}" title="${escaped(title)}" width="100%" height="${height}" style="border:0" loading="lazy" sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`
}

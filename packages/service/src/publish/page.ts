/** What a published page knows of itself. */
export type Edition = { asOf: string | null; revision: number; words: number }

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** Without a server there are no headers: the policy stands in the page. What only headers can say (frames) is left to the host. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

/** The application's page for a site of files: its parts are found beside it, wherever it lies, and it says of which day and revision it is. */
export function pageOf(html: string, edition: Edition): string {
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${escaped(POLICY)}" />`,
    '<meta name="referrer" content="no-referrer" />',
    `<meta name="parley-edition" content="${escaped(JSON.stringify(edition))}" />`,
  ].join('\n    ')
  return html
    .replaceAll(/(href|src)="\/(?!\/)/g, '$1="./')
    .replace('<meta charset="utf-8" />', `<meta charset="utf-8" />\n    ${head}`)
}

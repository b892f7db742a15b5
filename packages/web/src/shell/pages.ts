import { EDITION } from '../api/edition.ts'

/** A page of the application: its address, the word for it, and the key after `g` that leads there. */
export type Place = { to: string; at: string; label: string; key: string; params?: Record<string, string> }

/** Pages that ask a server: a published copy has none of them. */
const SERVED = new Set(['/add', '/dossier', '/review'])

/** The pages in groups, in the order in which one asks: where things stand, what happened, who said it, how it is known. */
const ALL: readonly { label: string; pages: readonly Place[] }[] = [
  {
    label: 'The talks',
    pages: [
      { to: '/', at: '/agreements', label: 'Today', key: 'a' },
      { to: '/timeline', at: '/timeline', label: 'Timeline', key: 't' },
      { to: '/positions', at: '/positions', label: 'Positions', key: 'o' },
      { to: '/commitments', at: '/commitments', label: 'Commitments', key: 'c' },
    ],
  },
  {
    label: 'What is told',
    pages: [
      { to: '/statements', at: '/statements', label: 'Statements', key: 's' },
      { to: '/events', at: '/events', label: 'Events', key: 'e' },
      { to: '/figures', at: '/figures', label: 'Figures', key: 'n' },
      { to: '/contradictions', at: '/contradictions', label: 'Contradictions', key: 'x' },
    ],
  },
  {
    label: 'Who tells it',
    pages: [
      { to: '/actors', at: '/actors', label: 'Actors', key: 'p' },
      { to: '/reports', at: '/reports', label: 'Reports', key: 'r' },
      { to: '/sources', at: '/sources', label: 'Sources', key: 'u' },
    ],
  },
  {
    label: 'The record',
    pages: [
      { to: '/findings/$kind', at: '/findings', label: 'Findings', key: 'f', params: { kind: 'agreements' } },
      { to: '/add', at: '/add', label: 'Add reports', key: 'b' },
      { to: '/dossier', at: '/dossier', label: 'Dossier', key: 'd' },
      { to: '/review', at: '/review', label: 'Review', key: 'v' },
      { to: '/corrections', at: '/corrections', label: 'Corrections', key: 'l' },
      { to: '/reliability', at: '/reliability', label: 'Reliability', key: 'i' },
      { to: '/codebook', at: '/codebook', label: 'Codebook', key: 'k' },
    ],
  },
]

/** The pages that are there. */
export const GROUPS = ALL.map(({ label, pages }) => ({
  label,
  pages: pages.filter(({ to }) => !EDITION || !SERVED.has(to)),
}))

export const PLACES: readonly Place[] = GROUPS.flatMap((group) => group.pages)

/** Whether an address lies at a page or below it; the agreements are also the front page. */
export const isAt = (pathname: string, place: string): boolean =>
  pathname === place || pathname.startsWith(`${place}/`) || (pathname === '/' && place === '/agreements')

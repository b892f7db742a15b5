import { longDay } from './day.ts'

/** What a citation tells: the page, the record, from when one looked at it and where it stands for ever. */
export type Cited = {
  page: string
  record: string
  asOf: string | null
  revision: number | null
  address: string
  seen: string
}

const parts = ({ asOf, revision }: Cited): string =>
  [asOf && `as of ${longDay(asOf)}`, revision !== null && `revision ${revision}`].filter(Boolean).join(', ')

/** "Positions. In: Talks on the river Varn, as of 1 June 2031, revision 9. Parley, https://…, seen on 3 June 2031." */
export const citation = (c: Cited): string =>
  `${c.page}. In: ${[c.record, parts(c)].filter(Boolean).join(', ')}. Parley, ${c.address}, seen on ${longDay(c.seen)}.`

const brace = (text: string): string => text.replaceAll(/[{}\\]/g, '')

/** The same for reference managers. */
export function bibtex(c: Cited): string {
  const key = `parley-${(c.asOf ?? c.seen).replaceAll('-', '')}-${c.revision ?? 0}`
  const fields: [string, string][] = [
    ['title', `{${brace(c.page)}}`],
    ['booktitle', `{${brace(c.record)}}`],
    ['year', (c.asOf ?? c.seen).slice(0, 4)],
    ['note', parts(c)],
    ['howpublished', 'Parley'],
    ['url', c.address],
    ['urldate', c.seen],
  ]
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}\n`
}

import type { AgreementAnswer, Clock, Window } from '@parley/schema'
import { plain } from '../output/plain.ts'
import { type Column, table } from '../output/table.ts'
import { dates, shown } from '../output/values.ts'
import { type Asked, allPages, type ShownKind, upTo } from './kind.ts'

const quoted = (quote: string): string => `“${plain(quote)}”`

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`

const told = ({ reports, outlets, origins }: Pick<AgreementAnswer, 'reports' | 'outlets' | 'origins'>): string =>
  [
    counted(reports, 'report'),
    ...(outlets ? [counted(outlets, 'outlet')] : []),
    ...(origins === undefined ? [] : [counted(origins, 'origin')]),
  ].join(' · ')

type Row = Window & { clock: Clock | undefined }

const end = (day: string | null, other: string | null, basis: Window['fromBasis']): string => {
  if (!day) return 'cannot tell'
  const either = other && other !== day ? ` or ${other}` : ''
  return `${day}${either}${basis === 'derived' ? ' (worked out)' : ''}`
}

function clock(of: Clock | undefined): string {
  if (!of) return ''
  const left = of.daysLeft === null ? '' : `, ${counted(of.daysLeft, 'day')} left`
  return `${of.state}${left}`
}

const columns: Column<Row>[] = [
  { title: 'party', cell: (w) => w.party, least: 12 },
  { title: 'from', cell: (w) => end(w.from, w.fromLatest, w.fromBasis), least: 11 },
  { title: 'to', cell: (w) => end(w.to, w.toEarliest, w.toBasis), least: 11 },
  { title: 'clock', cell: (w) => clock(w.clock), least: 12 },
  { title: 'words', cell: (w) => [...new Set(w.evidence.map((e) => quoted(e.quote)))].join(' '), least: 24 },
]

function one(agreement: AgreementAnswer, width: number): string {
  const { name, kind, status, parties, brokers, monitor, durations, contested, reports, outlets, origins, id } =
    agreement
  const facts: [string, string][] = [
    ['parties', parties.join(', ')],
    ['brokers', brokers.join(', ')],
    ['announced', agreement.announced.map(({ value }) => shown(value, '')).join(', ')],
    ['duration', [...new Set(durations.map(({ value }) => value))].join(', ')],
    ['monitor', monitor.value],
    ['contested', contested.map(({ from, to }) => dates(from, to)).join(', ')],
    ['told by', told({ reports, outlets, origins })],
    [
      'words',
      [...new Set(agreement.statuses.flatMap(({ evidence }) => evidence.map((e) => quoted(e.quote))))]
        .slice(0, 3)
        .join(' '),
    ],
  ]
  const head = `${plain(name)} · ${kind} · ${status} · ${id}\n`
  const facing = facts.filter(([, value]) => value !== '')
  const rows = agreement.windows.map((w) => ({ ...w, clock: agreement.clock.find((c) => c.party === w.party) }))
  const list = table(
    facing,
    [
      { title: '', cell: ([key]) => key, least: 9 },
      { title: '', cell: ([, value]) => value, lines: 6 },
    ],
    width,
  )
  const body = list.split('\n').slice(2).filter(Boolean).join('\n')
  return `${head}${body}\n${rows.length ? `\n${table(rows, columns, width)}` : ''}`
}

/** Agreements that any finding within the filter belongs to. */
async function narrowed({ record, view, filter }: Asked): Promise<AgreementAnswer[]> {
  const all = await record.agreements(view)
  if (!Object.values(filter).some(Boolean)) return all
  const { items } = await allPages((page) => record.findings(view, 'agreement', filter, page), Number.POSITIVE_INFINITY)
  const held = new Set(items.map(({ id }) => id))
  return all.filter(({ findings }) => findings.some((id) => held.has(id)))
}

export const agreements: ShownKind<AgreementAnswer> = {
  filters: ['actor', 'issue', 'report'],
  list: async (asked) => upTo(await narrowed(asked), asked.limit),
  print: (items, _, width) => items.map((agreement) => one(agreement, width)).join('\n'),
}

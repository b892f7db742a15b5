import type { AgreementAnswer, ReportSummary } from '@parley/schema'

/** Agreements that an account gives a day for, those that began last at the top; the order stays as the day moves on. */
export function dated(agreements: readonly AgreementAnswer[]): AgreementAnswer[] {
  const start = (a: AgreementAnswer) =>
    a.windows
      .map((w) => w.from ?? w.to ?? '')
      .sort()
      .at(-1) ?? ''
  return agreements
    .filter((a) => a.windows.some((w) => w.from !== null || w.to !== null))
    .sort((a, b) => (start(a) < start(b) ? 1 : start(a) > start(b) ? -1 : a.name < b.name ? -1 : 1))
}

/** Agreements without a day, those that reports told of last at the top. */
export function undated(agreements: readonly AgreementAnswer[]): AgreementAnswer[] {
  return agreements
    .filter((a) => !a.windows.some((w) => w.from !== null || w.to !== null))
    .sort((a, b) =>
      (a.lastDay ?? '') < (b.lastDay ?? '') ? 1 : (a.lastDay ?? '') > (b.lastDay ?? '') ? -1 : a.name < b.name ? -1 : 1,
    )
}

/** How many reports are from each day. */
export function reportDays(reports: readonly Pick<ReportSummary, 'day'>[]): Map<string, number> {
  const days = new Map<string, number>()
  for (const { day } of reports) if (day) days.set(day, (days.get(day) ?? 0) + 1)
  return days
}

/** `window` in the address: "ag-1:Party". */
export function openWindow(value: string | undefined): { id: string; party: string } | null {
  const cut = value?.indexOf(':') ?? -1
  return value && cut > 0 ? { id: value.slice(0, cut), party: value.slice(cut + 1) } : null
}

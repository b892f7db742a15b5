import type { Line } from './lines.ts'

/** What a rule sees: the page's lines that hold something, in order, and which of them earlier rules have marked. */
export type Page = {
  readonly lines: readonly Line[]
  /** positions in `lines`, with the rule that marked each */
  readonly marked: ReadonlyMap<number, string>
  /** the rules that have marked anything so far */
  readonly sorts: ReadonlySet<string>
  /** how often a line's text occurs on the page */
  readonly times: ReadonlyMap<string, number>
}

/** A furniture rule recognises one sort of furniture and returns the positions in `page.lines` that it marks. */
export type FurnitureRule = {
  readonly id: string
  mark(page: Page): Iterable<number>
}

/** A rule that looks at one line at a time. */
export const lineRule = (id: string, is: (line: Line, at: number, page: Page) => boolean): FurnitureRule => ({
  id,
  *mark(page) {
    for (const [at, line] of page.lines.entries()) if (is(line, at, page)) yield at
  },
})

/** How many sorts of furniture the rules before have found: several tell a web page from a plain report. */
export const pageEvidence = (page: Page): number => page.sorts.size

import { flatLines } from './flat-lines.ts'
import { articles, dates } from './pages.ts'

/** Reading pages: main text, publication day, lines of flattened pages. */
export function intake(): void {
  articles()
  dates()
  flatLines()
}

/** What a published site of files is of: a day, a revision, and how many words a quotation may have. */
export type Edition = { asOf: string | null; revision: number; words: number }

function told(): Edition | null {
  const text = globalThis.document?.querySelector('meta[name="parley-edition"]')?.getAttribute('content')
  return text ? JSON.parse(text) : null
}

/** Of which day and revision this site is; null where a server answers, which knows all of them. */
export const EDITION: Edition | null = told()

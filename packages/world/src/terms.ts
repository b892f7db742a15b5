import data from '../data/offices.json' with { type: 'json' }

/** One term of one holder; `to` is null where it was not over on the day to which the file was checked. */
export type Term = {
  office: string
  of: string
  title: string
  name: string
  surname: string
  from: string
  to: string | null
}

/** The day to which the file of office terms was checked; after it, who holds an office is not known. */
export const TERMS_CHECKED = data.checked

/** Every term of the file, offices in its order, earliest first. */
export const TERMS: readonly Term[] = data.offices.flatMap(({ office, of, title, terms }) =>
  terms.map(
    ([name, surname, from, to]): Term => ({
      office,
      of,
      title,
      name: name!,
      surname: surname!,
      from: from!,
      to: to || null,
    }),
  ),
)

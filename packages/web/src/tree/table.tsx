import type { SentenceAnswer } from '@parley/schema'
import { tagWords } from './words.ts'

/** The same as a table: for those who read rather than look, and to copy. */
export function TreeTable({ sentence: { tokens, parsed } }: { sentence: SentenceAnswer }) {
  return (
    <details className="tree-table">
      <summary>As a table</summary>
      <table>
        <caption className="hidden">The words of the sentence{parsed ? ' and what they hang on' : ''}</caption>
        <thead>
          <tr>
            <th scope="col">Word</th>
            <th scope="col">Lemma</th>
            <th scope="col">Tag</th>
            {parsed && <th scope="col">Head</th>}
            {parsed && <th scope="col">Relation</th>}
          </tr>
        </thead>
        <tbody>
          {tokens.map((t) => (
            <tr key={t.i}>
              <th scope="row">
                <bdi>{t.text}</bdi>
              </th>
              <td>
                <bdi>{t.lemma}</bdi>
              </td>
              <td title={tagWords(t.upos)}>
                {t.upos} {t.xpos}
              </td>
              {parsed && (
                <td>
                  <bdi>{tokens[t.head]?.text ?? '–'}</bdi>
                </td>
              )}
              {parsed && <td>{t.rel}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

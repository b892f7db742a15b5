import { codebook as book, ISSUES } from '../packages/schema/src/index.ts'

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')

/** The codebook as Markdown: every kind, field and code with its definition, source and an example of ours. */
export function codebook(): string {
  const { version, kinds } = book()
  const lines = [
    '# Codebook',
    '',
    `Version ${version}. Generated from \`packages/schema\` by \`npm run docs\`; do not edit by hand. Programs get it at \`/api/codebook\`.`,
    'Every finding also has `id`, `rule` (what made it) and `confidence` (0 to 1). A Span is `[start, end)` in UTF-16 units of the',
    'report text; a Mention is somebody as the report names it, with the canonical name; a When is a time expression with its value once it is known. All',
    'examples are written for this project; the places in them do not exist.',
    '',
  ]
  for (const { title, kind, plural, means, source, example, fields } of kinds) {
    lines.push(`## ${title}`, '', `Kind \`${kind}\`, in lists \`${plural}\`. ${means}`, '')
    lines.push(`Terms from: ${source}. Example: ${example}`, '')
    lines.push('| field | holds | meaning | source | example |', '|---|---|---|---|---|')
    for (const f of fields) {
      lines.push(`| \`${f.field}\` | ${[f.holds, f.means, f.source, f.example].map(cell).join(' | ')} |`)
    }
    lines.push('')
    for (const { field, codes } of fields) {
      if (!codes.length) continue
      lines.push(`### ${title}: ${field}`, '', `Codes from: ${codes[0]!.source}.`, '')
      lines.push('| code | meaning | example |', '|---|---|---|')
      for (const c of codes) lines.push(`| \`${c.code}\` | ${cell(c.means)} | ${cell(c.example)} |`)
      lines.push('')
    }
  }
  lines.push('## Issues', '', 'The common list; a dossier may add its own. Codes are PA-X issue categories.', '')
  lines.push('| issue | label | PA-X |', '|---|---|---|')
  for (const [id, { label, pax }] of Object.entries(ISSUES)) lines.push(`| \`${id}\` | ${label} | ${pax} |`)
  return `${lines.join('\n')}\n`
}

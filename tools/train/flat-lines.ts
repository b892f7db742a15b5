// Trains the model of flattened pages' lines: node tools/train/flat-lines.ts [FLAT-LINES.jsonl]
// Writes packages/intake/data/flat-lines.json: weights of features of form and place, and no words of any page.
// `npm run score -- intake` tells how good it is, by cross-validation over pages.
import { writeFileSync } from 'node:fs'
import { SHARED } from '../shared.ts'
import { labelled, train } from './lines.ts'

const pages = labelled(process.argv[2] ?? `${SHARED}/corpora/reading/flat-lines-dev.jsonl`)
const { bias, weights } = train(pages)
const rows = Object.entries(weights).map(([name, weight]) => `    ${JSON.stringify(name)}: ${weight}`)
const file = 'packages/intake/data/flat-lines.json'
writeFileSync(file, `{\n  "bias": ${bias},\n  "weights": {\n${rows.join(',\n')}\n  }\n}\n`)
console.log(`${file}: ${rows.length} weights from ${pages.length} pages`)

// npm run docs: writes the pages that derive from the code.
import { writeFileSync } from 'node:fs'
import { codebook } from './codebook.ts'

writeFileSync('docs/codebook.md', codebook())
console.log('docs/codebook.md written')

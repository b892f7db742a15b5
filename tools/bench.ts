// npm run bench [-- NAME…]: speeds and memory, measured, never asserted. Quote medians and ratios, not single times.
import { cpus } from 'node:os'
import { attributions } from './bench/attributions.ts'
import { intake } from './bench/intake/index.ts'
import { language } from './bench/language.ts'
import { origins } from './bench/origins/index.ts'
import { read } from './bench/read.ts'
import { record } from './bench/record.ts'
import { service } from './bench/service.ts'

const BENCHES: Record<string, () => void | Promise<void>> = {
  read,
  language,
  attributions,
  record,
  origins,
  service,
  intake,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !BENCHES[name])
if (unknown.length) {
  console.error(`no bench "${unknown.join('", "')}"; there are: ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
console.log(`${cpus()[0]?.model ?? 'unknown CPU'}, ${cpus().length} cores, Node ${process.versions.node}\n`)
for (const name of asked.length ? asked : Object.keys(BENCHES)) await BENCHES[name]!()

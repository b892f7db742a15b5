// Reads every file of a folder, one after the other, in a process of its own, and tells what became of each:
//   node packages/intake/src/hostile/run.ts FOLDER   →   JSON lines {name, ms, reports, errors}, last {peak} in MB
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { openGuard } from '../guard/index.ts'
import { readInputs } from '../inputs.ts'
import { nodeIo } from '../io.ts'

const folder = process.argv[2]!
const guard = openGuard()
for (const name of readdirSync(folder).sort()) {
  const began = performance.now()
  let reports = 0
  const errors: string[] = []
  for await (const { error } of readInputs([join(folder, name)], {}, nodeIo, guard)) {
    if (error) errors.push(String(error))
    else reports++
  }
  console.log(
    JSON.stringify({
      name,
      ms: Math.round(performance.now() - began),
      reports,
      errors: errors.slice(0, 20),
      count: errors.length,
    }),
  )
}
await guard.close()
console.log(JSON.stringify({ peak: Math.round(process.resourceUsage().maxRSS / 1024) }))

// Loaded before a measured command (node --import): writes its peak memory and CPU time when it ends.
import { writeFileSync } from 'node:fs'

const file = process.env.PARLEY_USAGE
if (file) {
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    writeFileSync(file, JSON.stringify({ megabytes: maxRSS / 1024, cpu: (userCPUTime + systemCPUTime) / 1e6 }))
  })
}

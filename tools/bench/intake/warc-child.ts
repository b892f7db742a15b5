// Reads a web archive in a process of its own: node warc-child.ts FILE pages|reports [MOST] → {pages, cpu, peak, samples}
import { createReadStream } from 'node:fs'
import { nodeIo, readInputs } from '@parley/intake'
import { decodePage } from '@parley/intake/html/charset.ts'
import { warcPages } from '@parley/intake/warc/index.ts'
import { ParleyError } from '@parley/schema'

const [file, to, most = '1e9'] = process.argv.slice(2)
const began = process.cpuUsage()
const samples: number[] = []
let pages = 0
let letters = 0
const count = (): boolean => {
  if (++pages % 500 === 0) samples.push(Math.round(process.memoryUsage.rss() / 1e6))
  return pages < Number(most)
}
if (to === 'reports') {
  for await (const { report } of readInputs([file!], {}, nodeIo)) {
    letters += report?.text.length ?? 0
    if (!count()) break
  }
} else {
  for await (const page of warcPages(createReadStream(file!), file!)) {
    if (page instanceof ParleyError) throw page
    letters += decodePage(page.bytes, page.charset, page.url).text.length
    if (!count()) break
  }
}
const { user, system } = process.cpuUsage(began)
const peak = Math.round(process.resourceUsage().maxRSS / 1024)
console.log(JSON.stringify({ pages, letters, cpu: (user + system) / 1e6, peak, samples }))

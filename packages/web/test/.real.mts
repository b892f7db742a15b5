import { serveExample } from './example.ts'

const t = performance.now()
const s = await serveExample(Number(process.argv[2] ?? 4802))
console.log(s.origin, Math.round(performance.now() - t), 'ms')

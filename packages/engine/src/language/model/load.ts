import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ParleyError } from '@parley/schema'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import type { ModelFacts } from './facts.ts'
import { WordPiece } from './wordpiece.ts'

/** A loaded model: its facts, its word cutter, and a way to run the graph. */
export type Model = {
  facts: ModelFacts
  pieces: WordPiece
  /** the runtime, its version and the class of CPU, for the record of a reading */
  runtime: string
  /** runs the graph on one window; every input is a row */
  run(feeds: Record<string, Int32Array>): Promise<Record<string, Tensor>>
}

const OWN = fileURLToPath(new URL('../../../model/', import.meta.url))

/** PARLEY_MODEL names another folder with a model, for those who train one; "none" leaves the model out. */
const folder = (): string => {
  const asked = process.env.PARLEY_MODEL
  return asked ? `${asked.replace(/\/$/, '')}/` : OWN
}

/** Reads a file piece by piece (the graph itself is read by the runtime), and refuses it where it is not the stated one. */
function check(path: string, sha256: string): void {
  const hash = createHash('sha256')
  const file = openSync(path, 'r')
  const piece = Buffer.alloc(1 << 20)
  for (let n = readSync(file, piece); n > 0; n = readSync(file, piece)) hash.update(piece.subarray(0, n))
  closeSync(file)
  if (hash.digest('hex') !== sha256) {
    throw new ParleyError(
      'internal',
      'this is not the model file that parley.json describes',
      'check the project out again',
      {
        file: path,
      },
    )
  }
}

/** Threads within one run of the graph (PARLEY_THREADS); the numbers do not depend on it. */
const threads = (): number => Math.max(1, Number(process.env.PARLEY_THREADS) || 2)

let loading: Promise<Model | null> | undefined

/**
 * The model in packages/engine/model, loaded once; null where there is none (the rules then work without an analysis by
 * the model). Throws ParleyError 'internal' where a file is not the one that parley.json describes.
 */
export function loadModel(): Promise<Model | null> {
  loading ??= load()
  return loading
}

async function load(): Promise<Model | null> {
  const from = folder()
  if (from === 'none/' || !existsSync(`${from}parley.json`)) return null
  const facts = JSON.parse(readFileSync(`${from}parley.json`, 'utf8')) as ModelFacts
  check(`${from}${facts.file}`, facts.sha256)
  check(`${from}${facts.vocabulary.file}`, facts.vocabulary.sha256)
  const vocabulary = readFileSync(`${from}${facts.vocabulary.file}`, 'utf8')
  const ort = await import('onnxruntime-node')
  const options: InferenceSession.SessionOptions = {
    executionProviders: ['cpu'],
    intraOpNumThreads: threads(),
    // Threads that soon stop spinning when they wait: spinning on is hardly faster on idle cores, and many times slower on busy ones.
    extra: { session: { dynamic_block_base: '4', intra_op: { spin_duration_us: '200' } } },
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  }
  const session = await ort.InferenceSession.create(`${from}${facts.file}`, options)
  return {
    facts,
    pieces: new WordPiece(vocabulary.split('\n').slice(0, facts.vocabulary.size)),
    runtime: `onnxruntime-node ${ort.env.versions?.node ?? ort.env.versions?.common ?? ''}, ${process.arch}, ${cpus()[0]?.model ?? 'unknown CPU'}`,
    async run(feeds) {
      const inputs: Record<string, Tensor> = {}
      for (const [name, values] of Object.entries(feeds))
        inputs[name] = new ort.Tensor('int32', values, [1, values.length])
      return (await session.run(inputs)) as Record<string, Tensor>
    },
  }
}

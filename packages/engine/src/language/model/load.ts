import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { cpus } from 'node:os'
import { fileURLToPath } from 'node:url'
import { ParleyError } from '@parley/schema'
import type { ModelFacts } from './facts.ts'
import { openReaders } from './readers.ts'
import { type Feeds, type Given, openSession } from './session.ts'
import { WordPiece } from './wordpiece.ts'

/** A loaded model: its facts, its word cutter, and a way to run the graph. */
export type Model = {
  facts: ModelFacts
  pieces: WordPiece
  /** the runtime, its version and the class of CPU, for the record of a reading */
  runtime: string
  /** runs the graph on one window; windows that are asked for at once are read side by side where there are threads for it */
  run(feeds: Feeds): Promise<Given>
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

/** Threads that read windows (PARLEY_THREADS); the numbers do not depend on it. One reads on the thread that asks. */
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
  const file = `${from}${facts.file}`
  const readers = threads()
  const session = readers === 1 ? await openSession(file) : await openReaders(file, readers)
  return {
    facts,
    pieces: new WordPiece(vocabulary.split('\n').slice(0, facts.vocabulary.size)),
    runtime: `onnxruntime-node ${session.version}, ${process.arch}, ${cpus()[0]?.model ?? 'unknown CPU'}`,
    run: session.run,
  }
}

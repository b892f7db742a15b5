import type { InferenceSession, Tensor } from 'onnxruntime-node'
import { cueRows, type LinkRows } from './links.ts'

/** What the graph takes for one window, by name: every input is a row. */
export type Feeds = Record<string, Int32Array>
/** What the graph gives for one window, by name. */
export type Outputs = Record<string, Int32Array | Float32Array>
/** What is kept of it. */
export type Given = { outputs: Outputs; links: LinkRows }

/** A graph that is ready to run. */
export type Session = {
  /** version of the runtime */
  version: string
  /** Reads one window; those asked for meanwhile wait. The thread that asks does the work: nothing else happens on it meanwhile. */
  run(feeds: Feeds): Promise<Given>
}

const OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  // One thread a window: two threads within one waste a quarter of the work, two windows side by side do not (readers.ts).
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3,
  // The fused sum and norm is nine times slower than the two by themselves: it goes through the numbers one by one.
  extra: { optimization: { disable_specified_optimizers: 'SkipLayerNormFusion' } },
}

/** Opens the graph in a file. */
export async function openSession(file: string): Promise<Session> {
  const ort = await import('onnxruntime-node')
  const session = await ort.InferenceSession.create(file, OPTIONS)
  const run = async (feeds: Feeds): Promise<Given> => {
    const inputs: Record<string, Tensor> = {}
    for (const [name, row] of Object.entries(feeds)) inputs[name] = new ort.Tensor('int32', row, [1, row.length])
    const out = await session.run(inputs)
    const given = Object.fromEntries(Object.entries(out).map(([name, { data }]) => [name, data as Outputs[string]]))
    const { links: _, ...small } = given
    // Copies: what the runtime gives lies in memory of its own, which it would keep, and which no thread can hand over.
    const outputs = Object.fromEntries(Object.entries(small).map(([name, data]) => [name, data.slice()]))
    return { outputs, links: cueRows(given, feeds.first!.length) }
  }
  let last: Promise<unknown> = Promise.resolve()
  return {
    version: ort.env.versions?.node ?? ort.env.versions?.common ?? '',
    run(feeds) {
      // The runtime would read all that waits in one go, and nothing else would happen on this thread in between.
      const next = last.then(() => run(feeds))
      last = next.catch(() => {})
      return next
    },
  }
}

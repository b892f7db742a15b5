import {
  type FetchOptions,
  fetchReports,
  type InputOptions,
  type Memory,
  openGuard,
  openPolite,
  type PoliteOptions,
  readInputs,
} from '@parley/intake'
import { ParleyError, type Report } from '@parley/schema'
import type { World } from './world.ts'

/** Where inputs may come from beside files. */
export type Sources = {
  /** addresses are fetched; without it they are refused, so that nothing goes out unasked */
  fetch: boolean
  /** addresses that are taken from one feed or sitemap at most */
  most: number
  memory: Memory
  /** how politely, and in tests from whom */
  polite: PoliteOptions
}

/** What arrived: a report, what kept it from being one, or neither (a page that did not change), and how far we are. */
export type Arrived = {
  report?: Report
  error?: ParleyError
  /** the path or address that it came from, which can be asked for again */
  input: string
  done: number
  all: number
  share: number
}

export const isAddress = (path: string): boolean => /^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(path)

/** Reports from paths and, where the user asks for it, from addresses, in the order in which they were named: first files, then the web. */
export async function* arrivals(
  paths: readonly string[],
  options: InputOptions & Partial<Sources>,
  world: World,
): AsyncGenerator<Arrived> {
  const addresses = paths.filter(isAddress)
  const files = paths.filter((path) => !isAddress(path))
  if (addresses.length && !options.fetch) {
    const remedy = 'add --fetch to have it fetched; without it nothing goes out to the network'
    throw new ParleyError('usage', 'this is an address', remedy, { file: addresses[0]! })
  }
  const guard = openGuard()
  try {
    if (files.length) {
      for await (const found of readInputs(files, options, world.io, guard)) {
        const { file, files: all, path, bytes, total } = found
        const share = total ? bytes / total : (file - 1) / Math.max(1, all)
        yield {
          ...(found.error ? { error: found.error } : { report: found.report }),
          input: path,
          done: file - 1,
          all,
          share,
        }
      }
    }
    if (!addresses.length) return
    const fetching: FetchOptions = {
      ...{ guard, polite: openPolite(options.polite), stopped: world.stopped },
      ...(options.memory && { memory: options.memory }),
      ...(options.most && { most: options.most }),
    }
    for await (const { item, url, done, of } of fetchReports(addresses, fetching)) {
      const place = { input: url, done, all: of, share: done / of }
      if (item instanceof ParleyError) yield { error: item, ...place }
      else yield { ...(item && { report: item }), ...place }
    }
  } finally {
    await guard.close()
  }
}

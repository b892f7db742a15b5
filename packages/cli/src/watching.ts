import { join } from 'node:path'
import type { World } from './world.ts'

/** What each file looked like when it was last read: its size and the time of its last change. */
export type Stamps = ReadonlyMap<string, string>

async function* filesIn(
  path: string,
  { io }: World,
  isKnown: (name: string) => boolean,
  depth = 0,
): AsyncGenerator<[string, number, number]> {
  try {
    const { directory, size, changed = 0 } = await io.stat(path)
    if (!directory) yield [path, size, changed]
    else if (depth < 50) {
      for (const name of (await io.list(path)).sort()) {
        if (name.startsWith('.')) continue
        const inner = join(path, name)
        // Folders have no ending that tells them; whatever has none is looked at.
        if (isKnown(name) || !/\.\w{1,8}$/.test(name))
          for await (const each of filesIn(inner, { io } as World, isKnown, depth + 1))
            if (each[0] !== inner || isKnown(name)) yield each
      }
    }
  } catch {
    // A file that is gone between two looks, or may not be read: the next round, or the reader, will tell.
  }
}

/**
 * The files in folders that are new or changed since `stamps`. A file that was changed within the last `settle` milliseconds is
 * left for the next look: somebody may still be writing it.
 */
export async function changedFiles(
  paths: readonly string[],
  stamps: Stamps,
  world: World,
  settle: number,
  isKnown: (name: string) => boolean,
  now: () => number = Date.now,
): Promise<{ changed: string[]; stamps: Stamps }> {
  const found = new Map<string, string>()
  const changed: string[] = []
  for (const path of paths) {
    for await (const [file, size, at] of filesIn(path, world, isKnown)) {
      const stamp = `${size} ${at}`
      const before = stamps.get(file)
      if (before === stamp || (settle > 0 && now() - at < settle)) {
        if (before !== undefined) found.set(file, before)
        continue
      }
      found.set(file, stamp)
      changed.push(file)
    }
  }
  return { changed, stamps: found }
}

import { basename, join } from 'node:path'
import { ParleyError } from '@parley/schema'
import { isKnown, KNOWN_NAMES } from './formats/index.ts'
import type { Io } from './io.ts'

/** A file to be read with its size in bytes (0 where nobody can tell), or what kept it from being one. */
export type Found = { path: string; size: number } | { error: ParleyError }

/** What the operating system says about a path that cannot be used, in one line. */
export function pathError(error: unknown, file: string): ParleyError {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return new ParleyError('not-found', 'there is no such file or folder', 'check the path', { file }, error)
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new ParleyError('unreadable', 'may not be read', 'give yourself the right to read it', { file }, error)
  }
  return new ParleyError('unreadable', `cannot be read (${code || String(error)})`, 'check the path', { file }, error)
}

async function* inFolder(folder: string, io: Io, seen: Set<string>): AsyncGenerator<Found> {
  try {
    const real = await io.real(folder)
    if (seen.has(real)) return
    seen.add(real)
    // Compared by code units: the order of reading may not depend on the machine's language.
    for (const name of (await io.list(folder)).sort()) {
      if (name.startsWith('.')) continue
      const path = join(folder, name)
      try {
        const { directory, size } = await io.stat(path)
        if (directory) yield* inFolder(path, io, seen)
        else if (isKnown(name)) yield { path, size }
      } catch (error) {
        if (isKnown(name)) yield { error: pathError(error, path) }
      }
    }
  } catch (error) {
    yield { error: pathError(error, folder) }
  }
}

/**
 * The files that paths stand for: a file for itself whatever its name, a folder for the reports anywhere in it (files whose names
 * say what they are, hidden ones left out, by name), "-" for standard input. What cannot be used comes as an error.
 */
export async function findFiles(paths: readonly string[], io: Io): Promise<Found[]> {
  const found: Found[] = []
  for (const path of paths) {
    if (path === '-') {
      found.push({ path, size: 0 })
      continue
    }
    try {
      const { directory, size } = await io.stat(path)
      if (!directory) {
        found.push({ path, size })
        continue
      }
      const before = found.length
      for await (const each of inFolder(path, io, new Set())) found.push(each)
      if (found.length === before) {
        const remedy = `reports are files named ${KNOWN_NAMES}`
        found.push({
          error: new ParleyError('empty', `the folder ${basename(path)} holds no reports`, remedy, { file: path }),
        })
      }
    } catch (error) {
      found.push({ error: pathError(error, path) })
    }
  }
  return found
}

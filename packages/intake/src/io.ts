import type { Dirent } from 'node:fs'
import { createReadStream } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'

/** All that intake asks of the world outside: given in, so that tests can give a world of their own. */
export type Io = {
  /** `changed` is the time of its last change, in milliseconds since 1970 */
  stat(path: string): Promise<{ size: number; directory: boolean; changed?: number }>
  /** names in a folder, with their kind; in no particular order */
  list(path: string): Promise<string[]>
  /** the path with links followed, to know a folder that was seen already */
  real(path: string): Promise<string>
  read(path: string): Promise<Uint8Array>
  /** a file piece by piece; standard input for "-" */
  stream(path: string): AsyncIterable<Uint8Array>
  /** the bytes of a file from `from` up to `to`, which is not among them */
  range(path: string, from: number, to: number): AsyncIterable<Uint8Array>
}

/** Files and standard input of this machine. */
export const nodeIo: Io = {
  stat: async (path) => {
    const found = await stat(path)
    return { size: found.size, directory: found.isDirectory(), changed: found.mtimeMs }
  },
  list: async (path) => (await readdir(path, { withFileTypes: true })).map((entry: Dirent) => entry.name),
  real: (path) => realpath(path),
  read: (path) => readFile(path),
  stream: (path) => (path === '-' ? process.stdin : createReadStream(path)),
  range: (path, from, to) => createReadStream(path, { start: from, end: to - 1 }),
}

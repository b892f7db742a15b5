import { type Dossier, ParleyError } from '@parley/schema'
import { decode } from '../decode/index.ts'
import { type Io, nodeIo } from '../io.ts'
import { MAX_TEXT } from '../limits.ts'
import { pathError } from '../walk.ts'
import { parseDossier } from './parse.ts'

/** Reads a dossier from its file. Throws ParleyError 'bad-dossier', or what a file that cannot be read gives. */
export async function loadDossier(file: string, io: Io = nodeIo): Promise<Dossier> {
  let bytes: Uint8Array
  try {
    const { size, directory } = await io.stat(file)
    if (directory) throw new ParleyError('bad-dossier', 'is a folder', 'give the dossier file in it', { file })
    if (size > MAX_TEXT / 4)
      throw new ParleyError('too-large', 'is too long for a dossier', 'give another file', { file })
    bytes = await io.read(file)
  } catch (error) {
    throw error instanceof ParleyError ? error : pathError(error, file)
  }
  return parseDossier(decode(bytes, file).text, file)
}

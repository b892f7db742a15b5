import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isDay, ParleyError, TLP_LEVELS, type Tlp } from '@parley/schema'
import { Command, InvalidArgumentError, Option } from 'commander'
import { DEFAULT_DB } from '../defaults.ts'
import { VERSION } from '../version.ts'
import { EXIT, type Exit, type World } from '../world.ts'

type Flags = { db: string; asOf?: string; at?: number; words: number; upTo: Tlp; replace?: boolean; json?: boolean }

const WEB = fileURLToPath(new URL('../../../web/dist', import.meta.url))
const WORDS = 25

function whole(text: string): number {
  const number = Number(text)
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('a whole number from 1 on.')
  return number
}

function day(text: string): string {
  if (!isDay(text)) throw new InvalidArgumentError('a day of the calendar, such as 2025-04-18.')
  return text
}

/** The files of the built application, by their path within it. */
function webFiles(): Map<string, Uint8Array> {
  if (!existsSync(join(WEB, 'index.html')))
    throw new ParleyError('not-found', 'the web application is not built', 'run "npm start" once, then publish again')
  const files = readdirSync(WEB, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return new Map(
    files.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [relative(WEB, path).split(sep).join('/'), readFileSync(path)]
    }),
  )
}

/** An earlier edition goes first: what was withdrawn since must not stay behind. What else lies there is left alone. */
function clearEdition(folder: string): void {
  const page = join(folder, 'index.html')
  if (!existsSync(page) || !readFileSync(page, 'utf8').includes('name="parley-edition"')) return
  for (const part of ['data', 'assets']) rmSync(join(folder, part), { recursive: true, force: true })
}

async function publish(folder: string, flags: Flags, { out }: World): Promise<Exit> {
  if (!existsSync(flags.db))
    throw new ParleyError('not-found', 'no record is here', 'read reports into it first', { file: flags.db })
  if (!flags.replace && existsSync(folder) && readdirSync(folder).length > 0)
    throw new ParleyError('usage', 'this folder is not empty', 'name another, or say --replace', { file: folder })
  const web = webFiles()
  const [{ openRecord, openStore }, service] = await Promise.all([import('@parley/record'), import('@parley/service')])
  const store = openStore(flags.db, { readOnly: true })
  try {
    let [files, bytes] = [0, 0]
    const all = service.publish({
      ...{ record: openRecord(store), version: VERSION, web, words: flags.words, upTo: flags.upTo },
      ...{ asOf: flags.asOf ?? null, at: flags.at ?? null, day: new Date().toISOString().slice(0, 10) },
    })
    for await (const { path, body } of all) {
      // Not before there is something to put in its place.
      if (files === 0 && flags.replace) clearEdition(folder)
      const file = join(folder, path)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, body)
      files++
      bytes += Buffer.byteLength(body)
    }
    out.write(
      flags.json
        ? `${JSON.stringify({ folder, files, bytes })}\n`
        : `${folder} holds the site: ${files} files, ${(bytes / 1e6).toFixed(1)} MB. Put it onto any server of files.\n`,
    )
    return EXIT.well
  } finally {
    await store.close()
  }
}

export const publishCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('publish')
    .summary('write a public copy of a record, as a site of files')
    .description(
      'Writes a read-only copy of a record as of one day and revision: the application and all that it shows, as files for any web server. Quotations are cut short, the texts of reports are left out, and so is what is marked higher than may be published.',
    )
    .argument('<folder>', 'where the site is written')
    .option('--db <file>', "the record's file", DEFAULT_DB)
    .option('--as-of <day>', 'only reports that can be from this day or before', day)
    .option('--at <revision>', 'only what the record held at this revision', whole)
    .option('--words <number>', 'the most words of a quotation', whole, WORDS)
    .addOption(
      new Option('--up-to <level>', 'the highest marking that is published; what nobody marked is GREEN')
        .choices([...TLP_LEVELS])
        .default('CLEAR'),
    )
    .option('--replace', 'write into a folder that is not empty; an earlier copy there goes')
    .option('--json', 'print {folder, files, bytes} as JSON')
    .addHelpText('after', '\nExample:\n  parley publish site/ --db talks.parley --as-of 2025-04-18 --up-to GREEN')
    .action(async (folder: string, flags: Flags) => end(await publish(folder, flags, world)))

import { Command } from 'commander'
import { DEFAULT_DB } from '../defaults.ts'
import { plain } from '../output/plain.ts'
import { EXIT, type Exit, type World } from '../world.ts'

type Flags = { db: string; json?: boolean }

async function verify({ db, json }: Flags, { out }: World): Promise<Exit> {
  const { openStore } = await import('@parley/record')
  const store = openStore(db, { readOnly: true })
  try {
    const result = await store.verify()
    if (json) out.write(`${JSON.stringify(result)}\n`)
    else {
      for (const { report, finding, why } of result.broken)
        out.write(`${plain([report, finding, why].filter(Boolean).join('  '))}\n`)
      const verdict = result.broken.length ? `${result.broken.length} broken` : 'all stand'
      out.write(`${result.checked} checked, ${verdict}\n`)
    }
    return result.broken.length ? EXIT.someFailed : EXIT.well
  } finally {
    await store.close()
  }
}

export const verifyCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('verify')
    .summary("check every stored value against its report's words")
    .description(
      "Checks every stored span against its report's text and hash. Ends with 1 where anything is broken, each on a line.",
    )
    .option('--db <file>', "the record's file", DEFAULT_DB)
    .option('--json', 'print {checked, broken} as JSON')
    .addHelpText('after', '\nExample:\n  parley verify --db talks.parley')
    .action(async (flags: Flags) => end(await verify(flags, world)))

import { nearest } from '@parley/intake'
import { KIND_NAMES, ParleyError, Ruling, Verdict } from '@parley/schema'
import { Command } from 'commander'
import { DEFAULT_DB } from '../defaults.ts'
import { shown } from '../output/values.ts'
import { EXIT, type Exit, type World } from '../world.ts'

type Flags = {
  db: string
  by: string
  reason?: string
  set: string[]
  kind?: string
  words: string[]
  at?: string
  id?: string
  json?: boolean
}

/** The verdicts that `parley decide` takes: what people rule about findings and things. */
export const VERDICTS = ['accept', 'correct', 'reject', 'add', 'same', 'different', 'unsure', 'undo'] as const

/** Findings are told by their identifiers; anything else is a name. */
const isFinding = (target: string): boolean => /^[a-z]{2}-[0-9a-f]{16}$/.test(target)

/** "field=value"; JSON is taken as such, so that lists and intervals can be given. */
function assignment(text: string): [string, unknown] {
  const at = text.indexOf('=')
  if (at < 1) throw new ParleyError('usage', `--set ${text} names no field`, 'write --set field=value')
  const [field, value] = [text.slice(0, at), text.slice(at + 1)]
  if (!/^[[{"]|^null$/.test(value)) return [field, value]
  try {
    return [field, JSON.parse(value)]
  } catch {
    throw new ParleyError('usage', `--set ${field}: this is not JSON`, 'quote it for the shell, or give plain words')
  }
}

function rulingOf(verdict: string, targets: readonly string[], flags: Flags): Ruling {
  if (!(VERDICTS as readonly string[]).includes(verdict)) {
    const meant = nearest(verdict, VERDICTS)
    const remedy = meant ? `did you mean "${meant}"?` : `one of: ${VERDICTS.join(', ')}`
    throw new ParleyError('usage', `there is no verdict "${verdict}"`, remedy)
  }
  if (!flags.reason && verdict !== 'accept')
    throw new ParleyError('usage', `"${verdict}" needs a reason`, 'say why with --reason')
  const findings = targets.filter(isFinding)
  const others = targets.filter((t) => !isFinding(t))
  const link = ['same', 'different', 'unsure'].includes(verdict)
  const [first] = others
  if (first && !link && verdict !== 'add' && verdict !== 'undo')
    throw new ParleyError('usage', `"${first}" is no finding's identifier`, 'parley show … --json tells identifiers')
  if (verdict === 'undo' && targets.length !== 1)
    throw new ParleyError('usage', 'one decision is undone at a time', 'name it: parley decide undo d-…')
  return Ruling.parse({
    verdict,
    findings: verdict === 'add' || verdict === 'undo' ? [] : findings,
    names: link ? others : [],
    report: verdict === 'add' ? (first ?? null) : null,
    undoes: verdict === 'undo' ? targets[0] : null,
    kind: flags.kind ?? null,
    words: flags.words,
    at: flags.at === undefined ? null : Number(flags.at),
    change: Object.fromEntries(flags.set.map(assignment)),
    by: flags.by,
    reason: flags.reason ?? '',
    id: flags.id ?? null,
  })
}

async function decide(verdict: string, targets: string[], flags: Flags, world: World): Promise<Exit> {
  const ruling = rulingOf(verdict, targets, flags)
  const { openRecord, openStore } = await import('@parley/record')
  const { existsSync } = await import('node:fs')
  // A record is made by reading; a ruling on nothing is a mistyped name.
  if (!existsSync(flags.db))
    throw new ParleyError('not-found', 'no record is here', 'read reports into it first', { file: flags.db })
  const store = openStore(flags.db)
  try {
    const record = openRecord(store)
    const decision = await record.draft({ asOf: null, at: null }, ruling, new Date().toISOString())
    const before = await store.revision()
    const revision = await store.addDecision(decision)
    const log = await record.corrections({ asOf: null, at: null }, { limit: 1000 })
    const line = log.items.find((c) => c.id === decision.id)
    if (flags.json) world.out.write(`${JSON.stringify({ id: decision.id, revision, decision, line })}\n`)
    else {
      const told = revision > before ? 'recorded' : 'was recorded already'
      world.out.write(`${decision.id}: ${verdict} ${told} at revision ${revision}\n`)
      for (const { quote, changes } of line?.on ?? []) {
        world.out.write(`  “${quote}”\n`)
        for (const c of changes)
          world.out.write(
            `    ${c.field}: ${shown(c.before, '') || '(nothing)'} → ${shown(c.after, '') || '(nothing)'}\n`,
          )
      }
    }
    return EXIT.well
  } finally {
    await store.close()
  }
}

const many = (each: string, all: string[]): string[] => [...all, each]

export const decideCommand = (world: World, end: (exit: Exit) => void): Command =>
  new Command('decide')
    .summary('rule on what was read')
    .description(
      'Records what a person rules about findings, beside what was read: nothing is edited, everything can be undone. A ruling holds on ' +
        'to the words, so that it survives a newer reading.',
    )
    .argument('<verdict>', `${Verdict.options.filter((v) => (VERDICTS as readonly string[]).includes(v)).join(', ')}`)
    .argument(
      '<target...>',
      'findings by identifier; for add, a report; for undo, a decision; for same …, actors by name too',
    )
    .requiredOption('--by <name>', 'who rules')
    .option('--reason <words>', 'why; may be left out for accept alone')
    .option('--set <field=value>', 'for correct and add: a field and its value; can be given again', many, [])
    .option('--kind <kind>', `for add: ${KIND_NAMES.join(', ')}`)
    .option('--words <words>', 'for add: words of the report that the finding stands on; can be given again', many, [])
    .option('--at <offset>', 'for add: an index near which the words stand, where they come more than once')
    .option('--id <id>', 'an identifier of your own: asked again with it, nothing is ruled twice')
    .option('--db <file>', "the record's file", DEFAULT_DB)
    .option('--json', 'print the decision as JSON')
    .addHelpText(
      'after',
      '\nExample:\n  parley decide correct at-0123456789abcdef --set actor="Maria Holm" --by "A. Reader" --reason "she, not he"',
    )
    .action(async (verdict: string, targets: string[], flags: Flags) =>
      end(await decide(verdict, targets, flags, world)),
    )

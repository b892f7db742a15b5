import { Command, CommanderError } from 'commander'
import { analyseCommand } from './commands/analyse.ts'
import { backupCommand } from './commands/backup.ts'
import { decideCommand } from './commands/decide.ts'
import { extractCommand } from './commands/extract.ts'
import { mcpCommand } from './commands/mcp.ts'
import { publishCommand } from './commands/publish.ts'
import { readCommand } from './commands/read.ts'
import { restoreCommand } from './commands/restore.ts'
import { serveCommand } from './commands/serve.ts'
import { showCommand } from './commands/show.ts'
import { takedownCommand } from './commands/takedown.ts'
import { tokenCommand } from './commands/token.ts'
import { userCommand } from './commands/user.ts'
import { verifyCommand } from './commands/verify.ts'
import { watchCommand } from './commands/watch.ts'
import { fail } from './failure.ts'
import { VERSION } from './version.ts'
import { EXIT, type Exit, type World } from './world.ts'

/**
 * The whole command line. Commands load what they need when they run, so that help and mistakes are told at once. `end` is told how a command
 * ended.
 */
export function program(world: World, end: (exit: Exit) => void = () => {}): Command {
  const parley = new Command('parley')
    .description('Reads what is published about a peace process and keeps the sourced record of it.')
    .version(VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText(
      'after',
      '\nExit codes: 0 all well, 1 some inputs failed, 2 wrong use.\n\nExample:\n  parley read reports/ && parley show agreements',
    )
  for (const make of [
    extractCommand,
    readCommand,
    watchCommand,
    showCommand,
    serveCommand,
    publishCommand,
    verifyCommand,
    analyseCommand,
    decideCommand,
    takedownCommand,
    mcpCommand,
    backupCommand,
    restoreCommand,
    userCommand,
    tokenCommand,
  ]) {
    parley.addCommand(make(world, end).helpOption('-h, --help', 'print this help'))
  }
  for (const command of [parley, ...parley.commands, ...parley.commands.flatMap((c) => c.commands)]) {
    command.exitOverride().showHelpAfterError('(--help tells more)')
    command.configureOutput({
      writeOut: (text) => world.out.write(text),
      writeErr: (text) => world.err.write(text),
      getOutHelpWidth: () => world.out.columns ?? 100,
    })
  }
  return parley
}

/** Runs the command line with its arguments (without node and script) and says how it ended. Never throws. */
export async function run(args: readonly string[], world: World): Promise<Exit> {
  let exit: Exit = EXIT.well
  try {
    await program(world, (how) => {
      exit = how
    }).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.well : EXIT.wrongUse
    return fail(error, world)
  }
  return exit
}

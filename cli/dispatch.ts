import {oneLine} from '../lib/action/log-line.ts'
import {commands, type Command} from './commands.ts'
import {didYouMean} from './suggest.ts'
import type {Terminal} from './terminal.ts'
import {VERSION} from './version.ts'

/** Exit status for a command line that is not understood. */
export const USAGE_STATUS = 1

/**
 * Runs what the command line asks for.
 *
 * @param args the words after the program's name
 * @returns the exit status
 * @throws the signal's reason when it is aborted
 */
export async function dispatch(args: readonly string[], terminal: Terminal): Promise<number> {
  const [word, ...rest] = args
  if (word === undefined) {
    await terminal.writeError(help())
    return USAGE_STATUS
  }
  if (word === '--help' || word === '-h' || (word === 'help' && rest.length === 0)) {
    await terminal.write(help())
    return 0
  }
  if (word === '--version' || word === '-V') {
    await terminal.write(`fairway ${VERSION}\n`)
    return 0
  }
  const [name = '', ...words] = word === 'help' ? [...rest.slice(0, 1), '--help'] : args
  const command = commands.find(candidate => candidate.name === name)
  if (command === undefined) {
    await terminal.writeError(`fairway: ${unknown(name)} See fairway --help.\n`)
    return USAGE_STATUS
  }
  return await (await command.load()).runCommand(words, terminal)
}

function unknown(word: string): string {
  const names = commands.map(({name}) => name)
  const shown = oneLine(word)
  if (word.startsWith('-')) return `There is no option ${shown} before a subcommand.${didYouMean(word, ['--help', '--version'])}`
  return `There is no subcommand "${shown}".${didYouMean(word, names)}`
}

function help(): string {
  const width = Math.max(...commands.map(({name}) => name.length))
  const line = ({name, summary}: Command) => `  ${name.padEnd(width)}   ${summary}`
  return `Usage: fairway SUBCOMMAND [options]

From git push to a running, verified service.

Subcommands:
${commands.map(line).join('\n')}

Options:
  -h, --help      show this help; with a subcommand, its own
  -V, --version   show the version

"fairway SUBCOMMAND --help" lists the options of a subcommand.
`
}

import {parseArgs} from 'node:util'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {catalog, type ToolName} from './catalog.ts'
import {toolNamesFor} from './purposes.ts'
import {PURPOSES} from './definition.ts'

/** What `npm run tools` was asked for. */
export interface ToolsArguments {
  readonly names: readonly ToolName[]
  readonly yes: boolean
  readonly list: boolean
  readonly help: boolean
}

export const USAGE = `Usage: npm run tools -- [--yes] [--list] [--for PURPOSE] [--only NAME]…

Finds the programs that a rehearsal runs, and installs what is missing: from PATH, the cache folder, a pinned download, a Debian package
or a pinned Go module, in this order. It says what it will do before it does it.

  --yes        go ahead without asking (as when there is no terminal)
  --list       only show what is here and what is missing
  --for        rehearse (default), infrastructure for rehearsals with Terraform, act for --engine act, e2e for everything that the
               end-to-end tests run, or all for those, too, that only run on request
  --only NAME  only this tool; may be given more than once

Exit status: 0 all there, 2 wrong usage, 4 a tool cannot be found or installed, 130 cancelled.`

/** The command line is wrong; the command ends with status 2. */
export class UsageError extends ActionError {}

/** @throws UsageError when an argument is not known */
export function parseToolsArguments(argv: readonly string[]): ToolsArguments {
  const {yes, list, help, for: purpose = 'rehearse', only = []} = parse(argv)
  const known = PURPOSES.find(name => name === purpose)
  if (known === undefined) throw new UsageError(`--for is "${purpose}".`, `Write --for and one of ${PURPOSES.join(', ')}.`)
  const unknown = only.find(name => !Object.hasOwn(catalog, name))
  if (unknown !== undefined) throw new UsageError(`--only "${unknown}" is not a tool.`, `The tools are ${Object.keys(catalog).join(', ')}.`)
  const names = only.length > 0 ? (only as ToolName[]) : toolNamesFor(known)
  return {names, yes: yes === true, list: list === true, help: help === true}
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: {
        yes: {type: 'boolean'},
        list: {type: 'boolean'},
        help: {type: 'boolean', short: 'h'},
        for: {type: 'string'},
        only: {type: 'string', multiple: true}
      }
    }).values
  } catch (error) {
    throw new UsageError(messageOf(error), undefined, {cause: error})
  }
}

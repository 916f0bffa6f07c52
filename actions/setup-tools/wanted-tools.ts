import {ActionError} from '../../lib/action/errors.ts'
import {lines, type InputKind} from '../../lib/action/inputs.ts'
import {toolNames, type ToolName} from '../../lib/tools/index.ts'

/** One line of the input `tools`. */
export interface WantedTool {
  readonly name: ToolName
  /** As in `terraform >= 1.9`; undefined when any version that Fairway works with will do. */
  readonly minimumVersion: string | undefined
}

const EXAMPLE = 'Write a name, or a name and the oldest version that will do, as in: terraform >= 1.9'

/** The input `tools`: at least one line, each tool once. */
export function wantedTools(): InputKind<readonly WantedTool[]> {
  const all = lines()
  return {
    default: undefined,
    isSecret: false,
    parse(value) {
      const wanted = all.parse(value).map(parseLine)
      if (wanted.length === 0) throw new ActionError('it names no tool.', `Write some of ${toolNames.join(', ')}, one a line.`)
      const twice = wanted.find(({name}, index) => wanted.findIndex(other => other.name === name) !== index)
      if (twice !== undefined) throw new ActionError(`${twice.name} is listed twice.`, 'Keep one of the two lines.')
      return wanted
    }
  }
}

function parseLine(line: string): WantedTool {
  const [, given = '', condition = ''] = /^([^\s<>=~!^@:]+)\s*(.*)$/.exec(line) ?? []
  const name = toolNames.find(known => known === given)
  if (name === undefined) {
    throw new ActionError(`"${line}" is not a known tool.`, `The tools are ${toolNames.join(', ')}. ${EXAMPLE}`)
  }
  if (condition === '') return {name, minimumVersion: undefined}
  const minimumVersion = /^>=\s*v?(\d+\.\d+(?:\.\d+)?)$/.exec(condition)?.[1]
  if (minimumVersion === undefined) throw new ActionError(`"${line}" does not name a minimum version.`, EXAMPLE)
  return {name, minimumVersion}
}

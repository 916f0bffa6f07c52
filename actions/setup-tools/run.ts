import {mkdir} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {Ask} from '../../lib/action/ask.ts'
import {childEnvironment, type Environment} from '../../lib/action/environment.ts'
import type {Http} from '../../lib/http/http.ts'
import {ensureTool, type FoundTool, type Tool, type ToolCache} from '../../lib/tools/installer.ts'
import {toolNames, type ToolName} from '../../lib/tools/index.ts'
import type {SetupToolsInputs} from './inputs.ts'
import {folderForPath} from './search-path.ts'

export interface SetupToolsDependencies {
  /** What is known of each tool. */
  readonly tools: Readonly<Record<ToolName, Tool>>
  readonly ask: Ask
  readonly http: Http
  /** Undefined on a machine without one. */
  readonly toolCache: ToolCache | undefined
  /** As Node names it: `linux-x64`. */
  readonly platform: string
  /** This process's environment; the programs see a few variables of it. */
  readonly environment: Environment
  /** What relative paths in inputs are relative to. */
  readonly workspace: string
  /** The step's own, empty folder. It stays until post. */
  readonly folder: string
  /** Puts a folder at the front of the PATH of the later steps. */
  readonly addPath: (folder: string) => void
  readonly info: (message: string) => void
  readonly signal: AbortSignal
}

export interface ReadyTool extends FoundTool {
  readonly name: ToolName
}

/**
 * Finds or installs the tools in the order in which they were asked for, and makes each the one that the later steps start.
 *
 * @throws ActionError when one cannot be found or installed; those before it stay on PATH
 */
export async function run(inputs: SetupToolsInputs, dependencies: SetupToolsDependencies): Promise<readonly ReadyTool[]> {
  for (const name of toolNames) {
    if (inputs[`${name}-path`] !== '' && !inputs.tools.some(wanted => wanted.name === name)) {
      dependencies.info(`Input "${name}-path" is not used: "tools" does not name ${name}.`)
    }
  }
  const ready: ReadyTool[] = []
  for (const {name, minimumVersion} of inputs.tools) {
    const folder = join(dependencies.folder, name)
    await mkdir(folder)
    const tool = await find(name, minimumVersion, folder, inputs[`${name}-path`], dependencies)
    const added = await folderForPath(name, tool, dependencies.environment['PATH'] ?? '', join(folder, 'path'))
    if (added !== undefined) dependencies.addPath(added)
    ready.push({name, ...tool})
  }
  return ready
}

async function find(
  name: ToolName,
  minimumVersion: string | undefined,
  folder: string,
  given: string,
  dependencies: SetupToolsDependencies
): Promise<FoundTool> {
  const {environment, signal, toolCache, tools, workspace} = dependencies
  return await ensureTool(
    {
      tool: tools[name],
      path: given === '' ? '' : resolve(workspace, given),
      pathInput: `${name}-path`,
      minimumVersion,
      folder,
      environment: versionEnvironment(environment),
      signal
    },
    {...dependencies, cache: toolCache, searchPath: environment['PATH'] ?? ''}
  )
}

/**
 * The environment in which a program is asked for its version: no `TF_CLI_ARGS`, and no tokens of the user. HOME is the runner's own,
 * because version managers (mise, asdf) keep the program behind their name there; CHECKPOINT_DISABLE keeps Terraform from asking its maker
 * for updates.
 */
function versionEnvironment(environment: Environment) {
  return {...childEnvironment(environment, {only: ['PATH', 'HOME', 'RUNNER_TRACKING_ID']}), CHECKPOINT_DISABLE: '1'}
}

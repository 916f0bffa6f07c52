import {randomUUID} from 'node:crypto'
import {existsSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {resolve as resolvePath} from 'node:path'
import {isMapping} from '@actions/workflow-parser'
import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {ActionError} from '../../lib/action/errors.ts'
import {resolve, textOf, type Scope} from './expressions.ts'
import type {RunPlan} from './plan.ts'
import {SHELLS} from './refuse.ts'
import type {JobSession} from './session.ts'

/** What has to be started for a `run:` step. */
export interface Script {
  readonly argv: readonly [string, ...string[]]
  readonly cwd: string
  /** What GitHub shows before the step's output: the script itself, and its shell. */
  readonly banner: readonly string[]
}

/**
 * Writes a step's script to a file and says how to start it: `bash -e` when no shell is named, `bash --noprofile --norc -e -o
 * pipefail` when bash is named, `sh -e` (actions/runner, ScriptHandlerHelpers.cs).
 *
 * @throws ActionError for a shell that is not played, and for a working directory that is not there
 */
export async function prepareScript(session: JobSession, run: RunPlan, scope: Scope): Promise<Script> {
  const file = session.frame.plan.file.label
  const value = (token: TemplateToken | undefined) => (token === undefined ? undefined : textOf(resolve(token, scope, file)))
  const shell = value(run.shell) ?? value(defaultOf(session, 'shell'))
  const directory = value(run.workingDirectory) ?? value(defaultOf(session, 'working-directory')) ?? ''
  const cwd = resolvePath(session.folders.workspace, directory)
  if (!existsSync(cwd)) {
    throw new ActionError(`The working directory "${directory}" does not exist.`, 'Check it out or make it in an earlier step.')
  }
  const script = value(run.script) ?? ''
  const path = `${session.folders.temp}/${randomUUID()}.sh`
  await writeFile(path, script)
  const argv = commandLine(shell, path)
  const [first = '', ...further] = script.split('\n')
  return {
    argv,
    cwd,
    banner: [`##[group]Run ${first}`, ...further.filter(line => line !== ''), `shell: ${argv.join(' ').replace(path, '{0}')}`]
  }
}

function commandLine(shell: string | undefined, path: string): [string, ...string[]] {
  if (shell === undefined || shell === '') return ['bash', '-e', path]
  if (shell === 'bash') return ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', path]
  if (shell === 'sh') return ['sh', '-e', path]
  throw new ActionError(`The shell "${shell}" is not played by the rehearsal.`, `Use one of: ${SHELLS.join(', ')}.`)
}

/** `defaults.run` of the job, then of the workflow. */
function defaultOf(session: JobSession, key: string): TemplateToken | undefined {
  for (const defaults of [session.plan.defaults, session.frame.plan.defaults]) {
    const run = defaults?.find('run')
    const value = run !== undefined && isMapping(run) ? run.find(key) : undefined
    if (value !== undefined) return value
  }
  return undefined
}

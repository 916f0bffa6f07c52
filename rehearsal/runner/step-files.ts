import {randomUUID} from 'node:crypto'
import {mkdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {messageOf} from '../../lib/action/errors.ts'
import {isRefusedEnvironmentName, parseFileCommands, parsePathFile, requireName, SUMMARY_LIMIT} from './file-commands.ts'
import {annotate, debug, type JobSession} from './session.ts'
import type {StepOutput} from './step-output.ts'

/** The file-command files of one step: empty before it, read and removed after it. */
export interface StepFiles {
  /** GITHUB_OUTPUT, GITHUB_ENV, … with their paths. */
  readonly environment: Readonly<Record<string, string>>
  /** Carries out what the step wrote. A file that cannot be read right fails the step with the runner's message. */
  process(session: JobSession, step: string, output: StepOutput): Promise<void>
}

export async function createStepFiles(temp: string): Promise<StepFiles> {
  const folder = join(temp, '_runner_file_commands')
  await mkdir(folder, {recursive: true})
  const id = randomUUID()
  const paths = {
    output: join(folder, `set_output_${id}`),
    env: join(folder, `set_env_${id}`),
    path: join(folder, `add_path_${id}`),
    state: join(folder, `save_state_${id}`),
    summary: join(folder, `step_summary_${id}`),
    artifacts: join(folder, `artifacts_${id}`),
    artifactsList: join(folder, `artifacts_list_${id}`)
  }
  await Promise.all(Object.values(paths).map(path => writeFile(path, '')))
  return {
    environment: {
      GITHUB_OUTPUT: paths.output,
      GITHUB_ENV: paths.env,
      GITHUB_PATH: paths.path,
      GITHUB_STATE: paths.state,
      GITHUB_STEP_SUMMARY: paths.summary,
      // There for every step, and read only where GitHub has switched that on (actions/runner, CreateArtifactsFileCommand.cs).
      GITHUB_ARTIFACTS: paths.artifacts,
      GITHUB_ARTIFACTS_LIST: paths.artifactsList
    },
    async process(session, step, output) {
      const attempt = async (name: string, path: string, carryOut: (text: string) => void) => {
        try {
          carryOut(await readText(path).catch(() => ''))
        } catch (error) {
          output.fail(`Unable to process file command '${name}' successfully.`)
          output.fail(messageOf(error))
        }
      }
      await attempt('path', paths.path, text => addPaths(session, text))
      await attempt('env', paths.env, text => setEnvironment(session, step, text))
      await addSummary(session, step, paths.summary)
      await attempt('output', paths.output, text => {
        for (const [name, value] of parseFileCommands(text)) {
          requireName(name, 'name')
          output.outputs[name] = value
          output.debug(`Set output ${name} = ${value}`)
        }
      })
      await attempt('state', paths.state, text => {
        for (const [name, value] of parseFileCommands(text)) {
          output.state[name] = value
          output.debug(`Save intra-action state ${name} = ${value}`)
        }
      })
      await Promise.all(Object.values(paths).map(path => rm(path, {force: true})))
    }
  }
}

/** A byte order mark, as Windows' programs write it, is no part of the text: .NET leaves it out when it reads a file. */
async function readText(path: string): Promise<string> {
  return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '')
}

function addPaths(session: JobSession, text: string): void {
  for (const folder of parsePathFile(text)) session.paths = [...session.paths.filter(known => known !== folder), folder]
}

function setEnvironment(session: JobSession, step: string, text: string): void {
  for (const [name, value] of parseFileCommands(text)) {
    if (isRefusedEnvironmentName(name)) {
      annotate(session, step, {level: 'error', message: `Can't store ${name.toUpperCase()} output parameter using '$GITHUB_ENV' command.`})
      continue
    }
    requireName(name, 'name')
    session.environment = {...session.environment, [name]: value}
    debug(session, step, `${name}='${value}'`)
  }
}

/** A summary that is too long is dropped with an error, which does not fail the step (actions/runner, FileCommandManager.cs). */
async function addSummary(session: JobSession, step: string, path: string): Promise<void> {
  const size = await stat(path).then(
    ({size}) => size,
    () => 0
  )
  if (size === 0) return
  if (size <= SUMMARY_LIMIT) {
    session.state.recorder.summary(session.reference, step, await readText(path))
    return
  }
  const [limit, got] = [SUMMARY_LIMIT, size].map(bytes => Math.floor(bytes / 1024))
  const message = `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit ?? 0}k, got ${got ?? 0}k. For more information see: https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-markdown-summary`
  annotate(session, step, {level: 'error', message})
}

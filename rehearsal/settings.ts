import {readFile} from 'node:fs/promises'
import {messageOf} from '../lib/action/errors.ts'
import {keyValues} from '../lib/action/inputs.ts'
import type {RehearsalRequest} from './arguments.ts'
import {UsageError} from './usage-error.ts'
import {refuseForeignTargets, variableTargets} from './targets/refuse.ts'

/** The variables and secrets that a run gets. */
export interface RunSettings {
  readonly variables: Readonly<Record<string, string>>
  readonly secrets: Readonly<Record<string, string>>
}

/** A secret shorter than this turns up by chance in any log: the leak search could not tell. */
const SHORTEST_SECRET = 6

/**
 * Adds what the command line gives to what the stage presets. The command line wins.
 *
 * @param environment where `--secret NAME` takes its value from
 * @throws UsageError when a named secret is not in the environment, or is too short to be searched for, or when the secret file cannot
 *   be read
 * @throws ActionError when one of them leads to another machine
 */
export async function withRequestedSettings(
  preset: RunSettings,
  request: Pick<RehearsalRequest, 'variables' | 'secretNames' | 'secretFile'>,
  environment: Readonly<Record<string, string | undefined>>
): Promise<RunSettings> {
  const named = request.secretNames.map(name => {
    const value = environment[name]
    if (value === undefined) throw new UsageError(`--secret ${name}: the environment variable ${name} is not set.`)
    return [name, value] as const
  })
  const given = {
    ...(request.secretFile === undefined ? {} : await readSecretFile(request.secretFile)),
    ...Object.fromEntries(named)
  }
  refuseForeignTargets([...variableTargets(request.variables), ...variableTargets(given, 'secret')])
  const secrets = {...preset.secrets, ...given}
  for (const [name, value] of Object.entries(secrets)) {
    if (value !== '' && value.length < SHORTEST_SECRET) {
      throw new UsageError(`The secret ${name} has fewer than ${SHORTEST_SECRET} characters: a leak of it could not be told from chance.`)
    }
  }
  return {variables: {...preset.variables, ...request.variables}, secrets}
}

async function readSecretFile(path: string): Promise<Record<string, string>> {
  const content = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new UsageError(`--secret-file ${path} cannot be read.`, {cause: error})
  })
  try {
    return Object.fromEntries(keyValues().parse(content))
  } catch (error) {
    throw new UsageError(`--secret-file ${path}: ${messageOf(error)}`, {cause: error})
  }
}

import {readFile, stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import type {Environment} from '../../../lib/action/environment.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {printable} from '../../../lib/action/inputs.ts'
import {registerSecret} from '../../../lib/secrets/registered.ts'

/** What `RUN --mount=type=ssh,id=ID` gets: the agent behind a socket, or keys. */
export interface SshSource {
  readonly id: string
  /** A socket or files of keys; none for the agent of the step (SSH_AUTH_SOCK). */
  readonly paths: readonly string[]
}

export const AGENT_VARIABLE = 'SSH_AUTH_SOCK'
/** docker/buildx takes the first 100 KiB of a key (BuildKit, session/sshforward/sshprovider/agentprovider.go). */
const LARGEST_KEY_BYTES = 100 * 1024
const FORM = 'Write "default" for the agent of the step, or ID=PATH of a socket or of a private key in a file, one a line.'

/** Sources as `docker build --ssh` takes them, one a line: `default`, or `ID[=SOCKET|KEY[,KEY]]`. */
export function readSsh(entries: readonly string[]): readonly SshSource[] {
  const sources = entries.map(entry => {
    if (/^-+(?:BEGIN|END)\b/.test(entry)) {
      throw new ActionError('a key stands in it, instead of a path.', 'Start an agent that has the key, and write "ssh: default".')
    }
    const [, id = '', paths] = /^([A-Za-z0-9_.-]+)(?:=(.+))?$/.exec(entry) ?? []
    // The rest of a key that stands in it would be repeated in the error.
    if (id === '' || id.length > 64) throw new ActionError('a line is not of the form ID=PATH.', FORM)
    return {id, paths: (paths ?? '').split(',').filter(path => path !== '')}
  })
  const ids = sources.map(({id}) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new ActionError(`${printable(twice)} is set twice.`, 'Keep one of the two lines.')
  return sources
}

/** Whether one of them is the agent of the step. */
export const usesAgent = (sources: readonly SshSource[]): boolean => sources.some(({paths}) => paths.length === 0)

/**
 * What `--ssh` gets, a source each, with paths of this machine. Keys are hidden from now on.
 *
 * @param variables the step's variables
 * @param workspace what relative paths are relative to
 * @throws ActionError when there is no agent, or a path cannot be read
 */
export async function collectSsh(sources: readonly SshSource[], variables: Environment, workspace: string): Promise<readonly string[]> {
  const collected: string[] = []
  for (const {id, paths} of sources) {
    const agent = variables[AGENT_VARIABLE] ?? ''
    if (paths.length === 0 && agent === '') {
      throw new ActionError(
        `Input "ssh": there is no agent for "${id}": ${AGENT_VARIABLE} is not set.`,
        `Start one in a step before this one, or name a private key in a file: "ssh: ${id}=path".`
      )
    }
    const found = paths.length === 0 ? [agent] : paths.map(path => resolve(workspace, path))
    for (const path of found) await checkSource(id, path)
    collected.push(`${id}=${found.join(',')}`)
  }
  return collected
}

async function checkSource(id: string, path: string): Promise<void> {
  const what = `Input "ssh": what is named for "${id}"`
  const state = await stat(path).catch(() => undefined)
  if (state === undefined) throw new ActionError(`${what} cannot be found: ${printable(path)}.`, 'Check the path.')
  if (state.isSocket()) return
  if (path.includes(',')) throw new ActionError(`${what} has a comma in its path, where the next one would begin.`, 'Move it.')
  if (!state.isFile() || state.size > LARGEST_KEY_BYTES)
    throw new ActionError(`${what} is neither a socket nor a private key: ${printable(path)}.`)
  const key = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new ActionError(`${what} cannot be read: ${printable(path)}.`, "Give the runner's user the right to read it.", {cause: error})
  })
  registerSecret(key)
  if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----/m.test(key)) {
    throw new ActionError(`${what} is neither a socket nor a private key: ${printable(path)}.`, 'Name the file without ".pub".')
  }
}

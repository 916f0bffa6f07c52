import {join} from 'node:path'
import {childEnvironment} from '../action/environment.ts'
import {ActionError} from '../action/errors.ts'
import type {ProcessResult, RunProcess} from '../action/process.ts'
import {hostOver, type Host} from './connection.ts'
import {waitForSocket} from './control-socket.ts'
import {lastLine, SSH_FAILED} from './errors.ts'

export interface OwnOptions {
  /** A private folder for the socket of the connection. */
  readonly folder: string
  readonly run: RunProcess
  readonly signal: AbortSignal
  readonly sudo?: boolean
  /** Variables that ssh must not see: what a command of ours reads a key from. */
  readonly without?: readonly string[]
}

/** What a person's configuration may add to a connection that they work in, and that would stand against a command or another connection of theirs. */
const PLAIN = ['-o', 'RemoteCommand=none', '-o', 'ClearAllForwardings=yes'] as const

/**
 * Opens a connection as the person at the terminal would: with their configuration, keys, agent and known_hosts. What ssh asks, it asks there.
 *
 * @param destination what stands behind `ssh`, with `:port` where there is one
 * @throws ActionError when it does not get through; the signal's reason when it is aborted
 */
export async function connectAsPerson(destination: string, {folder, run, signal, sudo = false, without = []}: OwnOptions): Promise<Host> {
  const socket = join(folder, 'control')
  const ending = new AbortController()
  const place = placeOf(destination)
  let ended: ProcessResult | undefined
  const env = childEnvironment(process.env, {without})
  const shared = run(['ssh', '-M', '-N', '-S', socket, '-o', 'ControlPersist=no', ...PLAIN, ...place], {
    env,
    signal: ending.signal,
    isInTerminal: true
  })
  let failure: unknown
  const settled = shared.then(
    result => (ended = result),
    (error: unknown) => (failure = error)
  )
  const close = async () => {
    ending.abort(new Error('closed'))
    await settled
  }
  try {
    if (!(await waitForSocket(socket, settled, signal))) throw ended === undefined ? (failure as Error) : failed(destination, ended.stderr)
  } catch (error) {
    await close()
    throw error
  }
  return hostOver({
    run,
    argv: command => ['ssh', '-S', socket, '-o', 'BatchMode=yes', '-T', ...PLAIN, ...place, sudo ? `sudo -n -H -- ${command}` : command],
    options: {env},
    exported: {},
    isNoise: () => false,
    failure: ({exitCode, stdout, stderr}, hasBegun) => {
      const isOfSsh = exitCode === SSH_FAILED || exitCode === null
      if (hasBegun) return isOfSsh ? new ActionError(`The connection to ${destination} was lost.`) : undefined
      if (isOfSsh) return failed(destination, stderr)
      return new ActionError(`${destination} ran nothing of what it was sent: ${lastLine(stderr.trim() === '' ? stdout : stderr)}`)
    },
    close
  })
}

/** The words for ssh. @throws ActionError when it would be an option */
function placeOf(destination: string): string[] {
  if (/^-|[\s\p{Cc}]/u.test(destination) || destination === '') throw new ActionError(`"${destination}" is no host.`, 'Write user@host.')
  const [, place = destination, port] = /^([^:]+|.*\[[^\]]+\]):(\d{1,5})$/.exec(destination) ?? []
  return [...(port === undefined ? [] : ['-p', port]), '--', place.replace(/\[([^\]]+)\]/, '$1')]
}

const failed = (destination: string, stderr: string) => new ActionError(`ssh to ${destination} failed: ${lastLine(stderr)}`)

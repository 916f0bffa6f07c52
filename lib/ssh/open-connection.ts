import {join} from 'node:path'
import {rm} from 'node:fs/promises'
import {childEnvironment} from '../action/environment.ts'
import {ActionError} from '../action/errors.ts'
import {sleep} from '../action/duration.ts'
import type {ProcessResult, RunProcess} from '../action/process.ts'
import {hostOver, type Host} from './connection.ts'
import {CONFIG_FILE, controlSocket, type Machine} from './config.ts'
import {isSocket, waitForSocket} from './control-socket.ts'
import {explainLoss, explainSshFailure, SSH_FAILED, type Problem} from './errors.ts'
import {OTHER_KINDS} from './fingerprints.ts'
import {gate} from './gate.ts'
import {explainNoScript} from './no-script.ts'
import type {Transport} from './transport.ts'

/** Waits this long for the shared connection; ssh's own ConnectTimeout ends an attempt that hangs. */
const OPEN_TIMEOUT_MILLISECONDS = 45_000
const END_TIMEOUT_MILLISECONDS = 5_000
/** Until a program of ours that is asked to end is killed: `runProcess`. */
const KILL_MILLISECONDS = 5_000
/** What post may take to end the connection of main, to open its own, and to close it. */
export const CONNECTION_MILLISECONDS = END_TIMEOUT_MILLISECONDS + KILL_MILLISECONDS + OPEN_TIMEOUT_MILLISECONDS + KILL_MILLISECONDS
/** What ssh says when the shared connection is gone and it makes one of its own. */
const SOCKET_REFUSED = /^Control socket connect\(/

/** With ten that have not logged in yet a machine begins to drop others (sshd_config(5), MaxStartups), and all hosts of a step have the same ones on the way. */
const throughHop = gate(5)

/** The arguments that every ssh here begins with: the rest is in the configuration, whose path is relative to the identity's folder. */
export const SSH_ARGUMENTS = ['-F', CONFIG_FILE, '-T'] as const

/** What ssh says is parsed, so it must be in English. */
const sshEnvironment = () => ({...childEnvironment(), LC_ALL: 'C'})

/**
 * Opens one connection that all later commands share, so that each of them takes only milliseconds.
 *
 * @param folder has the keys, known_hosts and the configuration that names the machine, see `writeIdentity`
 * @throws ActionError with one clear line when the host does not let us in
 */
export async function connect(folder: string, machine: Machine, run: RunProcess, signal?: AbortSignal): Promise<Host> {
  const {hops = []} = machine
  const opening = () => openAnyKind(folder, machine, run, signal)
  const close = await (hops.length === 0 ? opening() : throughHop(opening))
  return hostOver(transport(folder, machine, run, close))
}

async function openAnyKind(folder: string, machine: Machine, run: RunProcess, signal?: AbortSignal): Promise<() => Promise<void>> {
  try {
    return await open(folder, machine, [], run, signal)
  } catch (error) {
    if (machine.hasFingerprint !== true || !(error instanceof BeforeLoginError)) throw error
    return await openOtherKind(folder, machine, run, error, signal)
  }
}

/** The host has shown a key that is not ours: it may have one of another kind that is. One that has none of a kind may just hang up. */
async function openOtherKind(folder: string, machine: Machine, run: RunProcess, first: BeforeLoginError, signal?: AbortSignal) {
  for (const kind of OTHER_KINDS) {
    try {
      return await open(folder, machine, ['-o', `HostKeyAlgorithms=${kind}`], run, signal)
    } catch (error) {
      if (!(error instanceof BeforeLoginError)) throw error
    }
  }
  throw first
}

/** @returns what ends the shared connection */
async function open(
  folder: string,
  machine: Machine,
  more: readonly string[],
  run: RunProcess,
  signal?: AbortSignal
): Promise<() => Promise<void>> {
  const ending = new AbortController()
  let ended: ProcessResult | undefined
  const shared = run(['ssh', ...SSH_ARGUMENTS, ...more, '-M', '-N', '--', machine.alias], {
    cwd: folder,
    env: sshEnvironment(),
    signal: ending.signal
  }).then(
    result => (ended = result),
    (error: unknown) => {
      if (!ending.signal.aborted) throw error
    }
  )
  // A failure shows in the wait below; a later loss in the commands that use the connection.
  let startFailure: unknown
  shared.catch((error: unknown) => (startFailure = error))
  const close = async () => {
    ending.abort(new Error('closed'))
    await shared.catch(() => undefined)
  }
  const waited = new AbortController()
  try {
    const tooLong = sleep(OPEN_TIMEOUT_MILLISECONDS, waited.signal).catch(() => undefined)
    if (await waitForSocket(join(folder, controlSocket(machine)), Promise.race([shared, tooLong]), signal)) return close
    if (startFailure !== undefined) throw startFailure as Error
    throw sshFailure(ended === undefined ? 'timed out' : ended.stderr, machine)
  } catch (error) {
    await close()
    throw error
  } finally {
    waited.abort(new Error('no longer waited for'))
  }
}

/**
 * Ends a shared connection that this step's main part left open because it was killed; with it go the ssh programs that used it.
 * Never throws: where there is none, that is well.
 */
export async function endLeftConnection(folder: string, machine: Machine, run: RunProcess): Promise<void> {
  const socket = join(folder, controlSocket(machine))
  if (!(await isSocket(socket))) return
  const options = {cwd: folder, env: sshEnvironment(), timeout: END_TIMEOUT_MILLISECONDS}
  await run(['ssh', ...SSH_ARGUMENTS, '-O', 'exit', '--', machine.alias], options).catch(() => undefined)
  // A connection whose process was killed leaves its socket.
  await rm(socket, {force: true}).catch(() => undefined)
}

/** Each command opens its own connection where no shared one is open. */
function transport(folder: string, machine: Machine, run: RunProcess, close: () => Promise<void>): Transport {
  const {sudo = false, dockerHost = ''} = machine
  return {
    run,
    // Its own home: the files of Docker and ours are root's then.
    argv: command => ['ssh', ...SSH_ARGUMENTS, '--', machine.alias, sudo ? `sudo -n -H -- ${command}` : command],
    options: {cwd: folder, env: sshEnvironment()},
    exported: dockerHost === '' ? {} : {DOCKER_HOST: dockerHost},
    isNoise: line => SOCKET_REFUSED.test(line),
    failure: ({exitCode, stdout, stderr}, hasBegun) => {
      const said = stderr
        .split('\n')
        .filter(line => !SOCKET_REFUSED.test(line))
        .join('\n')
      const isOfSsh = exitCode === SSH_FAILED || exitCode === null
      if (hasBegun) return isOfSsh ? asError(explainLoss(machine)) : undefined
      if (isOfSsh) return sshFailure(said, machine)
      const {message, fix} = explainNoScript(stdout, said, machine)
      return new ActionError(message, fix)
    },
    close
  }
}

/** The host was not reached far enough to say who we are. */
class BeforeLoginError extends ActionError {}

const asError = ({message, fix}: Problem) => new ActionError(message, fix)

function sshFailure(stderr: string, machine: Machine): ActionError {
  const {message, fix, isBeforeLogin} = explainSshFailure(stderr, machine)
  return isBeforeLogin === true ? new BeforeLoginError(message, fix) : new ActionError(message, fix)
}

import {randomUUID} from 'node:crypto'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createInterface} from 'node:readline'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {runProcess} from '../../lib/action/process.ts'
import {releaseLockScript, takeOverScript} from '../../lib/host/lock-scripts.ts'
import {renderOwner} from '../../lib/host/lock.ts'
import type {Host} from '../../lib/ssh/connection.ts'
import {lastLine} from '../../lib/ssh/errors.ts'
import {connectAsPerson} from '../../lib/ssh/own-connection.ts'
import {logLine} from '../../lib/ssh/shell.ts'
import {parseOptions, type OptionKind} from '../options.ts'
import type {Terminal} from '../terminal.ts'
import {UsageError} from '../usage-error.ts'
import {lookAt, type Held} from './look.ts'

const OPTIONS = {
  directory: {type: 'string'},
  sudo: {type: 'boolean'},
  yes: {type: 'boolean', short: 'y'},
  help: {type: 'boolean', short: 'h'}
} as const satisfies Readonly<Record<string, OptionKind>>

const HELP = `Usage: fairway unlock USER@HOST PROJECT [options]

Frees the lock of a project on a host when the run that holds it is gone, and
takes back what that run had begun, as the next deploy would: what ran before
is started again, by the Docker that the run used. Says first who holds the
lock and what would happen, and asks.

It logs in with your own ssh: your configuration, keys, agent and known_hosts.
Another port is user@host:2222; a name of your ~/.ssh/config does as well.
A lock whose run is still at work is never taken: cancel that run.

      --directory FOLDER   folder of the releases, where it is not
                           ~/fairway/PROJECT
      --sudo               for a project that is deployed with "sudo: true"
  -y, --yes                do not ask
  -h, --help               show this help
`

/** What the other subcommands read their keys from. */
const KEY_VARIABLES = ['FAIRWAY_SEAL_KEY', 'FAIRWAY_FINGERPRINT_KEY']

/**
 * `fairway unlock`: for a person whose host is held by a run that is gone.
 *
 * @returns 0 when the lock is free, 1 when it is not
 * @throws the signal's reason when it is aborted
 */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'fairway-'))
  try {
    const options = parseOptions(args, OPTIONS)
    if (options.has('help')) {
      await terminal.write(HELP)
      return 0
    }
    const [destination, project, ...more] = options.positionals
    if (destination === undefined || project === undefined || more.length > 0)
      throw new UsageError('Give the host and the project: user@host PROJECT.')
    if (!/^[a-z0-9][a-z0-9_-]{0,62}$/.test(project)) throw new UsageError(`"${oneLine(project)}" is no name of a project.`)
    const {signal} = terminal
    const host = await connectAsPerson(destination, {
      folder,
      run: runProcess,
      signal,
      sudo: options.has('sudo'),
      without: KEY_VARIABLES
    })
    try {
      return await unlock(host, {project, directory: options.one('directory') ?? '', isAsked: !options.has('yes')}, terminal)
    } finally {
      await host.close()
    }
  } catch (error) {
    terminal.signal.throwIfAborted()
    const hint = error instanceof UsageError ? ' See fairway unlock --help.' : ''
    await terminal.writeError(`fairway unlock: ${oneLine(messageOf(error))}${hint}\n`)
    return 1
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

interface Wanted {
  readonly project: string
  readonly directory: string
  readonly isAsked: boolean
}

async function unlock(host: Host, {project, directory, isAsked}: Wanted, terminal: Terminal): Promise<number> {
  const found = await lookAt(host, {project, directory}, terminal.signal)
  for (const line of found.lines) await terminal.write(`${line}\n`)
  if (found.state === 'free') return 0
  if (found.state === 'at-work') {
    await terminal.writeError(
      'fairway unlock: it is at work, and its lock stays. Cancel its run: the host then takes back what it began.\n'
    )
    return 1
  }
  if (isAsked && !(await isWanted(terminal))) {
    await terminal.write('Nothing was changed.\n')
    return 1
  }
  return await takeOver(host, project, found, terminal)
}

/** Anything but a yes is a no. */
async function isWanted(terminal: Terminal): Promise<boolean> {
  await terminal.write('Take it over? [y/N] ')
  const lines = createInterface({input: terminal.stdin})
  try {
    for await (const line of lines) return /^\s*y(es)?\s*$/i.test(line)
    await terminal.write('\n')
    return false
  } finally {
    lines.close()
  }
}

async function takeOver(host: Host, project: string, {directory, holder, time}: Held, terminal: Terminal): Promise<number> {
  const {signal} = terminal
  const held = {directory, token: randomUUID()}
  const who = terminal.environment['USER'] ?? terminal.environment['LOGNAME'] ?? ''
  const owner = renderOwner({
    token: held.token,
    runId: '',
    job: 'fairway unlock',
    attempt: 1,
    runUrl: '',
    actor: who === '' ? 'fairway unlock' : `fairway unlock, ${who}`,
    lifetime: Math.ceil(time / 1_000),
    project,
    seconds: 60,
    limit: Math.ceil(time / 1_000)
  })
  const lines: string[] = []
  const {said, exitCode, stderr} = await host.run(takeOverScript({...held, owner, expected: holder}), {
    signal,
    timeout: time,
    onLine: line => lines.push(logLine(line))
  })
  for (const line of lines) await terminal.write(`${line}\n`)
  if (said.get('lock') !== 'taken') {
    if (said.get('lock') !== 'passed-on') throw new ActionError(`The lock could not be taken over: ${lastLine(stderr)}`)
    await terminal.writeError('fairway unlock: somebody else has just taken it over, or it was let go. Look again.\n')
    return 1
  }
  const freed = await host.run(releaseLockScript({...held, discard: 'no'}), {signal, held})
  const failed = said.all('not-taken-back')
  for (const id of said.all('taking-back').filter(one => !failed.includes(one))) {
    await terminal.write(`Release ${oneLine(id)} was taken back: what ran before was started again.\n`)
  }
  for (const id of failed) {
    await terminal.writeError(`fairway unlock: release ${oneLine(id)} could not be taken back. See docs/host-needs-a-person.md.\n`)
  }
  if (freed.exitCode !== 0 || exitCode !== 0) throw new ActionError(`The lock is not free: ${lastLine(`${stderr}\n${freed.stderr}`)}`)
  await terminal.write('The lock is free.\n')
  return failed.length === 0 ? 0 : 1
}

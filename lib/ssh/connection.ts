import {ActionError} from '../action/errors.ts'
import {formatDuration} from '../action/duration.ts'
import type {ProcessOptions, ProcessResult} from '../action/process.ts'
import {renderArchive, type Tree} from './archive.ts'
import {SSH_FAILED} from './errors.ts'
import {keepScripts, type Kept} from './kept-script.ts'
import {hasBegun, splitParts, withoutMarks, withoutPartMarks, type Part} from './parts.ts'
import {RECEIVE_COMMAND, receivedText, unpackScript, unwritten} from './receive.ts'
import {renderScripts, Sayings, type HeldLock, type RenderOptions, type Script} from './shell.ts'
import type {Transport} from './transport.ts'

export interface RunOptions {
  /** Milliseconds; default one minute. */
  readonly timeout?: number
  readonly signal?: AbortSignal | undefined
  /** What the host's programs print, line by line; lines that answer us are left out. */
  readonly onLine?: (line: string) => void
  /** The lock under which the script works. */
  readonly held?: HeldLock
}

export interface HostAnswer {
  readonly exitCode: number
  readonly said: Sayings
  readonly stdout: string
  readonly stderr: string
}

/** Of scripts that ran in turn, one of each that began; there is always one. */
export type HostAnswers = readonly [HostAnswer, ...HostAnswer[]]

/** What scripts that are kept came to: `kept` is the last one, or undefined when it did not begin. */
export interface KeptAnswers {
  /** Of the one that is kept, what it has said so far. */
  readonly answers: HostAnswers
  readonly kept: Kept | undefined
}

export type KeepOptions = Pick<RunOptions, 'held' | 'timeout' | 'onLine'> &
  Pick<RenderOptions, 'otherwise'> & {
    /** Told of each answer as it comes. */
    readonly onSaid?: (said: Sayings) => void
  }

/** A host, as whoever works on it sees it. Each call is one round trip. */
export interface Host {
  /** Runs a script. @throws ActionError when the connection fails or the time is up; a script's own failure is its exit code */
  run(script: Script, options?: RunOptions): Promise<HostAnswer>
  /**
   * Runs scripts in turn, each in a shell of its own, and ends at the first that fails: those behind it have no answer.
   * @throws ActionError as `run` does
   */
  runAll(scripts: readonly Script[], options?: RunOptions): Promise<HostAnswers>
  /**
   * Puts files into a new folder, which appears whole or not at all, and runs a script then.
   *
   * @param into absolute; it may not be there yet, its parent need not be
   * @returns the script's answer; where the lock was lost, which says so, nothing was written
   * @throws ActionError when the files cannot be written, or as `run` does
   */
  send(tree: Tree, into: string, then: Script, options?: RunOptions): Promise<HostAnswer>
  /**
   * Runs scripts in turn, as `runAll`. The input of the last one stays open until it is closed or we are gone, and it is waited for until it says
   * `ready`. One that fails is no exception.
   */
  keepAll(scripts: readonly Script[], ready: string, options?: KeepOptions): Promise<KeptAnswers>
  /** How often the host was asked so far. */
  readonly trips: number
  /** Ends the connection. Never throws. */
  close(): Promise<void>
}

const DEFAULT_TIMEOUT_MILLISECONDS = 60_000
/** A script on the host ends itself so much later than we give it up: it is for the case that nobody tells it. */
const HOST_GRACE_SECONDS = 5

/** A host over a transport. */
export function hostOver(transport: Transport): Host {
  let trips = 0
  const trip = async (scripts: readonly Script[], command: string, stdin: ProcessOptions['stdin'], options: RunOptions) => {
    trips++
    const timeout = options.timeout ?? DEFAULT_TIMEOUT_MILLISECONDS
    const [stdoutLine, stderrLine] = [withoutMarks(line => options.onLine?.(line)), withoutMarks(line => options.onLine?.(line))]
    const argv = transport.argv(command)
    const result = await transport.run(argv, {
      ...transport.options,
      ...(stdin === undefined ? {} : {stdin}),
      timeout,
      signal: options.signal,
      onLine: (line, stream) => {
        if (!transport.isNoise(line)) (stream === 'stdout' ? stdoutLine : stderrLine)(line)
      }
    })
    const answers = answersOf(result, transport)
    if (result.timedOut) throw late(scripts, answers.length, timeout, 'Raise "timeout", or find out what keeps the host busy.')
    const failure = transport.failure(unmarked(result), hasBegun(result.stdout))
    if (failure !== undefined) throw failure
    return answers
  }
  const render = (scripts: readonly Script[], {held, timeout = DEFAULT_TIMEOUT_MILLISECONDS}: RunOptions) =>
    renderScripts(scripts, {held, exported: transport.exported, seconds: timeout / 1_000 + HOST_GRACE_SECONDS})
  const host: Host = {
    get trips() {
      return trips
    },
    async run(script, options) {
      const [answer] = await host.runAll([script], options)
      return answer
    },
    runAll(scripts, options = {}) {
      return trip(scripts, 'sh -s', render(scripts, options), options)
    },
    async send(tree, into, then, options = {}) {
      const scripts = [unpackScript(into, options.held), then]
      const text = render(scripts, options)
      const [unpacked, answer] = await trip(scripts, RECEIVE_COMMAND, received(text, tree), options)
      if (answer !== undefined || unpacked.said.get('lock') !== undefined) return answer ?? unpacked
      throw unwritten(into, unpacked)
    },
    async keepAll(scripts, ready, options = {}) {
      trips++
      const text = renderScripts(scripts, {held: options.held, otherwise: options.otherwise, exported: transport.exported})
      const {kept, begun} = keepScripts(transport, text, ready, {
        ...options,
        late: (stdout, timeout) => late(scripts, splitParts(stdout, '').length, timeout, 'Find out what keeps the host busy.')
      })
      const result = await begun
      if (result.exitCode === undefined) return {answers: answersOf({...result, exitCode: 0}, transport), kept}
      await kept.close()
      const failure = transport.failure(unmarked(result as ProcessResult), hasBegun(result.stdout))
      if (failure !== undefined) throw failure
      return {answers: answersOf(result as ProcessResult, transport), kept: undefined}
    },
    close: () => transport.close()
  }
  return host
}

/** @param begun how many of them have begun */
function late(scripts: readonly Script[], begun: number, timeout: number, fix: string): ActionError {
  return new ActionError(`The host did not finish "${scripts[begun - 1]?.name ?? ''}" within ${formatDuration(timeout)}.`, fix)
}
const unmarked = (result: ProcessResult): ProcessResult => ({...result, stderr: withoutPartMarks(result.stderr)})

async function* received(text: string, tree: Tree): AsyncGenerator<string | Buffer> {
  yield receivedText(text)
  yield* renderArchive(tree)
}

/** Only the last part can have failed: the others would not have been gone on from. */
function answersOf({exitCode, stdout, stderr}: Pick<ProcessResult, 'exitCode' | 'stdout' | 'stderr'>, transport: Transport): HostAnswers {
  const lines = stderr.split('\n').filter(line => !transport.isNoise(line))
  const [first, ...rest] = splitParts(stdout, lines.join('\n'))
  const answer = (part: Part, isLast: boolean) => ({
    ...part,
    exitCode: isLast ? (exitCode ?? SSH_FAILED) : 0,
    said: new Sayings(part.stdout)
  })
  return [answer(first, rest.length === 0), ...rest.map((part, at) => answer(part, at === rest.length - 1))]
}

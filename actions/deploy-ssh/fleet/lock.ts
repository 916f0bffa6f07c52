import {ActionError} from '../../../lib/action/errors.ts'
import {underLock} from '../../../lib/host/held-host.ts'
import {acquireLock, type LockOwner} from '../../../lib/host/lock.ts'
import {LET_GO} from '../../../lib/host/lock-scripts.ts'
import {guardScript} from '../../../lib/host/restore-scripts.ts'
import type {Host, HostAnswer, KeptAnswers} from '../../../lib/ssh/connection.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {Sayings, type Script} from '../../../lib/ssh/shell.ts'
import type {Finding} from '../examine/finding.ts'
import {look, type LookOptions} from './look.ts'
import type {HostSession} from './session.ts'

export interface LockOptions extends LookOptions {
  readonly owner: LockOwner
  /** Milliseconds to wait. */
  readonly timeout: number
  /** The other hosts of this run whose lock is ours: token → name. */
  readonly others: ReadonlyMap<string, string>
  /** Told as soon as the lock is ours; the host is looked at behind that. */
  readonly taken?: () => void
}

/**
 * Takes the lock of a host, looks at the host again, because another deploy may have ended in between, and starts the guard. All of that is one round
 * trip: the first script of the look goes along with the lock. A run that is lost before the guard has begun has nobody who looks after its lock: the host
 * lets it go then.
 *
 * @returns what stands against a deploy now
 * @throws ActionError when the lock cannot be had in time, or the guard cannot be started
 */
export async function lockAndLook(session: HostSession, options: LockOptions): Promise<readonly Finding[]> {
  const {host: bare, held, directory, signal, log, timing} = session
  const {owner, timeout, others, taken} = options
  let last: KeptAnswers | undefined
  const take = async (script?: Script): Promise<HostAnswer | undefined> => {
    const behind = [...(script === undefined ? [] : [script]), guardScript({...held, lifetime: owner.lifetime})]
    await acquireLock(bare, directory, owner, timeout, {
      signal,
      ...log,
      ...timing,
      others,
      ask: async (acquire, {onLine, timeout: longest}) => {
        const kept = bare.keepAll([acquire, ...behind], 'guarding', {
          held,
          otherwise: LET_GO,
          onSaid: said => {
            if (said.get('lock') === 'taken') taken?.()
          },
          ...(onLine === undefined ? {} : {onLine}),
          ...(longest === undefined ? {} : {timeout: longest})
        })
        last = await unlessAborted(kept, signal)
        return last.answers[0]
      }
    })
    session.guard = last?.kept
    session.host = underLock(bare, held)
    return last?.answers[1]
  }
  session.host = withFirst(bare, async script => (await take(script)) ?? {exitCode: 1, said: new Sayings(''), stdout: '', stderr: ''})
  const {findings} = await look(session, session.road, options)
  if (last === undefined) await take()
  if (session.guard === undefined && findings.length === 0) {
    throw new ActionError(`The host could not begin "guard": ${lastLine(last?.answers.at(-1)?.stderr ?? '')}`)
  }
  return findings
}

/** A host whose first script goes another way. */
function withFirst(host: Host, first: (script: Script) => Promise<HostAnswer>): Host {
  let isFirst = true
  return {
    get trips() {
      return host.trips
    },
    run(script, options) {
      if (!isFirst) return host.run(script, options)
      isFirst = false
      return first(script)
    },
    runAll: (scripts, options) => host.runAll(scripts, options),
    send: (tree, into, then, options) => host.send(tree, into, then, options),
    keepAll: (scripts, ready, options) => host.keepAll(scripts, ready, options),
    close: () => host.close()
  }
}

/** What was kept although nobody waits for it any more is let go. */
async function unlessAborted(work: Promise<KeptAnswers>, signal: AbortSignal): Promise<KeptAnswers> {
  signal.throwIfAborted()
  const aborted = Promise.withResolvers<never>()
  const abort = () => {
    work.then(
      ({kept}) => kept?.close(0),
      () => undefined
    )
    aborted.reject(signal.reason as Error)
  }
  signal.addEventListener('abort', abort, {once: true})
  try {
    return await Promise.race([work, aborted.promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

import {messageOf} from '../../../lib/action/errors.ts'
import type {Host} from '../../../lib/ssh/connection.ts'
import {errorOf, findingOf, sayFinding, type Finding} from '../examine/finding.ts'
import {commit, makeRoom} from './commit.ts'
import {abandon, forgetLock, leave} from './leave.ts'
import {lockAll, type LockAllDependencies, type LockAllOptions} from './lock-all.ts'
import {lookAndTell} from './look.ts'
import type {HostSession} from './session.ts'
import {withTwins} from './twins.ts'
import {planWaves, type WaveOptions} from './waves.ts'

export interface FleetOptions extends WaveOptions, LockAllOptions {
  readonly project: string
  /** `all`: a host that does not work puts all back; `stop`: the hosts that work already keep the new release. */
  readonly onFailure: 'stop' | 'all'
  /** How many releases stay on a host. */
  readonly keep: number
}

export interface FleetDependencies extends LockAllDependencies {
  readonly connect: (session: HostSession) => Promise<Host>
  readonly signal: AbortSignal
}

/** The deploy ends as it was foreseen: each host has its outcome, or nothing was changed there. */
class Stopped extends Error {}

/**
 * Deploys to all hosts of a run. All are looked at, locked and staged before anything changes on one of them. Then they change in waves, and each host
 * keeps its lock and its guard until its release is recorded as the one that runs: so whatever ends this process is put back by the host alone.
 *
 * Each session has its outcome afterwards.
 */
export class Fleet {
  readonly #sessions: readonly HostSession[]
  readonly #options: FleetOptions
  readonly #dependencies: FleetDependencies
  /** Hosts of one wave prepare one after the other. */
  #turn: Promise<unknown> = Promise.resolve()
  /** The new version did not work on some host: no other one is begun. */
  #hasFailed = false

  constructor(sessions: readonly HostSession[], options: FleetOptions, dependencies: FleetDependencies) {
    this.#sessions = sessions
    this.#options = options
    this.#dependencies = dependencies
  }

  /** @throws what is no expected failure: the signal's reason, or a bug; the hosts then put back by themselves what was begun */
  async run(): Promise<void> {
    const {signal} = this.#dependencies
    try {
      await this.#deploy()
    } catch (error) {
      const isExpected = error instanceof Stopped && !signal.aborted
      await Promise.all(
        this.#sessions.map(async session => {
          if (!signal.aborted && !session.isChanging) await this.#leave(session, 'discard')
          else if (!isExpected) await this.#abandon(session)
        })
      )
      if (!isExpected) throw error
      this.#sayWhoWasNotBegun()
    } finally {
      // A cancelled step has no time to wait for what the host does alone; post has.
      await Promise.all(this.#sessions.map(session => this.#close(session)))
    }
  }

  /** A guard that has a lock to watch over is told first, and waited for. Without one the end of the connection is the end of it. */
  async #close(session: HostSession): Promise<void> {
    const told = session.guard?.close(this.#dependencies.signal.aborted ? 500 : undefined)
    if (session.isLocked) await told
    if (session.isConnected) await session.host.close()
    await told
  }

  async #deploy(): Promise<void> {
    const waves = planWaves(
      this.#sessions.map(session => ({group: session.line.group, session})),
      this.#options
    ).map(wave => wave.map(({session}) => session))
    await this.#connectAndLook()
    // How long other deploys are waited for is said by `lockTimeout`.
    for (const {clock} of this.#sessions) clock.stop()
    const locks = lockAll(this.#sessions, this.#options, this.#dependencies, (session, take) => this.#orStop(session, take))
    await this.#settle(locks, lock => lock)
    await this.#onEach(async session => {
      session.clock.goOn()
      await session.road.stage(session)
      session.clock.stop()
    })
    for (const wave of waves) await this.#changeWave(wave)
    if (this.#options.onFailure === 'stop') return
    if (this.#sessions.length > 1) await this.#makeRoom()
    await this.#commitAll(this.#sessions)
  }

  /** Everything that stands against a deploy, on every host, before anybody is told. */
  async #connectAndLook(): Promise<void> {
    const found = await this.#settle(this.#sessions, async session => {
      try {
        session.host = await session.clock.measure('connect', () => this.#dependencies.connect(session))
        return await session.phase('preflight', 'Look at the host', () => lookAndTell(session, session.road, this.#options))
      } catch (error) {
        this.#dependencies.signal.throwIfAborted()
        return [findingOf(error)]
      }
    })
    this.#stopFor(withTwins(this.#sessions, found))
  }

  async #changeWave(wave: readonly HostSession[]): Promise<void> {
    await this.#settle(wave, session => this.#change(session))
    const hasFailed = wave.some(session => session.served === undefined)
    if (this.#options.onFailure === 'stop') await this.#commitAll(wave)
    else if (hasFailed) await this.#putAllBack()
    if (hasFailed) throw new Stopped()
  }

  async #change(session: HostSession): Promise<void> {
    const {road, clock, signal} = session
    try {
      const mine = this.#turn.then(() => {
        if (this.#hasFailed) return undefined
        // The time that others took for their backups and migrations is not this host's.
        clock.goOn()
        return road.before(session)
      })
      this.#turn = mine.catch(() => {
        this.#hasFailed = true
      })
      const notes = await mine
      // Whoever waited for its turn is not begun: a migration that fails on one host would fail on it too.
      if (notes === undefined) return
      session.hooks = notes
      await road.change(session)
      const verification = await road.verify(session)
      if (!verification.ok) {
        await this.#restore(session, verification.reason)
        return
      }
      await road.after(session)
      session.served = verification.version
    } catch (error) {
      signal.throwIfAborted()
      this.#hasFailed = true
      if (session.isChanging) {
        await this.#restore(session, reasonOf(error))
        return
      }
      session.outcome = unchanged(sayFinding(findingOf(error)).replace(/\.$/, ''))
      await this.#leave(session, 'discard')
    }
  }

  async #restore(session: HostSession, why: string): Promise<void> {
    this.#hasFailed = true
    session.served = undefined
    const outcome = await session.road.restore(session, why)
    session.outcome = outcome
    // Where the containers may still be the new ones, their files stay.
    const isUnclear = outcome.result === 'failed' || (outcome.result === 'rolled-back' && outcome.left === true)
    await this.#leave(session, isUnclear ? 'keep' : 'discard')
  }

  async #putAllBack(): Promise<void> {
    const reason = `the new version did not work on ${this.#whoFailed()}, and "on-failure" is "all"`
    await this.#settle(
      this.#sessions.filter(({served}) => served !== undefined),
      session => this.#restore(session, reason)
    )
  }

  /** A host that has recorded its end keeps the new release: before the first one does, all of them must be able to. */
  async #makeRoom(): Promise<void> {
    await this.#settle(this.#sessions, async session => {
      const reason = await makeRoom(session)
      if (reason !== undefined) await this.#restore(session, notRecorded(reason))
    })
    if (this.#sessions.every(({served}) => served !== undefined)) return
    await this.#putAllBack()
    throw new Stopped()
  }

  async #commitAll(sessions: readonly HostSession[]): Promise<void> {
    await this.#settle(
      sessions.filter(({served, outcome}) => served !== undefined && outcome === undefined),
      session => this.#commit(session)
    )
    if (sessions.some(({outcome}) => outcome?.result !== 'deployed')) throw new Stopped()
  }

  async #commit(session: HostSession): Promise<void> {
    const {commit: how, ...more} = await commit(session, this.#options.keep)
    const reason = 'reason' in more ? notRecorded(more.reason) : ''
    if (how === 'refused') {
      await this.#restore(session, reason)
      return
    }
    if (how === 'put-back') {
      const before = session.state?.previous
      session.outcome =
        before === undefined ? {result: 'taken-down', reason} : {result: 'rolled-back', reason, servingVersion: before.version}
      this.#forget(session)
      return
    }
    if (how === 'unknown') {
      session.outcome = {result: 'failed', reason, host: 'uncertain'}
      return
    }
    session.outcome = {result: 'deployed', servingVersion: session.served ?? ''}
    if (this.#sessions.length > 1) session.log.info('Deployed and verified.')
    if (how === 'done') this.#forget(session)
    else await this.#leave(session, 'keep')
  }

  /** Does it on every host at once. What fails on one stops all. */
  async #onEach(work: (session: HostSession) => Promise<void>): Promise<void> {
    const found = await this.#settle(this.#sessions, async session => {
      try {
        await work(session)
        return []
      } catch (error) {
        return [findingOf(error)]
      }
    })
    this.#stopFor(found)
  }

  async #orStop(session: HostSession, work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      this.#dependencies.signal.throwIfAborted()
      session.outcome = unchanged(sayFinding(findingOf(error)).replace(/\.$/, ''))
      throw new Stopped()
    }
  }

  /** Waits for all, whatever becomes of some. @throws what was thrown by one of them */
  async #settle<Of, Value>(all: readonly Of[], work: (one: Of) => Promise<Value>): Promise<Map<Of, Value>> {
    const settled = await Promise.allSettled(all.map(async one => [one, await work(one)] as const))
    this.#dependencies.signal.throwIfAborted()
    for (const one of settled) if (one.status === 'rejected') throw one.reason
    return new Map(settled.flatMap(one => (one.status === 'fulfilled' ? [one.value] : [])))
  }

  #stopFor(found: ReadonlyMap<HostSession, readonly Finding[]>): void {
    for (const [session, findings] of found) {
      const error = errorOf([{name: session.line.name, findings}])
      if (error !== undefined) session.outcome = unchanged(reasonOf(error))
    }
    if (this.#sessions.some(({outcome}) => outcome !== undefined)) throw new Stopped()
  }

  #whoFailed(): string {
    return this.#sessions
      .filter(({outcome}) => outcome !== undefined && outcome.result !== 'deployed')
      .map(({line}) => line.name)
      .join(', ')
  }

  #sayWhoWasNotBegun(): void {
    const reason = `it was not begun, because ${this.#whoFailed()} failed`
    for (const session of this.#sessions) session.outcome ??= unchanged(reason)
  }

  #forget(session: HostSession): void {
    forgetLock(session, () => this.#dependencies.rememberLock(session, undefined))
  }

  #leave(session: HostSession, release: 'keep' | 'discard'): Promise<void> {
    return leave(session, release, () => this.#dependencies.rememberLock(session, undefined))
  }

  #abandon(session: HostSession): Promise<void> {
    return abandon(session, this.#options.project)
  }
}

const notRecorded = (reason: string) => `the release could not be recorded on the host: ${reason}`

const reasonOf = (error: unknown) => messageOf(error).replace(/\.$/, '')

const unchanged = (reason: string) => ({result: 'failed', reason, host: 'unchanged'}) as const

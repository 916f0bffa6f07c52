import {ActionError, messageOf} from '../../lib/action/errors.ts'
import type {Clock} from './clock.ts'
import type {Host, RunOptions} from '../../lib/ssh/connection.ts'
import type {DeployDependencies} from './dependencies.ts'
import type {DeployInputs} from './inputs.ts'
import {askFromHost, healthCheck, healthPage, type HealthPage} from './verify/health-page.ts'
import {startGuard, underLock} from '../../lib/host/held-host.ts'
import {pullImages} from './images/pull.ts'
import type {Kept} from '../../lib/ssh/kept-script.ts'
import {acquireLock} from '../../lib/host/lock.ts'
import {tellOneShots, waitForEarlierOneShots} from './compose/one-shots.ts'
import {writeOverride} from './compose/override.ts'
import type {HostState, Release} from './examine/preflight.ts'
import {examineHost, stageRelease, type NewRelease} from './compose/stage.ts'
import {renderFacts} from '../../lib/host/release.ts'
import {imageReference, makeRelease, releaseFacts} from './compose/release.ts'
import {abandon, restore, startTimeout, wholeSeconds, type Failed} from './restore.ts'
import type {DeployOutcome} from './result.ts'
import {checkOrder} from '../../lib/host/run-order.ts'
import {logsScript} from './compose/config-scripts.ts'
import {dropMovedScript, putTagsBackScript} from './images/pull-scripts.ts'
import {releaseLockScript} from '../../lib/host/lock-scripts.ts'
import {upScript} from './compose/start-scripts.ts'
import {activateScript, pruneScript} from './examine/state-scripts.ts'
import {handedOnUnset} from './compose/sent-environment.ts'
import {logLine, type HeldLock} from '../../lib/ssh/shell.ts'
import {lastLine} from '../../lib/ssh/errors.ts'
import {inspect, verify, type Verification, type VerifyDependencies} from './verify/verify.ts'

/** An expected failure before any change; anything else is a bug or a cancel and goes on. */
export function stoppedBeforeChange(error: unknown, {signal}: DeployDependencies): DeployOutcome {
  if (signal.aborted || !(error instanceof ActionError)) throw error
  return {result: 'failed', reason: messageOf(error).replace(/\.$/, ''), host: 'unchanged'}
}

/** One deploy. */
export class Deployment {
  /** Under the lock: {@link underLock}. */
  #host: Host
  #guard: Kept | undefined
  readonly #inputs: DeployInputs
  readonly #dependencies: DeployDependencies
  readonly #clock: Clock
  #state: HostState | undefined
  /** Whether the lock may be ours; the host decides by its token. */
  #isLocked = false
  /** The release whose directory may exist; empty before. */
  #id = ''
  /** Whether Compose may have begun to change containers. */
  #isChanging = false
  #isPulling = false
  /** The host's time at which the new release was started; undefined before, and when the host did not get to say it. */
  #began: string | undefined

  constructor(host: Host, inputs: DeployInputs, dependencies: DeployDependencies, clock: Clock) {
    this.#host = host
    this.#inputs = inputs
    this.#dependencies = dependencies
    this.#clock = clock
  }

  get previous(): Release | undefined {
    return this.#state?.previous
  }

  async run(files: NewRelease['files']): Promise<DeployOutcome> {
    try {
      return await this.#deploy(files)
    } catch (error) {
      if (this.#dependencies.signal.aborted || this.#isChanging) await this.#abandon()
      else {
        await this.#putTagsBack()
        await this.#finish('discard')
      }
      return stoppedBeforeChange(error, this.#dependencies)
    } finally {
      // A cancelled step has no time to wait for what the host does alone; post has.
      await this.#guard?.close(this.#dependencies.signal.aborted ? 500 : undefined)
    }
  }

  async #deploy(files: NewRelease['files']): Promise<DeployOutcome> {
    const {log, signal, owner, rememberLock} = this.#dependencies
    const {directory} = await this.#phase('preflight', 'Look at the host', async () => {
      const state = await this.#examine()
      const runs = state.previous === undefined ? 'no release yet' : `release ${state.previous.id} runs`
      log.info(`Docker ${state.dockerVersion}, Compose ${state.composeVersion}, ${state.directory}: ${runs}.`)
      return state
    })
    await this.#phase('lock', 'Take the lock', async () => {
      // Written down first: a cancel in between must find the lock.
      rememberLock({directory, token: owner.token})
      this.#isLocked = true
      await acquireLock(this.#host, directory, owner, this.#inputs['lock-timeout'], {signal, ...log, ...this.#pause()})
      this.#guard = await startGuard(this.#host, this.#held(), owner.lifetime)
      this.#host = underLock(this.#host, this.#held())
      // Another deploy may have ended in between.
      await this.#examine()
      log.info('Taken.')
    })
    const {release, plan} = await this.#phase('files', 'Put the release on the host', async () => {
      const options = {timeout: this.#clock.left(120_000), signal}
      this.#id = await makeRelease(this.#host, this.#held(), this.#inputs.digest, options)
      const release = {id: this.#id, path: `${directory}/releases/${this.#id}`, files}
      const staged = await stageRelease(this.#host, this.#inputs, directory, release, options)
      const place = {path: release.path, project: this.#inputs.project, files: files.map(({name}) => name)}
      await writeOverride(this.#host, place, staged.start, options)
      return {release, plan: staged}
    })
    for (const message of handedOnUnset(plan.environments)) log.warning(message)
    this.#isPulling = true
    await this.#phase('pull', 'Pull', () =>
      pullImages(this.#host, this.#inputs, {directory, id: release.id}, plan.start.images, log, this.#logged())
    )
    await waitForEarlierOneShots(this.#host, this.#inputs.project, this.#patience(), {signal, ...log, ...this.#pause()})
    const limit = this.#clock.left()
    this.#isChanging = true
    const verification = await this.#change(release, plan.services, limit)
    if (!verification.ok) return await this.#restore(release, verification.reason)
    await this.#prune(release.id)
    await this.#finish('keep')
    return {result: 'deployed', servingVersion: verification.version}
  }

  async #examine(): Promise<HostState> {
    const {identity, signal, log} = this.#dependencies
    this.#state = await examineHost(this.#host, this.#inputs, signal)
    const remark = checkOrder(identity, this.#state.previous, this.#inputs['allow-older'])
    if (remark !== undefined && !this.#isLocked) log.info(remark)
    return this.#state
  }

  /**
   * From here on the host changes: whatever goes wrong is a reason to put the previous release back.
   * @param limit milliseconds until everything has to be started
   */
  async #change(release: NewRelease, services: readonly string[], limit: number): Promise<Verification> {
    const {project} = this.#inputs
    const timeout = this.#inputs['health-timeout']
    const directory = this.#directory()
    try {
      const up = await this.#phase('up', 'Start', () =>
        this.#host.run(upScript({project, release: release.path, seconds: wholeSeconds(timeout), limit: wholeSeconds(limit)}), {
          signal: this.#dependencies.signal,
          onLine: line => this.#dependencies.log.info(logLine(line)),
          timeout: startTimeout(limit)
        })
      )
      this.#began = up.said.get('began')
      const target = {
        project,
        services,
        image: imageReference(this.#inputs),
        health: healthCheck(healthPage(this.#inputs), this.#inputs['expect-version'], timeout),
        timeout,
        patience: this.#patience()
      }
      const verification = await this.#phase('verify', 'Verify', () => verify(this.#host, target, up, this.#verifying()))
      if (!verification.ok) return verification
      this.#dependencies.log.info(
        `It runs with the digest ${this.#inputs.digest}${verification.version === '' ? '' : ` and says version ${verification.version}`}.`
      )
      const facts = renderFacts(releaseFacts(this.#inputs, this.#dependencies.identity, verification.version))
      const recorded = await this.#host.run(activateScript({directory, id: release.id, facts}))
      return recorded.exitCode === 0
        ? verification
        : {ok: false, reason: `the release could not be recorded on the host: ${lastLine(recorded.stderr)}`}
    } catch (error) {
      if (this.#dependencies.signal.aborted) throw error
      return {ok: false, reason: messageOf(error).replace(/\.$/, '')}
    }
  }

  async #restore(release: NewRelease, why: string): Promise<DeployOutcome> {
    const {log} = this.#dependencies
    const reason = `${why}${await this.#tellOneShots()}`
    log.warning(
      `The new release does not work: ${reason}. ${this.previous === undefined ? 'Taking it down.' : 'Putting the previous one back.'}`
    )
    await log.group('What the containers said', async () => {
      const options = {signal: this.#dependencies.signal, onLine: (line: string) => log.info(logLine(line))}
      await this.#host.run(logsScript({release: release.path, project: this.#inputs.project}), options).catch(() => undefined)
    })
    this.#dependencies.signal.throwIfAborted()
    const outcome = await this.#phase('restore', 'Put the previous state back', () =>
      restore(this.#host, this.#failed(), reason, line => log.info(line), this.#verifying())
    )
    // Where the containers may still be the new ones, their files stay.
    await this.#finish(outcome.result === 'failed' || (outcome.result === 'rolled-back' && outcome.left === true) ? 'keep' : 'discard')
    return outcome
  }

  async #tellOneShots(): Promise<string> {
    const {project} = this.#inputs
    try {
      const {containers} = await inspect(this.#host, project, this.#dependencies.signal)
      return await tellOneShots(this.#host, project, containers, this.#began)
    } catch {
      // The host that cannot say this is about to be put back, or fails at that for the same reason.
      return ''
    }
  }

  async #putTagsBack(): Promise<void> {
    if (!this.#isPulling || this.#isChanging) return
    const script = putTagsBackScript({directory: this.#directory(), id: this.#id})
    await this.#host.run(script).catch((error: unknown) => {
      this.#dependencies.log.warning(`Tags that were pulled anew still mean the new images on the host: ${messageOf(error)}`)
    })
  }

  async #prune(id: string): Promise<void> {
    const directory = this.#directory()
    const values = {directory, id, previous: this.previous?.id ?? '', keep: this.#inputs['keep-releases']}
    try {
      await this.#host.run(pruneScript(values))
      await this.#host.run(dropMovedScript({directory, id}))
    } catch (error) {
      this.#dependencies.log.warning(`Old releases were not removed: ${messageOf(error)}`)
    }
  }

  /** Lets the lock go, and removes a release that came to nothing. A failure is a warning: the host does it, or the post part. */
  async #finish(release: 'keep' | 'discard'): Promise<void> {
    if (!this.#isLocked) return
    const {rememberLock, log} = this.#dependencies
    try {
      const answer = await this.#host.run(releaseLockScript({...this.#held(), discard: release === 'discard' ? 'yes' : 'no'}))
      if (answer.exitCode !== 0) throw new ActionError(lastLine(answer.stderr))
      this.#isLocked = false
      rememberLock(undefined)
    } catch (error) {
      log.warning(`The lock on the host could not be removed: ${messageOf(error)}`)
    }
  }

  async #abandon(): Promise<void> {
    if (!this.#isLocked) return
    const {log, signal} = this.#dependencies
    const how = signal.aborted ? 'Cancelled' : 'Something unexpected happened'
    log.info(
      this.#isChanging
        ? `${how}: the host puts back what ran before and removes the lock, by itself.`
        : `${how} before anything ran differently: the host removes what this run put there.`
    )
    try {
      const more = await abandon(this.#host, this.#held(), this.#inputs.project)
      if (more !== '') log.warning(more)
    } catch (error) {
      log.warning(`The host could not be told about it: ${messageOf(error)}`)
    }
  }

  #held(): HeldLock {
    return {directory: this.#directory(), token: this.#dependencies.owner.token}
  }

  #failed(): Failed {
    return {
      ...this.#held(),
      project: this.#inputs.project,
      id: this.#id,
      previous: this.previous,
      timeout: this.#inputs['health-timeout'],
      limit: this.#inputs.timeout,
      askFrom: page => this.#asking(page)
    }
  }

  /** What is left of the step's time for one-shots; none is no error here. */
  #patience() {
    return {left: this.#clock.rest(), whole: this.#inputs.timeout}
  }

  #asking(page: HealthPage | undefined) {
    return page?.from === 'host' ? askFromHost(this.#host, page.status) : undefined
  }

  #directory(): string {
    return this.#state?.directory ?? ''
  }

  #verifying(): VerifyDependencies {
    return {ask: this.#asking(healthPage(this.#inputs)), signal: this.#dependencies.signal, ...this.#pause()}
  }

  #pause() {
    const {pause, now} = this.#dependencies
    return {...(pause === undefined ? {} : {pause}), ...(now === undefined ? {} : {now})}
  }

  #logged(most?: number): RunOptions {
    const {log, signal} = this.#dependencies
    return {timeout: this.#clock.left(most), signal, onLine: line => log.info(logLine(line))}
  }

  #phase<T>(name: string, title: string, work: () => Promise<T>): Promise<T> {
    return this.#clock.measure(name, () => this.#dependencies.log.group(title, work))
  }
}

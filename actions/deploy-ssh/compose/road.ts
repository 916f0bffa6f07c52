import {messageOf} from '../../../lib/action/errors.ts'
import type {HostAnswers} from '../../../lib/ssh/connection.ts'
import {logLine} from '../../../lib/ssh/shell.ts'
import {releasePath} from '../../../lib/host/layout.ts'
import type {Probe} from '../../../lib/deploy/probes.ts'
import type {ReleaseFacts} from '../../../lib/host/release.ts'
import type {RunIdentity} from '../../../lib/host/run-order.ts'
import {startTimeout, wholeSeconds} from '../clock.ts'
import type {Finding} from '../examine/finding.ts'
import {findMissing} from '../examine/missing.ts'
import {parseRequires} from '../examine/requires.ts'
import {judgePreflight} from '../examine/preflight.ts'
import {preflightScript} from '../examine/state-scripts.ts'
import {imagesOf} from '../../../lib/deploy/images.ts'
import {pullImages} from '../images/pull.ts'
import type {PullLogin} from '../inputs/images.ts'
import type {ProjectPlan} from './config.ts'
import type {DeployInputs} from '../inputs.ts'
import type {DeployOutcome} from '../result.ts'
import type {HookNotes, Road, Session, Staged} from '../road.ts'
import {findUnaskable, probesOf} from '../verify/probes.ts'
import {readInspection} from '../verify/containers.ts'
import {inspect, verify, type Verification} from '../verify/verify.ts'
import {inspectScript, logsScript} from './config-scripts.ts'
import {tellOneShots, waitForEarlierOneShots} from './one-shots.ts'
import {PRUNE} from './prune.ts'
import {releaseFacts, releaseFiles, type ReleaseFile} from './release.ts'
import {restore} from './restore.ts'
import {handedOnUnset} from './sent-environment.ts'
import {stageRelease} from './stage.ts'
import {oneShotsScript, upScript} from './start-scripts.ts'

/** What a road does with a Compose project on one host. */
export class ComposeRoad implements Road {
  readonly name = 'compose'
  readonly prune = PRUNE
  readonly #inputs: DeployInputs
  readonly #files: readonly ReleaseFile[]
  readonly #run: RunIdentity
  readonly #logins: readonly PullLogin[]
  #probes: readonly Probe[]
  #isKept = false
  /** What has to be there once it runs. */
  #plan: Pick<ProjectPlan, 'services' | 'imageOf'> | undefined
  /** What the start came to. */
  #up: HostAnswers | undefined

  /**
   * @param inputs as they are for this host
   * @param files what the user sends, read before any host is asked
   * @param run who deploys
   * @param logins for the registries of its images
   */
  constructor(inputs: DeployInputs, files: readonly ReleaseFile[], run: RunIdentity, logins: readonly PullLogin[]) {
    this.#inputs = inputs
    this.#files = files
    this.#run = run
    this.#logins = logins
    this.#probes = probesOf(inputs)
  }

  /** Goes on with a release that is on the host already: it is judged by its own probes, and nobody here knows its secrets. */
  resume(plan: Pick<ProjectPlan, 'services' | 'imageOf'>, probes: readonly Probe[]): void {
    this.#plan = plan
    this.#probes = probes
    this.#isKept = true
  }

  async examine(session: Session): Promise<readonly Finding[]> {
    const {directory, project} = this.#inputs
    const answer = await session.host.run(preflightScript({directory, project}), {signal: session.signal})
    const {state, findings, tools} = judgePreflight(answer, project)
    session.state = state
    const missing = await findMissing(session.host, parseRequires(this.#inputs.requires), {project, units: [], signal: session.signal})
    return [...findings, ...missing, ...findUnaskable(this.#probes, tools)]
  }

  async stage(session: Session): Promise<Staged> {
    const {host, directory, log, signal, timing, clock} = session
    const {project, timeout} = this.#inputs
    const {plan, images, override} = await session.phase('files', 'Put the release on the host', () =>
      stageRelease(session, this.#inputs, releaseFiles(this.#files, this.facts(session, '')), {timeout: clock.left(120_000), signal})
    )
    const notes = handedOnUnset(plan.environments)
    for (const note of notes) log.warning(note)
    this.#plan = plan
    const trip = {ahead: override === undefined ? [] : [override], behind: oneShotsScript({project})}
    const running = await session.phase('pull', 'Pull', () =>
      pullImages(host, {directory, id: session.id, images: imagesOf(this.#inputs), logins: this.#logins}, plan.start.images, images, log, {
        ...trip,
        options: session.logged()
      })
    )
    await waitForEarlierOneShots(host, project, running, {left: clock.rest(), whole: timeout}, {signal, ...log, ...timing})
    return {notes}
  }

  /** The place for a backup and a migration. */
  before(): Promise<HookNotes> {
    return Promise.resolve({})
  }

  async change(session: Session): Promise<void> {
    const {host, directory, id, log, signal} = session
    const {project, 'health-timeout': timeout} = this.#inputs
    const limit = session.clock.left()
    session.beginChange()
    const up = upScript({project, release: releasePath(directory, id), seconds: wholeSeconds(timeout), limit: wholeSeconds(limit)})
    const options = {signal, onLine: (line: string) => log.info(logLine(line)), timeout: startTimeout(limit)}
    this.#up = await session.phase('up', 'Start', () => host.runAll([up, inspectScript({project})], options))
  }

  async verify(session: Session): Promise<Verification> {
    const {host, log, clock} = session
    const {project, timeout: whole, 'health-timeout': timeout, 'expect-version': version, 'stable-for': stableFor} = this.#inputs
    const images = Object.values(imagesOf(this.#inputs))
    const target = {
      project,
      ...this.#plan,
      images,
      probes: this.#probes,
      version,
      timeout,
      stableFor,
      patience: {left: clock.rest(), whole}
    }
    if (this.#up === undefined) throw new Error('Nothing was started yet.')
    const [up, first] = this.#up
    const asking = {signal: session.signal, ...session.timing, first: first?.exitCode === 0 ? readInspection(first.said) : undefined}
    const verification = await session.phase('verify', 'Verify', () => verify(host, target, up, asking))
    if (verification.ok) {
      const digests = images.map(image => image.slice(image.indexOf('@') + 1)).join(', ')
      log.info(`It runs with the digest ${digests}${verification.version === '' ? '' : ` and says version ${verification.version}`}.`)
    }
    return verification
  }

  /** The place for what comes after the start, such as the collection of static files. */
  after(): Promise<void> {
    return Promise.resolve()
  }

  async restore(session: Session, why: string): Promise<DeployOutcome> {
    const {host, log, signal, state, held, id, directory} = session
    const {project, timeout: limit, 'health-timeout': timeout} = this.#inputs
    const reason = `${why}${await this.#tellOneShots(session)}`
    const previous = state?.previous
    log.warning(
      `The new release does not work: ${reason}. ${previous === undefined ? 'Taking it down.' : 'Putting the previous one back.'}`
    )
    if (this.#isKept) {
      log.info('What the containers said is not shown: it may have secrets of that release, which this run does not know.')
    } else {
      await log.group('What the containers said', async () => {
        const options = {signal, onLine: (line: string) => log.info(logLine(line))}
        await host.run(logsScript({release: releasePath(directory, id), project}), options).catch(() => undefined)
      })
    }
    signal.throwIfAborted()
    return await session.phase('restore', 'Put the previous state back', () =>
      restore(host, {...held, project, id, previous, timeout, limit}, reason, line => log.info(line), {signal, ...session.timing})
    )
  }

  facts(_session: Session, served: string): ReleaseFacts {
    return releaseFacts(this.#inputs, this.#run, served)
  }

  async #tellOneShots({host, signal, log}: Session): Promise<string> {
    const {project} = this.#inputs
    try {
      const {containers} = await inspect(host, project, signal)
      return await tellOneShots(host, project, containers, this.#up?.[0].said.get('began'))
    } catch (error) {
      // The host that cannot say this is about to be put back, or fails at that for the same reason.
      log.info(`What one-shots did could not be seen: ${messageOf(error)}`)
      return ''
    }
  }
}

import {createReadStream} from 'node:fs'
import {stat} from 'node:fs/promises'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {RELEASE_FILES, releasePath} from '../../../lib/host/layout.ts'
import {renderFacts, type ReleaseFacts} from '../../../lib/host/release.ts'
import type {RunIdentity} from '../../../lib/host/run-order.ts'
import type {Tree, TreeFile} from '../../../lib/ssh/archive.ts'
import type {HostAnswer} from '../../../lib/ssh/connection.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {logLine} from '../../../lib/ssh/shell.ts'
import {startTimeout, wholeSeconds} from '../clock.ts'
import {findingOf, type Finding} from '../examine/finding.ts'
import {findMissing} from '../examine/missing.ts'
import {putRelease} from '../fleet/put-release.ts'
import type {DeployInputs} from '../inputs.ts'
import type {DeployOutcome} from '../result.ts'
import type {HookNotes, Road, Session} from '../road.ts'
import {askProbes, findUnaskable, probesOf} from '../verify/probes.ts'
import type {Verification} from '../verify/verify.ts'
import {changeScript, journalScript, finishRelease, validateScript} from './change-scripts.ts'
import {renderCommand} from './commands.ts'
import type {ImageSource} from './image-source.ts'
import {renderTargets, renderUnits} from './lists.ts'
import {judgeLook} from './look.ts'
import {lookAtServiceScript} from './look-scripts.ts'
import type {PlannedFile, ServicePlan} from './plan.ts'
import {PRUNE_SERVICE} from './prune.ts'
import {restoreService} from './restore.ts'
import type {ServiceUnit} from './units.ts'
import {findRestarted, watchUnits, type UnitState} from './verify-units.ts'

/** What a road does with the units of a systemd host: files, a link to the release that runs, restarts. */
export class ServiceRoad implements Road {
  readonly name = 'service'
  readonly prune = PRUNE_SERVICE
  readonly #inputs: DeployInputs
  readonly #plan: ServicePlan
  readonly #image: ImageSource
  readonly #run: RunIdentity
  /** The files with what came out of the image for this host. */
  #files: readonly PlannedFile[] = []
  /** What units were made to do, `restart app.service`, and what each did before. */
  #done: readonly string[] = []
  #before: ReadonlyMap<string, string> = new Map()
  /** What the release that runs has and this one has not, in words. */
  #left: readonly string[] = []

  /**
   * @param inputs as they are for this host
   * @param plan what is sent, read before any host is asked
   * @param image where files of the image come from, the same for all hosts
   * @param run who deploys
   */
  constructor(inputs: DeployInputs, plan: ServicePlan, image: ImageSource, run: RunIdentity) {
    this.#inputs = inputs
    this.#plan = plan
    this.#image = image
    this.#run = run
  }

  /** The files as they are for this host, once it was looked at. */
  get files(): readonly PlannedFile[] {
    return this.#files
  }

  get units(): readonly ServiceUnit[] {
    return this.#plan.units
  }

  get acted(): readonly string[] {
    return this.#done
  }

  /** The names of those units. */
  get #acted(): readonly string[] {
    return this.#done.map(line => line.slice(line.indexOf(' ') + 1))
  }

  get notes(): readonly string[] {
    return this.#left
  }

  async examine(session: Session): Promise<readonly Finding[]> {
    const {host, signal} = session
    const {directory, project} = this.#inputs
    const {state, findings, left} = judgeLook(
      this.#plan,
      project,
      await host.run(lookAtServiceScript(this.#plan, {directory, project}), {signal})
    )
    session.state = state
    this.#left = left
    const units = this.#plan.units.map(({name}) => name)
    const missing = await findMissing(host, this.#plan.requirements, {project, units, signal})
    const askable = findUnaskable(probesOf(this.#inputs), state?.tools)
    const image = state === undefined ? [] : await this.#takeFromImage(session, state.platform)
    return [...findings, ...missing, ...askable, ...image]
  }

  /** Before anything is changed anywhere: an image that is not there for a host is found out now. */
  async #takeFromImage({signal}: Session, platform: string): Promise<readonly Finding[]> {
    this.#files = this.#plan.files
    if (!this.#image.isUsed) return []
    if (platform === '') return [{what: 'The platform of the host is not known, so no file can be taken out of the image for it.'}]
    try {
      const taken = await this.#image.files(platform)
      this.#files = this.#plan.files.map(file => {
        const found = file.from === 'image' && file.isSent ? taken.get(file.source) : undefined
        return found === undefined
          ? file
          : {...file, newMode: file.mode ?? `0${found.mode.toString(8).padStart(3, '0')}`, local: found.local}
      })
      return []
    } catch (error) {
      signal.throwIfAborted()
      return [findingOf(error)]
    }
  }

  async stage(session: Session): Promise<void> {
    const {signal, clock, log} = session
    await session.phase('files', 'Put the release on the host', async () => {
      const options = {timeout: clock.left(300_000), signal}
      const kept = this.#files.filter(({isSent}) => !isSent).map(({name}) => name)
      const isOpen = this.#files.some(({target}) => !target.startsWith('/'))
      const finish = finishRelease({kept: kept.join('\n'), open: isOpen ? 'yes' : 'no'})
      const answer = await putRelease(session, {tree: await this.#tree(session), content: this.#content()}, finish, options)
      if (answer.exitCode !== 0 || answer.said.get('staged') === undefined) {
        throw new ActionError(`The release could not be put on the host: ${lastLine(answer.stderr)}`)
      }
    })
    if (this.#plan.commands.length > 0) await this.#validate(session)
    for (const note of this.#left) log.warning(note)
    if (this.#plan.isPartial) log.info('Files that "only" does not name stay as the release that runs has them.')
  }

  /** What tells a release from others by its name: the image that it is of, or the commit. Never its content, which holds secrets. */
  #content(): string {
    const {digest} = this.#inputs
    const commit = this.#run.commit.slice(0, 12)
    if (digest !== '') return digest.slice('sha256:'.length, 'sha256:'.length + 12)
    return /^[0-9a-f]{12}$/.test(commit) ? commit : '0'.repeat(12)
  }

  async #tree(session: Session): Promise<Tree> {
    const own = {
      [RELEASE_FILES.road]: 'service\n',
      [RELEASE_FILES.facts]: renderFacts(this.facts(session, '')),
      [RELEASE_FILES.targets]: renderTargets(this.#files),
      [RELEASE_FILES.units]: renderUnits(this.#plan.units)
    }
    const files = this.#files.filter(({isSent}) => isSent).map(treeFile)
    return [...Object.entries(own).map(([path, text]) => ({path, mode: 0o600, content: Buffer.from(text)})), ...(await Promise.all(files))]
  }

  async #validate(session: Session): Promise<void> {
    const {host, directory, id} = session
    const {commands} = this.#plan
    const release = `${releasePath(directory, id)}/files`
    await session.phase('validate', 'Validate', async () => {
      const script = validateScript(
        {release},
        commands.map(argv => renderCommand(argv, release))
      )
      const {said, exitCode, stderr} = await host.run(script, session.logged())
      const refused = commands[Number(said.get('refused') ?? NaN)]
      if (refused !== undefined) {
        throw new ActionError(`"${refused[0]}" says that the new files are not valid.`, 'See its words above.')
      }
      if (exitCode !== 0 || said.get('validated') === undefined)
        throw new ActionError(`The files could not be validated: ${lastLine(stderr)}`)
    })
  }

  before(): Promise<HookNotes> {
    return Promise.resolve({})
  }

  async change(session: Session): Promise<void> {
    const {host, held, id, log, signal} = session
    const limit = session.clock.left()
    session.beginChange()
    await session.phase('change', 'Change', async () => {
      const answer = await host.run(changeScript({...held, id, only: this.#plan.isPartial ? 'yes' : 'no'}), {
        signal,
        onLine: line => log.info(logLine(line)),
        timeout: startTimeout(limit)
      })
      this.#remember(answer)
      const changed = answer.said.all('changed')
      log.info(changed.length === 0 ? 'No file differs.' : `Changed: ${changed.map(name => name.replace(/^root(?=\/)/, '')).join(', ')}.`)
      for (const acted of answer.said.all('acted')) log.info(`${acted.split(' ')[1] ?? ''}: ${acted.split(' ')[0] ?? ''}.`)
      const failed = answer.said.get('failed')
      if (failed !== undefined) throw new ActionError(`${failed}${because(answer)}`)
      if (answer.exitCode !== 0 || answer.said.get('done') === undefined)
        throw new ActionError(`The change was not finished: ${lastLine(answer.stderr)}`)
    })
  }

  #remember({said}: HostAnswer): void {
    this.#done = said.all('acted')
    this.#before = new Map(said.all('was').map(line => [line.slice(line.indexOf(' ') + 1), line.slice(0, line.indexOf(' '))]))
  }

  async verify(session: Session): Promise<Verification> {
    const {host, signal, timing, clock, log} = session
    const {
      'health-timeout': healthTimeout,
      'stable-for': stableFor = STABLE_MILLISECONDS,
      'expect-version': version,
      project
    } = this.#inputs
    const timeout = Math.min(healthTimeout, clock.left())
    return await session.phase('verify', 'Verify', async () => {
      let up: readonly UnitState[] = []
      const broken = await watchUnits(host, this.#acted, {timeout, stableFor}, {signal, ...timing, onUp: states => (up = states)})
      if (broken !== undefined) return {ok: false, reason: broken}
      const probes = probesOf(this.#inputs)
      if (probes.length === 0) return {ok: true, version: ''}
      const asked = await askProbes(host, probes, {project, version, timeout, signal, ...timing})
      if (asked.health === 'unhealthy') return {ok: false, reason: asked.reason}
      const later = await findRestarted(host, up, signal)
      if (later !== undefined) return {ok: false, reason: later}
      log.info(`It answers${asked.version === '' ? '' : ` and says version ${asked.version}`}.`)
      return {ok: true, version: asked.version}
    })
  }

  after(): Promise<void> {
    return Promise.resolve()
  }

  async restore(session: Session, why: string): Promise<DeployOutcome> {
    const {host, log, signal, state, held, id} = session
    const {project, timeout: limit, 'health-timeout': timeout} = this.#inputs
    log.warning(`The new release does not work: ${why}. Putting back what was there before.`)
    if (this.#acted.length > 0) {
      await log.group('What the units said', async () => {
        const options = {signal, onLine: (line: string) => log.info(logLine(line))}
        await host
          .run(journalScript(this.#acted), options)
          .catch((error: unknown) => log.info(`The journal could not be read: ${messageOf(error)}`))
      })
    }
    signal.throwIfAborted()
    const ranBefore =
      this.#acted.length === 0 || this.#acted.some(unit => ['active', 'ran', 'crashing'].includes(this.#before.get(unit) ?? ''))
    return await session.phase('restore', 'Put the previous state back', () =>
      restoreService(
        host,
        {...held, project, id, previous: state?.previous, ranBefore, seconds: wholeSeconds(timeout), limit, timeout},
        why,
        {signal, log: line => log.info(line), ...session.timing}
      )
    )
  }

  facts(_session: Session, served: string): ReleaseFacts {
    const {project, image, digest, 'expect-version': version} = this.#inputs
    return {
      road: 'service',
      project,
      images: image === '' || digest === '' ? {} : {FAIRWAY_IMAGE: `${image}@${digest}`},
      version,
      served,
      probes: probesOf(this.#inputs),
      run: this.#run
    }
  }
}

/** How long a unit that was restarted has to stay up, by the same process, where nothing else is said. */
const STABLE_MILLISECONDS = 5_000
async function treeFile({name, mode, newMode, content, local}: PlannedFile): Promise<TreeFile> {
  const to = {path: `files/${name}`, mode: Number.parseInt(mode ?? newMode ?? '0600', 8) & 0o777}
  if (content !== undefined) return {...to, content}
  if (local === undefined) throw new Error(`${name} was taken out of no image.`)
  return {...to, content: {size: (await stat(local)).size, open: () => createReadStream(local) as AsyncIterable<Buffer>}}
}

/** What the program behind a failure said last; nothing where it said nothing. */
function because({stderr}: HostAnswer): string {
  return stderr.trim() === '' ? '' : `: ${lastLine(stderr)}`
}

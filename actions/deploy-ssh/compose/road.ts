import {messageOf} from '../../../lib/action/errors.ts'
import type {Lookup} from '../../../lib/compose/substitute.ts'
import type {HostAnswers} from '../../../lib/ssh/connection.ts'
import {logLine} from '../../../lib/ssh/shell.ts'
import {releasePath} from '../../../lib/host/layout.ts'
import type {Probe} from '../../../lib/deploy/probes.ts'
import type {ReleaseFacts} from '../../../lib/host/release.ts'
import type {RunIdentity} from '../../../lib/host/run-order.ts'
import {startTimeout, wholeSeconds} from '../clock.ts'
import type {Finding} from '../examine/finding.ts'
import type {OldProject} from '../adopt/old-project.ts'
import {checkoutOf} from '../adopt/checkout.ts'
import {lookAtOldProject, sayAdoption} from '../adopt/take-over.ts'
import {findMissing} from '../examine/missing.ts'
import {parseRequires} from '../examine/requires.ts'
import {judgePreflight, type ComposeState} from '../examine/preflight.ts'
import {preflightScript} from '../examine/state-scripts.ts'
import {imagesOf} from '../../../lib/deploy/images.ts'
import {runAfter} from '../hooks/after.ts'
import {pruneBackups} from '../hooks/backup-scripts.ts'
import {backUp} from '../hooks/backup.ts'
import {checkCommands, needsOf} from '../hooks/check.ts'
import type {Command, Commands} from '../hooks/commands.ts'
import {migrate, tellEndedMigrations} from '../hooks/migration.ts'
import {tellMigrated} from '../hooks/words.ts'
import {pullImages} from '../images/pull.ts'
import type {PullLogin} from '../inputs/images.ts'
import type {ProjectPlan} from './config.ts'
import type {DeployInputs} from '../inputs.ts'
import {addTo, ended, type DeployOutcome} from '../result.ts'
import type {HookNotes, Road, Session} from '../road.ts'
import {checkRolledImages, findOldCompose} from '../rolling/check.ts'
import {roll} from '../rolling/roll.ts'
import {findUnaskable, probesOf} from '../verify/probes.ts'
import {readInspection} from '../verify/containers.ts'
import {inspect, verify, type Verification} from '../verify/verify.ts'
import {inspectScript, logsScript} from './config-scripts.ts'
import {tellOneShots, waitForEarlierOneShots} from './one-shots.ts'
import {PRUNE} from './prune.ts'
import {readEnvironmentOf, releaseFacts, releaseFiles, textsOf, type ReleaseFile} from './release.ts'
import {restore} from './restore.ts'
import {handedOnUnset} from './sent-environment.ts'
import {stageRelease} from './stage.ts'
import {findUnsent} from './unsent.ts'
import {readWritten} from './written.ts'
import {oneShotsScript, upScript} from './start-scripts.ts'

const SILENT = {info: () => undefined, warning: () => undefined}

/** What a road does with a Compose project on one host. */
export class ComposeRoad implements Road {
  readonly name = 'compose'
  readonly prune: string
  readonly #inputs: DeployInputs
  readonly #files: readonly ReleaseFile[]
  readonly #run: RunIdentity
  readonly #logins: readonly PullLogin[]
  readonly #commands: Commands
  #probes: readonly Probe[]
  #isKept = false
  /** What has to be there once it runs; undefined before the files were staged. */
  #plan: Pick<ProjectPlan, 'services' | 'reached' | 'imageOf' | 'definitions'> | undefined
  /** What the start came to. */
  #up: HostAnswers | undefined
  /** Whether something of the new release was started in the place of the previous one. */
  #isStarted = false

  /**
   * @param inputs as they are for this host
   * @param files what the user sends, read before any host is asked
   * @param run who deploys
   * @param logins for the registries of its images
   * @param commands what is done around it
   */
  constructor(
    inputs: DeployInputs,
    files: readonly ReleaseFile[],
    run: RunIdentity,
    {logins, commands}: {readonly logins: readonly PullLogin[]; readonly commands: Commands}
  ) {
    this.#inputs = inputs
    this.#files = files
    this.#run = run
    this.#logins = logins
    this.#commands = commands
    this.#probes = probesOf(inputs)
    this.prune = commands.backups.length === 0 ? PRUNE : `${PRUNE}${pruneBackups(inputs['backup-keep'])}`
  }

  /** Goes on with a release that is on the host already: it is judged by its own probes, and nobody here knows its secrets. */
  resume(plan: Pick<ProjectPlan, 'services' | 'reached' | 'imageOf'>, probes: readonly Probe[]): void {
    this.#plan = {...plan, definitions: {}}
    this.#probes = probes
    this.#isKept = true
  }

  async examine(session: Session): Promise<readonly Finding[]> {
    const {directory, project, adopt} = this.#inputs
    const lookup: Lookup = this.#files.length === 0 ? () => undefined : readEnvironmentOf(this.#files).lookup
    const written = readWritten(textsOf(this.#files).values(), this.#inputs.profiles, lookup)
    const external = {networks: written.external.networks.join(' '), volumes: written.external.volumes.join(' ')}
    const answer = await session.host.run(preflightScript({directory, project}, external), {signal: session.signal})
    const {state, findings, tools, old} = judgePreflight(answer, {project, adopt, written})
    session.state = state
    if (state !== undefined) this.#tellRemains(session, state.remains)
    const isCheck = this.#inputs.mode.startsWith('check')
    const against = old === undefined ? [] : await this.#adopt(session, old, isCheck ? written.services : [])
    // With a project that is refused it is not known where its data is, and the advice would be wrong.
    const unsent = isCheck && state !== undefined && findings.length === 0 ? this.#findUnsent(state.oldFolder) : []
    const tooOld = state === undefined ? [] : findOldCompose(this.#inputs.rolling, state.composeVersion)
    const missing = await findMissing(session.host, parseRequires(this.#inputs.requires), {project, units: [], signal: session.signal})
    return [...findings, ...against, ...unsent, ...missing, ...tooOld, ...findUnaskable(this.#probes, tools)]
  }

  #findUnsent(oldFolder: string | undefined): readonly Finding[] {
    const {profiles, 'compose-file': composeFiles} = this.#inputs
    return findUnsent(this.#files, profiles, {oldFolder, inCheckout: checkoutOf(process.cwd(), composeFiles, oldFolder ?? '')})
  }

  /** What is taken over, and how, is said once. */
  #told = ''

  /** Volumes are found by the project's name: whoever made them, what is in them is used. */
  #tellRemains({log}: Session, volumes: readonly string[]): void {
    if (volumes.length === 0 || this.#told !== '') return
    this.#told = volumes.join(' ')
    const [are, them] = volumes.length === 1 ? ['The volume', 'it has'] : ['The volumes', 'they have']
    log.warning(
      `Nothing of the project "${this.#inputs.project}" runs on the host, but it has left data there. ${are} ${volumes.join(', ')} will be used with what ${them} in ${volumes.length === 1 ? 'it' : 'them'}. If another project left that, choose another "project".`
    )
  }

  async #adopt(session: Session, old: OldProject, services: readonly string[]): Promise<readonly Finding[]> {
    const adoption = await lookAtOldProject(session, old)
    if (session.state !== undefined) session.state = {...session.state, adopts: old.folder, adoption} as ComposeState
    const told = JSON.stringify(adoption)
    const isNew = told !== this.#told
    this.#told = told
    return sayAdoption(isNew ? session.log : SILENT, adoption, this.#inputs.adopt, services)
  }

  async stage(session: Session): Promise<void> {
    const {host, directory, log, signal, timing, clock} = session
    const {project, timeout} = this.#inputs
    const {plan, images, override} = await session.phase('files', 'Put the release on the host', async () => {
      const files = releaseFiles(this.#files, this.#inputs.profiles, this.facts(session, ''))
      const staged = await stageRelease(session, this.#inputs, files, {timeout: clock.left(120_000), signal})
      const {all, fresh} = staged.sent
      if (all > 0) log.info(`Of "files", ${fresh} of ${all} ${all === 1 ? 'line' : 'lines'} had to be sent.`)
      return staged
    })
    for (const note of handedOnUnset(plan.environments)) log.warning(note)
    this.#plan = plan
    checkCommands(this.#inputs, plan.definitions)
    const trip = {ahead: override, behind: oneShotsScript({project})}
    const running = await session.phase('pull', 'Pull', () =>
      pullImages(host, {directory, id: session.id, images: imagesOf(this.#inputs), logins: this.#logins}, plan.start.images, images, log, {
        ...trip,
        options: session.logged()
      })
    )
    const last = await waitForEarlierOneShots(host, project, running, {left: clock.rest(), whole: timeout}, {signal, ...log, ...timing})
    await tellEndedMigrations(session, project, last)
    await checkRolledImages(session, this.#inputs.rolling, plan.definitions)
  }

  async before(session: Session): Promise<HookNotes> {
    const {project, 'health-timeout': healthTimeout} = this.#inputs
    const {backups, migrations} = this.#commands
    await this.#beside(session, backups, 'backup', 'Back up', async () => {
      const remains = (session.state as ComposeState | undefined)?.remains ?? []
      const notes = await backUp(session, backups, {project, timeout: this.#inputs['backup-timeout'], remains})
      session.hooks = {...session.hooks, ...notes}
    })
    await this.#beside(session, migrations, 'migrate', 'Migrate', () =>
      migrate(session, migrations, {
        project,
        timeout: this.#inputs['migrate-timeout'],
        healthTimeout,
        needs: needsOf(this.#plan?.definitions ?? {}),
        begun: () => (session.hooks = {...session.hooks, migrated: true})
      })
    )
    return session.hooks
  }

  /** A hook has a limit of its own: the time of the deploy stands still. */
  async #beside(session: Session, commands: readonly Command[], name: string, title: string, work: () => Promise<void>): Promise<void> {
    if (commands.length === 0) return
    session.clock.stop()
    try {
      await session.phase(name, title, work)
    } finally {
      session.clock.goOn()
    }
  }

  async change(session: Session): Promise<void> {
    const {host, directory, id, log, signal} = session
    const {project, 'health-timeout': timeout} = this.#inputs
    const limit = session.clock.left()
    session.beginChange()
    this.#isStarted = true
    await roll(session, this.#inputs, this.#plan?.definitions ?? {}, this.#commands.drains)
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
      services: this.#plan?.services,
      reached: this.#plan?.reached,
      imageOf: this.#plan?.imageOf,
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

  after(session: Session): Promise<void> {
    const {project, 'after-timeout': timeout} = this.#inputs
    const {after} = this.#commands
    return this.#beside(session, after, 'after', 'What comes after the start', () => runAfter(session, after, {project, timeout}))
  }

  async restore(session: Session, why: string): Promise<DeployOutcome> {
    const {host, log, signal, state, held, id, directory} = session
    const {project, timeout: limit, 'health-timeout': timeout} = this.#inputs
    const reason = addTo(addTo(why, await this.#tellOneShots(session)), tellMigrated(session.hooks))
    const previous = state?.previous
    const adoption = (state as ComposeState | undefined)?.adoption
    const old = adoption === undefined ? 'Taking it down.' : `Bringing back what ran before in ${adoption.old.folder}.`
    const what = this.#isStarted ? 'does not work' : 'was not started'
    log.warning(
      `The new release ${what}: ${ended(reason)} ${previous === undefined ? old : this.#isStarted ? 'Putting the previous one back.' : 'Making sure that the previous one runs.'}`
    )
    if (this.#isKept) {
      log.info('What the containers said is not shown: it may have secrets of that release, which this run does not know.')
    } else if (this.#isStarted || (previous === undefined && adoption === undefined)) {
      // Else they are those of what ran before, which has nothing to do with it; what a migration says is in its own part of the log.
      await log.group('What the containers said', async () => {
        const options = {signal, onLine: (line: string) => log.info(logLine(line))}
        await host.run(logsScript({release: releasePath(directory, id), project}), options).catch(() => undefined)
      })
    }
    signal.throwIfAborted()
    const failed = {...held, project, id, isStarted: this.#isStarted, previous, adoption, timeout, limit}
    return await session.phase('restore', 'Put the previous state back', () =>
      restore(host, failed, reason, line => log.info(line), {signal, ...session.timing})
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

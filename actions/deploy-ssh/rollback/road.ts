import type {Environment} from '../../../lib/action/environment.ts'
import type {ReleaseFacts} from '../../../lib/host/release.ts'
import type {RunIdentity} from '../../../lib/host/run-order.ts'
import {releasePath} from '../../../lib/host/layout.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {textAfter} from '../../../lib/ssh/shell.ts'
import {NOTHING_WRITTEN} from '../compose/written.ts'
import {explainConfigFailure} from '../compose/config-failure.ts'
import {planKept} from '../compose/config.ts'
import {waitForEarlierOneShots} from '../compose/one-shots.ts'
import {PRUNE} from '../compose/prune.ts'
import {ComposeRoad} from '../compose/road.ts'
import {oneShotsScript} from '../compose/start-scripts.ts'
import type {Finding} from '../examine/finding.ts'
import {NO_COMMANDS} from '../hooks/commands.ts'
import {judgePreflight} from '../examine/preflight.ts'
import {pullImages, readImages} from '../images/pull.ts'
import type {DeployInputs} from '../inputs.ts'
import {pullLogins} from '../inputs/images.ts'
import type {DeployOutcome} from '../result.ts'
import type {HookNotes, Road, Session} from '../road.ts'
import {findUnaskable} from '../verify/probes.ts'
import type {Verification} from '../verify/verify.ts'
import {chooseRelease, readHistory, type History, type KeptRelease} from './history.ts'
import {describeGoingBack} from './notes.ts'
import {examineScript, goBackScript} from './scripts.ts'

/**
 * Back to a release that is on the host: nothing is sent, no hook runs, and it is started and judged by what it says about itself. Images that were pruned are
 * pulled by their digests. Whatever fails puts back what ran, as in a deploy.
 */
export class RollbackRoad implements Road {
  readonly name = 'compose'
  readonly prune = PRUNE
  readonly word = 'gone-back'
  readonly #inputs: DeployInputs
  readonly #run: RunIdentity
  readonly #variables: Environment
  #history: History | undefined
  #target: KeptRelease | undefined
  /** What starts and judges the release. */
  #road: ComposeRoad | undefined

  /**
   * @param inputs as they are for this host; `release` says what to go back to
   * @param variables of the step, which may have passwords of registries
   */
  constructor(inputs: DeployInputs, run: RunIdentity, variables: Environment) {
    this.#inputs = inputs
    this.#run = run
    this.#variables = variables
  }

  /** The release to go back to; undefined where there is none, or it was not looked for yet. */
  get target(): KeptRelease | undefined {
    return this.#target
  }

  get images(): ReleaseFacts['images'] {
    return this.#target?.facts.images ?? {}
  }

  get notes(): readonly string[] {
    return this.#target === undefined || this.#history === undefined ? [] : describeGoingBack(this.#history, this.#target)
  }

  async examine(session: Session): Promise<readonly Finding[]> {
    const {directory, project, release} = this.#inputs
    const answer = await session.host.run(examineScript({directory, project}), {signal: session.signal})
    const {state, findings, tools} = judgePreflight(answer, {project, adopt: 'false', written: NOTHING_WRITTEN})
    session.state = state
    if (state === undefined) return findings
    this.#history = readHistory(answer.said)
    const choice = chooseRelease(release, this.#history)
    this.#target = choice.choice === 'found' ? choice.release : undefined
    if (choice.choice === 'none') return [...findings, choice.finding]
    return [...findings, ...findUnaskable(choice.release.facts.probes, tools)]
  }

  async stage(session: Session): Promise<void> {
    const {host, directory, held, log, signal, timing, clock, record} = session
    const {project, timeout} = this.#inputs
    const {id, facts} = this.#chosen()
    session.id = id
    const read = await session.phase('files', `Go back to release ${id}`, () =>
      host.run(goBackScript({...held, id, project, record}), {timeout: clock.left(120_000), signal})
    )
    if (read.said.get('release') === undefined)
      throw new ActionError(`Release ${id} is no longer on the host.`, 'Look at the list again: "mode: list".')
    if (read.exitCode !== 0) throw explainConfigFailure(read.stderr, releasePath(directory, id))
    const plan = planKept(textAfter(read.stdout, 'config'), facts.images)
    const logins = pullLogins(Object.values(facts.images), this.#inputs, this.#variables)
    const running = await session.phase('pull', 'Pull what is missing', () =>
      pullImages(host, {directory, id, images: facts.images, logins}, plan.images, readImages(read.said), log, {
        ahead: undefined,
        behind: oneShotsScript({project}),
        options: session.logged()
      })
    )
    await waitForEarlierOneShots(host, project, running, {left: clock.rest(), whole: timeout}, {signal, ...log, ...timing})
    // No service is rolled and no hook is run: they are of the version that they came with.
    const own = {...this.#inputs, image: '', digest: '', images: facts.images, 'expect-version': facts.version, rolling: []}
    this.#road = new ComposeRoad(own, [], this.#run, {logins, commands: NO_COMMANDS})
    this.#road.resume(plan, facts.probes)
  }

  /** A migration is of the version that it came with, and a backup of what a deploy is about to change: neither belongs here. */
  before(): Promise<HookNotes> {
    return Promise.resolve({})
  }

  change(session: Session): Promise<void> {
    return this.#begun().change(session)
  }

  verify(session: Session): Promise<Verification> {
    return this.#begun().verify(session)
  }

  after(): Promise<void> {
    return Promise.resolve()
  }

  restore(session: Session, why: string): Promise<DeployOutcome> {
    return this.#begun().restore(session, why)
  }

  facts(_session: Session, served: string): ReleaseFacts {
    const {facts} = this.#chosen()
    return served === '' ? facts : {...facts, served}
  }

  #chosen(): KeptRelease {
    if (this.#target === undefined) throw new Error('No release was found to go back to.')
    return this.#target
  }

  #begun(): ComposeRoad {
    if (this.#road === undefined) throw new Error('Nothing was staged yet.')
    return this.#road
  }
}

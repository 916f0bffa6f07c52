import {createHash} from 'node:crypto'
import {ActionError} from '../../lib/action/errors.ts'
import {printable, readInputs} from '../../lib/action/inputs.ts'
import {listLines} from '../../lib/action/text.ts'
import {normalizePlatform, platformList} from '../../lib/registry/platforms.ts'
import type {BeginShipInputs} from './inputs.ts'

/** What one runner builds, scans and pushes; a job of the matrix of ship.yml. */
export interface Leg {
  /** As build-push takes them, separated by commas. They are in the name of the job. */
  readonly platforms: string
  /** The value of `runs-on`. */
  readonly runner: Runner
  /** The platforms in the name of an artifact, which may have no slash. */
  readonly slug: string
  /** The artifact with its digests. Of digits, because GitHub drops an output in which a secret occurs, and the image's name holds many. */
  readonly artifact: string
}

type Runner = string | readonly string[]

/** Where the image is built. */
export type Legs =
  /** All of it in one job, on the runner of the workflow. */
  | {readonly kind: 'one'}
  /** All of it in one job, on another runner. */
  | {readonly kind: 'elsewhere'; readonly runner: Runner}
  /** Each part on a runner of its own. */
  | {readonly kind: 'several'; readonly legs: readonly Leg[]}

type Inputs = Pick<BeginShipInputs, 'image' | 'call-inputs' | 'platforms' | 'platform-runners' | 'runner'>

const HOW = 'Write one "PLATFORM=RUNNER" a line, for example linux/arm64=ubuntu-24.04-arm.'

/**
 * Divides the platforms among the runners. Those of the same runner are built together, and the order is that of `platforms`.
 *
 * @param isProposal one of a fork has no variables, so a line may be without its label: then the platform is built on the usual runner.
 *   There may be no platforms either: then all is built in one job
 * @throws ActionError when a line is none, names a platform that is not built or was named before, or has no legal label
 */
export function divide(inputs: Inputs, isProposal: boolean): Legs {
  const {platforms} = readInputs({platforms: platformList()}, () => inputs.platforms)
  const given = readRunners(inputs['platform-runners'], platforms, isProposal)
  const groups = new Map<string, {runner: Runner; platforms: string[]}>()
  for (const platform of platforms) {
    const runner = given.get(normalizePlatform(platform)) ?? usualRunner(inputs.runner)
    const key = JSON.stringify([runner].flat().map(label => label.toLowerCase()))
    const group = groups.get(key) ?? {runner, platforms: []}
    group.platforms.push(platform)
    groups.set(key, group)
  }
  const [first, ...others] = groups.values()
  if (first === undefined || given.size === 0) return {kind: 'one'}
  if (others.length === 0) return {kind: 'elsewhere', runner: first.runner}
  return {kind: 'several', legs: [first, ...others].map(group => legOf(group, callNumber(inputs)))}
}

function legOf({platforms, runner}: {readonly platforms: readonly string[]; readonly runner: Runner}, call: string): Leg {
  const slug = platforms.map(platform => platform.replaceAll('/', '-')).join('+')
  return {platforms: platforms.join(', '), runner, slug, artifact: `image-${call}-${slug}`}
}

/** The matrix of a job for each. A vector of the platforms alone, because GitHub puts what is in a vector into the name of the job. */
export function matrixOf(legs: readonly Leg[]): object {
  return {platforms: legs.map(({platforms}) => platforms), include: legs}
}

/**
 * Ten digits that are in the names of all artifacts of one call of ship.yml, and of no other in the same run: that may build the same image of
 * another stage, and whoever re-runs a job would be handed its parts.
 */
export function callNumber({image, 'call-inputs': inputs}: Pick<Inputs, 'image' | 'call-inputs'>): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([image, inputs]))
    .digest('hex')
  return String(BigInt(`0x${hash.slice(0, 16)}`) % 10_000_000_000n).padStart(10, '0')
}

function readRunners(text: string, platforms: readonly string[], isProposal: boolean): ReadonlyMap<string, Runner> {
  const runners = new Map<string, Runner>()
  for (const line of listLines(text)) {
    const {platform, value} = split(line)
    if (isProposal && platforms.length === 0) continue
    const found = platforms.find(candidate => normalizePlatform(candidate) === normalizePlatform(platform))
    if (found === undefined) throw notBuilt(platform, platforms)
    const key = normalizePlatform(found)
    if (runners.has(key)) throw wrong(`"${platform}" has two lines.`, 'Keep one of them.')
    if (value !== '' || !isProposal) runners.set(key, readRunner(platform, value))
  }
  return runners
}

function split(line: string): {platform: string; value: string} {
  const at = line.indexOf('=')
  const [platform, value] = [line.slice(0, Math.max(at, 0)).trim(), line.slice(at + 1).trim()]
  if (at < 1 || !/^[a-z0-9]+(?:\/[a-z0-9._-]+){1,2}$/i.test(platform))
    throw wrong(`"${printable(line)}" names no platform and its runner.`, HOW)
  return {platform, value}
}

function notBuilt(platform: string, platforms: readonly string[]): ActionError {
  if (platforms.length === 0) {
    return wrong(
      `there is a runner for "${platform}", but "platforms" is empty.`,
      `Write "platforms: linux/amd64,${platform}", or the one that you mean.`
    )
  }
  return wrong(`"${platform}" is not among "platforms", which are ${platforms.join(', ')}.`, 'Add it there, or remove its line here.')
}

/** A label as a person writes it. One with blanks can be written as JSON. */
const LABEL = /^[^\s,"'[\]{}]{1,256}$/

function readRunner(platform: string, value: string): Runner {
  if (value === '') throw wrong(`"${platform}" has no runner.`, HOW)
  if (!value.startsWith('[')) {
    if (LABEL.test(value)) return value
    throw wrong(
      `"${printable(value)}" is no label of a runner.`,
      'Write one label, or several as a JSON list: linux/arm64=["self-hosted", "ARM64"].'
    )
  }
  const labels = readList(value)
  if (labels !== undefined) return labels
  throw wrong(`"${printable(value)}" is no JSON list of labels.`, 'Write it like linux/arm64=["self-hosted", "ARM64"].')
}

function readList(value: string): readonly string[] | undefined {
  try {
    const list = JSON.parse(value) as unknown
    const isLabel = (label: unknown): label is string =>
      typeof label === 'string' && /^[^\p{Cc},]{1,256}$/u.test(label) && label.trim() === label
    return Array.isArray(list) && list.length > 0 && list.every(isLabel) ? list : undefined
  } catch {
    return undefined
  }
}

/** As ship.yml reads its input `runner`. What is wrong with that, no job of it could start to say. */
const usualRunner = (runner: string): Runner => (runner.startsWith('[') ? (readList(runner) ?? runner) : runner)

const wrong = (problem: string, fix: string) => new ActionError(`Input "platform-runners": ${problem}`, fix)

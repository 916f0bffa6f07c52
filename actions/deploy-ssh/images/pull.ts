import {ActionError} from '../../../lib/action/errors.ts'
import {packageAccess} from '../../../lib/registry/login-errors.ts'
import {PATIENCE_MILLISECONDS, waitsWithin} from '../../../lib/registry/patience.ts'
import type {DeployLog} from '../dependencies.ts'
import type {Host, HostAnswer, RunOptions} from '../../../lib/ssh/connection.ts'
import type {ImageSet} from '../../../lib/deploy/images.ts'
import {registryOf, type PullLogin} from '../inputs/images.ts'
import {imagesScript, pullScript} from './pull-scripts.ts'
import type {Sayings, Script} from '../../../lib/ssh/shell.ts'
import {explainDockerFailure, lastLine} from '../../../lib/ssh/errors.ts'
import type {ProjectImage} from '../compose/start-plan.ts'

/** An image that is on the host. */
export interface PresentImage {
  readonly id: string
  /** Empty where the engine does not say. */
  readonly created: string
  readonly repoDigests: readonly string[]
  /** When it was last pulled or tagged, in milliseconds since 1970; undefined when the engine does not say. */
  readonly tagged: number | undefined
}

export interface PullPlan {
  readonly needed: readonly string[]
  readonly again: readonly string[]
}

/**
 * Which images are pulled: what is missing, and again what may have moved, because a release under `latest` means what `latest` is now.
 * @throws ActionError for an image that may not be pulled and is not there
 */
export function planPull(images: readonly ProjectImage[], present: ReadonlyMap<string, PresentImage>, now: number): PullPlan {
  const absent = images.filter(({name}) => !present.has(name))
  const forbidden = absent.find(({freshness}) => freshness.when === 'never')
  if (forbidden !== undefined) {
    throw new ActionError(
      `The image ${forbidden.name} is not on the host, and its "pull_policy" in the Compose file forbids to pull it.`,
      'Build or load it on the host, or choose another "pull_policy"; nothing is built on the host.'
    )
  }
  const again = images.filter(({name, freshness}) => {
    const known = present.get(name)
    return known !== undefined && isAskedAgain(freshness, known, now)
  })
  return {needed: absent.map(({name}) => name), again: again.map(({name}) => name)}
}

function isAskedAgain(freshness: ProjectImage['freshness'], {tagged}: PresentImage, now: number): boolean {
  return freshness.when === 'always' || (freshness.when === 'refreshed' && (tagged === undefined || now > tagged + freshness.after))
}

/** Those that a login is for. */
export function withLogin(names: readonly string[], logins: readonly PullLogin[]): string[] {
  return names.filter(name => logins.some(({registry}) => registry === registryOf(name)))
}

/**
 * Those that the same run may have pushed a moment ago: the images that are deployed, and what lies beside one in its registry (under the same owner,
 * where names have one). Of anything else a missing image is a mistake, and is said at once.
 */
export function maybeJustPushed(names: readonly string[], images: readonly string[]): string[] {
  return names.filter(name => images.some(image => placeOf(name) === placeOf(image)))
}

function placeOf(image: string): string {
  const path = registryOf(image) === '' ? image.replace(/^docker\.io\//, '') : image.slice(image.indexOf('/') + 1)
  const owner = path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
  return `${registryOf(image)}/${owner}`
}

/**
 * How long the host waits for an image that the registry does not show yet: the usual patience, and not more than half of the time that is left.
 *
 * @param left milliseconds; undefined when nothing limits them
 */
function patienceWithin(left: number | undefined): {waits: string; patience: string} {
  const milliseconds = Math.min(PATIENCE_MILLISECONDS, Math.floor((left ?? Infinity) / 2))
  return {waits: waitsWithin(milliseconds).join(' '), patience: String(Math.ceil(milliseconds / 1_000))}
}

/** What a host said of images before anything was pulled. */
export interface KnownImages {
  /** The names that it looked for. */
  readonly looked: ReadonlySet<string>
  readonly present: ReadonlyMap<string, PresentImage>
}

export interface PullTrip {
  /** What is done before, in the same round trip, and why it could not; undefined for nothing. */
  readonly ahead: {readonly script: Script; readonly explain: (answer: HostAnswer) => ActionError} | undefined
  /** What is asked behind it. */
  readonly behind: Script
  readonly options: RunOptions
}

export interface ReleaseToPull {
  /** The project's directory, and the release in it, which keeps what the tags meant before. */
  readonly directory: string
  readonly id: string
  /** What is deployed. */
  readonly images: ImageSet
  readonly logins: readonly PullLogin[]
}

/**
 * Pulls while the old version still serves, and says of each image whether it was pulled or taken as it stands on the host.
 *
 * @returns what the host answered to the script behind it
 * @throws ActionError naming the image and why it could not be pulled; tags mean what they meant before then
 */
export async function pullImages(
  host: Host,
  release: ReleaseToPull,
  images: readonly ProjectImage[],
  known: KnownImages,
  log: DeployLog,
  {ahead, behind, options}: PullTrip
): Promise<HostAnswer> {
  const names = images.map(({name}) => name)
  const before = await lookAtOthers(host, names, known, options)
  const {needed, again} = planPull(images, before, Date.now())
  const ours = withLogin([...needed, ...again], release.logins)
  const pull = pullScript({
    directory: release.directory,
    id: release.id,
    needed: needed.join(' '),
    again: again.join(' '),
    ours: ours.join(' '),
    fresh: maybeJustPushed(needed, Object.values(release.images)).join(' '),
    ...patienceWithin(options.timeout),
    logins: release.logins.filter(({registry}) => ours.some(name => registryOf(name) === registry))
  })
  const first = ahead === undefined ? [] : [ahead.script]
  const trip = [...first, pull, imagesScript({images: names.join(' ')}), behind]
  const answers = await host.runAll(trip, options)
  const [pulled, looked, last] = answers.slice(first.length)
  if (pulled === undefined) throw ahead?.explain(answers[0]) ?? new ActionError('The host did not begin to pull.')
  if (pulled.exitCode !== 0) throw whyNotPulled(pulled, release)
  const after = looked === undefined ? new Map<string, PresentImage>() : readImages(looked.said).present
  const failed = new Map(pulled.said.all('not-refreshed').map(splitName))
  for (const name of names) {
    const [kind, line] = describeImage(name, before.get(name), after.get(name), [...needed, ...again].includes(name), failed.get(name))
    log[kind](line)
  }
  return last ?? {exitCode: 1, said: pulled.said, stdout: '', stderr: looked?.stderr ?? ''}
}

/** The host guesses from Compose's output which images there are. What it did not think of is asked for. */
async function lookAtOthers(
  host: Host,
  names: readonly string[],
  {looked, present}: KnownImages,
  {timeout, signal}: RunOptions
): Promise<ReadonlyMap<string, PresentImage>> {
  const others = names.filter(name => !looked.has(name))
  if (others.length === 0) return present
  const {said} = await host.run(imagesScript({images: others.join(' ')}), {signal, ...(timeout === undefined ? {} : {timeout})})
  return new Map([...present, ...readImages(said).present])
}

function whyNotPulled({said, stderr}: {readonly said: Sayings; readonly stderr: string}, {images, logins}: ReleaseToPull): ActionError {
  const {message, fix} = explainDockerFailure(stderr)
  // A login also fails when the registry cannot be reached: that is reported as such below.
  const refused = said.get('login-refused')
  const login = logins.find(({registry}) => registry === refused)
  if (login !== undefined && /unauthorized|denied|forbidden|incorrect|40[13]/i.test(stderr)) {
    const {registry, username} = login
    return new ActionError(
      `The registry ${registry === '' ? 'Docker Hub' : registry} refuses the login of ${username}: ${lastLine(stderr)}.`,
      ['Check "registry-username" and "registry-password", or its line of "registries".', packageAccess(registry, 'Read')]
        .filter(Boolean)
        .join(' ')
    )
  }
  const name = said.get('not-pulled') ?? Object.values(images).join(', ')
  const waited = said.get('waited')
  const again = waited === undefined ? '' : `, although the host waited for it (up to ${waited} s)`
  // GHCR says of a package that an account may not see that it is not there.
  const isOurs = Object.values(images).some(image => registryOf(image) === registryOf(name))
  const isHidden = isOurs && /denied|unauthorized|forbidden|manifest unknown|: not found/i.test(stderr)
  const help = [fix, isHidden ? packageAccess(registryOf(name), 'Read') : undefined].filter(part => part !== undefined).join(' ')
  return new ActionError(`The image ${name} could not be pulled${again}. ${message}`, help === '' ? undefined : help)
}

/** One line for the log about an image, and how loud it is. @param failure why it could not be asked for again */
export function describeImage(
  name: string,
  before: PresentImage | undefined,
  after: PresentImage | undefined,
  isPulled: boolean,
  failure: string | undefined
): ['info' | 'warning', string] {
  // A name with a digest says it already.
  const digest = after === undefined || name.includes('@') ? '' : digestOfImage(name, after)
  const facts =
    after === undefined ? [] : [digest, after.created === '' ? '' : `created ${after.created.slice(0, 10)}`].filter(fact => fact !== '')
  const is = facts.length === 0 ? '' : `: ${facts.join(', ')}`
  if (failure !== undefined) {
    return ['warning', `Image ${name} was taken as it stands on the host, because it could not be pulled (${failure})${is}.`]
  }
  if (!isPulled) return ['info', `Image ${name} was taken as it stands on the host${is}.`]
  const isSame = before !== undefined && before.id === after?.id
  const was = before === undefined || isSame ? '' : ` (it was ${digestOfImage(name, before)})`
  return ['info', `Image ${name} was pulled${isSame ? ', and is the same as before' : ''}${is}${was}.`]
}

/** The registry's digest where there is one, else the engine's own id. */
function digestOfImage(name: string, {id, repoDigests}: PresentImage): string {
  const repository = name.replace(/@.*$/, '').replace(/:[^:/]*$/, '')
  const known = repoDigests.find(one => one.startsWith(`${repository}@`)) ?? repoDigests[0]
  return known === undefined ? id : known.slice(known.indexOf('@') + 1)
}

/** What the host said of images. */
export function readImages(said: Sayings): KnownImages {
  const tagged = new Map(said.all('tagged').map(splitName))
  const present = new Map(
    said.all('present').map(line => {
      const [name, json] = splitName(line)
      const facts = JSON.parse(json) as {id: string; created?: string | null; repoDigests?: readonly string[] | null}
      const seconds = Number(tagged.get(name) || NaN)
      // An image that was loaded and never tagged since has the year 1.
      return [
        name,
        {
          id: facts.id,
          created: facts.created ?? '',
          repoDigests: facts.repoDigests ?? [],
          tagged: seconds > 0 ? seconds * 1_000 : undefined
        }
      ] as const
    })
  )
  return {looked: new Set(said.all('looked')), present}
}

function splitName(line: string): [string, string] {
  const end = line.indexOf(' ')
  return end === -1 ? [line, ''] : [line.slice(0, end), line.slice(end + 1)]
}

/** The parts of `docker compose config --format json` that say how a service is started. */
export interface StartService {
  readonly image?: unknown
  readonly build?: unknown
  readonly pull_policy?: unknown
  readonly restart?: unknown
  readonly deploy?: {readonly replicas?: unknown; readonly restart_policy?: {readonly condition?: unknown} | null} | null
  readonly depends_on?: Readonly<Record<string, {readonly condition?: unknown}>> | null
  readonly ports?: readonly unknown[] | null
  readonly expose?: readonly unknown[] | null
  readonly healthcheck?: {readonly disable?: unknown} | null
  readonly configs?: readonly {readonly source?: unknown}[] | null
  readonly secrets?: readonly {readonly source?: unknown}[] | null
  readonly scale?: unknown
}

export interface StartSource {
  readonly file?: unknown
  readonly content?: unknown
  readonly environment?: unknown
}

export interface StartConfig {
  readonly services?: Readonly<Record<string, StartService>>
  readonly configs?: Readonly<Record<string, StartSource>>
  readonly secrets?: Readonly<Record<string, StartSource>>
}

/** When an image that is on the host already is asked for again. `refreshed`: when it is older than so many milliseconds. */
export type Freshness =
  {readonly when: 'always'} | {readonly when: 'refreshed'; readonly after: number} | {readonly when: 'missing'} | {readonly when: 'never'}

export interface ProjectImage {
  readonly name: string
  readonly freshness: Freshness
}

/** A config or secret whose content Compose copies or mounts into the container, and so does not notice when it changes. */
export type CopiedSource =
  | {readonly name: string; readonly content: string}
  /** The content is a file of the host. */
  | {readonly name: string; readonly file: string}
  /** The content is the value of this variable. */
  | {readonly name: string; readonly variable: string}

export interface StartPlan {
  /** The services that do their work once and end, such as a migration. */
  readonly oneShots: readonly string[]
  /** Those that something reaches: one that has ended, even well, is not what was asked for. */
  readonly reached: readonly string[]
  readonly images: readonly ProjectImage[]
  /** By service; only services that have some. */
  readonly copied: ReadonlyMap<string, readonly CopiedSource[]>
}

/** How the services of a project are to be started; pure. @param ours the images that are deployed, each `name@digest` */
export function planStart(config: StartConfig, ours: readonly string[]): StartPlan {
  const services = Object.entries(config.services ?? {})
  const oneShots = findOneShots(services, ours)
  const reached = services.filter(([name, service]) => hasToStay(service) && !oneShots.includes(name)).map(([name]) => name)
  return {oneShots, reached, images: findImages(services), copied: findCopied(services, config)}
}

/** Whether a service gets containers: `scale: 0` is how one is switched off. */
export function hasContainers({scale, deploy}: StartService): boolean {
  return scale === undefined || scale === null ? deploy?.replicas !== 0 : scale !== 0
}

type Services = readonly (readonly [string, StartService])[]

const COMPLETED = 'service_completed_successfully'

/**
 * A service that another one needs completed is a one-shot. So is one that says `restart: "no"` in so many words and that nothing reaches or
 * waits for: what is meant to stay up and answer has a port, a health check or another restart policy. One of the images to deploy has to run
 * somewhere, so where only such services have them, they are no one-shots. (A service without `restart` is never taken for one: most of those stay up.)
 */
function findOneShots(services: Services, ours: readonly string[]): string[] {
  const needs = services.flatMap(([, {depends_on: needed}]) => Object.entries(needed ?? {}))
  const isNeeded = (name: string, completed: boolean) =>
    needs.some(([other, {condition}]) => other === name && (condition === COMPLETED) === completed)
  const needed = services.map(([name]) => name).filter(name => isNeeded(name, true))
  const alone = services
    .filter(([name, service]) => !needed.includes(name) && endsForGood(service) && !isReached(service) && !isNeeded(name, false))
    .map(([name]) => name)
  const isOurs = (name: string) => ours.includes(String(services.find(([other]) => other === name)?.[1].image))
  const staysUp = ([name]: Services[number]) => isOurs(name) && !needed.includes(name)
  const isImageElsewhere = services.some(one => staysUp(one) && !alone.includes(one[0]))
  return [...needed, ...alone.filter(name => isImageElsewhere || !isOurs(name))]
}

function endsForGood({restart, deploy}: StartService): boolean {
  return typeof restart === 'string' && restart !== '' ? restart === 'no' : deploy?.restart_policy?.condition === 'none'
}

function isReached({ports, expose, healthcheck}: StartService): boolean {
  const isChecked = healthcheck !== undefined && healthcheck !== null && healthcheck.disable !== true
  return (ports ?? []).length > 0 || (expose ?? []).length > 0 || isChecked
}

/**
 * Whether it must not have ended, not even well. A check or an exposed port may come along with what services share (`<<: *app`); where `restart: "no"` is said
 * in so many words the service may be a migration all the same.
 */
function hasToStay(service: StartService): boolean {
  return (service.ports ?? []).length > 0 || (isReached(service) && !endsForGood(service))
}

/** Each image once; where services differ, the one that wants it freshest decides. */
function findImages(services: Services): ProjectImage[] {
  const images = new Map<string, Freshness>()
  for (const [, service] of services) {
    const name = String(service.image)
    const wanted = freshnessOf(service)
    const known = images.get(name)
    if (known === undefined || rank(wanted) > rank(known)) images.set(name, wanted)
  }
  return [...images].map(([name, freshness]) => ({name, freshness}))
}

function rank(freshness: Freshness): number {
  if (freshness.when === 'refreshed') return 2 + 1 / (1 + freshness.after)
  return {never: 0, missing: 1, always: 4}[freshness.when]
}

const DAY_MILLISECONDS = 24 * 60 * 60 * 1_000

/**
 * The policies are Compose's (compose-go, ServiceConfig.GetPullPolicy), but for the default: Compose pulls what is missing, and so never a
 * tag that has moved. What has a `build:` may have been built on the host, where no registry has it.
 */
function freshnessOf({image, build, pull_policy: policy}: StartService): Freshness {
  // A digest always means the same bytes.
  if (String(image).includes('@')) return {when: policy === 'never' ? 'never' : 'missing'}
  if (policy === 'never' || policy === 'build') return {when: 'never'}
  if (policy === 'missing' || policy === 'if_not_present') return {when: 'missing'}
  if (policy === 'daily') return {when: 'refreshed', after: DAY_MILLISECONDS}
  if (policy === 'weekly') return {when: 'refreshed', after: 7 * DAY_MILLISECONDS}
  const every = typeof policy === 'string' && policy.startsWith('every_') ? milliseconds(policy.slice('every_'.length)) : undefined
  if (every !== undefined) return {when: 'refreshed', after: every}
  if (policy !== 'always' && build !== undefined && build !== null) return {when: 'missing'}
  return {when: 'always'}
}

const UNIT_MILLISECONDS: Readonly<Record<string, number>> = {
  w: 7 * DAY_MILLISECONDS,
  d: DAY_MILLISECONDS,
  h: 3_600_000,
  m: 60_000,
  s: 1_000
}

/** `1d12h30m`; undefined when it is nothing of the kind. */
function milliseconds(text: string): number | undefined {
  if (!/^(\d+[wdhms])+$/.test(text)) return undefined
  return [...text.matchAll(/(\d+)([wdhms])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (UNIT_MILLISECONDS[unit ?? ''] ?? 0),
    0
  )
}

function findCopied(services: Services, config: StartConfig): ReadonlyMap<string, readonly CopiedSource[]> {
  const found = services.map(([name, service]) => {
    const configs = (service.configs ?? []).flatMap(({source}) => readSource('config', String(source), config.configs))
    const secrets = (service.secrets ?? []).flatMap(({source}) => readSource('secret', String(source), config.secrets))
    return [name, [...configs, ...secrets]] as const
  })
  return new Map(found.filter(([, sources]) => sources.length > 0))
}

function readSource(kind: string, source: string, sources: Readonly<Record<string, StartSource>> | undefined): CopiedSource[] {
  const {content, environment, file} = sources?.[source] ?? {}
  const name = `${kind} ${source}`
  if (typeof environment === 'string' && environment !== '') return [{name, variable: environment}]
  if (typeof file === 'string' && file !== '') return [{name, file}]
  return typeof content === 'string' && content !== '' ? [{name, content}] : []
}

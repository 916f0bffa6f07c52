import {parseDuration} from '../action/duration.ts'

/** The parts of a service, as `docker compose config` or a Compose file has it, that say whether two of its containers can run beside each other. */
export interface RollingService {
  readonly [key: string]: unknown
}

/** A proxy that follows the engine's events looks at them once in so long (Traefik, `providersThrottleDuration`). */
export const PROXY_MILLISECONDS = 2_000

/** What Docker does where a health check says nothing else (docker run, "HEALTHCHECK"). */
const [INTERVAL, RETRIES] = ['30s', 3] as const

export interface RollingOptions {
  readonly services: readonly string[]
  /** The services that are drained. */
  readonly drained: readonly string[]
  /** Milliseconds. */
  readonly drainWait: number
}

/**
 * Why services cannot be rolled; pure.
 *
 * @param services all of the project
 * @param options those that are to be rolled, and how
 * @returns a text for each problem. What is not known here (a variable, a health check of the image) passes
 */
export function findRollingProblems(services: Readonly<Record<string, RollingService>>, options: RollingOptions): string[] {
  return options.services.flatMap(name => {
    const service = services[name]
    if (service === undefined) {
      return [
        `Input "rolling" names the service "${name}", which the Compose file does not start (it starts ${Object.keys(services).join(', ')}).`
      ]
    }
    const problems = [...whyNotTwice(name, service), ...sharedBy(name, services), ...slowDrain(name, service, options)]
    return problems.map(({what, fix}) => `Service "${name}" cannot be rolled: ${what}. ${fix}`)
  })
}

interface Problem {
  readonly what: string
  readonly fix: string
}

const LEAVE_OUT = 'Remove it, or leave the service out of "rolling".'

function whyNotTwice(name: string, service: RollingService): Problem[] {
  const problem = (condition: boolean, what: string, fix = LEAVE_OUT): Problem[] => (condition ? [{what, fix}] : [])
  const {container_name: fixedName, network_mode: mode, mac_address: mac} = service
  const networks = Object.values(fieldsOf(service['networks'])).map(fieldsOf)
  const addressed = networks.some(network => ['ipv4_address', 'ipv6_address', 'mac_address'].some(key => network[key] !== undefined))
  const published = listOf(service['ports']).find(isFixed)
  const nameless = listOf(service['volumes']).flatMap(namelessPath)[0]
  return [
    ...problem(typeof fixedName === 'string', 'it has a "container_name", which only one container can have'),
    ...problem(
      published !== undefined,
      `it publishes a fixed port, which only one container can have`,
      'Let a proxy reach it over a network, or leave the service out of "rolling".'
    ),
    ...problem(typeof mode === 'string' && /^(?:host|container:|service:)/.test(mode), `it has "network_mode: ${String(mode)}"`),
    ...problem(mac !== undefined || addressed, 'it has a fixed address, which only one container can have'),
    ...problem(
      isUnchecked(service),
      'its health check is switched off, and only a healthy container may take over',
      'Give it a "healthcheck", or leave it out of "rolling".'
    ),
    ...problem(
      completedOf(service).length > 0,
      `it waits for ${completedOf(service).join(', ')} to complete, which would run once more with each start`,
      `Use "migrate" for what has to be done before a deploy, or leave "${name}" out of "rolling".`
    ),
    ...problem(nameless !== undefined, `it keeps ${nameless} in a volume without a name, which the new container would not get`, NAME_IT),
    ...problem(replicasOf(service) > 1, 'it has several replicas', 'Leave it out of "rolling": Compose replaces them one by one.'),
    ...problem(fieldsOf(service['deploy'])['mode'] === 'global', 'its "deploy" has the mode global')
  ]
}

/** What to do about a volume that only the container has for which it was made. */
export const NAME_IT =
  'Give the volume a name in the Compose file (copy the data first), mount a "tmpfs" there if nothing of it has to stay, or leave the service out of "rolling".'

/** The path in the container of a volume without a name. */
function namelessPath(volume: unknown): string[] {
  if (typeof volume === 'string') return /^\/[^:]*$/.test(volume) ? [volume] : []
  const {type, source, target} = fieldsOf(volume)
  return type === 'volume' && (source === undefined || source === '') && typeof target === 'string' ? [target] : []
}

/** Where a service gets something mounted, of which its image need not make a volume. */
export function mountedPaths(service: RollingService): string[] {
  const volumes = listOf(service['volumes']).flatMap(volume => {
    if (typeof volume === 'string') return volume.split(':').at(volume.includes(':') ? 1 : 0) ?? []
    const {target} = fieldsOf(volume)
    return typeof target === 'string' ? target : []
  })
  const {tmpfs} = service
  const inMemory = (typeof tmpfs === 'string' ? [tmpfs] : listOf(tmpfs)).map(one => String(one).split(':')[0] ?? '')
  return [...volumes, ...inMemory].map(path => path.replace(/(.)\/+$/, '$1'))
}

/** A port without a number on the host, or with a range of them, can be there twice. */
function isFixed(port: unknown): boolean {
  if (typeof port === 'number') return false
  if (typeof port !== 'string') {
    const {published} = fieldsOf(port)
    return (typeof published === 'string' || typeof published === 'number') && /^[1-9]\d*$/.test(`${published}`)
  }
  const parts =
    port
      .replace(/\/\w+$/, '')
      .replace(/\[[^\]]*\]/, 'address')
      .match(/(?:\$\{[^{}]*\}|[^:])+/g) ?? []
  const host = parts.at(-2)
  return host !== undefined && /^\d+$/.test(host) && host !== '0'
}

function isUnchecked(service: RollingService): boolean {
  const {disable, test} = fieldsOf(service['healthcheck'])
  return disable === true || (Array.isArray(test) && test[0] === 'NONE') || test === 'NONE'
}

/** Whether the Compose file itself says how health is checked; otherwise only the image can. */
export function hasOwnCheck(service: RollingService): boolean {
  const {test} = fieldsOf(service['healthcheck'])
  return (Array.isArray(test) || typeof test === 'string') && test.length > 0
}

function completedOf(service: RollingService): string[] {
  return Object.entries(fieldsOf(service['depends_on']))
    .filter(([, how]) => fieldsOf(how)['condition'] === 'service_completed_successfully')
    .map(([other]) => other)
}

function replicasOf(service: RollingService): number {
  const count = Number(service['scale'] ?? fieldsOf(service['deploy'])['replicas'] ?? 1)
  return Number.isNaN(count) ? 1 : count
}

/** What is tied to one certain container would lose it. */
function sharedBy(name: string, services: Readonly<Record<string, RollingService>>): Problem[] {
  const tied = Object.entries(services).filter(([, other]) => {
    const spaces = [other['network_mode'], other['pid'], other['ipc']]
    const volumes = listOf(other['volumes_from']).map(from => String(from).split(':')[0])
    return spaces.includes(`service:${name}`) || volumes.includes(name)
  })
  return tied.map(([other]) => ({what: `service "${other}" shares a network or volumes with its one container`, fix: LEAVE_OUT}))
}

/** Docker has to find out that a drained container is unhealthy, and a proxy has to see that, before the wait is over. */
function slowDrain(name: string, service: RollingService, {drained, drainWait}: RollingOptions): Problem[] {
  if (!drained.includes(name)) return []
  const needed = drainMilliseconds(service)
  if (needed === undefined || needed <= drainWait) return []
  return [
    {
      what: `it is seen as drained after ${needed / 1_000} s only (interval × retries of its health check, and a proxy's ${PROXY_MILLISECONDS / 1_000} s), but "drain-wait" is ${drainWait / 1_000} s`,
      fix: 'Shorten the interval (for example "interval: 2s", "retries: 2"), or raise "drain-wait".'
    }
  ]
}

/** How long it takes until a proxy has left a container whose health fails; undefined when it is not known here. */
export function drainMilliseconds(service: RollingService): number | undefined {
  if (!hasOwnCheck(service)) return undefined
  const {interval, retries} = fieldsOf(service['healthcheck'])
  const [every, times] = [readTime(interval ?? INTERVAL), Number(retries ?? RETRIES)]
  if (every === undefined || Number.isNaN(times)) return undefined
  return (every === 0 ? 30_000 : every) * Math.max(1, times === 0 ? RETRIES : times) + PROXY_MILLISECONDS
}

function readTime(text: unknown): number | undefined {
  try {
    return typeof text === 'string' ? parseDuration(text) : undefined
  } catch {
    return undefined
  }
}

type Fields = Readonly<Record<string, unknown>>

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

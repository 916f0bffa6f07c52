import {createHash} from 'node:crypto'
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {bridgesOf, removeBridges} from '../system/bridges.ts'
import {engineApi, type Container} from './engine-api.ts'
import type {Part, Tool} from './part.ts'
import {isListening, startServerProcess, type ServerProcess} from './server-process.ts'
import {FIRST_ADDRESS} from './ssh-host.ts'
import type {StageOptions} from './stage-folder.ts'
import {
  checkStagePath,
  findProgram,
  noteOf,
  notesOf,
  partFolder,
  removeContainers,
  removeFolder,
  serverEnvironment,
  systemPath
} from './stage-folder.ts'
import {ENGINE_FOLDERS, noteMissingFolders, removeNotedFolders} from '../system/system-folders.ts'

export interface EngineOptions extends StageOptions {
  readonly dockerd: Tool
  /** What tells it from the stage's other engines; the first one has none. */
  readonly name?: string
  /** The address of its host, default 127.0.0.1: no two engines of a stage share one, and their networks are numbered by it. */
  readonly address?: string
  /** `127.0.0.1:PORT` of a registry that is asked for Docker Hub's images first. It need not run yet. */
  readonly toolsRegistry?: string
}

/** A Docker engine of the rehearsal's own, beside any other that runs on the machine. */
export interface Engine extends Part {
  /** For `DOCKER_HOST`: `unix:///…/docker.sock`. */
  readonly dockerHost: string
  readonly socket: string
  listContainers(): Promise<Container[]>
  /** The references by digest under which it has an image: `registry/name@sha256:…`. */
  listDigests(imageId: string): Promise<string[]>
  /** The names of the network bridges that it made on this machine. */
  listBridges(): Promise<string[]>
}

const INSTALL = 'Install Debian\'s docker.io package, or run "npm run tools".'

/**
 * Starts a Docker engine in the stage: own containerd, socket, state and data. It changes nothing that another engine on the
 * machine could see: no iptables rule, no IP forwarding, no docker0 bridge. Containers live in networks that Compose makes, and their
 * published ports are served by docker's own proxy process. Loopback registries are spoken to over plain HTTP, as any engine does.
 *
 * Several engines live beside each other, one a host: each has a folder of its own, and networks from a range of its own when it is told the
 * host's address. They share the machine's network, so what a container publishes has to name the host's own address.
 *
 * @throws ActionError when this process is not root, or the engine does not come up
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  checkStagePath(options.stage)
  if (process.getuid?.() !== 0) {
    throw new ActionError(
      'The Docker engine of a rehearsal must be started as root.',
      'Run the rehearsal as root, for example in a throw-away virtual machine.'
    )
  }
  const folder = partFolder(options.stage, 'engine', options.name)
  const socket = join(folder, 'docker.sock')
  await mkdir(folder, {recursive: true, mode: 0o700})
  await noteMissingFolders(noteOf(folder), ENGINE_FOLDERS, () => notesOf(options.stage, 'engine'))
  const servers: ServerProcess[] = []
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= stopEngine(folder, socket, servers))
  try {
    await startBoth(options, folder, socket, servers)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    name: ['Docker engine', ...(options.name === undefined ? [] : [options.name])].join(' '),
    kind: 'real',
    version: options.dockerd.version,
    from: options.dockerd.from,
    dockerHost: `unix://${socket}`,
    socket,
    listContainers: () => engineApi(socket).listContainers(),
    listDigests: imageId => engineApi(socket).listDigests(imageId),
    listBridges: () => bridgesOf(folder),
    stop
  }
}

/** Both at once: the engine waits for its containerd. When one fails, the other is not waited for. */
async function startBoth(options: EngineOptions, folder: string, socket: string, servers: ServerProcess[]): Promise<void> {
  const failed = new AbortController()
  const signal = options.signal === undefined ? failed.signal : AbortSignal.any([options.signal, failed.signal])
  const start = async (starting: Promise<ServerProcess>) => {
    try {
      servers.push(await starting)
    } catch (error) {
      failed.abort(error)
    }
  }
  await Promise.all([start(startContainerd({...options, signal}, folder)), start(startDockerd({...options, signal}, folder, socket))])
  signal.throwIfAborted()
}

async function startContainerd(options: EngineOptions, folder: string): Promise<ServerProcess> {
  const containerd = await findProgram('containerd', INSTALL, dirname(options.dockerd.path))
  const configuration = join(folder, 'containerd.toml')
  await writeFile(configuration, containerdConfiguration(folder))
  return startServerProcess({
    name: 'Docker engine',
    argv: [containerd, '--config', configuration],
    logFile: join(folder, 'containerd.log'),
    isReady: () => isListening(join(folder, 'containerd.sock')),
    env: serverEnvironment(options.stage),
    signal: options.signal
  })
}

async function startDockerd(options: EngineOptions, folder: string, socket: string): Promise<ServerProcess> {
  const configuration = join(folder, 'daemon.json')
  const {version} = options.dockerd
  const content = dockerdConfiguration(folder, version, options.address, options.toolsRegistry)
  await writeFile(configuration, JSON.stringify(content, undefined, 2))
  const api = engineApi(socket)
  return startServerProcess({
    name: 'Docker engine',
    argv: [options.dockerd.path, '--config-file', configuration],
    logFile: join(folder, 'dockerd.log'),
    isReady: () => api.ping(),
    // docker-proxy, docker-init and runc are beside dockerd where they are not on the PATH.
    env: {...serverEnvironment(options.stage), PATH: systemPath(`${process.env['PATH'] ?? ''}:${dirname(options.dockerd.path)}`)},
    readyTimeout: 30_000,
    signal: options.signal
  })
}

/** An own containerd: dockerd would otherwise join the one that the machine runs, and see a stranger's containers. */
export function containerdConfiguration(folder: string): string {
  const path = (name: string) => JSON.stringify(join(folder, name))
  return [
    'version = 2',
    `root = ${path('containerd')}`,
    `state = ${path('containerd-state')}`,
    // Kubernetes' interface, and snapshotters for file systems that the engine does not ask for.
    'disabled_plugins = ["io.containerd.grpc.v1.cri", "io.containerd.snapshotter.v1.aufs", "io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.devmapper", "io.containerd.snapshotter.v1.zfs"]',
    `[grpc]\n  address = ${path('containerd.sock')}`,
    `[plugins."io.containerd.internal.v1.opt"]\n  path = ${path('containerd-opt')}`,
    ''
  ].join('\n')
}

/** The engine's whole configuration; as a file of its own, so that the machine's /etc/docker/daemon.json is not read. */
export function dockerdConfiguration(
  folder: string,
  version: string,
  address = FIRST_ADDRESS,
  toolsRegistry?: string
): Record<string, unknown> {
  const major = Number.parseInt(version, 10)
  return {
    hosts: [`unix://${join(folder, 'docker.sock')}`],
    containerd: join(folder, 'containerd.sock'),
    'data-root': join(folder, 'data'),
    'exec-root': join(folder, 'exec'),
    pidfile: join(folder, 'docker.pid'),
    bridge: 'none',
    iptables: false,
    'ip-forward': false,
    'ip-masq': false,
    'userland-proxy': true,
    'default-address-pools': [addressPool(dirname(folder), address)],
    ...(toolsRegistry === undefined ? {} : {'registry-mirrors': [`http://${toolsRegistry}`]}),
    // Engines before 23 write a key to /etc/docker otherwise; later ones have neither the key nor the setting.
    ...(major < 23 ? {'deprecated-key-path': join(folder, 'key.json')} : {})
  }
}

/**
 * The range that a host's networks get their addresses from. An engine looks for a free one in the routes of the machine; two that look at
 * the same moment would take the same, be they of one stage or of two. In 10.224.0.0/12, where a home or an office rarely has its own: 64
 * networks of 61 containers a host.
 *
 * @param stage the folder of the stage; another one begins elsewhere
 * @param address on loopback; its last number tells one host of the stage from another
 */
export function addressPool(stage: string, address: string): {readonly base: string; readonly size: number} {
  const begin = createHash('sha256').update(stage).digest().readUInt8(0)
  const number = (begin + Number(address.slice(address.lastIndexOf('.') + 1))) % 256
  return {base: `10.${224 + (number >> 4)}.${(number & 15) << 4}.0/20`, size: 26}
}

async function stopEngine(folder: string, socket: string, servers: readonly ServerProcess[]): Promise<void> {
  await removeContainers(socket)
  // containerd comes up first; dockerd goes first, while it still has somebody to say good-bye to.
  for (const server of [...servers].reverse()) await server.stop()
  await removeBridges(folder)
  await removeNotedFolders(noteOf(folder))
  await removeFolder(folder)
}

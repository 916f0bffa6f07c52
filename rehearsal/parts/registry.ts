import {hash} from 'bcryptjs'
import {randomBytes} from 'node:crypto'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {http} from '../../lib/http/http.ts'
import {findFreePort} from '../system/free-port.ts'
import type {Part, Tool} from './part.ts'
import type {RegistryContents} from './registry-contents.ts'
import {listRegistryContents} from './registry-contents.ts'
import {startRegistryFront, type RegistryFault} from './registry-front.ts'
import {isListening, startServerProcess, type ServerProcess} from './server-process.ts'
import type {StageOptions} from './stage-folder.ts'
import {removeFolder, serverEnvironment} from './stage-folder.ts'

export interface RegistryOptions extends StageOptions {
  readonly dockerRegistry: Tool
  /** What it is called in the list of parts, and its folder in the stage: "registry", "tools-registry". */
  readonly name: string
  /** Whether it asks for a (throw-away) user name and password. */
  readonly withPassword: boolean
  /** The port to listen on, for callers who have to know it before; default: a free one. */
  readonly port?: number
  /** Speaks TLS with this key and certificate, both in PEM, and is asked whether it is up by whoever trusts `authority`. */
  readonly tls?: {readonly key: string; readonly certificate: string; readonly authority: string}
}

/** A registry that speaks plain HTTP on loopback, or TLS. */
export interface Registry extends Part {
  /** `127.0.0.1:PORT`, as it is in image references. */
  readonly host: string
  readonly port: number
  /** Undefined when everybody may pull and push. */
  readonly credentials: {readonly username: string; readonly password: string} | undefined
  /** What it holds, read from its storage: untagged manifests show too. */
  contents(): Promise<RegistryContents>
  /** Moves the server to another port, with all that it stores; where it was, a front answers from now on that plays these faults. Once. */
  putBehindFront(faults: readonly RegistryFault[]): Promise<void>
  /** Ends the server; what it stores stays. */
  takeDown(): Promise<void>
  /** It takes connections, and answers none, until `resume`. */
  pause(): void
  resume(): void
}

/** The password guards a registry that lives for a minute on loopback: the cheapest cost that bcrypt knows will do. */
const BCRYPT_COST = 4

/**
 * Starts a registry (CNCF distribution) with an own configuration and an empty storage in the stage. Deleting is enabled.
 *
 * @throws ActionError when it does not come up
 */
export async function startRegistry(options: RegistryOptions): Promise<Registry> {
  const folder = join(options.stage, options.name)
  await mkdir(folder, {recursive: true, mode: 0o700})
  const port = options.port ?? (await findFreePort())
  // Otherwise the other server could be the one that answers.
  if (await isListening(port)) throw new ActionError(`${options.name}: another program already listens on port ${port} of 127.0.0.1.`)
  const credentials = options.withPassword ? makeCredentials() : undefined
  if (credentials !== undefined) {
    const line = `${credentials.username}:${await hash(credentials.password, BCRYPT_COST)}\n`
    await writeFile(join(folder, 'htpasswd'), line, {mode: 0o600})
  }
  let server = await serve(options, folder, port)
  let front: {stop(): Promise<void>} | undefined
  const takeDown = async () => {
    await front?.stop()
    await server.stop()
  }
  let stopping: Promise<void> | undefined
  return {
    name: options.name,
    kind: 'real',
    version: options.dockerRegistry.version,
    from: options.dockerRegistry.from,
    host: `127.0.0.1:${port}`,
    port,
    credentials,
    contents: () => listRegistryContents(join(folder, 'storage')),
    async putBehindFront(faults) {
      await server.stop()
      const behind = await findFreePort()
      server = await serve(options, folder, behind)
      front = await startRegistryFront({port, behind, faults})
    },
    takeDown,
    pause: () => void process.kill(-server.pid, 'SIGSTOP'),
    resume: () => void process.kill(-server.pid, 'SIGCONT'),
    stop: () => (stopping ??= takeDown().then(() => removeFolder(folder)))
  }
}

async function serve(options: RegistryOptions, folder: string, port: number): Promise<ServerProcess> {
  const configuration = join(folder, `config-${port}.yml`)
  const {tls} = options
  if (tls !== undefined) {
    await writeFile(join(folder, 'server.crt'), tls.certificate)
    await writeFile(join(folder, 'server.key'), tls.key, {mode: 0o600})
  }
  await writeFile(configuration, registryConfiguration(folder, port, options.withPassword, tls !== undefined), {mode: 0o600})
  const url = `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}/v2/`
  const connection = tls === undefined ? undefined : {authorities: [tls.authority]}
  return startServerProcess({
    name: options.name,
    argv: [options.dockerRegistry.path, 'serve', configuration],
    logFile: join(folder, `log-${port}.txt`),
    isReady: async () => {
      const {status} = await http({method: 'GET', url, attempts: 1, timeout: 2_000, connection})
      return status === (options.withPassword ? 401 : 200)
    },
    env: serverEnvironment(options.stage),
    stopGrace: 1_000,
    signal: options.signal
  })
}

function makeCredentials(): {username: string; password: string} {
  return {username: `rehearsal-${randomBytes(4).toString('hex')}`, password: randomBytes(24).toString('base64url')}
}

/** The registry's whole configuration (https://distribution.github.io/distribution/about/configuration/). JSON is YAML. */
export function registryConfiguration(folder: string, port: number, withPassword: boolean, withTls = false): string {
  return JSON.stringify(
    {
      version: 0.1,
      log: {level: 'info', accesslog: {disabled: true}},
      storage: {
        filesystem: {rootdirectory: join(folder, 'storage')},
        delete: {enabled: true},
        // A manifest that was deleted must be gone for the next question.
        maintenance: {uploadpurging: {enabled: false}}
      },
      http: {
        addr: `127.0.0.1:${port}`,
        secret: randomBytes(16).toString('hex'),
        ...(withTls ? {tls: {certificate: join(folder, 'server.crt'), key: join(folder, 'server.key')}} : {})
      },
      ...(withPassword ? {auth: {htpasswd: {realm: 'rehearsal', path: join(folder, 'htpasswd')}}} : {})
    },
    undefined,
    2
  )
}

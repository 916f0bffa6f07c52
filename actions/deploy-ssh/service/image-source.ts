import {mkdir, mkdtemp, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import type {Environment} from '../../../lib/action/environment.ts'
import type {Http} from '../../../lib/http/http.ts'
import {createRegistryClient} from '../../../lib/registry/client.ts'
import {blobPath, readLayout, runnableManifests} from '../../../lib/registry/layout.ts'
import {pullImage} from '../../../lib/registry/pull.ts'
import {parseReference} from '../../../lib/registry/reference.ts'
import {dockerCertificateFolders, readRegistryTrust} from '../../../lib/registry/trust.ts'
import type {DeployInputs} from '../inputs.ts'
import {takeFiles, type TakenFile} from './image/read-files.ts'

export interface ImageDependencies {
  readonly http: Http
  readonly environment: Environment
  readonly workspace: string
  /** The step's private folder. */
  readonly folder: string
}

/**
 * The files that a release takes out of its image, for the platform of a host: by the digest that was scanned, every byte of it checked. The image
 * is pulled once for each platform, however many hosts have it.
 */
export class ImageSource {
  readonly #inputs: DeployInputs
  readonly #paths: readonly string[]
  readonly #dependencies: ImageDependencies | undefined
  readonly #signal: AbortSignal
  readonly #taken = new Map<string, Promise<ReadonlyMap<string, TakenFile>>>()

  /** @param paths absolute, in the image */
  constructor(inputs: DeployInputs, paths: readonly string[], dependencies: ImageDependencies | undefined, signal: AbortSignal) {
    this.#inputs = inputs
    this.#paths = paths
    this.#signal = signal
    this.#dependencies = dependencies
  }

  get isUsed(): boolean {
    return this.#paths.length > 0
  }

  /**
   * @param platform such as `linux/amd64`
   * @returns the files by their paths in the image
   * @throws ActionError when the registry does not give the image, it is not there for this platform, or it lacks a file
   */
  files(platform: string): Promise<ReadonlyMap<string, TakenFile>> {
    const known = this.#taken.get(platform) ?? this.#take(platform)
    this.#taken.set(platform, known)
    return known
  }

  async #take(platform: string): Promise<ReadonlyMap<string, TakenFile>> {
    if (this.#dependencies === undefined) throw new Error('There is nothing to ask a registry with.')
    const {folder} = this.#dependencies
    const work = await mkdtemp(join(folder, 'image-'))
    const layout = join(work, 'layout')
    const files = join(work, 'files')
    await mkdir(files)
    try {
      const layers = await this.#pull(platform, layout, this.#dependencies)
      return await takeFiles(
        layers.map(digest => blobPath(layout, digest)),
        this.#paths,
        files
      )
    } finally {
      this.#signal.throwIfAborted()
      await rm(layout, {recursive: true, force: true})
    }
  }

  /** @returns the digests of the layers, the lowest first */
  async #pull(platform: string, folder: string, {http, environment, workspace}: ImageDependencies): Promise<readonly string[]> {
    const signal = this.#signal
    const {image: name, digest} = this.#inputs
    const image = parseReference(`${name}@${digest}`)
    const trust = await readRegistryTrust(image.registry, this.#inputs, {workspace, folders: dockerCertificateFolders(environment)})
    const username = this.#inputs['registry-username']
    const credentials = username === '' ? undefined : {username, password: this.#inputs['registry-password']}
    const client = createRegistryClient({image, credentials, http, trust, actions: 'pull', signal})
    await pullImage({client, reference: digest, folder, platforms: [platform], signal})
    const [only, ...others] = runnableManifests(await readLayout(folder, signal))
    if (only !== undefined && others.length === 0) return only.layers.map(layer => layer.digest)
    throw new ActionError(`The image ${name}@${digest} has ${others.length + 1} variants for ${platform}.`, 'Build it for one variant.')
  }
}

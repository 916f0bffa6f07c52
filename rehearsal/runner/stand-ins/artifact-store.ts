import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {chmod, copyFile, mkdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'

/** A file that is about to be stored. */
export interface ArtifactFile {
  /** Where it is now. */
  readonly source: string
  /** Where it is in the artifact: relative, with slashes. */
  readonly path: string
}

export interface StoredArtifact {
  readonly id: number
  readonly name: string
  /** Where its files are kept, an absolute path. */
  readonly folder: string
  /** Relative to the folder. */
  readonly files: readonly string[]
  /** All files together, in bytes. */
  readonly size: number
  /**
   * SHA-256 in hexadecimal, of each file's path and SHA-256: GitHub's is that of its zip file, so only what a digest is for
   * (equal or not) can be rehearsed.
   */
  readonly digest: string
}

/** What GitHub's artifact service is asked for: the artifacts of one run, each name once. They are kept in the run's own folder. */
export class ArtifactStore {
  readonly #directory: string
  #artifacts: readonly StoredArtifact[] = []
  /** Names whose upload has begun: another job cannot have them. */
  readonly #pending = new Set<string>()
  #lastId = 0

  /** @param directory made when the first artifact comes, for its owner only */
  constructor(directory: string) {
    this.#directory = directory
  }

  /** What the run has now, the oldest first. */
  list(): readonly StoredArtifact[] {
    return this.#artifacts
  }

  /**
   * Stores an artifact.
   *
   * @param overwrite whether one of the same name goes first. Its files stay where they are: another job may still be reading them.
   * @throws ActionError with GitHub's message when the name is taken
   */
  async save(
    name: string,
    files: readonly ArtifactFile[],
    {overwrite, signal}: {readonly overwrite: boolean; readonly signal: AbortSignal}
  ): Promise<StoredArtifact> {
    if (overwrite) this.#artifacts = this.#artifacts.filter(artifact => artifact.name !== name)
    if (this.#pending.has(name) || this.#artifacts.some(artifact => artifact.name === name)) {
      throw new ActionError(
        'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this name already exists on the workflow run'
      )
    }
    this.#pending.add(name)
    try {
      const id = ++this.#lastId
      const folder = join(this.#directory, String(id))
      await mkdir(folder, {recursive: true, mode: 0o700})
      const contents = await copyAll(files, folder, signal)
      const artifact = {id, name, folder, files: files.map(({path}) => path), ...contents}
      this.#artifacts = [...this.#artifacts, artifact]
      return artifact
    } finally {
      this.#pending.delete(name)
    }
  }
}

async function copyAll(
  files: readonly ArtifactFile[],
  folder: string,
  signal: AbortSignal
): Promise<Pick<StoredArtifact, 'size' | 'digest'>> {
  const whole = createHash('sha256')
  let size = 0
  for (const {source, path} of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    signal.throwIfAborted()
    const target = join(folder, path)
    await mkdir(dirname(target), {recursive: true, mode: 0o700})
    await copyFile(source, target)
    await chmod(target, 0o600)
    // Read back from the copy: the source may change meanwhile.
    const hash = createHash('sha256')
    for await (const chunk of createReadStream(target) as AsyncIterable<Buffer>) {
      hash.update(chunk)
      size += chunk.length
    }
    whole.update(`${hash.digest('hex')}  ${path}\0`)
  }
  return {size, digest: whole.digest('hex')}
}

import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {withCache, type CacheUse} from '../../../../actions/build-push/cache/with-cache.ts'
import {readBuildPushInputs} from '../../../../actions/build-push/inputs.ts'
import {exportCache} from './fake-export.ts'

interface Job {
  readonly inputs?: Record<string, string>
  readonly proposal?: string
  readonly environment?: Record<string, string>
}

/** A runner on which jobs build one after the other, or at once. */
export class CacheRunner {
  readonly folder = mkdtempSync(join(tmpdir(), 'fairway-build-cache-'))
  readonly tools = join(this.folder, 'tools')
  readonly root = join(this.tools, 'fairway-cache', 'build')
  readonly warnings: string[] = []
  readonly lines: string[] = []
  #jobs = 0

  remove(): void {
    rmSync(this.folder, {recursive: true, force: true})
  }

  /** A job with a folder of its own. */
  job<Result>(build: (use: CacheUse) => Result | Promise<Result>, {inputs = {}, proposal, environment = {}}: Job = {}) {
    const given: Record<string, string> = {image: 'registry.example.com/team/app', ...inputs}
    const own = join(this.folder, `job-${++this.#jobs}`)
    mkdirSync(own)
    const log = {
      info: (line: string) => void this.lines.push(line),
      notice: () => undefined,
      warning: (line: string) => void this.warnings.push(line),
      startGroup: () => undefined,
      endGroup: () => undefined
    }
    return withCache(
      readBuildPushInputs(name => given[name] ?? ''),
      {
        environment: {RUNNER_TOOL_CACHE: this.tools, GITHUB_REPOSITORY: 'team/app', ...environment},
        proposal,
        folder: own,
        log,
        signal: new AbortController().signal
      },
      async use => build(use)
    )
  }

  entries(): string[] {
    return readdirSync(this.root).filter(name => name !== 'lock')
  }

  blobsOf(entry: string): string[] {
    return readdirSync(join(this.root, entry, 'blobs', 'sha256'))
  }

  textsOf(entry: string): string[] {
    return this.blobsOf(entry).map(name => readFileSync(join(this.root, entry, 'blobs', 'sha256', name), 'utf8'))
  }

  age(entry: string): void {
    utimesSync(join(this.root, entry, 'index.json'), new Date(0), new Date(0))
  }
}

/** The caches that a build is told to read. */
export const imported = ({arguments: words}: CacheUse) => words.filter(word => word.includes('src='))

/** Builds as BuildKit does: exports where it is told to. Gives how many builds it could read. */
export const building =
  (...layers: string[]) =>
  (use: CacheUse) => {
    const target = /dest=([^,]+),tag=([^,]+)/.exec(use.arguments.join(' '))
    if (target !== null) exportCache(target[1]!, target[2]!, layers)
    return imported(use).length
  }

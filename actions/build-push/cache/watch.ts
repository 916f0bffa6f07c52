import {oneLine} from '../../../lib/action/log-line.ts'

/** How many steps of the Dockerfile came from a cache, of all that the build has. `FROM` is none: it is a download at most. */
export interface CachedSteps {
  readonly cached: number
  readonly all: number
}

const LINE = /^#(\d+) (.+)$/
/** `[2/3] RUN …`, `[build 2/3] …`, `[linux/arm64 build 2/3] …`; what BuildKit does by itself has no such number. */
const STEP = /^\[(?:[^\]]* )?\d+\/\d+\] (\S+)/
/** A layer of a step is fetched, which happens to those in a cache only. What a step's program says begins with a time. */
const FETCH = /^sha256:[0-9a-f]{64} /
/** A reference, `gha:123`, `local:123` (moby/buildkit, solver/llbsolver/bridge.go, `cmKey`). */
const IMPORT = /^importing cache manifest from (\S*)/
const EXPORT = /^exporting (?:cache|to (?:.* )?(?:cache|Cache)$|content cache)/
const LONGEST_REASON = 200

/**
 * Follows what `docker buildx build --progress plain` says (BuildKit, util/progress/progressui/printer.go): each thing that BuildKit does has a
 * number, its name is repeated when another one's lines came between, and ` CACHED` or an error ends it.
 */
export class BuildWatch {
  readonly #steps = new Set<string>()
  readonly #cached = new Set<string>()
  /** By number, with where from. */
  readonly #imports = new Map<string, string>()
  readonly #exports = new Set<string>()
  readonly #failed = new Map<string, string>()

  hear(line: string): void {
    const [, number = '', said = ''] = LINE.exec(line) ?? []
    if (number === '') return
    const word = STEP.exec(said)?.[1]
    const source = IMPORT.exec(said)?.[1]
    if (word !== undefined) {
      if (word !== 'FROM') this.#steps.add(number)
    } else if (source !== undefined) this.#imports.set(number, source)
    else if (EXPORT.test(said)) this.#exports.add(number)
    else if (said === 'CACHED' || FETCH.test(said)) this.#cached.add(number)
    else if (said.startsWith('ERROR: ')) {
      this.#failed.set(number, said.slice('ERROR: '.length))
      // What was there cannot be used, and BuildKit runs the step.
      this.#cached.delete(number)
    }
  }

  steps(): CachedSteps {
    return {cached: [...this.#steps].filter(number => this.#cached.has(number)).length, all: this.#steps.size}
  }

  /** Why a cache could not be read, of a build that went well all the same; undefined when it could. */
  readError(): string | undefined {
    return this.#reasonOf([...this.#imports.keys(), ...this.#steps])
  }

  /** Whether that may be the fault of a folder: one could not be read, or a layer, of which nobody says where it is from. */
  mayBlameFolder(): boolean {
    const folders = [...this.#imports].filter(([, source]) => source.startsWith('local:')).map(([number]) => number)
    return this.#reasonOf([...folders, ...this.#steps]) !== undefined
  }

  writeError(): string | undefined {
    return this.#reasonOf([...this.#exports])
  }

  #reasonOf(numbers: readonly string[]): string | undefined {
    const reason = numbers.map(number => this.#failed.get(number)).find(found => found !== undefined)
    return reason === undefined ? undefined : oneLine(reason).slice(0, LONGEST_REASON)
  }
}

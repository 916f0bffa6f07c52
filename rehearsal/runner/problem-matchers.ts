import {existsSync, readFileSync} from 'node:fs'
import {dirname, isAbsolute, join, resolve} from 'node:path'
import {PARTS, type MatcherConfig, type Part, type Pattern} from './matcher-files.ts'
import type {Annotation} from './types.ts'

/** What a line of output says. */
export type Found = Partial<Record<Part, string>>

/** A matcher at work on the output of one step, which it reads line by line. */
class Matcher {
  readonly config: MatcherConfig
  #running: (Found | undefined)[] = []

  constructor(config: MatcherConfig) {
    this.config = config
  }

  /** The last pattern first: a line may end one finding and begin the next. */
  match(line: string): Found | undefined {
    const {patterns} = this.config
    for (const [index, pattern] of [...patterns.entries()].reverse()) {
      const before = index === 0 ? {} : this.#running[index - 1]
      if (before === undefined) continue
      const groups = pattern.regexp.exec(line)
      const isLast = index === patterns.length - 1
      if (groups === null) {
        if (!isLast) this.#running[index] = undefined
        else if (index > 0) this.#running[index - 1] = undefined
        continue
      }
      const found = foundIn(before, groups, pattern)
      if (!isLast) {
        this.#running[index] = found
        continue
      }
      this.reset()
      if (pattern.loop) this.#running[index - 1] = before
      return {...found, severity: found.severity || this.config.severity, fromPath: found.fromPath || this.config.fromPath}
    }
    return undefined
  }

  reset(): void {
    this.#running = []
  }
}

function foundIn(before: Found, groups: RegExpExecArray, pattern: Pattern): Found {
  const found: Found = {...before}
  for (const part of PARTS) {
    const group = pattern.groups[part]
    if (group !== undefined) found[part] ??= groups[group] ?? ''
  }
  return found
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m?`, 'g')

/** The matchers of a job, and how far one step's output has come with them (actions/runner, OutputManager.cs). */
export class StepMatchers {
  #matchers: Matcher[]

  /** @param configs those of the job, the newest first */
  constructor(configs: readonly MatcherConfig[]) {
    this.#matchers = configs.map(config => new Matcher(config))
  }

  /** Takes over the job's matchers as they are now; what one has read so far stays. */
  update(configs: readonly MatcherConfig[]): void {
    this.#matchers = configs.map(config => this.#matchers.find(matcher => matcher.config === config) ?? new Matcher(config))
  }

  /** What the line means for each matcher that finds something in it, and the line without its colours. */
  *find(line: string): Generator<{readonly found: Found; readonly stripped: string}> {
    if (this.#matchers.length === 0) return
    const stripped = line.replace(COLOURS, '')
    for (const matcher of [...this.#matchers]) {
      const found = matcher.match(stripped)
      if (found === undefined) continue
      for (const other of this.#matchers) if (other !== matcher) other.reset()
      yield {found, stripped}
    }
  }
}

/** Where the file of a finding may be. */
export interface Checkout {
  readonly workspace: string
  readonly serverUrl: string
  /** `owner/name` of the run's repository. */
  readonly repository: string
}

/** @returns undefined, with the reason, when the finding makes no annotation */
export function annotationOf(found: Found, checkout: Checkout, debug: (why: string) => void): Annotation | undefined {
  const {message = '', severity = '', line = ''} = found
  if (message.trim() === '') {
    debug('Skipping logging an issue for the matched line because the message is empty.')
    return undefined
  }
  const level = severity === '' ? 'error' : severity.toLowerCase()
  if (level !== 'error' && level !== 'warning' && level !== 'notice') {
    debug(`Skipped logging an issue for the matched line because the severity '${severity}' is not supported.`)
    return undefined
  }
  const isNumber = /^\d+$/.test(line)
  if (line !== '' && !isNumber) debug(`Unable to parse line number '${line}'`)
  const file = fileOf(found, checkout, debug)
  return {level, message, ...(file === undefined ? {} : {file}), ...(isNumber ? {line: Number(line)} : {})}
}

/** The path in the repository of a file that is there. */
function fileOf({file = '', fromPath = ''}: Found, checkout: Checkout, debug: (why: string) => void): string | undefined {
  if (file.trim() === '') return undefined
  const from = fromPath.trim() === '' || isAbsolute(file) ? file : join(dirname(fromPath), file)
  const path = resolve(checkout.workspace, from)
  if (!existsSync(path)) {
    debug(`Dropping file value '${path}'. Path does not exist`)
    return undefined
  }
  const repository = repositoryAbove(path, checkout)
  if (repository !== undefined) return path.slice(repository.length).replace(/^\/+/, '')
  debug(`Dropping file value '${path}'. Path is not under the workflow repo.`)
  return undefined
}

/** The nearest folder above with `.git`, when that is a clone of the run's repository. */
function repositoryAbove(path: string, {serverUrl, repository}: Checkout): string | undefined {
  for (let folder = dirname(path); folder !== dirname(folder); folder = dirname(folder)) {
    const config = join(folder, '.git', 'config')
    if (!existsSync(config)) continue
    const urls = [`url = ${serverUrl}/${repository}`, `url = git@${new URL(serverUrl).host}:${repository}.git`]
    const lines = readFileSync(config, 'utf8').split('\n')
    const isClone = lines.some(line => urls.some(url => url.toLowerCase() === line.trim().toLowerCase()))
    return isClone ? folder : undefined
  }
  return undefined
}

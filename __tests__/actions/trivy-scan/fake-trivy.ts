import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {ProcessOptions, ProcessResult, RunProcess} from '../../../lib/action/process.ts'

export interface Call {
  readonly argv: readonly string[]
  readonly options: ProcessOptions
}

export const succeeded: ProcessResult = {exitCode: 0, signal: null, timedOut: false, stdout: '', stderr: ''}

export function failed(stderr: string, fields: Partial<ProcessResult> = {}): ProcessResult {
  return {...succeeded, exitCode: 1, stderr, ...fields}
}

export const fatal = (reason: string) =>
  failed(
    `2099-01-01T00:00:00Z\tINFO\t[vulndb] Need to update DB\n2099-01-01T00:00:00Z\tFATAL\tFatal error\trun error: init error: ${reason}\n\n`
  )

/** What the real program says when a registry answers so. */
export const fatalPull = (reason: string) =>
  fatal(`DB error: failed to download vulnerability DB: OCI repository error: 1 error occurred:\n\t* ${reason}`)

export interface FakeTrivy {
  readonly run: RunProcess
  readonly calls: Call[]
}

/** When the databases of these tests were built, and what time it is then. */
export const BUILT_AT = '2099-01-01T00:00:00Z'
export const NOW = Date.parse('2099-01-01T06:00:00Z')

/** A scan that writes a report and says something on the way. */
export interface Spoken {
  readonly json: string
  readonly stderr: string
}

/** What the real program says of Java archives when it may not download the database of them. */
export const NEEDS_JAVA = failed(
  "2099-01-01T00:00:00Z\tERROR\t[javadb] The first run cannot skip downloading Java DB\n2099-01-01T00:00:00Z\tFATAL\tFatal error\trun error: image scan error: scan error: Unable to initialize the Java DB: Java DB update failed: '--skip-java-db-update' cannot be specified on the first run\n\n"
)

/**
 * A Trivy that does as it is told: answers `--version`, writes a database when asked to download one, and writes a report.
 *
 * @param download what a download of this repository ends with; `succeeded` writes a database, or its metadata where it is a text
 * @param scan the report for a manifest, by its digest: JSON, or a failure
 */
export function fakeTrivy(
  download: (repository: string, attempt: number) => ProcessResult | string,
  scan: (digest: string) => string | Spoken | ProcessResult
): FakeTrivy {
  const calls: Call[] = []
  const attempts = new Map<string, number>()
  const run: RunProcess = async (argv, options = {}) => {
    options.signal?.throwIfAborted()
    calls.push({argv, options})
    const cwd = options.cwd ?? ''
    const option = (name: string) => argv[argv.indexOf(name) + 1] ?? ''
    if (argv.includes('--version')) return {...succeeded, stdout: 'Version: 0.72.0\n'}
    const isJava = argv.includes('--download-java-db-only')
    if (isJava || argv.includes('--download-db-only')) {
      const repository = option(isJava ? '--java-db-repository' : '--db-repository')
      const place = join(cwd, 'cache', isJava ? 'java-db' : 'db')
      const attempt = (attempts.get(repository) ?? 0) + 1
      attempts.set(repository, attempt)
      const result = download(repository, attempt)
      await mkdir(place, {recursive: true})
      if (typeof result !== 'string' && result.exitCode !== 0) return result
      await writeFile(join(place, 'metadata.json'), typeof result === 'string' ? result : `{"Version":2,"UpdatedAt":"${BUILT_AT}"}`)
      return typeof result === 'string' ? succeeded : result
    }
    const index = JSON.parse(await readFile(join(cwd, option('--input'), 'index.json'), 'utf8')) as {manifests: {digest: string}[]}
    const answer = scan(index.manifests.map(manifest => manifest.digest).join())
    if (typeof answer === 'string') await writeFile(option('--output'), answer)
    else if ('json' in answer) await writeFile(option('--output'), answer.json)
    else return answer
    return {...succeeded, stderr: typeof answer === 'string' ? '' : answer.stderr}
  }
  return {run, calls}
}

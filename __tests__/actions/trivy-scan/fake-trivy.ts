import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Http} from '../../../lib/http/http.ts'
import type {ProcessOptions, ProcessResult, RunProcess} from '../../../lib/action/process.ts'
import {playMirrors, type Played} from './played-mirrors.ts'

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

/** What the real program says when a Terraform module has one resource twice, with `count` and with `for_each`. */
export const CRASHED = failed(
  [
    '2099-01-01T00:00:00Z\tINFO\t[terraform scanner] Scanning root module\tfile_path="infra/fine"',
    '2099-01-01T00:00:00Z\tINFO\t[terraform scanner] Scanning root module\tfile_path="infra/broken"',
    'panic: not a string',
    '',
    'goroutine 1 [running]:',
    'github.com/zclconf/go-cty/cty.Value.AsString({{{0x6925128?, 0x68991d0?}}, {0x5be4300?, 0x27ce50e9f110?}})',
    '\tgithub.com/zclconf/go-cty@v1.18.1/cty/value_ops.go:1371 +0xd8',
    'main.main()',
    '\tgithub.com/aquasecurity/trivy/cmd/trivy/main.go:19 +0x1f',
    ''
  ].join('\n'),
  {exitCode: 2}
)

export interface FakeTrivy {
  readonly run: RunProcess
  /** The registries that have the databases. */
  readonly http: Http
  readonly calls: Call[]
}

/** What time it is in these tests, six hours after the databases were built. */
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
 * A Trivy that does as it is told: answers `--version`, and writes a report; and the registries that it needs.
 *
 * @param database what a repository has, see `playMirrors`
 * @param scan the report for a manifest, by its digest: JSON, or a failure
 */
export function fakeTrivy(
  database: (repository: string, attempt: number) => Played,
  scan: (digest: string) => string | Spoken | ProcessResult
): FakeTrivy {
  const calls: Call[] = []
  const run: RunProcess = async (argv, options = {}) => {
    options.signal?.throwIfAborted()
    calls.push({argv, options})
    const cwd = options.cwd ?? ''
    const option = (name: string) => argv[argv.indexOf(name) + 1] ?? ''
    if (argv.includes('--version')) return {...succeeded, stdout: 'Version: 0.72.0\n'}
    if (!argv.includes('--input')) throw new Error(`not played: ${argv.join(' ')}`)
    const index = JSON.parse(await readFile(join(cwd, option('--input'), 'index.json'), 'utf8')) as {manifests: {digest: string}[]}
    const answer = scan(index.manifests.map(manifest => manifest.digest).join())
    if (typeof answer === 'string') await writeFile(option('--output'), answer)
    else if ('json' in answer) await writeFile(option('--output'), answer.json)
    else return answer
    return {...succeeded, stderr: typeof answer === 'string' ? '' : answer.stderr}
  }
  return {run, calls, http: playMirrors(database).http}
}

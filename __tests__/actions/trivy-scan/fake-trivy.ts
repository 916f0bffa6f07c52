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

/**
 * A Trivy that does as it is told: answers `--version`, writes a database when asked to download one, and writes a report.
 *
 * @param download what a download of this repository ends with; `succeeded` writes a database
 * @param scan the report for a manifest, by its digest: JSON, or a failure
 */
export function fakeTrivy(
  download: (repository: string, attempt: number) => ProcessResult,
  scan: (digest: string) => string | ProcessResult
): FakeTrivy {
  const calls: Call[] = []
  const attempts = new Map<string, number>()
  const run: RunProcess = async (argv, options = {}) => {
    options.signal?.throwIfAborted()
    calls.push({argv, options})
    const cwd = options.cwd ?? ''
    const option = (name: string) => argv[argv.indexOf(name) + 1] ?? ''
    if (argv.includes('--version')) return {...succeeded, stdout: 'Version: 0.72.0\n'}
    if (argv.includes('--download-db-only')) {
      const repository = option('--db-repository')
      const attempt = (attempts.get(repository) ?? 0) + 1
      attempts.set(repository, attempt)
      const result = download(repository, attempt)
      await mkdir(join(cwd, 'cache', 'db'), {recursive: true})
      if (result.exitCode === 0) await writeFile(join(cwd, 'cache/db/metadata.json'), '{"Version":2,"UpdatedAt":"2099-01-01T00:00:00Z"}')
      return result
    }
    const index = JSON.parse(await readFile(join(cwd, option('--input'), 'index.json'), 'utf8')) as {manifests: {digest: string}[]}
    const answer = scan(index.manifests.map(manifest => manifest.digest).join())
    if (typeof answer !== 'string') return answer
    await writeFile(option('--output'), answer)
    return succeeded
  }
  return {run, calls}
}

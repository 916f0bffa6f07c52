import type {CacheUse} from './cache/with-cache.ts'
import type {BuildSecret} from './build-secrets.ts'
import {formatCsv} from './csv.ts'
import type {BuildPushInputs} from './inputs.ts'

/** Where a build puts what it makes. */
export interface BuildTargets {
  /** The folder for the OCI layout; empty or not there yet. */
  readonly layout: string
  /** The file for BuildKit's own report. */
  readonly metadata: string
  /**
   * Seconds since 1970, the time of the image. It goes to the exporter alone: as SOURCE_DATE_EPOCH it would be the time of each WORKDIR, too
   * (BuildKit, frontend/dockerfile/dockerfile2llb/convert.go), and no commit would find a step of the one before it in a cache.
   */
  readonly sourceDate?: number | undefined
}

type Asked =
  | ('context' | 'file' | 'target' | 'platforms' | 'build-args' | 'public-build-args' | 'build-contexts' | 'provenance' | 'sbom')
  | ('add-hosts' | 'network' | 'no-cache' | 'no-cache-filters' | 'pull' | 'ulimit' | 'shm-size')

export interface BuildSettings extends Pick<BuildPushInputs, Asked> {
  readonly cache: CacheUse
  readonly secrets: ReadonlyMap<string, BuildSecret>
  /** `ID=path[,path]` of agents and keys. */
  readonly ssh: readonly string[]
  readonly labels: ReadonlyMap<string, string>
  /** See {@link annotationArguments}. */
  readonly annotationArguments: readonly string[]
  /** What the provenance calls the image; without a name BuildKit's statement would be about nothing. */
  readonly name: string
}

/**
 * The command line of the build. Build secrets go through environment variables (see {@link secretEnvironment}): only their
 * names are here.
 */
export function buildArguments(builder: string, settings: BuildSettings, targets: BuildTargets): [string, ...string[]] {
  const argv: [string, ...string[]] = ['docker', 'buildx', 'build', '--builder', builder, '--progress', 'plain']
  // tar=false gives a folder: the scanner reads it and the push sends it, both without unpacking.
  const {sourceDate} = targets
  argv.push(
    '--output',
    formatCsv([
      'type=oci',
      `dest=${targets.layout}`,
      'tar=false',
      `name=${settings.name}`,
      ...(sourceDate === undefined ? [] : [`source-date-epoch=${sourceDate}`])
    ]),
    '--metadata-file',
    targets.metadata
  )
  argv.push('--provenance', settings.provenance === 'false' ? 'false' : `mode=${settings.provenance}`)
  if (settings.sbom !== '') argv.push('--sbom', settings.sbom)
  argv.push(...sourceArguments(settings), ...runArguments(settings), ...settings.cache.arguments)
  // A context that begins with "-" stays a context.
  argv.push('--', settings.context)
  return argv
}

/** What the image is made of. */
export function sourceArguments(settings: BuildSettings): readonly string[] {
  const argv: string[] = []
  if (settings.file !== '') argv.push('--file', settings.file)
  if (settings.target !== '') argv.push('--target', settings.target)
  if (settings.platforms.length > 0) argv.push('--platform', settings.platforms.join(','))
  for (const [name, value] of [...settings['build-args'], ...settings['public-build-args']]) argv.push('--build-arg', `${name}=${value}`)
  for (const [name, source] of settings['build-contexts']) argv.push('--build-context', `${name}=${source}`)
  for (const [name, value] of settings.labels) argv.push('--label', `${name}=${value}`)
  argv.push(...settings.annotationArguments)
  for (const [index, [name, secret]] of [...settings.secrets].entries()) {
    argv.push('--secret', formatCsv([`id=${name}`, 'file' in secret ? `src=${secret.file}` : `env=${secretVariable(index)}`]))
  }
  for (const source of settings.ssh) argv.push('--ssh', source)
  return argv
}

/** In what surroundings it is made. */
export function runArguments(settings: BuildSettings): readonly string[] {
  const argv: string[] = []
  // This one option is read as a line of CSV, for addresses with commas between them.
  for (const host of settings['add-hosts']) argv.push('--add-host', formatCsv([host]))
  if (settings.network !== 'default') argv.push('--network', settings.network)
  if (settings['no-cache']) argv.push('--no-cache')
  for (const stage of settings['no-cache-filters']) argv.push('--no-cache-filter', stage)
  if (settings.pull) argv.push('--pull')
  for (const limit of settings.ulimit) argv.push('--ulimit', limit)
  if (settings['shm-size'] !== '') argv.push('--shm-size', settings['shm-size'])
  return argv
}

/** The variables that carry the build secrets to buildx, which hands them to the build over its own connection. */
export function secretEnvironment(secrets: ReadonlyMap<string, BuildSecret>): Readonly<Record<string, string>> {
  const variables = [...secrets.values()].map((secret, index) => ('value' in secret ? [[secretVariable(index), secret.value]] : []))
  return Object.fromEntries(variables.flat() as [string, string][])
}

function secretVariable(index: number): string {
  return `FAIRWAY_BUILD_SECRET_${index}`
}

import type {CacheUse} from './cache/with-cache.ts'
import type {BuildSecret} from './build-secrets.ts'
import type {BuildPushInputs} from './inputs.ts'

/** Where a build puts what it makes. */
export interface BuildTargets {
  /** The folder for the OCI layout; empty or not there yet. */
  readonly layout: string
  /** The file for BuildKit's own report. */
  readonly metadata: string
}

export interface BuildSettings extends Pick<BuildPushInputs, 'context' | 'file' | 'target' | 'platforms' | 'build-args' | 'provenance'> {
  readonly cache: CacheUse
  readonly secrets: ReadonlyMap<string, BuildSecret>
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
  argv.push(
    '--output',
    csv(['type=oci', `dest=${targets.layout}`, 'tar=false', `name=${settings.name}`]),
    '--metadata-file',
    targets.metadata
  )
  argv.push('--provenance', settings.provenance === 'false' ? 'false' : `mode=${settings.provenance}`)
  argv.push(...settings.cache.arguments)
  if (settings.file !== '') argv.push('--file', settings.file)
  if (settings.target !== '') argv.push('--target', settings.target)
  if (settings.platforms.length > 0) argv.push('--platform', settings.platforms.join(','))
  for (const [name, value] of settings['build-args']) argv.push('--build-arg', `${name}=${value}`)
  for (const [name, value] of settings.labels) argv.push('--label', `${name}=${value}`)
  argv.push(...settings.annotationArguments)
  for (const [index, [name, secret]] of [...settings.secrets].entries()) {
    argv.push('--secret', csv([`id=${name}`, 'file' in secret ? `src=${secret.file}` : `env=${secretVariable(index)}`]))
  }
  // A context that begins with "-" stays a context.
  argv.push('--', settings.context)
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

/** buildx reads these options as a line of CSV (RFC 4180): a path may hold a comma or a quote. */
function csv(fields: readonly string[]): string {
  return fields.map(field => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')
}

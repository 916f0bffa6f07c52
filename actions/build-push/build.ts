import {readFile} from 'node:fs/promises'
import {ActionError} from '../../lib/action/errors.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import {isRecord} from '../../lib/registry/descriptor.ts'
import {readLayout, type Layout} from '../../lib/registry/layout.ts'
import {buildArguments, secretEnvironment, type BuildSettings} from './build-arguments.ts'
import {describeBuildFailure, whatToDo} from './build-failure.ts'
import {readWarnings, refuseWrongPlatform, type BuildWarning} from './build-warnings.ts'
import {foreignPlatforms} from './builder/inspection.ts'
import type {Builder} from './builder/types.ts'
import {checkOtherPlatforms} from './platform-check.ts'
import type {Workspace} from './workspace.ts'

export interface BuildDependencies {
  readonly run: RunProcess
  readonly workspace: Workspace
  readonly builder: Builder
  /** Seconds since 1970; BuildKit takes it as the time of the image. */
  readonly sourceDate: number | undefined
  /** The Dockerfile's path; undefined when it is not on this machine. */
  readonly dockerfile: string | undefined
  readonly log: (line: string) => void
  readonly warn: (line: string) => void
  readonly signal: AbortSignal
}

export interface BuildResult {
  readonly layout: Layout
  readonly warnings: readonly BuildWarning[]
}

/**
 * Builds into an OCI layout and reads it back, every byte checked.
 *
 * @throws ActionError with the failing step when the build fails, when a base image is for another platform, or when BuildKit reports another
 *   digest than it wrote
 */
export async function build(settings: BuildSettings, dependencies: BuildDependencies): Promise<BuildResult> {
  const {run, workspace, builder, sourceDate, log, signal} = dependencies
  const foreign = foreignPlatforms(settings.platforms, builder)
  if (foreign.length > 0)
    log(`This builder runs no programs of ${foreign.join(', ')} by itself, only with QEMU: a RUN for it needs that, COPY does not.`)
  const argv = buildArguments(builder.name, settings, {...workspace, sourceDate})
  const env = {...builder.env, BUILDX_METADATA_WARNINGS: '1', ...secretEnvironment(settings.secrets)}
  const result = await run(argv, {
    env: {...env, ...settings.cache.environment},
    onLine: line => {
      settings.cache.hear(line)
      log(line)
    },
    signal
  })
  if (result.exitCode !== 0) {
    throw new ActionError(`The build failed. ${describeBuildFailure(result)}`, whatToDo(result, settings, builder))
  }
  const metadata = await readMetadata(workspace.metadata)
  const warnings = readWarnings(metadata, result.stderr)
  refuseWrongPlatform(warnings)
  await checkOtherPlatforms(settings, {...dependencies, env})
  const layout = await readLayout(workspace.layout, signal)
  const digest = isRecord(metadata) ? metadata['containerimage.digest'] : undefined
  const reported = typeof digest === 'string' ? digest : 'none'
  if (reported !== layout.root.digest) {
    throw new ActionError(`BuildKit reports the digest ${reported}, but the layout holds ${layout.root.digest}.`, 'Run the job again.')
  }
  return {layout, warnings}
}

async function readMetadata(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch (error) {
    throw new ActionError("BuildKit's report on the build cannot be read.", 'Update buildx on the runner.', {cause: error})
  }
}

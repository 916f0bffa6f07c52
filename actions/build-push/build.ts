import {readFile} from 'node:fs/promises'
import {ActionError} from '../../lib/action/errors.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import {isRecord} from '../../lib/registry/descriptor.ts'
import {readLayout, type Layout} from '../../lib/registry/layout.ts'
import {buildArguments, secretEnvironment, type BuildSettings} from './build-arguments.ts'
import {describeBuildFailure, inertLine} from './build-failure.ts'
import {readWarnings, refuseWrongPlatform, type BuildWarning} from './build-warnings.ts'
import type {Builder} from './builder.ts'
import type {Workspace} from './workspace.ts'

export interface BuildDependencies {
  readonly run: RunProcess
  readonly workspace: Workspace
  readonly builder: Builder
  /** Seconds since 1970; BuildKit takes it as the time of the image (SOURCE_DATE_EPOCH, reproducible-builds.org). */
  readonly sourceDate: number | undefined
  readonly log: (line: string) => void
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
  const argv = buildArguments(builder.name, settings, workspace)
  const result = await run(argv, {
    env: {
      ...builder.env,
      BUILDX_METADATA_WARNINGS: '1',
      ...(sourceDate === undefined ? {} : {SOURCE_DATE_EPOCH: String(sourceDate)}),
      ...settings.cache.environment,
      ...secretEnvironment(settings.secrets)
    },
    onLine: line => {
      settings.cache.hear(line)
      log(inertLine(line))
    },
    signal
  })
  if (result.exitCode !== 0) {
    // A line of the build itself begins with its step's number.
    const isOld = /^(?:ERROR: )?unknown flag: --/m.test(result.stderr)
    throw new ActionError(
      `The build failed. ${describeBuildFailure(result)}`,
      isOld ? 'Update buildx on the runner to 0.12 or newer.' : undefined
    )
  }
  const metadata = await readMetadata(workspace.metadata)
  const warnings = readWarnings(metadata, result.stderr)
  refuseWrongPlatform(warnings)
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

import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {RunProcess} from '../../lib/action/process.ts'
import {isRecord} from '../../lib/registry/descriptor.ts'
import {sourceArguments, type BuildSettings} from './build-arguments.ts'
import {refuseWrongPlatform, type BuildWarning} from './build-warnings.ts'
import type {Builder} from './builder/types.ts'
import type {Workspace} from './workspace.ts'

const RULE = 'InvalidBaseImagePlatform'
/** It takes the place of what the Dockerfile says (BuildKit, frontend/dockerui/config.go). */
const CHECK_ARGUMENT = 'BUILDKIT_DOCKERFILE_CHECK'
/** `# check=skip=A,B;error=true`: above everything else, or above one instruction. */
const DIRECTIVE = /^[ \t]*#[ \t]*check[ \t]*=[ \t]*(.*)$/gim

interface CheckDependencies {
  readonly run: RunProcess
  readonly workspace: Workspace
  readonly builder: Builder
  /** The Dockerfile's path; undefined when it is not on this machine. */
  readonly dockerfile: string | undefined
  readonly warn: (line: string) => void
  readonly signal: AbortSignal
}

/** Whether a text of checks leaves out the one for a base image of another platform. */
function isSkipped(checks: string): boolean {
  const skipped = checks
    .split(';')
    .flatMap(part => (/^\s*skip\s*=/i.test(part) ? part.slice(part.indexOf('=') + 1).split(',') : []))
    .map(name => name.trim().toLowerCase())
  return skipped.includes('all') || skipped.includes(RULE.toLowerCase())
}

/** Whether a Dockerfile, or a build argument, hides the warning about a base image for another platform. */
export function hidesPlatformCheck(dockerfile: string, settings: Pick<BuildSettings, 'build-args' | 'public-build-args'>): boolean {
  const argument = settings['build-args'].get(CHECK_ARGUMENT) ?? settings['public-build-args'].get(CHECK_ARGUMENT)
  return isSkipped(argument ?? '') || [...dockerfile.matchAll(DIRECTIVE)].some(([, checks = '']) => isSkipped(checks))
}

/**
 * Asks BuildKit for the check that a Dockerfile hides (`# check=skip=all` is for style, and takes this one along): with a copy of the Dockerfile
 * that hides nothing, for each platform, without building. `FROM --platform=…` stays as it is: that says what is meant.
 *
 * @throws ActionError when a base image is for another platform
 */
export async function checkHidden(settings: BuildSettings, dependencies: CheckDependencies): Promise<void> {
  const {dockerfile, workspace, warn} = dependencies
  if (dockerfile === undefined) return
  // A Dockerfile that is not there is told by the build.
  const text = await readFile(dockerfile, 'utf8').catch(() => '')
  if (!hidesPlatformCheck(text, settings)) return
  const copy = join(workspace.folder, 'Dockerfile')
  // Line by line, so that what BuildKit says still names the right one.
  await writeFile(copy, text.replace(DIRECTIVE, '#'), {mode: 0o600})
  const without = (values: ReadonlyMap<string, string>) => new Map([...values].filter(([name]) => name !== CHECK_ARGUMENT))
  const asked = {
    ...settings,
    file: copy,
    // Without a name it would be all stages, also those that this build does not need. A number names one too.
    target: settings.target === '' ? String(Math.max(0, (text.match(/^[ \t]*FROM[ \t]/gim) ?? []).length - 1)) : settings.target,
    'build-args': without(settings['build-args']),
    'public-build-args': without(settings['public-build-args'])
  }
  for (const platforms of settings.platforms.length === 0 ? [[]] : settings.platforms.map(platform => [platform])) {
    const warnings = await check({...asked, platforms}, dependencies)
    if (warnings === undefined) {
      warn(`The Dockerfile hides BuildKit's checks, and this buildx cannot be asked for ${RULE} alone: it was not checked.`)
      return
    }
    refuseWrongPlatform(warnings)
  }
}

/** @returns undefined when buildx gives no answer: it is older than 0.15, or the Dockerfile is broken, which the build tells better */
async function check(settings: BuildSettings, {run, builder, signal}: CheckDependencies): Promise<readonly BuildWarning[] | undefined> {
  const source = sourceArguments({...settings, secrets: new Map(), ssh: []})
  const result = await run(
    ['docker', 'buildx', 'build', '--builder', builder.name, '--call', 'check,format=json', ...source, '--', settings.context],
    {env: builder.env, signal}
  )
  // With warnings it ends with 1.
  return readChecks(result.stdout)
}

/** @param text what `--call check,format=json` prints (BuildKit, frontend/subrequests/lint/lint.go) */
export function readChecks(text: string): readonly BuildWarning[] | undefined {
  try {
    const answer: unknown = JSON.parse(text)
    if (!isRecord(answer) || isRecord(answer['buildError'])) return undefined
    const warnings = Array.isArray(answer['warnings']) ? (answer['warnings'] as unknown[]) : []
    return warnings.flatMap(warning =>
      isRecord(warning) && typeof warning['ruleName'] === 'string'
        ? [{text: `${warning['ruleName']}: ${String(warning['detail'])}`, line: undefined}]
        : []
    )
  } catch {
    return undefined
  }
}

import {copyFile, readFile, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import type {Environment} from '../../lib/action/environment.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import {runArguments, sourceArguments, type BuildSettings} from './build-arguments.ts'
import {readWarnings, refuseWrongPlatform, type BuildWarning} from './build-warnings.ts'
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
  readonly builder: Pick<Builder, 'name'>
  /** That of the build. */
  readonly env: Environment
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

/** A Dockerfile that hides nothing, line by line the same. */
export const revealed = (dockerfile: string): string => dockerfile.replace(DIRECTIVE, '#')

/**
 * Asks BuildKit, after the build, for what it did not say of base images: of several platforms it checks the first one only (BuildKit,
 * frontend/dockerfile/builder/build.go), and a Dockerfile may hide the check (`# check=skip=all` is for style, and takes this one along). Each such
 * platform is built once more, with a copy of the Dockerfile that hides nothing: all steps come from the builder then, and nothing is exported.
 * (`--call check` would look at the builder's own platform only.) `FROM --platform=…` stays as it is: that says what is meant.
 *
 * @throws ActionError when a base image is for another platform
 */
export async function checkOtherPlatforms(settings: BuildSettings, dependencies: CheckDependencies): Promise<void> {
  const {dockerfile, workspace, warn} = dependencies
  const {path, text} = dockerfile === undefined ? {path: undefined, text: ''} : await readDockerfile(dockerfile)
  const isHidden = hidesPlatformCheck(text, settings)
  const {platforms} = settings
  const unchecked = isHidden ? (platforms.length === 0 ? [undefined] : platforms) : platforms.slice(1)
  if (unchecked.length === 0) return
  const asked = isHidden && path !== undefined ? {...withoutCheckArgument(settings), file: join(workspace.folder, 'Dockerfile')} : settings
  if (path !== undefined && asked.file !== settings.file) {
    await writeFile(asked.file, revealed(text), {mode: 0o600})
    // It stands beside the Dockerfile whose name it has. With other files in the context, no step would come from the builder.
    await copyFile(`${path}.dockerignore`, `${asked.file}.dockerignore`).catch(() => undefined)
  }
  for (const platform of unchecked) {
    const warnings = await check({...asked, platforms: platform === undefined ? [] : [platform]}, dependencies)
    if (warnings === undefined) {
      warn(`BuildKit could not be asked whether the base images are for ${platform ?? 'this platform'}: another one would not be seen.`)
    } else refuseWrongPlatform(warnings)
  }
}

/** Where there is no `Dockerfile`, buildx takes a `dockerfile` (docker/buildx, build/opt.go, `handleLowercaseDockerfile`). */
async function readDockerfile(path: string): Promise<{readonly path: string; readonly text: string}> {
  const small = join(dirname(path), basename(path).toLowerCase())
  const paths = basename(path) === 'Dockerfile' ? [path, small] : [path]
  for (const candidate of paths) {
    const text = await readFile(candidate, 'utf8').catch(() => undefined)
    if (text !== undefined) return {path: candidate, text}
  }
  return {path, text: ''}
}

function withoutCheckArgument(settings: BuildSettings): BuildSettings {
  const without = (values: ReadonlyMap<string, string>) => new Map([...values].filter(([name]) => name !== CHECK_ARGUMENT))
  return {...settings, 'build-args': without(settings['build-args']), 'public-build-args': without(settings['public-build-args'])}
}

/** @returns undefined when it could not be built once more */
async function check(settings: BuildSettings, dependencies: CheckDependencies): Promise<readonly BuildWarning[] | undefined> {
  const {workspace, builder, env, run, signal} = dependencies
  const metadata = join(workspace.folder, 'check.json')
  const remembered = {...settings, 'no-cache': false, 'no-cache-filters': [], pull: false}
  const head = ['docker', 'buildx', 'build', '--builder', builder.name, '--progress', 'plain', '--output', 'type=cacheonly'] as const
  const what = [...sourceArguments(remembered), ...runArguments(remembered)]
  const result = await run([...head, '--metadata-file', metadata, '--provenance', 'false', ...what, '--', settings.context], {env, signal})
  if (result.exitCode !== 0) return undefined
  return readWarnings(JSON.parse(await readFile(metadata, 'utf8')), result.stderr)
}

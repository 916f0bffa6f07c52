import type {ProcessResult} from '../../lib/action/process.ts'
import {describeFailure} from '../../lib/action/process.ts'
import {redact} from '../../lib/secrets/redact.ts'
import type {BuildSettings} from './build-arguments.ts'
import {foreignPlatforms} from './builder/inspection.ts'
import {readWarnings} from './build-warnings.ts'
import type {Builder} from './builder/types.ts'

const SHOWN_LINES = 3
const LONGEST_LINE = 300

/**
 * Why a build failed, on one line: the failing step of the Dockerfile, the last thing it said, and BuildKit's verdict. The whole
 * log is above it; "status 1" alone helps nobody.
 *
 * @param result the process of `docker buildx build --progress plain`
 */
export function describeBuildFailure(result: ProcessResult): string {
  const lines = result.stderr.split(/\r?\n/)
  const verdict = lines.findLast(line => line.startsWith('ERROR: '))?.slice('ERROR: '.length)
  if (verdict === undefined) return describeFailure('docker buildx build', result)
  const step = failingStep(lines)
  const at = step === undefined ? '' : `Step ${step.name}${step.said === '' ? '' : ` said: ${step.said}`}. `
  return redact(`${at}${shorten(verdict.replace(/^(?:failed to (?:build|solve): )+/, ''))}.`)
}

/** A file that is there and that .dockerignore keeps from the build looks like one that is not there; BuildKit says so in a warning. */
function ignoredFile(verdict: string, said: string): string | undefined {
  const missing = /"\/([^"]+)": not found$/.exec(verdict)?.[1]
  if (missing === undefined) return undefined
  const warning = readWarnings(undefined, said).find(({text}) => text.startsWith('CopyIgnoredFile: ') && text.includes(`"${missing}"`))
  return warning && `BuildKit says: ${warning.text.replace('CopyIgnoredFile: ', '')}. Let it in there: "!${missing}".`
}

/**
 * What a person can do about a failed build, where that is known. A program inside of the build may say anything: what counts are lines that
 * only buildx writes, and for `exec format error` the failing step of a platform that the builder does not run.
 */
export function whatToDo(
  result: ProcessResult,
  {platforms, sbom}: Pick<BuildSettings, 'platforms' | 'sbom'>,
  builder: Pick<Builder, 'platforms'>
): string | undefined {
  const lines = result.stderr.split(/\r?\n/)
  // A line of the build itself begins with its step's number.
  if (lines.some(line => /^(?:ERROR: )?unknown flag: --/.test(line))) return 'Update buildx on the runner to 0.12 or newer.'
  const verdict = lines.findLast(line => line.startsWith('ERROR: ')) ?? ''
  const entitlement = /entitlement (network\.host|security\.insecure) is not allowed/.exec(verdict)?.[1]
  if (entitlement !== undefined) {
    return `The builder does not allow it: start its buildkitd with "--allow-insecure-entitlement ${entitlement}", or leave out what asks for it.`
  }
  if (sbom === 'true' && verdict.includes('buildkit-syft-scanner')) {
    return 'The list of packages is made by that image: give it from a registry that the builder reaches, "sbom: generator=HOST/buildkit-syft-scanner".'
  }
  const ofBase = whatToDoAboutBase(verdict)
  if (ofBase !== undefined) return ofBase
  const ignored = ignoredFile(verdict, result.stderr)
  if (ignored !== undefined) return ignored
  const step = failingStep(lines)
  if (step === undefined || !/exec format error/i.test(`${step.words} ${verdict}`)) return undefined
  const named = /^\[([a-z]+\/[a-z0-9/_]+)[ \]]/.exec(step.name)?.[1]
  const platform = named ?? (platforms.length === 1 ? platforms[0] : undefined)
  if (platform === undefined || (builder.platforms.length > 0 && foreignPlatforms([platform], builder).length === 0)) return undefined
  const such = /^linux\/arm64/.test(platform) ? `, such as ${platform}=ubuntu-24.04-arm` : ''
  return (
    `This builder cannot run programs of ${platform}. Add QEMU: a step with docker/setup-qemu-action before this one, or on a runner of your own ` +
    `the package qemu-user-static (Debian, Ubuntu). Or build it on a machine of that kind: "platform-runners" of ship.yml${such}.`
  )
}

/** An image that a `FROM` names and that its registry does not hand out (containerd, core/remotes/docker). */
function whatToDoAboutBase(verdict: string): string | undefined {
  if (!verdict.includes('failed to resolve source metadata for ')) return undefined
  if (/x509: |tls: failed to verify certificate/.test(verdict)) {
    return (
      'The builder does not trust the certificate of that registry. For the registry of the image give the CA as "registry-ca", for another one put it ' +
      'into /etc/docker/certs.d/HOST/ca.crt on the runner. A builder that was there before this step has only what it was made with.'
    )
  }
  if (/401 Unauthorized|403 Forbidden|pull access denied|insufficient_scope|failed to authorize|no basic auth credentials/.test(verdict)) {
    return (
      'That base image wants a login, or its name is wrong. For the registry of the image give "registry-username" and "registry-password" to the step that ' +
      'builds, for another one a line of "registries". ship.yml gives the build of a proposal no login.'
    )
  }
  if (/429 Too Many Requests|toomanyrequests/.test(verdict)) {
    return 'That registry limits pulls. A login in "registries" raises the limit of Docker Hub, and a mirror in "buildkitd-config" avoids it.'
  }
  return undefined
}

/**
 * BuildKit repeats the failing step between two rulers:
 * ` > [3/3] RUN make:` and then its last lines, each with the seconds since its start.
 */
function failingStep(lines: readonly string[]): {name: string; said: string; words: string} | undefined {
  const start = lines.findLastIndex(line => /^ > .+:$/.test(line))
  if (start < 0) return undefined
  const length = lines.slice(start + 1).findIndex(line => /^-{3,}$/.test(line))
  const block = length < 0 ? [] : lines.slice(start + 1, start + 1 + length)
  const said = block.map(line => line.replace(/^\d+\.\d+ ?/, '').trim()).filter(line => line !== '')
  const name = (lines[start] ?? '').replace(/^ > (.+):$/, '$1')
  return {name: shorten(name), said: shorten(said.slice(-SHOWN_LINES).join(' | ')), words: said.join(' ')}
}

function shorten(text: string): string {
  return text.length <= LONGEST_LINE ? text : `${text.slice(0, LONGEST_LINE)}…`
}

import {ActionError} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {plural} from '../../lib/action/text.ts'
import {isRecord} from '../../lib/registry/descriptor.ts'

/** What BuildKit found to be wrong with a Dockerfile (https://docs.docker.com/reference/build-checks/). */
export interface BuildWarning {
  /** `RuleName: what is wrong`, in BuildKit's words. */
  readonly text: string
  /** Where in the Dockerfile, undefined when it is not known. */
  readonly line: number | undefined
}

/** GitHub shows ten of a kind for a step. */
const MOST_SHOWN = 9
const LONGEST_TEXT = 300
const WRONG_PLATFORM = /^InvalidBaseImagePlatform\b/
/** BuildKit, frontend/dockerfile/linter/ruleset.go. */
const PLATFORMS = /^InvalidBaseImagePlatform: Base image (.+) was pulled with platform "(.+?)", expected "(.+?)" for current build/

/**
 * The warnings of a build: out of buildx' report on it (`BUILDX_METADATA_WARNINGS=1`, buildx 0.16), else, from an older one, out of the list at
 * the end of what it said. No step of the build can write there: its lines begin with the step's number.
 */
export function readWarnings(metadata: unknown, said: string): readonly BuildWarning[] {
  const reported = isRecord(metadata) ? metadata['buildx.build.warnings'] : undefined
  const warnings = Array.isArray(reported) ? reported.flatMap(readReported) : said.split(/\r?\n/).flatMap(readSaid)
  return [...new Map(warnings.map(warning => [`${warning.text} ${warning.line}`, warning])).values()]
}

/** Go writes `[]byte` as base64 (BuildKit, client/graph.go, VertexWarning). */
function readReported(value: unknown): BuildWarning[] {
  if (!isRecord(value) || typeof value['short'] !== 'string') return []
  const [range] = Array.isArray(value['range']) ? (value['range'] as unknown[]) : []
  const start = isRecord(range) ? range['start'] : undefined
  const line = isRecord(start) ? start['line'] : undefined
  return [{text: clean(Buffer.from(value['short'], 'base64').toString('utf8')), line: typeof line === 'number' ? line : undefined}]
}

/** The first line of the list begins with the end of the heading's colour. */
const NO_COLOUR = '\u001b[0m'

/** ` - RuleName: what is wrong (line 3)`. */
function readSaid(line: string): BuildWarning[] {
  const text = /^ - ([A-Z][A-Za-z]+: .+)$/.exec(line.replace(NO_COLOUR, ''))?.[1]
  return text === undefined ? [] : [{text: clean(text), line: lineOf(text)}]
}

function lineOf(text: string): number | undefined {
  const number = /\(line (\d+)\)$/.exec(text)?.[1]
  return number === undefined ? undefined : Number(number)
}

const clean = (text: string): string => oneLine(text).slice(0, LONGEST_TEXT)

/**
 * An image that says it is for one processor and has the programs of another starts nowhere: `exec format error`, after the deploy. A
 * Dockerfile that means it says so (`FROM --platform=…`), and then BuildKit does not warn.
 *
 * @throws ActionError naming the base image and both platforms
 */
export function refuseWrongPlatform(warnings: readonly BuildWarning[]): void {
  const warning = warnings.find(({text}) => WRONG_PLATFORM.test(text))
  if (warning === undefined) return
  const [, image, pulled, expected] = PLATFORMS.exec(warning.text) ?? []
  if (image === undefined || pulled === undefined || expected === undefined) {
    throw new ActionError(
      `A base image is for another platform than the build. BuildKit says: ${warning.text}`,
      otherBase('the platform of the build')
    )
  }
  throw new ActionError(
    `The base image ${image} is for ${pulled} only, and the build is for ${expected}: its programs would not start there.`,
    otherBase(expected)
  )
}

const otherBase = (platform: string): string =>
  `Take a base image that has ${platform}, or build for another platform ("platforms"). If nothing of it is run in the image, write FROM --platform=… with its own platform.`

/**
 * The warnings as annotations: a secret that stays readable in the image first, and only as many as GitHub shows.
 *
 * @returns each with its line in the Dockerfile
 */
export function annotationsOf(warnings: readonly BuildWarning[]): readonly BuildWarning[] {
  const isSecret = ({text}: BuildWarning) => text.startsWith('SecretsUsedInArgOrEnv')
  const sorted = [...warnings.filter(isSecret), ...warnings.filter(warning => !isSecret(warning))]
  if (sorted.length <= MOST_SHOWN + 1) return sorted
  const more = plural(sorted.length - MOST_SHOWN, 'more warning')
  return [...sorted.slice(0, MOST_SHOWN), {text: `${more} about the Dockerfile in the log of the build.`, line: undefined}]
}

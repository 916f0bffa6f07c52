import {ActionError} from '../../lib/action/errors.ts'
import {printable} from '../../lib/action/inputs.ts'
import {readKeyValues} from '../../lib/action/records.ts'
import {checkWhole} from './build-values.ts'

/** Where in an image an annotation can stand (moby/buildkit, docs/annotations.md). */
const ANNOTATION_LEVELS = ['manifest', 'index', 'manifest-descriptor', 'index-descriptor'] as const
type AnnotationLevel = (typeof ANNOTATION_LEVELS)[number]

/** One annotation in one place. */
export interface Annotation {
  readonly level: AnnotationLevel
  /** The only platform that it is for; only manifests and their descriptors have one. */
  readonly platform: string | undefined
  readonly key: string
  readonly value: string
}

/** What stands before a key: `manifest:`, `index,manifest[linux/arm64]:`. */
const LEVELS = /^([a-z-]+(?:\[[^\]]*\])?(?:\s*,\s*[a-z-]+(?:\[[^\]]*\])?)*)\s*:(.+)$/s
const LEVEL = /^([a-z-]+)(?:\[([^\]]*)\])?$/
const PLATFORM = /^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/
/** ghcr.io shows those of the index where there is one, other registries those of the manifest. */
const DEFAULT_LEVELS = ['manifest', 'index'] as const
const FORM = `Write key=value, or the places before it: ${ANNOTATION_LEVELS.join(', ')}, one or several with commas, and a colon.`

/**
 * Reads the input `annotations`: `key=value` lines, with docker's places before the key (`index,manifest[linux/amd64]:key=value`).
 * Without a place an annotation stands in every manifest and in the index.
 *
 * @throws ActionError naming the key, never its value: also for a value that holds a password
 */
export function readAnnotations(text: string): readonly Annotation[] {
  const annotations = checkWhole(readKeyValues(text), 'annotation').flatMap(({name, value}) => readOne(name, value))
  const names = annotations.map(nameOf)
  const twice = annotations.find((annotation, index) => names.indexOf(nameOf(annotation)) !== index)
  if (twice !== undefined) throw new ActionError(`${printable(twice.key)} is set twice for the same place.`, 'Keep one of the two lines.')
  return annotations
}

/**
 * The arguments of `docker buildx build` (0.12 and newer) for an image's annotations: its own ones in every manifest and in the index, and the
 * user's, which win.
 *
 * @param isIndex whether the build gives an index. BuildKit refuses annotations of an index for a single manifest (exporter/containerimage,
 *   writer.go); then there is no such place, and only those that ask for nothing else are an error
 * @throws ActionError when the user asks for an index only, and there will be none
 */
export function annotationArguments(own: ReadonlyMap<string, string>, given: readonly Annotation[], isIndex: boolean): readonly string[] {
  refuseLost(given, isIndex)
  return annotationsOf(own, given)
    .filter(annotation => isIndex || isManifests(annotation))
    .flatMap(annotation => ['--annotation', `${placeOf(annotation)}:${annotation.key}=${annotation.value}`])
}

/**
 * Refuses what {@link annotationArguments} refuses, before anything is built.
 *
 * @throws ActionError when the user asks for an index only, and there will be none
 */
export function refuseLost(given: readonly Annotation[], isIndex: boolean): void {
  if (isIndex) return
  const lost = given.find(
    annotation => !isManifests(annotation) && !given.some(other => other.key === annotation.key && isManifests(other))
  )
  if (lost === undefined) return
  throw new ActionError(
    `Input "annotations": ${printable(lost.key)} is for an index, and this build gives a single manifest.`,
    'Leave out its place, or build with provenance, an SBOM, or more than one platform on the same runner.'
  )
}

/** Whether a build gives an index: what is attested of an image stands beside it in one (moby/buildkit, docs/attestations/attestation-storage.md). */
export const givesIndex = ({provenance, sbom, platforms}: {provenance: string; sbom: string; platforms: readonly string[]}): boolean =>
  provenance !== 'false' || sbom !== '' || platforms.length > 1

const isManifests = ({level}: Annotation) => level === 'manifest' || level === 'manifest-descriptor'

/** Those that are set by themselves, and the user's in their place. */
function annotationsOf(own: ReadonlyMap<string, string>, given: readonly Annotation[]): readonly Annotation[] {
  const all = [...[...own].flatMap(([key, value]) => DEFAULT_LEVELS.map(level => ({level, platform: undefined, key, value}))), ...given]
  return [...new Map(all.map(annotation => [nameOf(annotation), annotation])).values()]
}

function readOne(name: string, value: string): readonly Annotation[] {
  const [, levels, key] = LEVELS.exec(name) ?? []
  if (levels === undefined || key === undefined) return DEFAULT_LEVELS.map(level => ({level, platform: undefined, key: name, value}))
  return levels.split(',').map(text => {
    const [, word = '', platform] = LEVEL.exec(text.trim()) ?? []
    const level = ANNOTATION_LEVELS.find(known => known === word)
    if (level === undefined)
      throw new ActionError(`"${printable(text.trim())}" before "${printable(key)}" is not a place for annotations.`, FORM)
    if (platform !== undefined && (level.startsWith('index') || !PLATFORM.test(platform))) {
      const problem = level.startsWith('index') ? 'an index has no platform' : `"${printable(platform)}" is not a platform`
      throw new ActionError(
        `"${printable(text.trim())}" before "${printable(key)}": ${problem}.`,
        'Write manifest[linux/amd64], for example.'
      )
    }
    return {level, platform, key: key.trim(), value}
  })
}

const placeOf = ({level, platform}: Annotation): string => (platform === undefined ? level : `${level}[${platform}]`)
const nameOf = (annotation: Annotation): string => `${placeOf(annotation)}:${annotation.key}`

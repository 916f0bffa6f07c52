import type {ScannedTarget} from '../result.ts'
import {isImage, TARGETS, type TargetKind} from '../targets/target.ts'

/** What an earlier report says it is of; undefined fields are those that it does not tell. */
export interface EarlierTarget {
  readonly kind: TargetKind
  readonly name: string
  /** Of a folder the path in the repository; Trivy's own report does not know it. */
  readonly repositoryPath: string | undefined
}

/** What Trivy calls its targets (pkg/fanal/artifact, Type). */
const TRIVY_TYPES: Readonly<Record<string, TargetKind>> = {
  container_image: 'image',
  filesystem: 'fs',
  repository: 'fs',
  cyclonedx: 'sbom',
  spdx: 'sbom'
}

/**
 * What is to be said when an earlier report is of something else than what is scanned: then nothing is known from it, or the fault of another
 * image counts as known. An SBOM may be of anything, so it is compared with everything.
 *
 * @param input the baseline as it was given
 * @returns a warning; undefined when both are the same, or when that cannot be told
 */
export function describeOtherTarget(input: string, earlier: EarlierTarget | undefined, scanned: ScannedTarget): string | undefined {
  if (earlier === undefined || !isOther(earlier, scanned)) return undefined
  return `The baseline ${input} is of ${describe(earlier)}, and what is scanned is ${describe(scanned)}: what that one had too counts as known.`
}

function isOther(earlier: EarlierTarget, scanned: ScannedTarget): boolean {
  if (earlier.kind === 'sbom' || scanned.kind === 'sbom') return false
  if (isImage(earlier.kind) !== isImage(scanned.kind)) return true
  if (isImage(scanned.kind)) return isOtherName(imageName(earlier.name), imageName(scanned.name))
  return earlier.repositoryPath !== undefined && earlier.repositoryPath !== scanned.repositoryPath
}

/** A layout is called `team/app` by one step and `ghcr.io/team/app` by another; nobody has to call it anything. */
function isOtherName(one: string, other: string): boolean {
  if (one === '' || other === '') return false
  return one !== other && !one.endsWith(`/${other}`) && !other.endsWith(`/${one}`)
}

/** Without a tag and a digest, which are of a version. */
const imageName = (name: string): string =>
  name
    .replace(/@sha256:.*$/, '')
    .replace(/:[^/:]*$/, '')
    .toLowerCase()

function describe({kind, name, repositoryPath}: EarlierTarget): string {
  if (isImage(kind)) return name === '' ? 'an image' : `the image "${name}"`
  return `the ${kind === 'sbom' ? 'SBOM' : 'folder'} "${repositoryPath || name || '.'}"`
}

/** @param type and name as Trivy's report has them: `ArtifactType`, `ArtifactName` */
export function trivyTarget(type: unknown, name: unknown): EarlierTarget | undefined {
  const kind = typeof type === 'string' && Object.hasOwn(TRIVY_TYPES, type) ? TRIVY_TYPES[type] : undefined
  return kind === undefined ? undefined : {kind, name: typeof name === 'string' ? name : '', repositoryPath: undefined}
}

/** @param target as a report of this action has it */
export function ownTarget(target: unknown): EarlierTarget | undefined {
  if (typeof target !== 'object' || target === null) return undefined
  const {kind, name, repositoryPath} = target as Record<string, unknown>
  const known = TARGETS.find(one => one === kind)
  if (known === undefined || typeof name !== 'string' || typeof repositoryPath !== 'string') return undefined
  return {kind: known, name, repositoryPath}
}

import {ActionError} from '../action/errors.ts'
import {parseReference, type ImageReference} from '../registry/reference.ts'

/** The mirrors that the Trivy project itself fills. The first two are Trivy's own defaults. */
export const OFFICIAL_DATABASES: readonly string[] = [
  'mirror.gcr.io/aquasec/trivy-db:2',
  'ghcr.io/aquasecurity/trivy-db:2',
  'public.ecr.aws/aquasecurity/trivy-db:2'
]

/** Whether the first of these repositories is a mirror of one's own; no repository means the official ones. */
export const isOwnMirror = ([first]: readonly string[]): boolean => first !== undefined && !OFFICIAL_DATABASES.includes(first)

/** The image that a baseline names; undefined for a path, as which a name without tag and digest counts too. */
export function baselineImage(input: string): ImageReference | undefined {
  const reference = referenceOf(input)
  return reference?.tag === undefined && reference?.digest === undefined ? undefined : reference
}

/** Undefined for what is no reference. */
export function referenceOf(text: string): ImageReference | undefined {
  try {
    return parseReference(text)
  } catch (error) {
    if (error instanceof ActionError) return undefined
    throw error
  }
}

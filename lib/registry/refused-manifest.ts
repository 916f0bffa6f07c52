import {ActionError} from '../action/errors.ts'
import type {HttpResponse} from '../http/http.ts'
import {INDEX_MEDIA_TYPES, isRecord} from './descriptor.ts'
import type {ImageName} from './reference.ts'
import {quoteErrors, saidErrors} from './said.ts'

/**
 * Whether a refusal may be for a tag that is there already: Harbor and Google say 412, Quay 409, ECR 400 with TAG_INVALID or
 * ImageTagAlreadyExists, GitLab and Nexus 400 or 403, Azure 405 for what is locked. What it was for, only the tag's digest tells.
 */
export function mayBeImmutable({status, body}: Pick<HttpResponse, 'status' | 'body'>): boolean {
  if (status === 409 || status === 412) return true
  if (status !== 400 && status !== 403 && status !== 405) return false
  return saidErrors(body).some(({code, message}) => /^(?:TAG_|IMAGETAG)/i.test(code) || IMMUTABLE.test(`${code} ${message}`))
}

const IMMUTABLE = /immutab|overwr|overrid|already[ _-]?exist|protected|locked|updating asset|redeploy/i

/** A tag that is there already with another image, and stays so. @param existing the digest that it has */
export function immutableTag({registry}: ImageName, tag: string, existing: string, {status, body}: HttpResponse): ActionError {
  return new ActionError(
    `The tag "${tag}" is there already with ${existing}, and the registry ${registry} does not let it be overwritten (${status}${quoteErrors(body)}).`,
    'To go on with what is there, re-run the failed jobs only, not all: a second build of a commit is another image. For a new image choose another tag.'
  )
}

/**
 * An index that a registry does not take (older Artifactory, Nexus and Quay do not know OCI's), with what makes an image without one.
 *
 * @returns undefined when it was no index, or was refused for another reason
 */
export function refusedIndex({registry}: ImageName, mediaType: string, content: Buffer, answer: HttpResponse): ActionError | undefined {
  const isRefused =
    answer.status === 415 ||
    ([400, 404, 405, 422, 500].includes(answer.status) &&
      saidErrors(answer.body).some(({code}) => /^(?:MANIFEST_INVALID|UNSUPPORTED|MANIFEST_UNVERIFIED)$/.test(code)))
  if (!isRefused || !INDEX_MEDIA_TYPES.includes(mediaType)) return undefined
  const platforms = countPlatforms(content)
  return new ActionError(
    `The registry ${registry} refuses the image's index (${answer.status}${quoteErrors(answer.body)}).`,
    platforms > 1
      ? `An image of ${platforms} platforms needs an index: use a registry that knows it (${mediaType}), or build one platform.`
      : 'The index is there for the attestations alone: with "provenance: false" and without an SBOM an image of one platform has none.'
  )
}

/** How many of an index's children can run; the others are attestations. */
function countPlatforms(content: Buffer): number {
  const parsed: unknown = JSON.parse(content.toString('utf8'))
  const children = isRecord(parsed) && Array.isArray(parsed['manifests']) ? (parsed['manifests'] as unknown[]) : []
  return children.filter(child => {
    const annotations = isRecord(child) ? child['annotations'] : undefined
    return !(isRecord(annotations) && 'vnd.docker.reference.type' in annotations)
  }).length
}

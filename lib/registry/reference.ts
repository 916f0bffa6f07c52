import {ActionError} from '../action/errors.ts'
import {isLoopback} from '../http/loopback.ts'
import {isDigest} from './descriptor.ts'

/** An image's name without tag and digest. */
export interface ImageName {
  /** Host and port as people write it; Docker Hub is `docker.io`. */
  readonly registry: string
  /** The path in the registry: `library/debian`, `team/app`. */
  readonly repository: string
  /** Both together: what `docker pull` takes. */
  readonly name: string
}

export interface ImageReference extends ImageName {
  readonly tag: string | undefined
  readonly digest: string | undefined
}

const DOCKER_HUB = 'docker.io'
/** Docker Hub's registry answers at a name other than the one in references; `index.docker.io` is its older name. */
const DOCKER_HUB_API = 'registry-1.docker.io'
const LONGEST_NAME = 255
const LONGEST_TAG = 128

// The grammar is that of distribution/reference (reference.go, "Grammar").
const DOMAIN_COMPONENT = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const HOST = new RegExp(`^(?:${DOMAIN_COMPONENT}(?:\\.${DOMAIN_COMPONENT})*|\\[[0-9a-f:.]+\\])(?::[0-9]{1,5})?$`)
const PATH_COMPONENT = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/

/**
 * Reads an image name: `registry.example.com:5000/team/app`. Capital letters become lower case, because image names have none
 * while `github.repository` does (docker/build-push-action TROUBLESHOOTING.md). Without a host it is an image on Docker Hub.
 *
 * @throws ActionError when it is not a name, or when a tag or digest is attached
 */
export function parseImageName(text: string): ImageName {
  const reference = parseReference(text)
  if (reference.tag !== undefined || reference.digest !== undefined) {
    throw new ActionError(`"${text}" has a tag or a digest.`, `Write the name alone: ${reference.name}.`)
  }
  return {registry: reference.registry, repository: reference.repository, name: reference.name}
}

/**
 * Reads an image reference: a name, then `:tag`, `@digest` or both.
 *
 * @throws ActionError saying which part breaks the grammar
 */
export function parseReference(text: string): ImageReference {
  if (text.includes('://')) throw new ActionError(`"${text}" is a URL, not an image.`, 'Leave out the part before "//" and the slashes.')
  // `${{ vars.REGISTRY }}/app` without the variable.
  if (text.startsWith('/')) throw new ActionError(`"${text}" begins with "/": the registry is missing.`, 'Check that its variable is set.')
  const [withoutDigest = '', digest, ...rest] = text.split('@')
  if (rest.length > 0) throw new ActionError(`"${text}" has more than one "@".`)
  if (digest !== undefined && !isDigest(digest)) {
    throw new ActionError(`"${text}": what follows "@" is not a digest.`, 'A digest is "sha256:" and 64 hex digits.')
  }
  // A colon before the last slash belongs to the host's port.
  const colon = withoutDigest.lastIndexOf(':')
  const hasTag = colon > withoutDigest.lastIndexOf('/')
  const tag = hasTag ? withoutDigest.slice(colon + 1) : undefined
  if (tag !== undefined && !isTag(tag)) throw new ActionError(`"${text}": "${tag}" is not a tag.`, TAG_RULE)
  return {...parseName(text, hasTag ? withoutDigest.slice(0, colon) : withoutDigest), tag, digest}
}

export const TAG_RULE = 'A tag has up to 128 letters, digits, "_", "." and "-", and begins with a letter, a digit or "_".'

function parseName(text: string, given: string): ImageName {
  const lower = given.toLowerCase()
  const slash = lower.indexOf('/')
  const first = slash < 0 ? '' : lower.slice(0, slash)
  // Docker's rule for what is a host: it has a dot or a port, or is "localhost".
  const hasHost = /[.:]/.test(first) || first === 'localhost'
  const registry = hasHost ? (first === 'index.docker.io' ? DOCKER_HUB : first) : DOCKER_HUB
  const path = hasHost ? lower.slice(slash + 1) : lower
  const repository = registry === DOCKER_HUB && !path.includes('/') ? `library/${path}` : path
  // The grammar takes what leads nowhere, too: a port of 99999, an address of 256.1.1.1.
  if (!HOST.test(registry) || !URL.canParse(`https://${registry}`)) {
    throw new ActionError(`"${text}": "${registry}" is not a registry's host name.`)
  }
  const wrong = path.split('/').find(component => !PATH_COMPONENT.test(component))
  if (wrong !== undefined) {
    throw new ActionError(`"${text}": "${wrong}" is not a part of an image name.`, 'Use a-z and 0-9, with ".", "_" or "-" between them.')
  }
  const name = `${registry}/${repository}`
  if (name.length > LONGEST_NAME) throw new ActionError(`"${text}" is longer than ${LONGEST_NAME} characters.`)
  return {registry, repository, name}
}

/** The text that {@link parseReference} reads. */
export function formatReference(reference: ImageReference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`
  return reference.digest === undefined ? `${reference.name}${tag}` : `${reference.name}${tag}@${reference.digest}`
}

export function isTag(text: string): boolean {
  return TAG.test(text)
}

/** The tag closest to a text from outside: `feature/Log_in #2` gives `feature-Log_in-2`. Empty when nothing is left of it. */
export function toTag(text: string): string {
  return text
    .replace(/[^A-Za-z0-9_.-]+/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST_TAG)
    .replace(/[.-]+$/, '')
}

/** The registry's base URL. Plain HTTP is for this machine only, as Docker does it. */
export function registryUrl(registry: string): string {
  if (registry === DOCKER_HUB) return `https://${DOCKER_HUB_API}`
  return `${isLoopback(registry) ? 'http' : 'https'}://${registry}`
}

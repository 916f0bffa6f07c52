import {posix} from 'node:path'
import {parseAllDocuments} from 'yaml'

/*
 * What a Compose file alone says about whether it can be deployed. Only the host's Compose has the last word (deploy-ssh asks it before it
 * pulls): what cannot be told here, because a variable, an `include` or an `extends` decides it, passes.
 */

/** A service's image that is exactly ours: with Compose's forms for a default, which do not count because the variable is always set. */
const OURS = /^\$(?:FAIRWAY_IMAGE|\{FAIRWAY_IMAGE(?::?[-?][^{}]*)?\})$/
const NAMES_OURS = /\$(?:FAIRWAY_IMAGE\b|\{FAIRWAY_IMAGE\b[^{}]*\})/

/** Whether some service takes its image from us: otherwise Compose would start another one, and report success. */
export function usesFairwayImage(content: string): boolean {
  return /^[^#\n]*\bimage["']?\s*:[^#\n]*\$(\{FAIRWAY_IMAGE\b|FAIRWAY_IMAGE\b)/m.test(content)
}

/** The words for a file that does not. */
export const notOurImage = (path: string) => ({
  message: `The Compose file ${path} does not use the image to deploy.`,
  fix: 'Write "image: ${FAIRWAY_IMAGE}" in the service that runs it.'
})

/**
 * What a deploy would refuse in a Compose file.
 *
 * @param path as it is named in the texts
 * @param files the names of the files that are sent beside it
 * @returns a text for each; empty when it is fine, and when it is no YAML: whoever reads its references says that, with the line
 */
export function findComposeProblems(content: string, path: string, files: readonly string[]): string[] {
  const {message, fix} = notOurImage(path)
  const unused = usesFairwayImage(content) ? [] : [`${message} ${fix}`]
  const file = readCompose(content)
  if (file === 'no YAML') return []
  if (file === 'unclear') return unused
  const services = Object.entries(fieldsOf(file['services'])).map(([name, service]) => ({name, ...fieldsOf(service)}))
  return [
    ...(unused.length > 0 ? unused : imageProblems(services)),
    ...services.flatMap(builtOnHost),
    ...services.flatMap(service => pathProblems(service, files)),
    ...[...listOf(file['secrets']), ...listOf(file['configs'])].flatMap(source =>
      relativeProblem('A secret or config of the Compose file is', fieldsOf(source)['file'], files)
    )
  ]
}

type Fields = Readonly<Record<string, unknown>>
type Service = Fields & {readonly name: string}

function readCompose(content: string): Fields | 'no YAML' | 'unclear' {
  const documents = parseAllDocuments(content, {merge: true, uniqueKeys: false, logLevel: 'error'})
  if (!Array.isArray(documents)) return 'unclear'
  const [document, ...others] = documents
  if (documents.some(({errors}) => errors.length > 0)) return 'no YAML'
  if (document === undefined || others.length > 0) return 'unclear'
  try {
    const file = fieldsOf(document.toJS({maxAliasCount: 100}))
    return file['include'] === undefined ? file : 'unclear'
  } catch {
    return 'unclear'
  }
}

/** A name with something around it would be another image, or none. */
function imageProblems(services: readonly Service[]): string[] {
  const images = services.flatMap(service => (typeof service['image'] === 'string' ? [service['image'].trim()] : []))
  if (images.some(image => OURS.test(image)) || services.some(isExtended)) return []
  const almost = images.some(image => NAMES_OURS.test(image) && !image.replace(NAMES_OURS, '').includes('$'))
  if (!almost) return []
  return [
    'No service in the Compose file runs the image to deploy. Write exactly "image: ${FAIRWAY_IMAGE}", without anything before or after it.'
  ]
}

function builtOnHost(service: Service): string[] {
  if (isExtended(service) || service['image'] !== undefined) return []
  return [`Service "${service.name}" would be built on the host. Give it an "image"; nothing is built on the host.`]
}

const isExtended = (service: Service) => service['extends'] !== undefined

function pathProblems(service: Service, files: readonly string[]): string[] {
  const mounted = listOf(service['volumes']).flatMap(volume => relativeProblem(`Service "${service.name}" mounts`, sourceOf(volume), files))
  const read = listOf(service['env_file']).flatMap(file =>
    fieldsOf(file)['required'] === false
      ? []
      : relativeProblem(`Service "${service.name}" has the env_file`, typeof file === 'string' ? file : fieldsOf(file)['path'], files)
  )
  return [...mounted, ...read]
}

/** What a volume mounts from the host; undefined for a named one. In the short form a path begins with a dot (Compose: "volumes, short syntax"). */
function sourceOf(volume: unknown): unknown {
  if (typeof volume !== 'string') return fieldsOf(volume)['type'] === 'bind' ? fieldsOf(volume)['source'] : undefined
  const [source = '', ...rest] = volume.split(':')
  return rest.length > 0 && source.startsWith('.') ? source : undefined
}

/** Every release has its own directory: what is in it and was not sent is not there, and what is written to it is lost. */
function relativeProblem(what: string, path: unknown, files: readonly string[]): string[] {
  if (typeof path !== 'string' || /^(?:[/~$]|\.\.(?:\/|$)|[A-Za-z]:\\)/.test(path) || path === '') return []
  const relative = posix.normalize(path).replace(/\/$/, '')
  const isSent = files.some(file => file === relative || file.startsWith(`${relative}/`) || relative.startsWith(`${file}/`))
  if (relative.startsWith('..') || isSent) return []
  return [
    `${what} "./${relative === '.' ? '' : relative}", which is in the release directory but is not one of the files sent. ` +
      'Use a named volume or an absolute path for data, and the input "files" for configuration.'
  ]
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {}
}

/** A list, or the values of a map; a text alone is a list of one. */
function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return typeof value === 'string' ? [value] : Object.values(fieldsOf(value))
}

import {parseAllDocuments, type ScalarTag} from 'yaml'

/** What Compose takes out of what it merges is not there. */
const UNCLEAR: readonly ScalarTag[] = ['!reset', '!override'].map(tag => ({tag, resolve: () => null}))

/**
 * The services of Compose files, as far as the files alone say them.
 *
 * @param contents in the order in which Compose reads them
 * @returns undefined where more than these files makes up the project, or one of them is no YAML: then only the host's Compose knows
 */
export function readServices(contents: readonly string[]): Readonly<Record<string, Readonly<Record<string, unknown>>>> | undefined {
  const services = new Map<string, Readonly<Record<string, unknown>>>()
  for (const content of contents) {
    if (/!(?:reset|override)\b/.test(content)) return undefined
    const file = readYaml(content)
    if (file === undefined || file['include'] !== undefined) return undefined
    for (const [name, service] of Object.entries(fieldsOf(file['services']))) {
      if (fieldsOf(service)['extends'] !== undefined) return undefined
      services.set(name, {...services.get(name), ...fieldsOf(service)})
    }
  }
  return services.size === 0 ? undefined : Object.fromEntries(services)
}

function readYaml(content: string): Readonly<Record<string, unknown>> | undefined {
  const documents = parseAllDocuments(content, {merge: true, uniqueKeys: false, logLevel: 'error', customTags: [...UNCLEAR]})
  if (!Array.isArray(documents)) return undefined
  const [document, ...others] = documents
  if (document === undefined || others.length > 0 || document.errors.length > 0) return undefined
  try {
    return fieldsOf(document.toJS({maxAliasCount: 100}))
  } catch {
    return undefined
  }
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {}
}

import {copyFile, readdir, readFile, writeFile} from 'node:fs/promises'
import {basename, join, resolve} from 'node:path'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {printable} from '../../../lib/action/inputs.ts'
import {isLoopback} from '../../../lib/http/loopback.ts'
import type {BuilderConfiguration} from './inputs.ts'

/** What the engine of this machine knows of registries, and what a builder in a container does not know by itself. */
export interface EngineRegistries {
  /** Mirrors of Docker Hub, as URLs. */
  readonly mirrors: readonly string[]
  /** By host the files with what the engine trusts and shows there. */
  readonly certificates: ReadonlyMap<string, Certificates>
  /** Registries that speak plain HTTP, as this step was told. */
  readonly plain: readonly string[]
  /** Whether the builder is in the network of the machine, where it reaches what listens on its loopback. */
  readonly sharesNetwork: boolean
}

/** Files by absolute paths. */
export interface Certificates {
  readonly authorities: readonly string[]
  readonly pairs: readonly {readonly certificate: string; readonly key: string}[]
}

/**
 * The certificates of the engine, by host: `HOST/*.crt` is an authority, `HOST/NAME.cert` and `HOST/NAME.key` are what is shown to that registry
 * (https://docs.docker.com/engine/security/certificates/).
 *
 * @param folders where Docker looks; none is the same as an empty one, and what two of them have for a host is joined
 * @param copies the folder for what has to have another name beside the files of an earlier folder
 */
export async function readCertificates(folders: readonly string[], copies: string): Promise<ReadonlyMap<string, Certificates>> {
  const found = new Map<string, Certificates>()
  for (const [index, folder] of folders.entries()) {
    for (const host of await list(folder)) {
      const certificates = certificatesIn(join(folder, host), await list(join(folder, host)))
      if (certificates.authorities.length + certificates.pairs.length === 0) continue
      const before = found.get(host)
      found.set(host, before === undefined ? certificates : joined(before, await copied(certificates, join(copies, `${host}-${index}`))))
    }
  }
  return found
}

const joined = (one: Certificates, other: Certificates): Certificates => ({
  authorities: [...one.authorities, ...other.authorities],
  pairs: [...one.pairs, ...other.pairs]
})

/** buildx copies the files of a host into one folder, each by its name alone: of two `ca.crt` the last one would be both. */
async function copied({authorities, pairs}: Certificates, prefix: string): Promise<Certificates> {
  const copy = async (file: string): Promise<string> => {
    const target = `${prefix}-${basename(file)}`
    await copyFile(file, target)
    return target
  }
  return {
    authorities: await Promise.all(authorities.map(copy)),
    pairs: await Promise.all(pairs.map(async ({certificate, key}) => ({certificate: await copy(certificate), key: await copy(key)})))
  }
}

function certificatesIn(folder: string, names: readonly string[]): Certificates {
  const stems = names.filter(name => name.endsWith('.cert')).map(name => name.slice(0, -'.cert'.length))
  return {
    authorities: names.filter(name => name.endsWith('.crt')).map(name => join(folder, name)),
    pairs: stems
      .filter(stem => names.includes(`${stem}.key`))
      .map(stem => ({certificate: join(folder, `${stem}.cert`), key: join(folder, `${stem}.key`)}))
  }
}

const list = async (folder: string): Promise<readonly string[]> => (await readdir(folder).catch(() => [])).sort()

/** The file that a builder gets, and why something was left out of it. */
interface Written {
  /** Undefined where there is nothing to say. */
  readonly file: string | undefined
  readonly notes: readonly string[]
}

/**
 * Writes the buildkitd.toml of a builder that is made: the user's, and what the engine knows of registries that the user's does not name.
 * buildx copies the certificates into the container (docker/buildx, util/confutil/container.go).
 *
 * @param target the file to write
 * @throws ActionError when the user's file cannot be read
 */
export async function writeConfiguration(
  configuration: BuilderConfiguration,
  engine: EngineRegistries,
  workspace: string,
  target: string
): Promise<Written> {
  const given = await textOf(configuration, workspace)
  const {text, notes} = composeConfiguration(given, engine)
  if (text === '') return {file: undefined, notes}
  await writeFile(target, text, {mode: 0o600})
  return {file: target, notes}
}

async function textOf(configuration: BuilderConfiguration, workspace: string): Promise<string> {
  if (configuration.kind === 'none') return ''
  if (configuration.kind === 'inline') return configuration.text
  const path = resolve(workspace, configuration.path)
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throw new ActionError(
      `Input "buildkitd-config": the file ${printable(path)} cannot be read.`,
      'Give a path in the workspace, or the text of it in several lines.',
      {cause: new Error(messageOf(error))}
    )
  }
}

/**
 * Puts the two together. A registry that the user's text names stays as it is there: two tables of one name are an error.
 *
 * @param given the user's, empty for none
 */
export function composeConfiguration(given: string, engine: EngineRegistries): {readonly text: string; readonly notes: readonly string[]} {
  const isNamed = (host: string) => names(given, host)
  const notes: string[] = []
  const tables = new Map<string, string[]>()
  const table = (host: string, ...lines: string[]) => tables.set(host, [...(tables.get(host) ?? []), ...lines])
  const mirrors = isNamed('docker.io') ? [] : engine.mirrors.flatMap(url => mirrorOf(url) ?? [])
  const near = mirrors.filter(({isLocal}) => isLocal && !engine.sharesNetwork)
  const far = mirrors.filter(mirror => !near.includes(mirror))
  for (const {host} of near) notes.push(`The mirror ${host} of the Docker engine is left out: a builder in a container cannot reach it.`)
  if (far.length > 0) table('docker.io', `mirrors = [${far.map(({host}) => quoted(host)).join(', ')}]`)
  for (const {host, isPlain} of far) if (isPlain && !isNamed(host)) table(host, 'http = true')
  for (const host of engine.plain) if (!isNamed(host) && !tables.has(host)) table(host, 'http = true')
  for (const [host, {authorities, pairs}] of engine.certificates) {
    if (isNamed(host)) continue
    if (authorities.length > 0) table(host, `ca = [${authorities.map(quoted).join(', ')}]`)
    if (pairs.length > 0) {
      const entries = pairs.map(({certificate, key}) => `{key = ${quoted(key)}, cert = ${quoted(certificate)}}`)
      table(host, `keypair = [${entries.join(', ')}]`)
    }
  }
  const own = [...tables].map(([host, lines]) => `[registry.${quoted(host)}]\n${lines.map(line => `  ${line}\n`).join('')}`)
  return {text: [...(given === '' ? [] : [`${given.trimEnd()}\n`]), ...own].join('\n'), notes}
}

/** Whether a text names a host: `registry.lan` is not in `my-registry.lan`, `registry.lan:5000` or `mirror.lan/registry.lan`. */
function names(text: string, host: string): boolean {
  return new RegExp(`(?<![\\w./-])${host.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w.:-])`).test(text)
}

/** A mirror of the engine as BuildKit names it: its host, with a path where it has one. */
function mirrorOf(url: string): {readonly host: string; readonly isPlain: boolean; readonly isLocal: boolean} | undefined {
  if (!URL.canParse(url)) return undefined
  const {host, pathname, protocol} = new URL(url)
  return {host: `${host}${pathname.replace(/\/+$/, '')}`, isPlain: protocol === 'http:', isLocal: isLoopback(host)}
}

/** A basic string of TOML: JSON escapes what it has to. */
const quoted = (value: string): string => JSON.stringify(value)

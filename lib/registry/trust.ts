import {X509Certificate} from 'node:crypto'
import {readdir, readFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {ActionError, messageOf} from '../action/errors.ts'
import {boolean, text} from '../action/inputs.ts'
import {reachOf} from '../http/address.ts'
import type {Connection} from '../http/connection.ts'
import {isLoopback} from '../http/loopback.ts'
import {registryUrl} from './reference.ts'

/** Whom we take for a registry, beyond what every program on this machine does. */
export interface RegistryTrust {
  /** Certificates in PEM, one each, that are trusted for the registry and its own login server besides the usual authorities. */
  readonly authorities: readonly string[]
  /** Whether the registry speaks plain HTTP, in a network of one's own. */
  readonly isPlain: boolean
}

export const USUAL_TRUST: RegistryTrust = {authorities: [], isPlain: false}

/** The inputs of an action that asks a registry; {@link readRegistryTrust} reads what they say. */
export const trustInputs = {
  'registry-ca': text({default: ''}),
  'insecure-registry': boolean({default: 'false'})
}

export interface TrustValues {
  readonly 'registry-ca': string
  readonly 'insecure-registry': boolean
}

export interface TrustSources {
  /** What a path in `registry-ca` is relative to. */
  readonly workspace: string
  /** Where Docker looks for the certificates of registries: see {@link dockerCertificateFolders}. */
  readonly folders: readonly string[]
}

/** Docker's folders for the certificates of registries: the engine's, and that of an engine without root (docs.docker.com, "Rootless mode"). */
export function dockerCertificateFolders({HOME = '', XDG_CONFIG_HOME = ''}: NodeJS.ProcessEnv): readonly string[] {
  const own = XDG_CONFIG_HOME !== '' ? XDG_CONFIG_HOME : HOME === '' ? '' : join(HOME, '.config')
  return ['/etc/docker/certs.d', ...(own === '' ? [] : [join(own, 'docker', 'certs.d')])]
}

/**
 * Reads whom to trust for a registry: the input `registry-ca`, else what Docker trusts for it, `certs.d/<host>/*.crt` (docs.docker.com,
 * "Verify repository client with certificates").
 *
 * @param registry host and port, as in an image's name
 * @throws ActionError when the file is not there or holds no certificate, and when plain HTTP and a certificate are asked for at once
 */
export async function readRegistryTrust(registry: string, values: TrustValues, sources: TrustSources): Promise<RegistryTrust> {
  const given = values['registry-ca']
  if (values['insecure-registry']) {
    if (given !== '') {
      throw new ActionError(
        'Inputs "registry-ca" and "insecure-registry" exclude each other: plain HTTP has no certificate.',
        'Leave "insecure-registry" out: with the CA, the registry is asked over https.'
      )
    }
    return {authorities: [], isPlain: true}
  }
  const authorities = given === '' ? await dockersCertificates(registry, sources.folders) : await certificatesOf(given, sources.workspace)
  return {authorities, isPlain: false}
}

/** The registry's address. A registry on this machine is asked over plain HTTP, unless there is a certificate to trust. */
export function trustedUrl(registry: string, {authorities, isPlain}: RegistryTrust): string {
  const usual = registryUrl(registry)
  if (isPlain) return usual.replace(/^https:/, 'http:')
  return authorities.length > 0 ? usual.replace(/^http:/, 'https:') : usual
}

/**
 * How a registry, or its login server, is connected to.
 *
 * @param carriesLogin whether the request carries a user's login, or a token that was given for one
 */
export function trustedConnection(registry: string, {authorities, isPlain}: RegistryTrust, carriesLogin: boolean): Connection | undefined {
  // Names and addresses of this machine need no proof, and never did.
  if (isPlain && !isLoopback(registry)) {
    return {allows: address => reachOf(address) === 'loopback' || (!carriesLogin && reachOf(address) === 'private')}
  }
  return authorities.length > 0 ? {authorities} : undefined
}

const PEM = /-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----[\s\S]*?-----END \1?CERTIFICATE-----/g

/** @param given PEM, or the path of a file that holds it */
async function certificatesOf(given: string, workspace: string): Promise<readonly string[]> {
  if (given.includes('-----BEGIN ')) return readCertificates(Buffer.from(given), 'Input "registry-ca"')
  const path = resolve(workspace, given)
  const content = await readFile(path).catch((error: unknown) => {
    throw new ActionError(
      `Input "registry-ca": "${given}" cannot be read (${codeOf(error)}).`,
      'Give the path of a file with the certificate in PEM, absolute or relative to the workspace, or the certificate itself.'
    )
  })
  return readCertificates(content, `Input "registry-ca": "${given}"`)
}

async function dockersCertificates(registry: string, folders: readonly string[]): Promise<readonly string[]> {
  const found: string[] = []
  for (const folder of folders.map(parent => join(parent, registry))) {
    const names = await readdir(folder).catch((error: unknown) => {
      if (['ENOENT', 'ENOTDIR', 'EINVAL'].includes(codeOf(error))) return []
      throw unreadable(folder, error)
    })
    for (const name of names.filter(candidate => candidate.endsWith('.crt')).sort()) {
      const path = join(folder, name)
      const content = await readFile(path).catch((error: unknown) => {
        throw unreadable(path, error)
      })
      found.push(...readCertificates(content, path))
    }
  }
  return [...new Set(found)]
}

const unreadable = (path: string, error: unknown) =>
  new ActionError(
    `${path}, where Docker keeps the certificate of this registry, cannot be read (${codeOf(error)}).`,
    'Make it readable for the user of the runner, or give the certificate with "registry-ca".'
  )

/** Every certificate of a file, in PEM or, a single one, in DER. */
function readCertificates(content: Buffer, where: string): readonly string[] {
  const asText = content.toString('latin1')
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(asText)) {
    throw new ActionError(`${where} holds a private key.`, 'Give the certificate alone: whoever has the key can play the registry.')
  }
  const blocks: readonly (string | Buffer)[] =
    asText.match(PEM) ?? (asText.includes('-----BEGIN ') || content.length === 0 ? [] : [content])
  if (blocks.length === 0) throw notCertificate(where)
  return blocks.map(block => {
    try {
      return new X509Certificate(block).toString()
    } catch (error) {
      throw notCertificate(where, error)
    }
  })
}

const notCertificate = (where: string, cause?: unknown) =>
  new ActionError(
    `${where} is no certificate.`,
    'It has to be the certificate of the CA, in PEM: "-----BEGIN CERTIFICATE-----" and what follows up to its END line.',
    cause === undefined ? undefined : {cause}
  )

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? messageOf(error)
}

/** What to say of a registry that was asked over plain HTTP and speaks https. @param registry host and port */
export function speaksTls(registry: string, {isPlain}: RegistryTrust): ActionError {
  const isHere = !isPlain && isLoopback(registry)
  return new ActionError(
    `The registry ${registry} speaks https, and was asked over plain HTTP.`,
    isHere ? 'Give its certificate, or that of its CA, with "registry-ca": then it is asked over https.' : 'Leave "insecure-registry" out.'
  )
}

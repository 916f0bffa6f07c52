import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Ask} from '../action/ask.ts'
import {ActionError} from '../action/errors.ts'
import type {RunProcess} from '../action/process.ts'
import type {Address} from './address.ts'
import {
  CONFIG_FILE,
  fingerprintFile,
  JUMP_KEY_FILE,
  JUMP_KNOWN_HOSTS_FILE,
  KEY_FILE,
  KNOWN_HOSTS_FILE,
  renderConfig,
  type Machine
} from './config.ts'
import {checkNamed, fingerprintsOf, knownHostsProgram, type Fingerprint} from './fingerprints.ts'
import {normaliseLines, writeCertificate, writeKey} from './keys.ts'
import {hostNotKnown, isHostKnown} from './known-hosts.ts'

/** Everything that gets us to hosts. What is not given is empty. */
export interface Identity {
  readonly targets: readonly [Machine, ...Machine[]]
  readonly sshKey: string
  readonly passphrase?: string
  readonly certificate?: string
  readonly knownHosts: string
  readonly fingerprints?: readonly Fingerprint[]
  /** The machines on the way have this key; empty: the same one. */
  readonly jumpKey?: string
  readonly jumpKnownHosts?: string
}

export interface IdentityDependencies {
  readonly run: RunProcess
  readonly ask: Ask
}

/**
 * Writes what ssh needs into the folder, all 0600, after a look at each: its configuration, keys, certificate, known_hosts.
 *
 * @param folder the step's private folder, in which ssh works
 * @throws ActionError when a key cannot be used, or a host's key is not known
 */
export async function writeIdentity(folder: string, identity: Identity, {run, ask}: IdentityDependencies): Promise<void> {
  const {targets, passphrase = '', certificate = '', fingerprints = [], jumpKey = '', jumpKnownHosts = ''} = identity
  const put = (name: string, content: string) => writeFile(join(folder, name), content, {mode: 0o600})
  await writeKey(folder, KEY_FILE, {input: 'ssh-key', text: identity.sshKey, passphrase}, run)
  if (jumpKey !== '') await writeKey(folder, JUMP_KEY_FILE, {input: 'jump-ssh-key', text: jumpKey, passphrase}, run)
  if (certificate !== '') await writeCertificate(folder, certificate, KEY_FILE, ask)
  await put(KNOWN_HOSTS_FILE, normaliseLines(identity.knownHosts))
  await put(JUMP_KNOWN_HOSTS_FILE, normaliseLines(jumpKnownHosts))
  if (targets.length > 1) checkNamed(fingerprints)
  for (const target of targets) {
    if (target.hasFingerprint === true) {
      await put(fingerprintFile(target), knownHostsProgram(fingerprintsOf(target, fingerprints), KNOWN_HOSTS_FILE))
    } else if (!isHostKnown(identity.knownHosts, target.host, target.port))
      throw hostNotKnown(identity.knownHosts, target.host, target.port)
  }
  for (const hop of targets[0].hops ?? []) {
    if (!isHostKnown(jumpKnownHosts, hop.host, hop.port)) throw hopNotKnown(hop)
  }
  await put(CONFIG_FILE, renderConfig(targets, {hasCertificate: certificate !== '', hasJumpKey: jumpKey !== ''}))
}

function hopNotKnown({host, port}: Address): ActionError {
  const {message, fix} = hostNotKnown('', host, port)
  return new ActionError(message.replace('known-hosts', 'jump-known-hosts'), fix?.replace('known-hosts', 'jump-known-hosts'))
}

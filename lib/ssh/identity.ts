import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../action/errors.ts'
import type {Ask} from '../action/ask.ts'
import type {RunProcess} from '../action/process.ts'
import {CONFIG_FILE, KEY_FILE, KNOWN_HOSTS_FILE, renderConfig, type Machine} from './config.ts'
import {hostNotKnown, namesOfHost} from './known-hosts.ts'
import {registerSecret} from '../secrets/registered.ts'

export interface Identity {
  readonly machine: Machine
  readonly sshKey: string
  readonly knownHosts: string
}

export interface IdentityDependencies {
  readonly run: RunProcess
  readonly ask: Ask
}

/**
 * Writes the key, known_hosts and ssh's configuration into the folder, all 0600, after a look at each: most failed logins are a key that lost a line on its way into the secret.
 *
 * @param folder the step's private folder, in which ssh works
 * @throws ActionError when the key cannot be used, or known_hosts has no line for the host
 */
export async function writeIdentity(folder: string, identity: Identity, {run, ask}: IdentityDependencies): Promise<void> {
  const key = normaliseKey(identity.sshKey)
  registerSecret(key)
  await writeFile(join(folder, KEY_FILE), key, {mode: 0o600})
  await writeFile(join(folder, KNOWN_HOSTS_FILE), normaliseLines(identity.knownHosts), {mode: 0o600})
  await writeFile(join(folder, CONFIG_FILE), renderConfig([identity.machine]), {mode: 0o600})
  await checkKey(folder, run)
  await checkKnownHosts(folder, identity, ask)
}

/**
 * The key as ssh wants it: line feeds only, no spaces around the lines, a line feed at the end; also from a secret whose line breaks arrived as `\n`.
 * @throws ActionError when it is recognisably something else
 */
export function normaliseKey(key: string): string {
  const unfolded = key.includes('\n') ? key : key.replaceAll('\\n', '\n')
  const text = normaliseLines(unfolded)
  if (text.startsWith('PuTTY-User-Key-File')) {
    throw new ActionError('Input "ssh-key" is a PuTTY key.', 'Convert it: "puttygen key.ppk -O private-openssh -o key".')
  }
  if (/^(ssh-|ecdsa-|sk-)\S+ AAAA/.test(text)) {
    throw new ActionError('Input "ssh-key" is a public key.', 'Store the private key, the file without ".pub".')
  }
  if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----$/m.test(text) || !/^-----END [A-Z ]*PRIVATE KEY-----$/m.test(text)) {
    throw new ActionError(
      'Input "ssh-key" is not a complete private key: its BEGIN or END line is missing, or the line breaks were lost.',
      'Copy the whole file, for example "gh secret set DEPLOY_SSH_KEY < deploy_key".'
    )
  }
  return text
}

function normaliseLines(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(line => line.trim())
  return `${lines.join('\n').trim()}\n`
}

async function checkKey(folder: string, run: RunProcess): Promise<void> {
  const result = await run(['ssh-keygen', '-y', '-P', '', '-f', KEY_FILE], {cwd: folder})
  if (result.exitCode === 0) return
  if (/passphrase/i.test(result.stderr)) {
    throw new ActionError(
      'Input "ssh-key" has a passphrase, which nobody can type here.',
      'Make a key for deploys without one: "ssh-keygen -t ed25519 -N \'\' -f deploy_key".'
    )
  }
  throw new ActionError(
    'Input "ssh-key" is damaged: ssh-keygen cannot read it.',
    'Copy the whole file again, for example "gh secret set DEPLOY_SSH_KEY < deploy_key".'
  )
}

async function checkKnownHosts(folder: string, {machine: {host, port}, knownHosts}: Identity, ask: Ask): Promise<void> {
  for (const name of namesOfHost(host, port)) {
    const found = await ask(['ssh-keygen', '-F', name, '-f', KNOWN_HOSTS_FILE], {cwd: folder})
    if (found.exitCode === 0 && found.stdout.trim() !== '') return
  }
  throw hostNotKnown(knownHosts, host, port)
}

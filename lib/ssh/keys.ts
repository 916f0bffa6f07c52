import {join} from 'node:path'
import {writeFile} from 'node:fs/promises'
import {childEnvironment} from '../action/environment.ts'
import {ActionError} from '../action/errors.ts'
import type {Ask} from '../action/ask.ts'
import type {RunProcess} from '../action/process.ts'
import {registerSecret} from '../secrets/registered.ts'
import {CERTIFICATE_FILE} from './config.ts'

/** A private key as an input has it. */
export interface GivenKey {
  /** The name of the input. */
  readonly input: string
  readonly text: string
  readonly passphrase: string
}

/**
 * Writes a private key into the folder, 0600 and without its passphrase, after a look at it: most failed logins are a key that lost a line on its way
 * into the secret.
 *
 * @throws ActionError when the key cannot be used
 */
export async function writeKey(folder: string, file: string, {input, text, passphrase}: GivenKey, run: RunProcess): Promise<void> {
  const key = normaliseKey(text, input)
  // An input is hidden as it came, and to hide a key costs more than to write it.
  if (key.trim() !== text.trim()) registerSecret(key)
  await writeFile(join(folder, file), key, {mode: 0o600})
  const first = await read(folder, file, run)
  if (first === 'good') return
  if (first === 'damaged') {
    throw new ActionError(
      `Input "${input}" is damaged: ssh-keygen cannot read it.`,
      'Copy the whole file again, for example "gh secret set DEPLOY_SSH_KEY < deploy_key".'
    )
  }
  if (passphrase === '') {
    throw new ActionError(
      `Input "${input}" has a passphrase.`,
      'Hand it over from a secret, as "ssh-passphrase"; or make a key for deploys without one: "ssh-keygen -t ed25519 -N \'\' -f deploy_key".'
    )
  }
  registerSecret(passphrase)
  await removePassphrase(folder, file, passphrase, run)
  if ((await read(folder, file, run)) === 'good') return
  throw new ActionError(`Input "ssh-passphrase" is not the passphrase of "${input}".`)
}

/**
 * ssh-keygen asks for the old passphrase and twice for a new one, of its input: without a terminal, and told not to open a window for it. Of a key
 * that has no passphrase it would take the first line as the new one: so it is asked only about one that has.
 */
async function removePassphrase(folder: string, file: string, passphrase: string, run: RunProcess): Promise<void> {
  const env = {...childEnvironment(process.env, {without: ['DISPLAY', 'WAYLAND_DISPLAY', 'SSH_ASKPASS']}), SSH_ASKPASS_REQUIRE: 'never'}
  await run(['ssh-keygen', '-p', '-f', file], {cwd: folder, env, stdin: `${passphrase}\n\n\n`, timeout: 60_000})
}

async function read(folder: string, file: string, run: RunProcess): Promise<'good' | 'locked' | 'damaged'> {
  const result = await run(['ssh-keygen', '-y', '-P', '', '-f', file], {cwd: folder})
  if (result.exitCode === 0) return 'good'
  return /passphrase/i.test(result.stderr) ? 'locked' : 'damaged'
}

/**
 * The key as ssh wants it: line feeds only, no spaces around the lines, a line feed at the end; also from a secret whose line breaks arrived as `\n`.
 * @throws ActionError when it is recognisably something else
 */
export function normaliseKey(key: string, input = 'ssh-key'): string {
  const unfolded = key.includes('\n') ? key : key.replaceAll('\\n', '\n')
  const text = normaliseLines(unfolded)
  if (text.startsWith('PuTTY-User-Key-File')) {
    throw new ActionError(`Input "${input}" is a PuTTY key.`, 'Convert it: "puttygen key.ppk -O private-openssh -o key".')
  }
  if (/^(ssh-|ecdsa-|sk-)\S+ AAAA/.test(text)) {
    throw new ActionError(`Input "${input}" is a public key.`, 'Store the private key, the file without ".pub".')
  }
  if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----$/m.test(text) || !/^-----END [A-Z ]*PRIVATE KEY-----$/m.test(text)) {
    throw new ActionError(
      `Input "${input}" is not a complete private key: its BEGIN or END line is missing, or the line breaks were lost.`,
      'Copy the whole file, for example "gh secret set DEPLOY_SSH_KEY < deploy_key".'
    )
  }
  return text
}

export function normaliseLines(text: string): string {
  const lines = text.split(/\r\n|\r|\n/).map(line => line.trim())
  return `${lines.join('\n').trim()}\n`
}

/**
 * Writes the certificate of a key into the folder.
 * @throws ActionError when it is none, is of another key, or its time is over: sshd would say no more than that it does not accept the key
 */
export async function writeCertificate(folder: string, text: string, keyFile: string, ask: Ask): Promise<void> {
  const certificate = normaliseLines(text)
  if (!/^\S+-cert-v01@openssh\.com AAAA\S+[^\n]*\n$/.test(certificate)) {
    throw new ActionError(
      'Input "ssh-certificate" is no certificate of OpenSSH.',
      'Hand over the line of the file that ends with "-cert.pub": "ssh-keygen -s CA_KEY -I NAME -n USER deploy_key.pub" makes it.'
    )
  }
  await writeFile(join(folder, CERTIFICATE_FILE), certificate, {mode: 0o600})
  const [shown, key] = await Promise.all([
    ask(['ssh-keygen', '-L', '-f', CERTIFICATE_FILE], {cwd: folder}),
    ask(['ssh-keygen', '-l', '-f', keyFile], {cwd: folder})
  ])
  const [, ofCertificate] = /^\s*Public key: \S+ (SHA256:\S+)/m.exec(shown.stdout) ?? []
  const [, ofKey] = /(SHA256:\S+)/.exec(key.stdout) ?? []
  if (shown.exitCode !== 0 || ofCertificate === undefined) {
    throw new ActionError('Input "ssh-certificate" is damaged: ssh-keygen cannot read it.', 'Copy the whole line again.')
  }
  if (/host certificate/.test(shown.stdout)) throw new ActionError('Input "ssh-certificate" is of a host, not of an account.')
  if (ofKey !== undefined && ofKey !== ofCertificate) {
    throw new ActionError('Input "ssh-certificate" is of another key than "ssh-key".', 'Have the public half of that key signed.')
  }
  const [, until] = /^\s*Valid: (?:from \S+ to|before) (\S+)/m.exec(shown.stdout) ?? []
  if (until !== undefined && Date.parse(until) < Date.now()) {
    throw new ActionError(`Input "ssh-certificate" was valid until ${until}.`, 'Have the key signed again.')
  }
}

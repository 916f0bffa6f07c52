import {readFile} from 'node:fs/promises'
import type {RunProcess} from '../../lib/action/process.ts'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import {serverEnvironment, systemPath, type StageOptions} from './stage-folder.ts'

/** A throw-away key pair. */
export interface SshKey {
  /** `ssh-ed25519 … comment`, ended by a line feed. */
  readonly publicKey: string
  /** In OpenSSH's format. */
  readonly privateKey: string
}

/**
 * Makes a key without a passphrase.
 *
 * @param file where the private key goes, with mode 0600; the public one lies beside it
 * @throws ActionError when ssh-keygen fails
 */
export async function makeSshKey(options: StageOptions, file: string, run: RunProcess = runProcess): Promise<SshKey> {
  await runOrThrow(
    run,
    'Making a throw-away SSH key',
    ['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', 'fairway-rehearsal', '-f', file],
    {env: {...serverEnvironment(options.stage), PATH: systemPath()}, signal: options.signal}
  )
  return {publicKey: await readFile(`${file}.pub`, 'utf8'), privateKey: await readFile(file, 'utf8')}
}

/** A line for a known_hosts file: `[127.0.0.1]:2222 ssh-ed25519 …`. */
export function knownHostsLine({publicKey}: SshKey, address: string, port: number): string {
  const [type = '', key = ''] = publicKey.split(' ')
  return `[${address}]:${port} ${type} ${key}`
}

import {ActionError} from '../action/errors.ts'
import type {Address} from './address.ts'
import {namesOfHost} from './known-hosts.ts'

/** A host key by its fingerprint. */
export interface Fingerprint {
  /** `SHA256:…`, as `ssh-keygen -l` says it. */
  readonly digest: string
  /** Whose key it is, as known_hosts would name it; empty: of the one host there is. */
  readonly host: string
}

const DIGEST = /^SHA256:[A-Za-z0-9+/]{43}$/

/**
 * Reads fingerprints, one a line: alone, behind the host's name, or the whole line that `ssh-keygen -l` prints.
 * @throws ActionError naming the line that is none
 */
export function parseFingerprints(lines: readonly string[]): Fingerprint[] {
  return lines.map(line => {
    const [first = '', second = ''] = line.trim().split(/\s+/)
    if (DIGEST.test(first)) return {digest: first, host: ''}
    if (DIGEST.test(second)) return {digest: second, host: /^\d+$/.test(first) ? '' : first.toLowerCase().replace(/^\[(.*)\]$/, '$1')}
    const shown = line.replace(/\p{Cc}+/gu, ' ').slice(0, 120)
    throw new ActionError(
      `Input "host-fingerprints": "${shown}" is no fingerprint.`,
      'Write what "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub" says on the host, for example "SHA256:" and 43 characters.'
    )
  })
}

/** The fingerprints that a host's key may have. */
export function fingerprintsOf({host, port}: Address, all: readonly Fingerprint[]): string[] {
  const names: readonly string[] = ['', ...namesOfHost(host.toLowerCase(), port)]
  return all.filter(one => names.includes(one.host)).map(({digest}) => digest)
}

/** Of two hosts, one could show its own key as the other's. @throws ActionError when a line names no host where there are several */
export function checkNamed(all: readonly Fingerprint[]): void {
  const unnamed = all.find(({host}) => host === '')
  if (unnamed === undefined) return
  throw new ActionError(
    `Input "host-fingerprints": which host has ${unnamed.digest} is not said, and there are several.`,
    'Write the host before it, for example "web1.example.com SHA256:…".'
  )
}

/**
 * The program of `KnownHostsCommand`, for a POSIX shell: says that the host's key is known when it has one of the fingerprints, and writes it down, so
 * that later connections ask for a key of its kind. Its arguments are %I %H %t %K %f, see ssh_config(5).
 */
export function knownHostsProgram(digests: readonly string[], knownHostsFile: string): string {
  return `if [ "$1" = ORDER ]; then exit 0; fi
case $5 in ${digests.join(' | ')}) ;; *) exit 0 ;; esac
line="$2 $3 $4"
if ! grep -qxF -- "$line" ${knownHostsFile}; then printf '%s\\n' "$line" >> ${knownHostsFile}; fi
printf '%s\\n' "$line"
`
}

/** A host offers one key, of the kind that ssh likes best: where that one has none of the fingerprints, these are asked for, in turn. */
export const OTHER_KINDS = [
  'ecdsa-sha2-nistp256,ecdsa-sha2-nistp384,ecdsa-sha2-nistp521',
  'rsa-sha2-512,rsa-sha2-256',
  'ssh-ed25519'
] as const

import {ActionError} from '../../../lib/action/errors.ts'
import {boolean, lines, matching, secret, text, type InputKind, type InputValues} from '../../../lib/action/inputs.ts'
import {accountName, hostName, sshPort} from '../../../lib/deploy/inputs.ts'
import {parseAddress, type Address} from '../../../lib/ssh/address.ts'
import type {Machine} from '../../../lib/ssh/config.ts'
import {fingerprintsOf, parseFingerprints, type Fingerprint} from '../../../lib/ssh/fingerprints.ts'
import type {Identity} from '../../../lib/ssh/identity.ts'
import {howToGetKnownHosts} from '../../../lib/ssh/known-hosts.ts'

/** Where `hosts` says it, it is empty. */
const orEmpty = (kind: InputKind<string>): InputKind<string> => ({
  ...kind,
  default: '',
  parse: value => (value === '' ? '' : kind.parse(value))
})

/** How the host is reached. */
export const connectionInputs = {
  host: orEmpty(hostName()),
  port: sshPort(),
  user: orEmpty(accountName()),
  'ssh-key': secret(),
  'ssh-passphrase': secret({default: ''}),
  'ssh-certificate': text({default: ''}),
  'known-hosts': text({default: ''}),
  'host-fingerprints': lines({default: ''}),
  'jump-host': lines({default: ''}),
  'jump-known-hosts': text({default: ''}),
  'jump-ssh-key': secret({default: ''}),
  sudo: boolean({default: 'false'}),
  'docker-host': matching(
    /^$|^unix:\/\/\/[^\s\p{Cc}]+$/u,
    'Write the socket of the engine on the host, for example "docker-host: unix:///run/user/1000/docker.sock".',
    {default: ''}
  )
}

export type ConnectionInputs = InputValues<typeof connectionInputs>

/** @throws ActionError naming the input that is missing or wrong */
export function checkConnection(inputs: ConnectionInputs): void {
  readAccess(inputs)
}

/** What a step needs to reach its hosts. @throws ActionError as {@link checkConnection} */
export function readIdentity(inputs: ConnectionInputs, [first, ...others]: readonly [Address, ...Address[]]): Identity {
  const {hops, fingerprints} = readAccess(inputs)
  const machine = (address: Address, at: number) => machineOf(inputs, address, at + 1, hops, fingerprints)
  return {
    targets: [machine(first, 0), ...others.map((address, at) => machine(address, at + 1))],
    sshKey: inputs['ssh-key'],
    passphrase: inputs['ssh-passphrase'],
    certificate: inputs['ssh-certificate'],
    knownHosts: inputs['known-hosts'],
    fingerprints,
    jumpKey: inputs['jump-ssh-key'],
    jumpKnownHosts: inputs['jump-known-hosts']
  }
}

function readAccess(inputs: ConnectionInputs): {hops: readonly Address[]; fingerprints: readonly Fingerprint[]} {
  const hops = hopsOf(inputs)
  const fingerprints = parseFingerprints(inputs['host-fingerprints'])
  if (inputs['known-hosts'] === '' && fingerprints.length === 0) {
    const fix = `${howToGetKnownHosts('HOST', 'PORT')} Or give the fingerprint of its key as "host-fingerprints".`
    throw new ActionError('Input "known-hosts" is required but is empty.', fix)
  }
  return {hops, fingerprints}
}

function machineOf(
  {sudo, 'docker-host': dockerHost}: ConnectionInputs,
  address: Address,
  number: number,
  hops: readonly Address[],
  fingerprints: readonly Fingerprint[]
): Machine {
  const hasFingerprint = fingerprintsOf(address, fingerprints).length > 0
  return {alias: `target-${number}`, ...address, hops, hasFingerprint, sudo, dockerHost}
}

/** The machines on the way, outermost first: one a line, or between commas as behind `ssh -J`. */
function hopsOf(inputs: ConnectionInputs): Address[] {
  const hops = inputs['jump-host'].flatMap(line => line.split(',').map(part => part.trim()))
  if (hops.length === 0) {
    const unused = (['jump-known-hosts', 'jump-ssh-key'] as const).find(name => inputs[name] !== '')
    if (unused !== undefined) throw new ActionError(`Input "${unused}" is set, but "jump-host" is empty.`, 'Set both, or neither.')
    return []
  }
  const addresses = hops.map(hop => {
    try {
      return parseAddress(hop, {user: inputs.user})
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      throw new ActionError(`Input "jump-host": ${error.message}`, error.fix)
    }
  })
  if (inputs['jump-known-hosts'] === '') {
    const fix = howToGetKnownHosts('JUMP-HOST', 'PORT').replace('"known-hosts"', '"jump-known-hosts"')
    throw new ActionError('Input "jump-known-hosts" is empty, but "jump-host" is set.', fix)
  }
  return addresses
}

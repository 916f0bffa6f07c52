import type {Address} from './address.ts'
import type {Machine} from './config.ts'
import {howToGetKnownHosts} from './known-hosts.ts'
import {redact} from '../secrets/redact.ts'
import {withoutQuotedFile} from './shell.ts'

/** ssh's own exit status for everything that went wrong outside the remote program (ssh(1), EXIT STATUS). */
export const SSH_FAILED = 255

export interface Problem {
  readonly message: string
  readonly fix: string | undefined
  /** It ended before we said who we are: with a host key of another kind it may go on. */
  readonly isBeforeLogin?: boolean
}

/** What of a machine the words depend on. */
export type Reached = Address & Pick<Machine, 'hops' | 'hasFingerprint'>

/** What ssh says when the ssh that goes through another machine has ended: it never heard of the target. */
const HOP_ENDED = /^kex_exchange_identification: .*$|^.*UNKNOWN port 65535.*$|^stdio forwarding failed.*$/gim

/** Why ssh did not get through, from what it said, in one clear line with what to do. */
export function explainSshFailure(stderr: string, machine: Reached): Problem {
  const {hops = []} = machine
  const [first] = hops
  if (first === undefined || stderr.search(HOP_ENDED) === -1) {
    return explainOne(stderr, machine, TARGET_INPUTS, machine.hasFingerprint === true)
  }
  if (/stdio forwarding failed/i.test(stderr)) return explainForwarding(stderr, machine)
  // Each says the name of its own machine, the first one before the others.
  const said = (exactly: boolean) =>
    hops.find(({host, port}) =>
      [`[${host}]:${port}`, `${host} port ${port}`, ...(exactly ? [] : [host])].some(name => stderr.includes(name))
    )
  const rest = stderr.replaceAll(HOP_ENDED, '').trim()
  return explainOne(rest, said(true) ?? said(false) ?? first, HOP_INPUTS, false)
}

/** The names of the inputs in which what could be wrong was given. */
const TARGET_INPUTS = {what: 'host', knownHosts: 'known-hosts', host: 'host', user: 'user'}
const HOP_INPUTS = {what: 'jump host', knownHosts: 'jump-known-hosts', host: 'jump-host', user: 'jump-host'}

function explainForwarding(stderr: string, {host, port, hops = []}: Reached): Problem {
  const hop = hops.at(-1)?.host ?? ''
  const [, why] = /open failed: (.*)/.exec(stderr) ?? []
  return {
    message: `The jump host ${hop} does not get us to ${host}, port ${port}${why === undefined ? '' : `: ${lastLine(why)}`}.`,
    fix: `Is the host up, and are "host" and "port" what they are called from there? Does sshd on ${hop} let the account through ("AllowTcpForwarding yes")?`
  }
}

/** Once something of ours has run there, ssh fails for one reason only; what else was written is of that program, whatever it reads like. */
export function explainLoss({host, port}: Pick<Address, 'host' | 'port'>): Problem {
  return {message: `The connection to ${host}, port ${port} was lost.`, fix: 'See the log of sshd on the host.'}
}

function explainOne(stderr: string, {host, port, user}: Address, inputs: typeof TARGET_INPUTS, hasFingerprint: boolean): Problem {
  const place = `${host}, port ${port}`
  const known = `"${inputs.knownHosts}"`
  const fix = howToGetKnownHosts(host, port).replace('"known-hosts"', known)
  const cases: readonly (readonly [RegExp, Problem])[] = [
    [
      /REMOTE HOST IDENTIFICATION HAS CHANGED|Host key for .* has changed|REVOKED HOST KEY/i,
      {
        message: `The host key of ${place} is not the one in ${known}: either the host was reinstalled, or something intercepts the connection. Nothing was sent.`,
        fix,
        isBeforeLogin: true
      }
    ],
    [
      /bad configuration option: knownhostscommand/i,
      {
        message: 'The ssh of this runner is older than OpenSSH 8.5 and cannot compare fingerprints.',
        fix: 'Give the lines for "known-hosts" instead of "host-fingerprints", or use a newer runner.'
      }
    ],
    [
      /Host key verification failed|No .* host key is known/i,
      hasFingerprint
        ? {
            message: `The host key of ${place} has none of the fingerprints in "host-fingerprints". Nothing was sent.`,
            fix: 'Compare with what "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub" says on the host itself.',
            isBeforeLogin: true
          }
        : {message: `The host key of ${place} is not in ${known}. Nothing was sent.`, fix, isBeforeLogin: true}
    ],
    [
      // Host keys of these types, and signatures with SHA-1, are what OpenSSH had before 7.2, and takes no longer since 8.8.
      /no matching host key type found\. Their offer: (?:ssh-(?:rsa|dss),?)+\s*$|no matching (?:key exchange method|cipher|MAC) found|no mutual signature/im,
      {
        message: `The SSH server of ${place} is too old: it has nothing that is still safe in common with the ssh of this runner. Nothing was sent.`,
        fix: 'Update it: OpenSSH 7.2 or newer. Until then an ed25519 key of the host, "ssh-keygen -A" on it, or one of the deploy may do.'
      }
    ],
    [
      /no matching host key type/i,
      {message: `The ${inputs.what} ${place} has no host key of a type that ${known} lists.`, fix, isBeforeLogin: true}
    ],
    [
      /Could not resolve hostname|Name or service not known|nodename nor servname/i,
      {
        message: `The host name ${host} does not resolve.`,
        fix: `Check the input "${inputs.host}", and whether the runner can resolve that name.`
      }
    ],
    [
      /Connection refused/i,
      {message: `No SSH server answers on ${place}: connection refused.`, fix: 'Is the host up, is sshd running, and is the port right?'}
    ],
    [
      /timed out|No route to host|Network is unreachable/i,
      {message: `The host ${place} cannot be reached.`, fix: 'Is it up, and does its firewall or VPN let the runner in?'}
    ],
    [
      /Permission denied \((?!.*publickey)/i,
      {
        message: `The ${inputs.what} ${place} lets nobody in with a key: it asks for a password, which nobody can type here.`,
        fix: 'Set "PubkeyAuthentication yes" in its sshd_config, and add the public key of the deploy to the account.'
      }
    ],
    [
      /Permission denied|Too many authentication failures/i,
      {
        message: `The ${inputs.what} ${place} does not accept the key for user ${user}.`,
        fix: `Add the public key ("ssh-keygen -y -f KEY") to ~${user}/.ssh/authorized_keys on the host, and check the input "${inputs.user}".`
      }
    ],
    [
      // Without a word where the shared connection was killed.
      /^\s*$|kex_exchange_identification|Connection (reset|closed)|Broken pipe|closed by remote host|read from master failed/i,
      {...explainLoss({host, port}), isBeforeLogin: true}
    ]
  ]
  const why = cases.find(([pattern]) => pattern.test(stderr))
  return why?.[1] ?? {message: `ssh to ${place} failed: ${lastLine(stderr)}`, fix: undefined}
}

/** Why a docker command on the host failed, where its words are known; else its own last line. */
export function explainDockerFailure(stderr: string): Problem {
  const cases: readonly (readonly [RegExp, Problem])[] = [
    [
      /permission denied.*docker|docker.*permission denied|docker\.sock.*permission denied/is,
      {
        message: 'The account on the host may not use Docker: no permission on its socket.',
        fix: 'Add it to the group docker ("sudo usermod -aG docker USER"), or use an account with rootless Docker.'
      }
    ],
    [
      /Cannot connect to the Docker daemon|Is the docker daemon running/i,
      {
        message: 'The Docker engine on the host does not answer.',
        fix: 'Start it: "sudo systemctl start docker". A rootless engine needs "docker-host".'
      }
    ],
    [
      /no space left on device/i,
      {message: 'The disk of the host is full.', fix: 'Free some space, for example with "docker image prune -a".'}
    ],
    [
      /unauthorized|authentication required|access denied|denied:|incorrect username or password|no basic auth/i,
      {
        message: 'The registry does not let the host pull the image: it refuses the login, or the account has no access.',
        fix: 'Check "registry-username" and "registry-password", and that the account may read this image.'
      }
    ],
    [
      /manifest unknown|not found: manifest|manifest for .* not found|repository does not exist|failed to resolve reference .*: not found|not found: not found|from remote: not found|reading manifest .* 404|name unknown/i,
      {message: 'The registry has no image with this name and digest.', fix: 'Check "image" and "digest"; was the image pushed?'}
    ],
    [
      /no matching manifest for|does not match the (specified|detected) host platform|exec format error/i,
      {
        message: "The image has no variant for the host's platform.",
        fix: 'Build it for that platform too (input "platforms" of build-push).'
      }
    ],
    [
      /no such host|dial tcp|i\/o timeout|TLS handshake|x509|server gave HTTP response to HTTPS client/i,
      {
        message: `The host cannot reach the registry: ${lastLine(stderr)}`,
        fix: "Check the host's network, and the registry's name and certificate."
      }
    ]
  ]
  const known = cases.find(([pattern]) => pattern.test(stderr))
  return known?.[1] ?? {message: lastLine(stderr), fix: undefined}
}

/** The last thing a program said, on one line, secrets hidden. */
export function lastLine(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .map(line => line.replace(/[\p{Cc}\s]+/gu, ' ').trim())
    .filter(line => line !== '')
  const last = redact(withoutQuotedFile(lines.at(-1) ?? 'it gave no reason')).slice(0, 400)
  return DASH_WRITE_FAILED.test(last) ? `${last} (is the host's disk full?)` : last
}

/** dash knows no other words for a file that cannot be written (eval.c, evalbltin). */
const DASH_WRITE_FAILED = /: (?:printf|echo): I\/O error$/

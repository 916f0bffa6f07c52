import {ActionError} from '../../lib/action/errors.ts'
import {choice, duration, integer, lines, readInputs, secret, text, type InputValues} from '../../lib/action/inputs.ts'

export const schema = {
  host: text(),
  port: integer({default: '22', min: 1, max: 65_535}),
  user: text(),
  'ssh-key': secret(),
  'known-hosts': text(),
  project: text(),
  directory: text({default: ''}),
  'compose-file': text(),
  files: lines({default: ''}),
  image: text(),
  digest: text(),
  'registry-username': text({default: ''}),
  'registry-password': secret({default: ''}),
  'health-url': text({default: ''}),
  'health-timeout': duration({default: '60s'}),
  'health-status': integer({default: '200', min: 100, max: 599}),
  'expect-version': text({default: ''}),
  'health-from': choice(['runner', 'host'], {default: 'runner'}),
  'keep-releases': integer({default: '5', min: 1, max: 50}),
  'lock-timeout': duration({default: '5m'}),
  timeout: duration({default: '15m'})
}

export type DeployInputs = InputValues<typeof schema>

/** A file of the workspace and its name in the release directory. */
export interface FileToSend {
  readonly local: string
  readonly name: string
}

/** The names that a release directory gives to its own files. */
export const COMPOSE_FILE = 'docker-compose.yml'
export const ENV_FILE = 'fairway.env'
const OWN_NAMES = new Set([COMPOSE_FILE, ENV_FILE, 'served-version'])

/** @throws ActionError naming the first input that is missing or wrong */
export function readDeployInputs(get?: (name: string) => string): DeployInputs {
  const inputs = readAll(get)
  for (const {name, pattern, fix} of RULES) {
    if (!pattern.test(inputs[name])) throw new ActionError(`Input "${name}": "${printable(inputs[name])}" is not allowed here.`, fix)
  }
  if (inputs['registry-password'] !== '' && inputs['registry-username'] === '') {
    throw new ActionError('Input "registry-username" is empty, but "registry-password" is set.', 'Set both, or neither.')
  }
  parseFiles(inputs.files)
  return inputs
}

/** A missing `known-hosts` is the one input whose value a newcomer cannot guess: its error says how to get it. */
function readAll(get: ((name: string) => string) | undefined): DeployInputs {
  try {
    const inputs = readInputs(schema, get)
    // Docker takes small letters only, and `ghcr.io/${{ github.repository }}` often has others.
    return {...inputs, image: inputs.image.toLowerCase()}
  } catch (error) {
    if (!(error instanceof ActionError) || !error.message.startsWith('Input "known-hosts"')) throw error
    throw new ActionError(error.message, howToGetKnownHosts('HOST', 'PORT'), {cause: error})
  }
}

/** How a person gets lines for known_hosts that can be trusted. Accepting whatever key answers first would trust an attacker in between. */
export function howToGetKnownHosts(host: string, port: number | string): string {
  return (
    `Run "ssh-keyscan -p ${port} ${host}" on a machine you trust, compare the fingerprint (ssh-keygen -lf FILE) with what ` +
    `"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub" says on the host itself, and put the lines into the variable that "known-hosts" reads.`
  )
}

/**
 * The lines of `files`: `local => name`, or `local` alone for a file that keeps its name.
 * @throws ActionError when a line is malformed, a name is unsafe, taken, or one of the release's own
 */
export function parseFiles(entries: readonly string[]): FileToSend[] {
  const files = entries.map(parseFile)
  const names = new Set<string>()
  for (const {name} of files) {
    if (names.has(name)) throw new ActionError(`Input "files": two files have the name "${name}".`, 'Give each one its own name.')
    names.add(name)
  }
  return files
}

function parseFile(entry: string): FileToSend {
  const [local = '', given, ...rest] = entry.split('=>').map(part => part.trim())
  const name = given ?? local.replace(/^.*[\\/]/, '')
  if (local === '' || name === '' || rest.length > 0) {
    throw new ActionError(
      `Input "files": the line "${printable(entry)}" is not of the form "local => name".`,
      'Write for example "app.env => app.env".'
    )
  }
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(name) || name.split('/').some(part => part === '..' || part === '.')) {
    throw new ActionError(
      `Input "files": "${printable(name)}" is not a plain file name.`,
      'Use letters, digits, dots, dashes and underscores; it is relative to the release directory.'
    )
  }
  if (OWN_NAMES.has(name)) throw new ActionError(`Input "files": "${name}" is a reserved name.`, 'Choose another name.')
  return {local, name}
}

/** A value as it may appear in a one-line error. */
function printable(value: string): string {
  return value.replace(/\p{Cc}+/gu, ' ').slice(0, 120)
}

interface Rule {
  readonly name: 'host' | 'user' | 'project' | 'directory' | 'image' | 'digest' | 'health-url' | 'expect-version'
  readonly pattern: RegExp
  readonly fix: string
}

const RULES: readonly Rule[] = [
  {
    name: 'host',
    pattern: /^(?!-)[A-Za-z0-9._:%-]+$/,
    fix: 'Write a host name or an address without user and port, for example "host: server.example.com"; the port has its own input.'
  },
  {name: 'user', pattern: /^(?!-)[A-Za-z0-9._@\\-]+$/, fix: 'Write the name of the account on the host, for example "user: deploy".'},
  {
    name: 'project',
    // compose-go, loader.NormalizeProjectName: the characters that Compose takes for a project name.
    pattern: /^[a-z0-9][a-z0-9_-]{0,62}$/,
    fix: 'A Compose project name has small letters, digits, dashes and underscores, and begins with a letter or digit.'
  },
  {
    name: 'directory',
    pattern: /^$|^(~\/|\/)[^\p{Cc}]*[^/\p{Cc}]$/u,
    fix: 'Write an absolute path on the host or one that begins with "~/", without a slash at the end; empty means ~/fairway/<project>.'
  },
  {
    name: 'image',
    pattern: /^[a-z0-9][a-z0-9.-]*(:\d{1,5})?(\/[a-z0-9]+(?:(?:\.|_{1,2}|-+)[a-z0-9]+)*)*$/,
    fix: 'Write the name without tag and digest, for example "image: registry.example.com/team/app".'
  },
  {
    name: 'digest',
    pattern: /^sha256:[0-9a-f]{64}$/,
    fix: 'Pass the output "digest" of the build or push step: "sha256:" and 64 hex digits.'
  },
  {name: 'health-url', pattern: /^$|^https?:\/\/[^\s\p{Cc}]+$/u, fix: 'Write an http or https URL, or leave it empty.'},
  {
    name: 'expect-version',
    pattern: /^[A-Za-z0-9._+:/-]{0,128}$/,
    fix: 'Use letters, digits and . _ + : / - only, for example the commit: "expect-version: ${{ github.sha }}".'
  }
]

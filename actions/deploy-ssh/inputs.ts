import {ActionError} from '../../lib/action/errors.ts'
import {
  boolean,
  choice,
  duration,
  EMPTY_OUTPUT,
  fromOutput,
  integer,
  lines,
  matching,
  printable,
  readInputs,
  secret,
  text,
  type InputValues
} from '../../lib/action/inputs.ts'
import {accountName, healthUrl, hostName, imageName, projectName, sshPort} from '../../lib/deploy/inputs.ts'
import {platformList} from '../../lib/registry/platforms.ts'
import {isOwnName} from '../../lib/host/layout.ts'
import {howToGetKnownHosts} from '../../lib/ssh/known-hosts.ts'

export const schema = {
  mode: choice(['deploy', 'check'], {default: 'deploy'}),
  host: hostName(),
  port: sshPort(),
  user: accountName(),
  'ssh-key': secret(),
  'known-hosts': text(),
  project: projectName(),
  directory: matching(
    /^$|^(~\/|\/)[^\p{Cc}]*[^/\p{Cc}]$/u,
    'Write an absolute path on the host or one that begins with "~/", without a slash at the end; empty means ~/fairway/<project>.',
    {default: ''}
  ),
  'compose-file': text({default: ''}),
  files: lines({default: ''}),
  image: fromOutput(imageName()),
  digest: matching(/^$|^sha256:[0-9a-f]{64}$/, 'Pass the digest that the build or push step put out: "sha256:" and 64 hex digits.', {
    default: ''
  }),
  platforms: platformList(),
  'registry-username': text({default: ''}),
  'registry-password': secret({default: ''}),
  'health-url': healthUrl(),
  'health-timeout': duration({default: '60s'}),
  'health-status': integer({default: '200', min: 100, max: 599}),
  'expect-version': matching(
    /^[A-Za-z0-9._+:/-]{0,128}$/,
    'Use letters, digits and . _ + : / - only, for example the commit: "expect-version: ${{ github.sha }}".',
    {default: ''}
  ),
  'health-from': choice(['runner', 'host'], {default: 'runner'}),
  'keep-releases': integer({default: '5', min: 1, max: 50}),
  'lock-timeout': duration({default: '5m'}),
  timeout: duration({default: '15m'}),
  'allow-older': boolean({default: 'false'})
}

export type DeployInputs = InputValues<typeof schema>

/** A file of the workspace and its name in the release directory. */
export interface FileToSend {
  readonly local: string
  readonly name: string
}

/** @throws ActionError naming the first input that is missing or wrong */
export function readDeployInputs(get?: (name: string) => string): DeployInputs {
  const inputs = readAll(get)
  if (inputs['registry-password'] !== '' && inputs['registry-username'] === '') {
    throw new ActionError('Input "registry-username" is empty, but "registry-password" is set.', 'Set both, or neither.')
  }
  parseFiles(inputs.files)
  checkMode(inputs)
  return inputs
}

/** What a deploy cannot do without, a check can; what only a check compares is an error in a deploy, which would not look at it. */
function checkMode(inputs: DeployInputs): void {
  if (inputs.mode === 'check') return
  for (const name of ['compose-file', 'digest'] as const) {
    if (inputs[name] === '') {
      const add = `Add it to the step's "with:", for example "${name}: …".`
      throw new ActionError(`Input "${name}" is required but is empty.`, name === 'digest' ? EMPTY_OUTPUT : add)
    }
  }
  if (inputs.platforms.length > 0) {
    throw new ActionError('Input "platforms" is compared in a check only.', 'Leave it out, or write "mode: check".')
  }
}

/** A missing `known-hosts` is the one input whose value a newcomer cannot guess: its error says how to get it. */
function readAll(get: ((name: string) => string) | undefined): DeployInputs {
  try {
    return readInputs(schema, get)
  } catch (error) {
    if (!(error instanceof ActionError) || !error.message.startsWith('Input "known-hosts"')) throw error
    throw new ActionError(error.message, howToGetKnownHosts('HOST', 'PORT'), {cause: error})
  }
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
  if (isOwnName(name)) throw new ActionError(`Input "files": "${name}" is a reserved name.`, 'Choose another name.')
  return {local, name}
}

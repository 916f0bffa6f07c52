import {childEnvironment, type Environment} from './environment.ts'

/**
 * Settings with which git starts no other program, whatever the repository's own configuration says: it may have been written by whoever had
 * a job on the runner before, or lie in the root itself, checked in as the files of a bare repository (git-config, "safe.bareRepository").
 * What git looks for by the name of a driver (`filter.NAME.clean`) cannot be switched off here: see {@link filterSettings}.
 */
const SETTINGS = [
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.pager=cat',
  'core.editor=false',
  'core.askPass=false',
  'core.sshCommand=false',
  'core.alternateRefsCommand=false',
  'credential.helper=',
  'gpg.program=false',
  'gpg.openpgp.program=false',
  'gpg.ssh.program=false',
  'gpg.x509.program=false',
  'log.showSignature=false',
  'submodule.recurse=false',
  'safe.bareRepository=explicit',
  'protocol.allow=never'
]

/**
 * The command line of git for a folder whose configuration nobody vouches for. Give it {@link gitEnvironment}, and only commands that read;
 * those that can show a difference get `--no-ext-diff`, `--no-textconv` and `--ignore-submodules=all` too.
 *
 * @param where `-C FOLDER`, or `--git-dir=…`
 * @param more settings as `name=value`
 */
export function gitCommand(where: readonly string[], command: readonly string[], more: readonly string[] = []): [string, ...string[]] {
  return ['git', '--no-pager', ...[...SETTINGS, ...more].flatMap(setting => ['-c', setting]), ...where, ...command]
}

/** The environment for it: of a partial clone nothing is fetched, by whatever protocol its configuration allows, and nothing is asked or written. */
export function gitEnvironment(environment: Environment = process.env): Record<string, string> {
  const kept = Object.entries(childEnvironment(environment)).filter(([name]) => !/^GIT_(?!CONFIG_(?:GLOBAL|SYSTEM|NOSYSTEM)$)/.test(name))
  return {
    ...Object.fromEntries(kept),
    // A list of protocols; it counts before the configuration's.
    GIT_ALLOW_PROTOCOL: 'none',
    GIT_NO_LAZY_FETCH: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0'
  }
}

/** Of `git config`, with `filterSettings`: the names of everything that a driver of a filter starts. */
export const LIST_FILTERS = ['config', '--name-only', '-z', '--get-regexp', String.raw`^filter\..*\.(clean|smudge|process|required)$`]

/**
 * Settings that take every filter away, for commands that compare files with what git keeps.
 *
 * @param names what {@link LIST_FILTERS} prints
 * @returns undefined when there is one whose name no setting can have: then such a command must not run
 */
export function filterSettings(names: string): string[] | undefined {
  const settings = names.split('\0').filter(name => name !== '')
  if (settings.some(name => name.includes('='))) return undefined
  return settings.map(name => `${name}=${name.endsWith('.required') ? 'false' : ''}`)
}

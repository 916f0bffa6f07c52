import {readFile} from 'node:fs/promises'
import {ActionError} from '../../../lib/action/errors.ts'
import {runOrThrow, type RunProcess} from '../../../lib/action/process.ts'
import type {Environment} from '../folders.ts'
import {exists, type Machine} from '../machine.ts'

export interface DebianDependencies {
  readonly run: RunProcess
  readonly rights: Machine['packages']
  readonly environment: Environment
  readonly logLine: (line: string) => void
  readonly state: (text: string) => void
  /** Where Debian asks whether a package may start its service; another path in tests. */
  readonly policyFile?: string
  readonly signal?: AbortSignal | undefined
}

const POLICY_FILE = '/usr/sbin/policy-rc.d'
const POLICY_MARK = 'fairway: npm run tools'
/** Status 101 is "action forbidden by policy" (invoke-rc.d, deb-systemd-invoke). */
const POLICY = `#!/bin/sh\n# ${POLICY_MARK}: no service starts while packages are installed. Remove this file when that is over.\nexit 101\n`

const LOCK_WAIT_SECONDS = 300

/**
 * Installs Debian packages in one go, without starting their services, without packages that are only recommended, and without removing
 * any. It does not stop in the middle when the run is cancelled: half an installation would be worse than the wait.
 *
 * @param wanted for each package the names it may have; the first that the package lists know is taken
 * @throws ActionError when a package is not known or cannot be installed
 */
export async function installDebianPackages(wanted: readonly (readonly string[])[], dependencies: DebianDependencies): Promise<void> {
  const {run, logLine, state, signal} = dependencies
  const environment = {...dependencies.environment, LC_ALL: 'C.UTF-8'}
  const asRoot = (argv: readonly [string, ...string[]]): [string, ...string[]] =>
    dependencies.rights === 'with sudo' ? ['sudo', '-n', ...argv] : [...argv]
  state('apt-get update')
  // An unreachable third-party source fails the update although the packages of Debian itself are known: the installation tells.
  await run(asRoot(['apt-get', 'update']), {env: environment, onLine: logLine, signal})
  const packages: string[] = []
  for (const names of wanted) packages.push(await firstKnown(names, run, environment))

  signal?.throwIfAborted()
  state(`apt-get install ${[...new Set(packages)].join(' ')}`)
  const policyFile = dependencies.policyFile ?? POLICY_FILE
  const policyIsOurs = await forbidServices(policyFile, run, asRoot)
  try {
    // prettier-ignore
    const install = asRoot(['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', 'install', '--yes', '--no-remove', '--no-install-recommends',
      '--option', `DPkg::Lock::Timeout=${LOCK_WAIT_SECONDS}`, ...new Set(packages)])
    await runOrThrow(run, 'Installing Debian packages', install, {env: environment, onLine: logLine})
  } finally {
    if (policyIsOurs) await run(asRoot(['rm', '-f', policyFile]))
  }
}

async function firstKnown(names: readonly string[], run: RunProcess, environment: Environment): Promise<string> {
  for (const name of names) {
    const {stdout} = await run(['apt-cache', 'policy', name], {env: environment})
    if (/^ *Candidate: (?!\(none\))\S/m.test(stdout)) return name
  }
  throw new ActionError(
    `The package lists of this machine have no package ${names.join(' or ')}.`,
    'On Ubuntu, "universe" must be among the sources of apt.'
  )
}

/** @returns whether the policy is ours to remove: one that somebody else put there stays as it is */
async function forbidServices(file: string, run: RunProcess, asRoot: (argv: readonly [string, ...string[]]) => [string, ...string[]]) {
  if (await exists(file)) return (await readFile(file, 'utf8').catch(() => '')).includes(POLICY_MARK)
  await runOrThrow(run, 'Keeping services from starting', asRoot(['tee', file]), {stdin: POLICY})
  await runOrThrow(run, 'Keeping services from starting', asRoot(['chmod', '755', file]))
  return true
}

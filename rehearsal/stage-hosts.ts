import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../lib/action/errors.ts'
import {startEngine, type Engine} from './parts/engine.ts'
import type {Keep} from './parts/part.ts'
import {FIRST_ADDRESS, startSshHost, type SshHost} from './parts/ssh-host.ts'
import type {SshKey} from './parts/ssh-key.ts'
import type {RunSettings} from './settings.ts'
import {partFolder, type StageOptions} from './parts/stage-folder.ts'
import {startSystemdHost, WITH_SUDO, type Account, type SystemdHost} from './parts/systemd-host/index.ts'
import type {Tools} from './tools/index.ts'

/** A host that a scenario wants to deploy to. */
export interface HostWish {
  /** What the `hosts` of a deploy call it: up to 12 small letters, digits and dashes. */
  readonly name: string
  /** `compose`: Docker with Compose, on this machine's own file system. `systemd`: units and a file system of its own, and no Docker. */
  readonly kind: 'compose' | 'systemd'
  /**
   * What the variables and the secret begin with that lead to it alone, in capitals: `PRODUCTION` gives PRODUCTION_HOST, _PORT, _USER, _KNOWN_HOSTS, _URL
   * and _SSH_KEY. Default none.
   */
  readonly settings?: string
  /** The group that a deploy may name; default none. */
  readonly group?: string
  /** The accounts of a host with systemd beside root; default one, `deploy`, that may do everything by sudo without a password. */
  readonly accounts?: readonly Account[]
  /** Of a host with systemd: the folder for the releases, where it is none in a home. */
  readonly directory?: string
  /** Of a host with systemd: files that its owner has put there, by their paths. @param at where the app is to listen */
  files?(at: {readonly address: string; readonly port: number}): Readonly<Record<string, string>>
}

/** What a scenario has that says nothing of hosts. */
export const ONE_HOST: readonly HostWish[] = [{name: 'host', kind: 'compose'}]

/** One host of a stage, of whatever kind. */
export interface StageHost extends HostWish {
  /** An address of loopback that no other host of the stage has. */
  readonly address: string
  readonly ssh: SshHost
  /** Undefined when it has no systemd. */
  readonly systemd: SystemdHost | undefined
  /** The homes of its accounts, as this machine sees them; the first one is that of `ssh`. */
  readonly homes: readonly string[]
  /** Where its containers run; undefined when it has no Docker. */
  readonly engine: Engine | undefined
  /** Where an app answers that is published on the host's address, at the port that the stage gives it. */
  readonly url: string
}

export interface HostsOptions extends StageOptions {
  readonly tools: Tools
  /** Undefined when no host has systemd. */
  readonly systemd: Tools<'systemd'> | undefined
  readonly wishes: readonly HostWish[]
  /** The engine that stands anyway, for the runner: the first host's too. It need not run yet. */
  readonly engine: Promise<Engine>
  /** The one key that opens all of them. */
  readonly userKey: SshKey
  /** The port of the app, the same on each host's own address. */
  readonly port: number
  /** `127.0.0.1:PORT` of a registry that the further hosts' engines ask for Docker Hub's images first. */
  readonly toolsRegistry?: string
  /** What each host's owner set for sessions. */
  readonly environment: Readonly<Record<string, string>>
}

/** The folder of the stage with the key that opens every host. */
export const USER_KEY = 'user-key'

/** The address of each host of a stage: 127.0.0.1, 127.0.0.2, … */
export function addressOf(index: number): string {
  return FIRST_ADDRESS.replace(/1$/, String(index + 1))
}

/**
 * Starts all hosts side by side, each with an sshd of its own, and an engine or a systemd. The first one is 127.0.0.1, with the stage's own engine.
 *
 * @throws ActionError naming the part that does not start, or a name that two hosts have; what did start was handed to `keep`
 */
export async function startHosts(options: HostsOptions, keep: Keep): Promise<StageHost[]> {
  const names = options.wishes.map(({name}) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new ActionError(`Two hosts of the scenario are called "${twice}".`)
  const starting = options.wishes.map((wish, index) => startHost(options, wish, index, keep))
  // Waits for all, also when one fails: what starts late must not be missed by whoever cleans up.
  await Promise.allSettled(starting)
  return Promise.all(starting)
}

/**
 * Starts one host of several.
 *
 * @param index in the order of the hosts, from 0 on: its address, and whether it has the stage's own engine
 * @throws ActionError naming the part that does not start; what did start was handed to `keep`
 */
export async function startHost(
  options: Omit<HostsOptions, 'wishes'>,
  wish: HostWish,
  index: number,
  keep: Keep = starting => starting
): Promise<StageHost> {
  const {stage, signal, tools, userKey, environment, toolsRegistry} = options
  const mirror = toolsRegistry === undefined ? {} : {toolsRegistry}
  const address = addressOf(index)
  const url = `http://${address}:${options.port}`
  if (wish.kind === 'systemd') {
    if (options.systemd === undefined) throw new ActionError(`The host "${wish.name}" has systemd, whose tools were not asked for.`)
    const {accounts = [WITH_SUDO], name} = wish
    const {systemctl} = options.systemd
    const ssh = await keep(startSystemdHost({stage, signal, name, address, userKey, environment, accounts, systemctl, sshd: tools.sshd}))
    for (const [path, text] of Object.entries(wish.files?.({address, port: options.port}) ?? {})) {
      await ssh.run(['sh', '-c', 'mkdir -p "$(dirname "$1")" && cat > "$1" && chmod 644 "$1"', 'sh', path], text)
    }
    return {...wish, address, ssh, systemd: ssh, homes: ssh.homes, engine: undefined, url}
  }
  const common = {stage, signal, address, ...(index === 0 ? {} : {name: wish.name})}
  const starting = [
    index === 0 ? options.engine : keep(startEngine({...common, ...mirror, dockerd: tools.dockerd})),
    keep(startSshHost({...common, ...tools, userKey, environment, dockerHost: dockerHostOf(stage, common.name)}))
  ] as const
  await Promise.allSettled(starting)
  const [engine, ssh] = await Promise.all(starting)
  return {...wish, address, ssh, systemd: undefined, homes: [ssh.home], engine, url}
}

/** The address of an engine that need not run yet. */
function dockerHostOf(stage: string, name: string | undefined): string {
  return `unix://${join(partFolder(stage, 'engine', name), 'docker.sock')}`
}

/**
 * The folders that deploy-ssh keeps on a host, one a project, as this machine sees them: those in a home, and on a host with systemd those in /opt, where
 * the files of services are.
 */
export async function listProjects({homes, systemd}: Pick<StageHost, 'homes' | 'systemd'>): Promise<string[]> {
  const inHomes = (await Promise.all(homes.map(home => entriesOf(join(home, 'fairway'))))).flat()
  const inOpt = systemd === undefined ? [] : await entriesOf(systemd.path('/opt'))
  const isProject = await Promise.all(inOpt.map(async folder => (await entriesOf(folder)).includes(join(folder, 'releases'))))
  return [...inHomes, ...inOpt.filter((_folder, index) => isProject[index])]
}

async function entriesOf(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).map(name => join(folder, name))
}

/** The variables and secrets that lead to one host alone, of those that have such. */
export function settingsOfHosts(hosts: readonly StageHost[]): RunSettings {
  const named = hosts.flatMap(({settings: prefix, ssh, url}) => (prefix === undefined ? [] : [{prefix, ssh, url}]))
  return {
    variables: Object.fromEntries(
      named.flatMap(({prefix, ssh, url}) => [
        [`${prefix}_HOST`, ssh.host],
        [`${prefix}_PORT`, String(ssh.port)],
        [`${prefix}_USER`, ssh.user],
        [`${prefix}_KNOWN_HOSTS`, ssh.knownHosts],
        [`${prefix}_URL`, url]
      ])
    ),
    secrets: Object.fromEntries(named.map(({prefix, ssh}) => [`${prefix}_SSH_KEY`, ssh.privateKey]))
  }
}

/** The value of a deploy's `hosts`: a line each. */
export function hostLines(hosts: readonly StageHost[]): string {
  return hosts
    .map(({ssh, name, group, kind, directory}) =>
      [
        `${ssh.user}@${ssh.host}:${ssh.port}`,
        `name=${name}`,
        ...(group === undefined ? [] : [`group=${group}`]),
        ...(kind === 'systemd' ? ['mode=service'] : []),
        ...(directory === undefined ? [] : [`directory=${directory}`])
      ].join(' ')
    )
    .join('\n')
}

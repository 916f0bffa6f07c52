import {randomUUID} from 'node:crypto'
import {sleep} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {http} from '../../lib/http/http.ts'
import type {SystemdHost} from '../parts/systemd-host/index.ts'
import type {Stage} from '../stage.ts'
import {isLocked} from './deploy-faults.ts'
import {withAnotherHostKey} from './homelab-mistakes.ts'
import {awkwardSecret} from './made-up-secret.ts'
import {replaceIn, type Fault, type RehearsedWorkflow, type Scene} from './scenario.ts'

const WORKFLOW = '.github/workflows/configure.yml'
const TEMPLATE = 'lxc/metrics.yml.tpl'
const UNIT = 'homelab-metrics.service'
const DEPLOY = 'Deploy and verify'

/** The secret that is rotated: `metrics` alone uses it. */
export const METRICS_TOKEN = {item: 'metrics', field: 'token'} as const
const REFERENCE = `op://homelab/${METRICS_TOKEN.item}/${METRICS_TOKEN.field}`

/** How long the LXC may take to put back what was begun. */
const SETTLE_MILLISECONDS = 60_000
const POLL_MILLISECONDS = 50

const rotate = (stage: Stage) => {
  stage.rotate(METRICS_TOKEN.item, METRICS_TOKEN.field, awkwardSecret())
  return Promise.resolve()
}

const faults: Readonly<Record<string, Fault>> = {
  'rotation-dry-run': {
    description: 'a token has a new value in 1Password: a dry run says which line of which template differs, and changes nothing',
    event: 'workflow_dispatch',
    inputs: {reference: REFERENCE, 'dry-run': 'true'},
    change: () => Promise.resolve(),
    breakStage: rotate,
    isLasting: true,
    settle: stage => worksBy(valuesOf(stage).slice(0, -1))
  },
  rotation: {
    description: 'a token has a new value in 1Password: the service that uses it gets it, and no other restarts',
    event: 'workflow_dispatch',
    inputs: {reference: REFERENCE},
    change: () => Promise.resolve(),
    breakStage: rotate,
    isLasting: true,
    settle: stage => worksBy(valuesOf(stage).slice(-1))
  },
  'unused-reference': {
    description: 'a rotation is asked for with a reference that no template uses',
    event: 'workflow_dispatch',
    inputs: {reference: 'op://homelab/metrics/tokn'}
  },
  'missing-secret': {
    description: 'a template names a field that 1Password does not have',
    change: files => replaceIn(files, TEMPLATE, 'metrics/token', 'metrics/tokn')
  },
  'template-typo': {
    description: 'a secret reference lacks a slash',
    change: files => replaceIn(files, TEMPLATE, 'op://', 'op:/')
  },
  'validate-fails': {
    description: 'a file has a setting that the service does not know, as the command in "validate" says',
    change: files => replaceIn(files, TEMPLATE, 'port: 9109', 'prot: 9109')
  },
  'unit-crashes': {
    description: 'the service ends after its start: it is to listen at an address that the LXC does not have',
    change: files => replaceIn(files, TEMPLATE, 'address: 0.0.0.0', 'address: 203.0.113.9'),
    settle: stage => worksBy(valuesOf(stage))
  },
  'host-lacks-command': {
    description: 'the LXC lacks a program that the services need',
    change: files => replaceIn(files, WORKFLOW, 'command python3\n', 'command python3\n        command homelab-smartctl\n')
  },
  'unknown-host-key': {
    description: 'DEPLOY_KNOWN_HOSTS has another key for the LXC than the one it shows',
    settings: withAnotherHostKey()
  },
  'from-fork': {
    description: "the pull request comes from a stranger's fork: its templates are read, without secrets and variables",
    event: 'pull_request',
    isFromFork: true
  },
  'runner-lost': {
    description: 'the runner is gone (power cut) when the service was restarted: the LXC puts back the old files and units by itself',
    interference: {beforeStep: DEPLOY, during: scene => onceRestarted(scene, () => scene.runner.lose())},
    settle: isPutBack,
    hasNextRun: true
  },
  'ssh-lost': {
    description: 'the SSH server of the LXC goes away when the service was restarted: the LXC puts back the old files and units by itself',
    interference: {
      beforeStep: DEPLOY,
      breaksStage: true,
      during: scene => onceRestarted(scene, () => lxcOf(scene.stage).takeDown())
    },
    settle: isPutBack,
    mendStage: async stage => {
      await lxcOf(stage).run(['systemctl', 'restart', 'ssh.service'])
    }
  }
}

/** Two services in an LXC: files with secrets from 1Password, units, and the new value of a secret. */
export const configure: RehearsedWorkflow = {
  workflow: WORKFLOW,
  event: 'push',
  hosts: [{name: 'lxc', kind: 'systemd'}],
  baseline: [{event: 'workflow_dispatch'}],
  // Of several runs on one stage each has to change something, or its push does not pass the filter.
  change: files => replaceIn(files, TEMPLATE, '# /etc/homelab-metrics/config.yml.', `# Change ${randomUUID()}.`),
  faults
}

function lxcOf({docker}: Pick<Stage, 'docker'>): SystemdHost {
  const systemd = docker?.hosts[0]?.systemd
  if (systemd === undefined) throw new ActionError('There is no LXC on this stage.')
  return systemd
}

/** Lets something happen when the service was started anew. @returns whether it was before the run was over */
async function onceRestarted({stage, signal}: Pick<Scene, 'stage' | 'signal'>, happen: () => Promise<void> | void): Promise<boolean> {
  const start = async () => (await lxcOf(stage).units())[UNIT]?.start
  const before = await start()
  while ((await start()) === before) {
    if (signal.aborted) return false
    await sleep(POLL_MILLISECONDS)
  }
  await happen()
  return true
}

/** @throws ActionError when the LXC does not come to its end in time, or when the service does not work then */
async function isPutBack(stage: Stage): Promise<void> {
  const end = Date.now() + SETTLE_MILLISECONDS
  for (const host of stage.docker?.hosts ?? []) {
    while (await isLocked(host)) {
      if (Date.now() > end) throw new ActionError(`${host.name} is still putting back what the run had begun.`)
      await sleep(POLL_MILLISECONDS)
    }
  }
  await worksBy(valuesOf(stage))
}

/** What the token has been, in its order: the last one is what 1Password gives now. */
function valuesOf({vaultSecrets}: Stage): readonly string[] {
  const name = `${METRICS_TOKEN.item}/${METRICS_TOKEN.field}`
  const before = Object.keys(vaultSecrets).filter(known => known.startsWith(`${name} before`))
  return [...before, name].map(known => vaultSecrets[known] ?? '')
}

/**
 * Asks the service itself by which token it works. It may have been started a moment ago.
 *
 * @throws ActionError when it is none of these, or when the service does not answer
 */
async function worksBy(tokens: readonly string[]): Promise<void> {
  const statuses: number[] = []
  for (const token of tokens) {
    const {status} = await http({method: 'GET', url: 'http://127.0.0.1:9109/metrics', headers: {authorization: `Bearer ${token}`}})
    if (status === 200) return
    statuses.push(status)
  }
  throw new ActionError(`The service does not work by the token that it has to have: it answers ${statuses.join(', ')}.`)
}

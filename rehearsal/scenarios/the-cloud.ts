import {readFile, readlink, writeFile} from 'node:fs/promises'
import {sleep} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import type {SystemdHost} from '../parts/systemd-host/index.ts'
import type {StageHost} from '../stage-hosts.ts'
import type {Stage} from '../stage.ts'
import {isLocked} from './deploy-faults.ts'
import {awkwardSecret} from './made-up-secret.ts'
import {exampleFolder, replaceIn, type Before, type Fault, type Scenario, type Scene} from './scenario.ts'

const WORKFLOW = '.github/workflows/ship.yml'
const ROLLBACK = '.github/workflows/rollback.yml'
const PROGRAM = 'cmd/thecloud/main.go'
const UNIT = '/etc/systemd/system/thecloud.service'
const DEPLOY = 'Deploy and verify'

/** What somebody wrote into the unit on the host, and no deploy knows of. */
const BY_HAND = '# Somebody wrote this here by hand.\n'

const POLL_MILLISECONDS = 20
/** How long a host may take to find that nobody holds its lock any more, and to put back what was there. */
const SETTLE_MILLISECONDS = 120_000

/** The host with systemd. */
function metalOf(stage: Stage): SystemdHost {
  const metal = stage.docker?.hosts.find(({systemd}) => systemd !== undefined)?.systemd
  if (metal === undefined) throw new ActionError('There is no host with systemd on this stage.')
  return metal
}

/** The release that the unit's program comes from. */
const live = (metal: SystemdHost) => readlink(metal.path('/opt/thecloud/live')).catch(() => '')

/** The runner is gone when the last host has the new version and nobody has seen yet that it works. */
async function loseWhileAllAreNew({stage, runner, signal}: Scene): Promise<boolean> {
  const metal = metalOf(stage)
  const before = await live(metal)
  while ((await live(metal)) === before) {
    if (signal.aborted) return false
    await sleep(POLL_MILLISECONDS)
  }
  runner.lose()
  return true
}

/** What a person has changed on the host without a deploy is there again after one that was put back. */
async function unitIsAsItWas(stage: Stage): Promise<void> {
  if ((await readFile(metalOf(stage).path(UNIT), 'utf8')).endsWith(BY_HAND)) return
  throw new ActionError(`${UNIT} is not what it was before the deploy.`)
}

/** Only the unit has a file. */
const CRASH = `	if flag.Lookup("config").Value.String() != "" {
		go func() {
			time.Sleep(500 * time.Millisecond)
			failed <- errors.New("libvirt: the connection was closed")
		}()
	}
`

/**
 * Waits until every host has taken back what the lost runner had begun, let its lock go and answers again.
 *
 * @throws ActionError when one does not in time
 */
async function everyHostIsBack(stage: Stage): Promise<void> {
  const end = Date.now() + SETTLE_MILLISECONDS
  for (const host of stage.docker?.hosts ?? []) {
    while ((await isLocked(host)) || !(await isWell(host))) {
      if (Date.now() > end) throw new ActionError(`The host ${host.name} has not put back what the lost runner had begun.`)
      await sleep(POLL_MILLISECONDS)
    }
  }
}

const isWell = ({url}: StageHost): Promise<boolean> =>
  fetch(`${url}/healthz`).then(
    ({ok}) => ok,
    () => false
  )

const firstDigest = ({runs}: Before) => ({digest: runs[0]?.outputs['digest'] ?? ''})

const faults: Readonly<Record<string, Fault>> = {
  'host-lacks-package': {
    description:
      'the host with systemd lacks a package, a volume group and a unit: said before anything is built, and nothing changes anywhere',
    change: files =>
      replaceIn(
        files,
        WORKFLOW,
        '        package systemd on=service\n',
        ['package systemd', 'package fairway-no-such-package', 'vg thecloud-vg', 'unit fairway-no-such-unit']
          .map(line => `        ${line} on=service\n`)
          .join('')
      )
  },
  'bad-config': {
    description:
      'the new configuration has a setting that does not exist: refused by the new program on its host, and nothing changes anywhere',
    change: files => replaceIn(files, 'systemd/config.yaml.tpl', 'storage_backend:', 'storage_bakend:')
  },
  'binary-missing': {
    description: 'the image no longer has the program where hosts with systemd take it from: nothing changes anywhere',
    change: async files => {
      await replaceIn(files, 'Dockerfile', 'COPY --from=build /thecloud /thecloud', 'COPY --from=build /thecloud /usr/bin/thecloud')
      await replaceIn(files, 'Dockerfile', 'ENTRYPOINT ["/thecloud"]', 'ENTRYPOINT ["/usr/bin/thecloud"]')
    }
  },
  'unhealthy-container': {
    description: 'the new version does not work in a container: put back there, and the host with systemd is not begun',
    change: files =>
      replaceIn(files, PROGRAM, '\t\terr = askHealth(settings)\n', '\t\terr = errors.New("the backends cannot be reached")\n')
  },
  'second-host-down': {
    description: 'the host with systemd is gone between the build and the deploy: nothing changes on the other one',
    interference: {beforeStep: DEPLOY, breaksStage: true, happen: ({stage}) => metalOf(stage).takeDown()},
    mendStage: async stage => {
      await metalOf(stage).run(['systemctl', 'start', 'ssh'])
    }
  },
  'crash-on-metal': {
    description:
      'the new version crashes under systemd, where somebody has edited the unit: both hosts are put back, and the unit is as it was',
    isLasting: true,
    breakStage: async stage => {
      const unit = metalOf(stage).path(UNIT)
      await writeFile(unit, `${await readFile(unit, 'utf8')}${BY_HAND}`)
    },
    change: async files => {
      await replaceIn(files, PROGRAM, '\tfailed := make(chan error, 1)\n', `\tfailed := make(chan error, 2)\n${CRASH}`)
    },
    settle: unitIsAsItWas
  },
  'runner-lost': {
    description:
      'the runner is gone (power cut) when both hosts have the new version and none of it is recorded: each host puts itself back',
    interference: {beforeStep: DEPLOY, during: loseWhileAllAreNew},
    settle: everyHostIsBack
  },
  'earlier-digest': {
    description: 'rollback.yml is started with the digest of the first version: it runs on both hosts again',
    workflow: ROLLBACK,
    event: 'workflow_dispatch',
    inputsAfter: firstDigest,
    change: () => Promise.resolve()
  }
}

/** A self-hosted cloud's control plane: one release for a Docker host and a host with systemd, in one step. */
export const theCloud: Scenario = {
  name: 'the-cloud',
  description: 'one release for a Docker host and a host with systemd: the program that runs there comes out of the scanned image',
  source: exampleFolder('the-cloud'),
  repository: 'the-cloud/thecloud',
  workflow: WORKFLOW,
  event: 'push',
  hosts: [
    {name: 'docker', kind: 'compose'},
    {
      name: 'metal',
      kind: 'systemd',
      directory: '/opt/thecloud',
      files: ({address, port}) => ({'/etc/default/thecloud': `LISTEN_ADDRESS=${address}\nPORT=${port}\n`})
    }
  ],
  baseline: [{event: 'push'}],
  approver: 'maintainer',
  vaults: () => [{name: 'the-cloud', items: [{title: 'api', fields: [{label: 'token', value: awkwardSecret()}]}]}],
  change: files => replaceIn(files, PROGRAM, 'thecloud %s listens on %s', 'thecloud %s listens at %s'),
  faults,
  workflows: [
    {
      workflow: ROLLBACK,
      event: 'workflow_dispatch',
      baseline: [
        {event: 'push', workflow: WORKFLOW},
        {event: 'push', workflow: WORKFLOW, change: files => replaceIn(files, PROGRAM, 'thecloud %s listens on %s', 'thecloud %s is at %s')}
      ],
      inputsAfter: firstDigest,
      change: () => Promise.resolve(),
      faults: {}
    }
  ]
}

import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {partFolder} from '../../../../rehearsal/parts/stage-folder.ts'
import type {StageHost} from '../../../../rehearsal/stage-hosts.ts'
import {bundleOf} from '../../../support/tree.ts'
import {DeployStage} from '../deploy-stage.ts'
import {FaultHost} from './fault-host.ts'
import {gateDocker, gatePrograms, PROJECT} from './gate.ts'
import type {Site} from './site.ts'

/** Two that run somewhere are never the one that is deployed next. */
const VERSIONS = ['v1', 'v2', 'v3']
const APP_PASSWORD = 'App-p4ssw0rd-0f-the-env-file'

/** A stage with as many hosts, each with an engine of its own, and a registry that can fail. */
export async function startRealSite(count: number): Promise<Site & {stop(): Promise<void>}> {
  const stage = await DeployStage.start(bundleOf('deploy-ssh'))
  try {
    const names = Array.from({length: count - 1}, (_, index) => 'bc'.charAt(index))
    const [, ...others] = await Promise.all([stage.makeImages(VERSIONS), ...names.map(name => stage.addHost({name, kind: 'compose'}))])
    return {...(await siteOf(stage, [stage.firstHost('a'), ...others])), stop: () => stage.stop()}
  } catch (error) {
    await stage.stop()
    throw error
  }
}

async function siteOf(stage: DeployStage, stageHosts: readonly StageHost[]): Promise<Site> {
  const {folder} = stage
  let isFailing = false
  const broken = {status: 500, body: {errors: [{code: 'UNKNOWN', message: 'unknown error'}]}}
  await stage.registry.putBehindFront([{before: () => (isFailing ? {answer: broken} : undefined)}])
  const image = `${stage.registry.host}/team/app`
  const failRegistry = (fails: boolean) => Promise.resolve(void (isFailing = fails))
  const hosts = await Promise.all(stageHosts.map(host => faultHost(stage, host, failRegistry)))
  const health = '{test: ["CMD", "busybox", "true"], interval: 1s}'
  const service = `{image: "\${FAIRWAY_IMAGE}", env_file: app.env, init: true, stop_grace_period: 0s, healthcheck: ${health}}`
  await writeFile(join(folder, 'compose.yml'), `services:\n  web: ${service}\n  worker: ${service}\n`)
  await writeFile(join(folder, 'app.env'), `APP_PASSWORD=${APP_PASSWORD}\n`)
  const engineOf = new Map(hosts.map((host, index) => [host, stageHosts[index]?.engine?.dockerHost ?? '']))
  const {username = '', password = ''} = stage.registry.credentials ?? {}
  return {
    hosts,
    folder,
    image,
    async next(chosen) {
      const running = (await Promise.all(chosen.map(host => host.running()))).flat()
      const digests = VERSIONS.map(version => stage.digests[version] ?? '')
      const next = digests.find(digest => !running.some(one => one.endsWith(digest))) ?? ''
      for (const host of chosen) {
        await stage.docker('--host', engineOf.get(host) ?? '', 'image', 'rm', `${image}@${next}`).catch(() => 'It is not there.')
      }
      return next
    },
    inputs: {
      'compose-file': join(folder, 'compose.yml'),
      files: join(folder, 'app.env'),
      'registry-username': username,
      'registry-password': password,
      backup: 'web: ["busybox", "echo", "fault-backup"]',
      migrate: 'web: ["busybox", "echo", "fault-migrate"]',
      after: 'web: ["busybox", "echo", "fault-after"]',
      'health-command': 'web: ["busybox", "echo", "fault-verify"]'
    },
    secrets: [password, APP_PASSWORD]
  }
}

async function faultHost(
  stage: DeployStage,
  {name, ssh, engine}: StageHost,
  failRegistry: (fails: boolean) => Promise<void>
): Promise<FaultHost> {
  const folder = partFolder(stage.folder, 'ssh-host', ssh === stage.ssh ? undefined : name)
  const [bin, state] = [join(folder, 'bin'), join(folder, 'docker')]
  await mkdir(state)
  await gatePrograms(bin, state)
  await gateDocker(bin, state, stage.tools.docker.path)
  const running = async () => {
    const containers = (await engine?.listContainers()) ?? []
    return containers
      .filter(({project, state: is, name: of}) => project === PROJECT && is === 'running' && !of.includes('fairway'))
      .map(({image}) => image)
  }
  return FaultHost.make({name, ssh, folder, running, failRegistry})
}

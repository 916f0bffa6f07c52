import {afterAll, beforeAll, beforeEach, expect, test} from '@jest/globals'
import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {bundleOf} from '../support/tree.ts'
import {DeployStage, errorOf, type DeployOptions} from './support/deploy-stage.ts'
import {startHangingRegistry, type HangingRegistry} from './support/hanging-registry.ts'

/*
 * What `__tests__/promises/deploy-life.test.ts` plays with fakes, with OpenSSH, an engine and Compose: a lost runner, a killed step, a registry
 * that never answers.
 */

let stage: DeployStage
let hanging: HangingRegistry
let project: string
let port: number

beforeAll(async () => {
  stage = await DeployStage.start(bundleOf('deploy-ssh'))
  hanging = await startHangingRegistry()
  // `bad` has no health page, so that a deploy of it waits.
  await stage.makeImages(['v1', 'bad'])
})

afterAll(async () => {
  await hanging.stop()
  await stage.stop()
})

let count = 0
beforeEach(async () => {
  project = `life${++count}`
  port = await findFreePort()
  const service = `{image: "\${FAIRWAY_IMAGE}", stop_grace_period: 0s, init: true, ports: ["127.0.0.1:${port}:8080"]}`
  await writeFile(join(stage.folder, 'compose.yml'), `services: {web: ${service}}\n`)
})

const deploy = (version: string, more: Record<string, string> = {}, options: DeployOptions = {}) =>
  stage.deploy(
    version,
    {project, 'compose-file': join(stage.folder, 'compose.yml'), 'health-url': `http://127.0.0.1:${port}/health`, ...more},
    options
  )

const pullForEver = () => ({
  image: `${hanging.host}/team/app`,
  digest: hanging.digest,
  'registry-username': hanging.username,
  'registry-password': hanging.password
})

async function expectFirstVersion(): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/health`)
  expect(((await answer.json()) as {version: string}).version).toBe('v1')
  const current = (await readFile(join(stage.directory(project), 'current'), 'utf8')).trim()
  expect(await readdir(join(stage.directory(project), 'releases'))).toEqual([current])
}

async function eventually(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It never came to pass.')
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

test('11.10 a pull that takes too long: docker pull ends on the host, and its login is gone', async () => {
  await deploy('v1')
  const result = await deploy('', {...pullForEver(), timeout: '6s'})
  expect(errorOf(result)).toContain('did not finish "pull"')
  await stage.expectNothingLeft(project)
  await expectFirstVersion()
})

test('11.10 main is killed during the pull: post leaves nothing of it', async () => {
  await deploy('v1')
  await deploy('', pullForEver(), {killAt: '::group::Pull'})
  await stage.expectNothingLeft(project)
  await expectFirstVersion()
})

test.each(['::group::Start', '  Started', '::group::Verify'])(
  '11.12 main is killed at %j: the first version serves, nothing is left',
  async killAt => {
    await deploy('v1')
    await deploy('bad', {'health-timeout': '1m'}, {killAt})
    await stage.expectNothingLeft(project)
    await expectFirstVersion()
  }
)

test('11.12 the runner is lost for ever while the host changes: the host puts the first version back', async () => {
  await deploy('v1')
  await deploy('bad', {'health-timeout': '1m'}, {killAt: '::group::Verify', post: false})
  await eventually(async () => !(await readdir(stage.directory(project))).some(name => name.startsWith('.lock')))
  await expectFirstVersion()
  for (const {pid} of stage.connections()) process.kill(pid, 'SIGTERM')
})

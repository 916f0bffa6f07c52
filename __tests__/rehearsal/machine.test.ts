import {describe, expect, test} from '@jest/globals'
import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {parseRehearsalArguments} from '../../rehearsal/arguments.ts'
import type {DockerStage} from '../../rehearsal/docker-stage.ts'
import {findLogins} from '../../rehearsal/leftovers/index.ts'
import {downloadParts, hostedRunner, selfHostedRunner} from '../../rehearsal/machine.ts'
import {ownMachine} from '../../rehearsal/runner/machine.ts'
import {runWorkflow} from '../../rehearsal/runner/index.ts'
import type {Toolset} from '../../rehearsal/toolset.ts'
import {tools as known} from '../../lib/tools/index.ts'
import {isProgram} from '../../lib/action/files.ts'
import {logOf, onPush, requestFor, temporaryFolder} from './runner/support.ts'

/** Programs in one folder, as on many machines. */
function toolsIn(folder: string): {toolset: Toolset; docker: DockerStage; bin: string} {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  const tool = (name: string, version: string) => {
    writeFileSync(join(bin, name), '#!/bin/sh\n', {mode: 0o755})
    return {path: join(bin, name), version, from: 'PATH'}
  }
  const docker = {
    docker: tool('docker', '28'),
    buildx: tool('docker-buildx', '0.35'),
    compose: tool('docker-compose', '2.40'),
    trivy: tool('trivy', known.trivy.version)
  }
  const toolset = {docker, terraform: {terraform: tool('terraform', '1.11.4')}, act: undefined} as unknown as Toolset
  const stage = {
    tools: docker,
    engine: {dockerHost: 'unix:///engine.sock'},
    builder: {dockerHost: 'unix:///front.sock'},
    buildkit: {environment: {BUILDX_BUILDER: 'b', BUILDX_CONFIG: '/b'}}
  } as unknown as DockerStage
  return {toolset, docker: stage, bin}
}

const workflow = onPush(`
  one: {runs-on: x, steps: [{run: 'echo "found $(ls -A "$HOME" "$RUNNER_TOOL_CACHE" | grep -c left)"; touch "$HOME/left" "$RUNNER_TOOL_CACHE/left"'}]}
  two: {needs: one, runs-on: x, steps: [{run: 'echo "found $(ls -A "$HOME" "$RUNNER_TOOL_CACHE" | grep -c left), $RUNNER_ENVIRONMENT \${{ runner.environment }} $RUNNER_NAME"'}]}`)

describe('12.9 HOME and the tool cache', () => {
  test("12.9 of a runner of one's own are the same for all jobs of all runs", async () => {
    const machine = ownMachine(temporaryFolder())
    const first = await runWorkflow(requestFor({workflow, request: {machine}}))
    const second = await runWorkflow(requestFor({workflow, request: {machine}}))
    const found = [first, second].map(result => logOf(result).match(/^found .*$/gm))
    expect(found).toEqual([
      ['found 0', 'found 2, self-hosted self-hosted rehearsal'],
      ['found 2', 'found 2, self-hosted self-hosted rehearsal']
    ])
  })

  test('12.9 of a hosted runner are fresh for each job', async () => {
    const folder = temporaryFolder()
    const {toolset} = toolsIn(folder)
    const {machine} = await hostedRunner({folder, docker: undefined}, {...toolset, docker: undefined, terraform: undefined})
    const result = await runWorkflow(requestFor({workflow, request: {machine}}))
    expect(logOf(result).match(/^found .*$/gm)).toEqual(['found 0', 'found 0, github-hosted github-hosted GitHub Actions 1'])
  })
})

describe('12.9 a hosted runner', () => {
  test('12.9 has Docker without a builder, and none of the tools that an action brings along on its PATH', async () => {
    const folder = temporaryFolder()
    const {toolset, docker, bin} = toolsIn(folder)
    const {environment} = await hostedRunner({folder, docker}, toolset)
    const folders = (environment['PATH'] ?? '').split(':')
    expect(folders).not.toContain(bin)
    expect(readdirSync(folders.find(path => path.startsWith(folder)) ?? '')).toEqual(['docker'])
    expect(environment).toMatchObject({DOCKER_HOST: 'unix:///front.sock'})
    expect(Object.keys(environment).filter(name => name.startsWith('BUILDX_'))).toEqual([])
  })

  test('12.9 finds in its tool cache what it would download, and the report says so', async () => {
    const folder = temporaryFolder()
    const {toolset, docker} = toolsIn(folder)
    const {machine} = await hostedRunner({folder, docker}, toolset)
    const {home, toolCache} = await machine.prepare(join(folder, 'job'))
    for (const name of ['trivy', 'terraform'] as const) {
      const cached = join(toolCache, `fairway-${name}`, known[name].version, `${process.platform}-${process.arch}`)
      expect([await isProgram(join(cached, name)), existsSync(`${cached}.complete`)]).toEqual([true, true])
    }
    expect(readdirSync(join(home, '.docker', 'cli-plugins')).sort()).toEqual(['docker-buildx', 'docker-compose'])
    expect(downloadParts(toolset).map(({name, kind}) => [name, kind])).toEqual([
      [`the download of trivy ${known.trivy.version}`, 'stand-in'],
      [`the download of terraform ${known.terraform.version}, by 1.11.4`, 'stand-in']
    ])
  })

  test('12.9 is asked for with --hosted', () => {
    expect(parseRehearsalArguments(['--hosted']).isHosted).toBe(true)
    expect(parseRehearsalArguments([]).isHosted).toBe(false)
  })
})

test("a runner of one's own has the tools on its PATH, and a builder", async () => {
  const folder = temporaryFolder()
  const {toolset, docker, bin} = toolsIn(folder)
  // Each run asks for it: what is set up already stays.
  for (let run = 0; run < 2; run++) {
    const {environment} = await selfHostedRunner({folder, docker}, toolset)
    expect((environment['PATH'] ?? '').split(':')).toContain(bin)
    expect(environment).toMatchObject({DOCKER_HOST: 'unix:///engine.sock', BUILDX_BUILDER: 'b'})
  }
})

test('12.9 a login that a run left in the home of the runner’s user is left over', async () => {
  const home = temporaryFolder()
  expect(await findLogins(join(home, 'nowhere'), [])).toEqual([])
  mkdirSync(join(home, '.docker', 'cli-plugins'), {recursive: true})
  mkdirSync(join(home, '.ssh'))
  writeFileSync(join(home, '.cache'), '')
  expect(await findLogins(home, ['.docker/cli-plugins'])).toEqual([])
  writeFileSync(join(home, '.docker', 'config.json'), '{}')
  writeFileSync(join(home, '.ssh', 'known_hosts'), '')
  writeFileSync(join(home, '.netrc'), '')
  expect(await findLogins(home, ['.docker/cli-plugins'])).toEqual(
    ['.ssh/known_hosts', '.docker/config.json', '.netrc'].map(path => `${path} in the home of the runner's user: every later job finds it`)
  )
})

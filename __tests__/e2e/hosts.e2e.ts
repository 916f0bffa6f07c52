import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {readdir} from 'node:fs/promises'
import {http} from '../../lib/http/http.ts'
import {bridgesOf} from '../../rehearsal/system/bridges.ts'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {findStageLeftovers, partFolder} from '../../rehearsal/parts/stage-folder.ts'
import type {StageHost} from '../../rehearsal/stage-hosts.ts'
import {DeployStage} from './support/deploy-stage.ts'

let stage: DeployStage
let first: StageHost
let second: StageHost
let before: readonly string[]

beforeAll(async () => {
  before = await readdir('/run')
  stage = await DeployStage.start()
  first = stage.firstHost()
  ;[second] = await Promise.all([stage.addHost({name: 'second', kind: 'compose', group: 'web'}), stage.makeImages(['v1'])])
})

afterAll(() => stage.stop())

test('each host has an address, a home, an engine and a key of its own; one key opens all', async () => {
  const said = await Promise.all(
    [first, second].map(host => stage.onHost(host, 'pwd; echo "$HOST_ADDRESS"; docker info --format "{{.ID}}"'))
  )
  const [one, two] = said.map(text => text.trim().split('\n'))
  expect(one?.slice(0, 2)).toEqual([first.ssh.home, '127.0.0.1'])
  expect(two?.slice(0, 2)).toEqual([second.ssh.home, '127.0.0.2'])
  expect(one?.[2]).not.toBe(two?.[2])
  expect(first.ssh.knownHosts.split(' ')[2]).not.toBe(second.ssh.knownHosts.split(' ')[2])
  expect(stage.hostsInputs().hosts).toMatch(/^\S+@127\.0\.0\.1:\d+ name=first\n\S+@127\.0\.0\.2:\d+ name=second group=web$/)
  // A host's key is good for that host only.
  const stranger = {ssh: {...second.ssh, knownHosts: first.ssh.knownHosts}}
  await expect(stage.onHost(stranger, 'true')).rejects.toThrow(/verification failed|No .* host key is known/)
})

test('one Compose file runs on both at the same port, each on its own address, in networks of its own', async () => {
  const port = await findFreePort('127.0.0.2')
  const {username = '', password = ''} = stage.registry.credentials ?? {}
  const image = `${stage.registry.host}/team/app@${stage.digests['v1'] ?? ''}`
  const compose = `services: {web: {image: "${image}", init: true, stop_grace_period: 0s, ports: ["\${HOST_ADDRESS}:${port}:8080"]}}`
  const up = (host: StageHost) =>
    stage.onHost(
      host,
      `set -e
      echo '${password}' | docker login --username ${username} --password-stdin ${stage.registry.host}
      mkdir app && cd app && echo '${compose}' > compose.yaml
      echo ${host.name} > name && docker compose up --detach --wait
      docker compose cp name web:/www/name
      docker network inspect app_default --format '{{range .IPAM.Config}}{{.Subnet}}{{end}}'`
    )
  const subnets = (await Promise.all([first, second].map(up))).map(said => said.trim().split('\n').at(-1))
  for (const host of [first, second]) {
    const page = await http({method: 'GET', url: `http://${host.address}:${port}/name`, attempts: 3})
    expect(page.body.toString()).toBe(`${host.name}\n`)
    expect(await host.engine?.listContainers()).toMatchObject([{name: 'app-web-1', state: 'running'}])
    expect(await stage.containers('app', '{{.Names}}', host)).toBe('app-web-1')
  }
  expect(subnets[1]).toBe('10.224.32.0/26')
  expect(subnets[0]).not.toBe(subnets[1])
})

test('a host that is taken down leaves the other one as it is', async () => {
  await second.ssh.takeDown()
  await expect(stage.onHost(second, 'true')).rejects.toThrow('Connection refused')
  expect(await stage.onHost(first, 'echo here')).toBe('here\n')
  expect(await second.engine?.listContainers()).toMatchObject([{state: 'running'}])
})

test('nothing is left: no process, mount, bridge, folder', async () => {
  const engines = [partFolder(stage.folder, 'engine'), partFolder(stage.folder, 'engine', 'second')]
  const bridges = (await Promise.all(engines.map(bridgesOf))).flat()
  expect(bridges).toHaveLength(2)
  await stage.stop()
  expect(await findStageLeftovers(stage.folder)).toEqual([])
  expect((await readdir('/sys/class/net')).filter(name => bridges.includes(name))).toEqual([])
  expect((await readdir('/run')).filter(name => !before.includes(name))).toEqual([])
})

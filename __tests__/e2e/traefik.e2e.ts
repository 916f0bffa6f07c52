import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ensureTools, type FoundTool} from '../../rehearsal/tools/index.ts'
import {bundleOf} from '../support/tree.ts'
import {DeployStage, errorOf} from './support/deploy-stage.ts'
import {drainOne, pair, removePair, startPair} from './support/drain-scene.ts'
import type {Proxy} from './support/event-proxy.ts'
import {describeLoad, failedRequests, startLoad} from './support/load.ts'
import {startTraefik, traefikLabels} from './support/traefik.ts'

let stage: DeployStage
let traefik: FoundTool

beforeAll(async () => {
  traefik = (await ensureTools('all', {yes: true})).traefik
  stage = await DeployStage.start(bundleOf('deploy-ssh'))
  await stage.makeImages(['v1', 'v2', 'bad'])
})

afterAll(() => stage.stop())

async function withTraefik(service: string, use: (proxy: Proxy) => Promise<void>): Promise<void> {
  const proxy = await startTraefik({stage: stage.folder, traefik, socket: stage.engine.socket, service})
  try {
    await use(proxy)
  } finally {
    await proxy.stop()
  }
}

test('Traefik loses no request of a container that is drained before it is stopped, and loses some of one that is killed', async () => {
  await startPair(stage.docker, 'busybox:stable', traefikLabels(pair.service, pair.port))
  try {
    await withTraefik(pair.service, async proxy => {
      const {drained, killed} = await drainOne(stage.docker, proxy)
      console.log([...drained, killed].map(describeLoad).join('\n'))
      expect(drained.map(failedRequests)).toEqual([0, 0])
      expect(failedRequests(killed)).toBeGreaterThan(0)
    })
  } finally {
    await removePair(stage.docker)
  }
})

test('a rolling deploy behind Traefik loses no request, whether its version is good or bad', async () => {
  const check = 'test ! -e /tmp/draining && busybox wget -q -O /dev/null http://127.0.0.1:8080/health'
  const service = {
    image: '${FAIRWAY_IMAGE}',
    init: true,
    labels: traefikLabels('shop', 8080),
    healthcheck: {test: check, interval: '1s', retries: 1}
  }
  const compose = join(stage.folder, 'compose.yml')
  await writeFile(compose, JSON.stringify({services: {web: service}}))
  const deploy = (version: string) =>
    stage.deploy(version, {
      project: 'shop',
      'compose-file': compose,
      rolling: 'web',
      drain: 'web: ["touch", "/tmp/draining"]',
      'health-timeout': version === 'bad' ? '3s' : '20s'
    })
  const first = await deploy('v1')
  expect([errorOf(first), first.outputs['result']]).toEqual(['', 'deployed'])
  await withTraefik('shop', async proxy => {
    await haveAnswer(`${proxy.url}/health`)
    const loads = [true, false].map(keepAlive => startLoad({url: `${proxy.url}/health`, perSecond: 50, keepAlive}))
    await Promise.all(loads.map(load => load.until(({versions}) => 'v1' in versions, 'v1 answers')))
    const second = await deploy('v2')
    expect([errorOf(second), second.outputs['result']]).toEqual(['', 'deployed'])
    await Promise.all(loads.map(load => load.until(({versions}) => 'v2' in versions, 'v2 answers')))
    const bad = await deploy('bad')
    expect(bad.outputs['result']).toBe('rolled-back')
    await Promise.all(loads.map(load => load.more(50)))
    const reports = await Promise.all(loads.map(load => load.stop()))
    console.log(reports.map(describeLoad).join('\n'))
    expect(reports.map(failedRequests)).toEqual([0, 0])
  })
})

/** Waits until the first request is answered: the proxy has seen the container by then. */
async function haveAnswer(url: string): Promise<void> {
  const load = startLoad({url, perSecond: 10, keepAlive: false})
  await load.until(({ok}) => ok > 0, `${url} answers`)
  await load.stop()
}

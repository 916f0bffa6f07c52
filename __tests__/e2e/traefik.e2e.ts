import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {ensureTools} from '../../rehearsal/tools/index.ts'
import {DeployStage} from './support/deploy-stage.ts'
import {drainOne, pair, removePair, startPair} from './support/drain-scene.ts'
import type {Proxy} from './support/event-proxy.ts'
import {describeLoad, failedRequests} from './support/load.ts'
import {startTraefik, traefikLabels} from './support/traefik.ts'

let stage: DeployStage
let traefik: Proxy

beforeAll(async () => {
  const tools = await ensureTools('all', {yes: true})
  stage = await DeployStage.start()
  await stage.makeImages([])
  traefik = await startTraefik({stage: stage.folder, traefik: tools.traefik, socket: stage.engine.socket, service: pair.service})
})

afterAll(async () => {
  await traefik.stop()
  await stage.stop()
})

test('Traefik loses no request of a container that is drained before it is stopped, and loses some of one that is killed', async () => {
  await startPair(stage.docker, 'busybox:stable', traefikLabels(pair.service, pair.port))
  try {
    const {drained, killed} = await drainOne(stage.docker, traefik)
    console.log([...drained, killed].map(describeLoad).join('\n'))
    expect(drained.map(failedRequests)).toEqual([0, 0])
    expect(failedRequests(killed)).toBeGreaterThan(0)
  } finally {
    await removePair(stage.docker)
  }
})

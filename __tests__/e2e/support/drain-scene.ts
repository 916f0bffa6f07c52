import {setTimeout as sleep} from 'node:timers/promises'
import type {Proxy} from './event-proxy.ts'
import {startLoad, type LoadReport} from './load.ts'

type Docker = (...args: string[]) => Promise<string>

const PROJECT = 'pair'
const SERVICE = 'page'
const PORT = 8080
const PATIENCE_MILLISECONDS = 60_000

/** busybox's web server, which answers with the name of its container, and is unhealthy as soon as /tmp/draining is there. */
const SCRIPT = `mkdir -p /www && echo "{\\"version\\": \\"$NAME\\"}" > /www/index.html && exec busybox httpd -f -p ${PORT} -h /www`

/** The two containers of {@link startPair}, for a proxy to find. */
export const pair = {project: PROJECT, service: SERVICE, port: PORT, names: ['pair-page-1', 'pair-page-2']} as const

/** Two containers of one Compose service with a health check, in a network of their own. @param labels more labels, `name=value` */
export async function startPair(docker: Docker, busybox: string, labels: readonly string[] = []): Promise<void> {
  await docker('network', 'create', PROJECT)
  const all = [`com.docker.compose.project=${PROJECT}`, `com.docker.compose.service=${SERVICE}`, ...labels]
  const health = ['--health-cmd', 'test ! -e /tmp/draining', '--health-interval', '1s', '--health-retries', '1']
  for (const name of pair.names) {
    const options = ['--detach', '--init', '--network', PROJECT, '--name', name, '--env', `NAME=${name}`, ...health]
    await docker('run', ...options, ...all.flatMap(label => ['--label', label]), busybox, 'busybox', 'sh', '-c', SCRIPT)
  }
}

export async function removePair(docker: Docker): Promise<void> {
  await docker('rm', '--force', ...pair.names)
  await docker('network', 'rm', PROJECT)
}

/** What requests a proxy lost while one of two containers was drained and stopped, and then while the other one was just killed. */
export interface DrainReport {
  readonly drained: readonly LoadReport[]
  readonly killed: LoadReport
}

/**
 * Two loads of 50 requests a second, with connections that are kept and with new ones, while the first container is drained (made unhealthy),
 * left by the proxy, and stopped. Then a third load while the second container is killed without a word.
 */
export async function drainOne(docker: Docker, proxy: Proxy): Promise<DrainReport> {
  const [first, second] = pair.names
  await haveBackends(proxy, 2)
  const loads = [true, false].map(keepAlive => startLoad({url: `${proxy.url}/`, perSecond: 50, keepAlive}))
  await Promise.all(loads.map(load => load.until(({versions}) => first in versions && second in versions, 'both containers answer')))
  await docker('exec', first, 'busybox', 'touch', '/tmp/draining')
  await haveBackends(proxy, 1)
  await docker('stop', first)
  await Promise.all(loads.map(load => load.more(50)))
  const drained = await Promise.all(loads.map(load => load.stop()))
  const load = startLoad({url: `${proxy.url}/`, perSecond: 50, keepAlive: true})
  await load.more(5)
  await docker('kill', second)
  await haveBackends(proxy, 0)
  await load.more(5)
  return {drained, killed: await load.stop()}
}

/** Waits until a proxy sends to so many containers. */
export async function haveBackends(proxy: Proxy, count: number): Promise<void> {
  const end = performance.now() + PATIENCE_MILLISECONDS
  for (;;) {
    const backends = await proxy.backends()
    if (backends.length === count) return
    if (performance.now() > end) throw new Error(`The proxy sends to ${backends.join(', ') || 'nobody'} and not to ${count}.`)
    await sleep(20)
  }
}

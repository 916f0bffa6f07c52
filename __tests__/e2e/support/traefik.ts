import {join} from 'node:path'
import {http, parseJson} from '../../../lib/http/http.ts'
import {isListening, startServerProcess} from '../../../rehearsal/parts/server-process.ts'
import {findFreePort} from '../../../rehearsal/system/free-port.ts'
import type {FoundTool} from '../../../rehearsal/tools/index.ts'
import type {Proxy} from './event-proxy.ts'

export interface TraefikOptions {
  /** The stage's folder. */
  readonly stage: string
  readonly traefik: FoundTool
  /** Path of the engine's UNIX socket. */
  readonly socket: string
  readonly service: string
}

/** What a container has to say so that Traefik sends it what comes to any path. */
export const traefikLabels = (service: string, port: number): readonly string[] => [
  'traefik.enable=true',
  `traefik.http.routers.${service}.rule=PathPrefix(\`/\`)`,
  `traefik.http.routers.${service}.entrypoints=web`,
  `traefik.http.services.${service}.loadbalancer.server.port=${port}`
]

/** Traefik as people run it, on a free loopback port, with its docker provider and the settings that nobody changes. */
export async function startTraefik({stage, traefik, socket, service}: TraefikOptions): Promise<Proxy> {
  const [port, apiPort] = [await findFreePort(), await findFreePort()]
  const server = await startServerProcess({
    name: 'Traefik',
    argv: [
      traefik.path,
      `--entryPoints.web.address=127.0.0.1:${port}`,
      `--entryPoints.traefik.address=127.0.0.1:${apiPort}`,
      '--api.insecure=true',
      '--api.dashboard=false',
      `--providers.docker.endpoint=unix://${socket}`,
      '--providers.docker.exposedByDefault=false',
      '--global.checkNewVersion=false',
      '--global.sendAnonymousUsage=false'
    ],
    logFile: join(stage, 'traefik.log'),
    isReady: async () => (await isListening(port)) && (await isListening(apiPort)),
    cwd: stage
  })
  return {
    url: `http://127.0.0.1:${port}`,
    backends: async () => {
      const answer = await http({method: 'GET', url: `http://127.0.0.1:${apiPort}/api/http/services/${service}@docker`})
      if (answer.status === 404) return []
      const {loadBalancer} = parseJson('Traefik', answer.body) as {loadBalancer?: {servers?: {url: string}[]}}
      return (loadBalancer?.servers ?? []).map(({url}) => url.replace('http://', '')).sort()
    },
    stop: () => server.stop()
  }
}

import {http} from '../lib/http.ts'
import {runProcess} from '../lib/process.ts'
import type {Tool} from './parts/part.ts'
import type {Stage} from './stage.ts'

/** What the world looks like after a run, asked of the parts themselves and not of the run. */
export interface Observation {
  /** The manifest digest of the container that runs, of the image's own repository; null when none runs. */
  readonly runningDigest: string | null
  /** What the health page says its version is; null when it does not answer with 200 and JSON. */
  readonly servingVersion: string | null
  /** Tags of the image in the registry, with what they point to. */
  readonly tags: Readonly<Record<string, string>>
  /** Digests of all manifests of the image in the registry, tagged or not. */
  readonly manifests: readonly string[]
}

interface ContainerDescription {
  readonly Image: string
}

/**
 * @param image the image's name below the registry, `homelab/bookshelf`
 * @param project the Compose project
 */
export async function observe(stage: Stage, docker: Tool, app: {image: string; project: string; healthPath: string}): Promise<Observation> {
  const contents = await stage.registry.contents().catch(() => [])
  const repository = contents.find(candidate => candidate.repository === app.image)
  return {
    runningDigest: await findRunningDigest(stage, docker, app.project, `${stage.registry.host}/${app.image}`),
    servingVersion: await askVersion(`${stage.appUrl}${app.healthPath}`),
    tags: repository?.tags ?? {},
    manifests: repository?.manifests ?? []
  }
}

/** A container knows the image by its id only; the digest it was pulled by stands in the image's RepoDigests. */
async function findRunningDigest(stage: Stage, docker: Tool, project: string, name: string): Promise<string | null> {
  const env = {PATH: process.env['PATH'], DOCKER_HOST: stage.engine.dockerHost, DOCKER_CONFIG: stage.folder}
  const ask = async (...args: string[]) => (await runProcess([docker.path, ...args], {env, timeout: 20_000})).stdout.trim()
  const ids = await ask('ps', '--quiet', '--no-trunc', '--filter', `label=com.docker.compose.project=${project}`)
  for (const id of ids.split('\n').filter(line => line !== '')) {
    const [container] = parseArray<ContainerDescription>(await ask('inspect', '--type', 'container', id))
    const [image] = parseArray<{RepoDigests?: string[]}>(await ask('image', 'inspect', container?.Image ?? ''))
    const reference = image?.RepoDigests?.find(digest => digest.startsWith(`${name}@`))
    if (reference !== undefined) return reference.slice(name.length + 1)
  }
  return null
}

function parseArray<T>(text: string): T[] {
  try {
    return JSON.parse(text) as T[]
  } catch {
    return []
  }
}

async function askVersion(url: string): Promise<string | null> {
  try {
    const answer = await http({method: 'GET', url, attempts: 1, timeout: 3_000})
    const page = JSON.parse(answer.body.toString('utf8')) as {version?: unknown}
    return answer.status === 200 && typeof page.version === 'string' ? page.version : null
  } catch {
    return null
  }
}

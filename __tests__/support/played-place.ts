import {chmod, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {factsOf} from './release-facts.ts'
import {dockerProgram} from './played-docker/program.ts'

/** Where a deploy can be stopped on the played host. */
export type Place =
  'examine' | 'lock' | 'files' | 'login' | 'pull' | 'backup' | 'migrate' | 'up' | 'verify' | 'after' | 'commit' | 'current' | 'unlock'

/** One host that is played: its programs, its home, and what its engine runs. */
export class PlayedPlace {
  readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** Makes what a host has. */
  async furnish(): Promise<void> {
    for (const name of ['host-bin', 'home', 'tmp', 'docker']) await mkdir(this.path(name), {recursive: true})
    await this.docker()
  }

  path(...parts: string[]): string {
    return join(this.folder, ...parts)
  }

  async program(path: string, content: string): Promise<void> {
    await writeFile(this.path(path), content)
    await chmod(this.path(path), 0o755)
  }

  /**
   * What the host's `docker` answers from now on.
   * @param more lines of its shell `case` that come before the usual ones  @param functions sh text before it
   */
  docker(more = '', functions = ''): Promise<void> {
    return this.program('host-bin/docker', dockerProgram(more, functions))
  }

  /** The next deploy stays there until it is ended, or {@link goOn}. */
  async hangAt(place: Place): Promise<void> {
    await rm(this.path('docker', `reached-${place}`), {force: true})
    await writeFile(this.path('docker', `hang-${place}`), '')
  }

  /** What hangs goes on; or a slow program of a runner that has PLAYED_SLOW. */
  async goOn(name?: string): Promise<void> {
    if (name === undefined) await rm(this.path('docker', 'hangs'), {force: true})
    else await writeFile(this.path('docker', `go-${name}`), '')
  }

  /** Lets a program of the host wait, for runners that have PLAYED_SLOW, until {@link goOn}. */
  slow(name: string): Promise<void> {
    const state = this.path('docker')
    return this.program(
      `host-bin/${name}`,
      `#!/bin/sh
if [ -n "$PLAYED_SLOW" ]; then : > "${state}/reached-${name}"; while [ ! -e "${state}/go-${name}" ]; do sleep 0.1; done; fi
PATH=\${PATH#*:}
exec ${name} "$@"
`
    )
  }

  async reached(name: string): Promise<void> {
    await eventually(async () => (await readdir(this.path('docker'))).includes(`reached-${name}`))
  }

  /** The image that runs; empty when none does. */
  async runs(): Promise<string> {
    return (await readFile(this.path('docker', 'image'), 'utf8').catch(() => '')).trim()
  }

  /** The images that were started, in order. */
  async started(): Promise<string[]> {
    const told = await readFile(this.path('docker', 'told'), 'utf8').catch(() => '')
    return [...told.matchAll(/^up (.*)$/gm)].map(([, image = '']) => image)
  }

  /** An earlier deploy has left this: a release that runs. @param image `name@sha256:…` */
  async hasRelease(image: string): Promise<void> {
    const id = '20260101T000000Z-0123456789ab-0a1b2c3d'
    const release = this.directory('releases', id)
    await mkdir(release, {recursive: true})
    const files = {
      'docker-compose.yml': 'services: {web: {image: "${FAIRWAY_IMAGE}"}}\n',
      'fairway.env': `FAIRWAY_IMAGE=${image}\n`,
      'fairway.args': '-f\ndocker-compose.yml\n--env-file\nfairway.env\n',
      'fairway.road': 'compose\n',
      'fairway.release.json': factsOf(image)
    }
    for (const [name, content] of Object.entries(files)) await writeFile(join(release, name), content)
    await writeFile(this.directory('current'), `${id}\n`)
    for (const [name, content] of Object.entries({image, folder: release, pulled: image}))
      await writeFile(this.path('docker', name), `${content}\n`)
  }

  directory(...parts: string[]): string {
    return this.path('home', 'fairway', 'wiki', ...parts)
  }

  releases(): Promise<string[]> {
    return readdir(this.directory('releases'))
  }

  async current(): Promise<string> {
    return (await readFile(this.directory('current'), 'utf8').catch(() => '')).trim()
  }
}

/** Waits until it is so. @throws Error when it is not after ten seconds */
export async function eventually(isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It never came to pass.')
    await new Promise(resolve => setTimeout(resolve, 50))
  }
}

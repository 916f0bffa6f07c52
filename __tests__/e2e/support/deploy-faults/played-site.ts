import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {startSshHost} from '../../../../rehearsal/parts/ssh-host.ts'
import type {SshKey} from '../../../../rehearsal/parts/ssh-key.ts'
import {partFolder} from '../../../../rehearsal/parts/stage-folder.ts'
import {addressOf} from '../../../../rehearsal/stage-hosts.ts'
import {SERVICE_FUNCTIONS, SERVICES} from '../../../support/played-docker/services.ts'
import {PlayedPlace} from '../../../support/played-place.ts'
import {FaultHost} from './fault-host.ts'
import {GATE, gatePrograms, PROJECT} from './gate.ts'
import type {Site} from './site.ts'

const IMAGE = 'registry.example.com/team/app'
const [REGISTRY_PASSWORD, APP_PASSWORD] = ['Regi5try-p4ssw0rd', 'App-p4ssw0rd-0f-the-env-file']

/** What Docker says when the registry answers 500 (moby, distribution/errors.go and registry/auth.go), and when its disk is full. */
const FAILURES = `
  'login '*)
    if [ -e "$state/registry-fails" ]; then
      echo 'Error response from daemon: login attempt to https://registry.example.com/v2/ failed with status: 500 Internal Server Error' >&2
      exit 1
    fi
    printf '{"auths":{"registry.example.com":{"auth":"%s"}}}' "$(printf 'u:%s' "$(cat)" | base64)" > "$config/config.json" ;;
  'pull '*)
    if [ -e "$state/registry-fails" ]; then echo 'Error response from daemon: received unexpected HTTP status: 500 Internal Server Error' >&2; exit 1; fi
    if [ -e "$state/engine-full" ]; then echo 'failed to register layer: write /usr/bin/app: no space left on device' >&2; exit 1; fi
    echo "$last" >> "$state/pulled" ;;
`

export interface PlayedSiteOptions {
  readonly stage: string
  readonly sshd: string
  readonly userKey: SshKey
  /** Tells its hosts from those of the stage's other sites. */
  readonly lane: number
  /** How many hosts it has. */
  readonly hosts: number
}

let versions = 0

/** Hosts with a real sshd each, whose docker is a program that plays one. */
export async function startPlayedSite({stage, sshd, userKey, lane, hosts: count}: PlayedSiteOptions): Promise<Site> {
  const folder = join(stage, `lane-${lane}`)
  await mkdir(folder)
  const service = '{image: "${FAIRWAY_IMAGE}", env_file: app.env}'
  await writeFile(join(folder, 'compose.yml'), `services:\n  web: ${service}\n  worker: ${service}\n`)
  await writeFile(join(folder, 'app.env'), `APP_PASSWORD=${APP_PASSWORD}\n`)
  const names = Array.from({length: count}, (_, index) => 'abc'.charAt(index))
  const hosts = await Promise.all(names.map((name, index) => startHost({stage, sshd, userKey, name, index: lane * count + index})))
  return {
    hosts,
    folder,
    image: IMAGE,
    next: () => Promise.resolve(`sha256:${String(++versions).padStart(64, '0')}`),
    inputs: {
      'compose-file': join(folder, 'compose.yml'),
      files: join(folder, 'app.env'),
      'registry-username': 'u',
      'registry-password': REGISTRY_PASSWORD,
      backup: 'web: ["fault-backup"]',
      migrate: 'web: ["fault-migrate"]',
      after: 'web: ["fault-after"]',
      'health-command': 'web: ["fault-verify"]'
    },
    secrets: [REGISTRY_PASSWORD, APP_PASSWORD]
  }
}

interface HostOptions extends Pick<PlayedSiteOptions, 'stage' | 'sshd' | 'userKey'> {
  readonly name: string
  readonly index: number
}

async function startHost({stage, sshd, userKey, name, index}: HostOptions): Promise<FaultHost> {
  const part = `f${index}`
  const folder = partFolder(stage, 'ssh-host', part)
  const place = new PlayedPlace(folder)
  await place.furnish()
  // The gate stands before the cases, and after the functions that it needs.
  await place.docker(`${FAILURES}${SERVICES}`, `${SERVICE_FUNCTIONS}${GATE}PATH=\${PATH#*:}\ngate "$*"\n`)
  await mkdir(place.path('docker', 'containers'))
  const tool = (path: string) => ({path, version: 'played', from: 'this test'}) as const
  const docker = tool(place.path('host-bin', 'docker'))
  const environment = {PLAYED_PLACE: folder, TMPDIR: place.path('home', 'fairway', 'temporary')}
  const ssh = await startSshHost({
    stage,
    sshd: tool(sshd),
    docker,
    compose: docker,
    dockerHost: 'unix:///nowhere',
    name: part,
    address: addressOf(index),
    userKey,
    environment
  })
  await gatePrograms(place.path('bin'), place.path('docker'))
  const fails = place.path('docker', 'registry-fails')
  const host = await FaultHost.make({
    name,
    ssh,
    folder,
    running: () => imagesOf(place),
    failRegistry: isFailing => (isFailing ? writeFile(fails, '') : rm(fails, {force: true}))
  })
  await mkdir(environment.TMPDIR)
  return host
}

/** What the containers run that are no hooks, as {@link SERVICE_FUNCTIONS} keeps it. */
async function imagesOf(place: PlayedPlace): Promise<string[]> {
  const names = (await readdir(place.path('docker', 'containers'))).filter(name => /^[a-z]+-(web|worker)-1$/.test(name))
  const texts = await Promise.all(names.map(name => readFile(place.path('docker', 'containers', name), 'utf8')))
  if (names.some(name => !name.startsWith(`${PROJECT}-`))) throw new Error(`Containers of another project: ${names.join()}`)
  return texts.map(text => /image='([^']*)'/.exec(text)?.[1] ?? '')
}

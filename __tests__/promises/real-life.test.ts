import {afterEach, expect, test} from '@jest/globals'
import {standInHost, type HostOptions, type StandInHost} from '../support/stand-in-host.ts'

/*
 * What people have on a small server and a deploy refuses before any change, where the host's programs decide it; e2e/real-life.e2e.ts has what is
 * taken over and deployed. Each row says its words.
 */

let host: StandInHost
afterEach(() => host.remove())

interface Row {
  readonly what: string
  readonly host: HostOptions
  readonly words: readonly string[]
}

/** `docker` with these lines of its `case`, and the usual ones behind them. */
const docker = (cases: string) => `case "$*" in
${cases}
version*) echo 28.1.0 ;;
'compose version'*) echo 2.40.3 ;;
info*) echo 'inactive /' ;;
esac`

const rows: readonly Row[] = [
  {
    what: 'Podman alone',
    host: {programs: {podman: 'echo podman version 5.4.2'}},
    words: ['Docker was not found on the host, only Podman (podman version 5.4.2).', "can also use Podman's socket"]
  },
  {
    what: 'podman-docker',
    host: {programs: {docker: '[ -e /etc/containers/nodocker ] || echo "Emulate Docker CLI using podman." >&2\necho podman version 4.3.1'}},
    words: [`The program "docker" on the host is Podman's (podman version 4.3.1)`, 'podman.socket']
  },
  {
    what: 'docker-compose 1 only',
    host: {
      programs: {
        docker: docker(`compose*) echo "docker: 'compose' is not a docker command." >&2; exit 1 ;;`),
        'docker-compose': 'echo 1.29.2'
      }
    },
    words: ['Docker Compose 2 was not found on the host: it has only "docker-compose" 1.29.2.', 'Install the plugin', 'What runs goes on']
  },
  {
    what: 'a Swarm stack of that name, a full disk and no curl: everything at once',
    host: {
      programs: {
        docker: docker(`info*) echo 'active /' ;;\n'service ls'*) echo wiki_web; echo wiki_db ;;`),
        df: 'printf "Filesystem 1024-blocks Used Available\\n/dev/x 1 1 1024\\n"'
      }
    },
    words: [
      'A Swarm stack of this name is on the host (wiki_db, wiki_web)',
      'docker stack rm',
      'The host has only 1 MiB free',
      'The host has neither curl nor wget, and "health-from: host" needs one of them.'
    ]
  },
  {
    what: 'an active Swarm with other stacks is none of it',
    host: {
      programs: {
        docker: docker(`info*) echo 'active /' ;;\n'compose -p'*) echo 'the Compose file was read' >&2; exit 1 ;;`),
        curl: 'exit 1'
      }
    },
    words: ['the Compose file was read']
  }
]

test.each(rows)('$what', async ({host: options, words}) => {
  host = standInHost(options)
  if (options.programs?.['docker'] === undefined) host.removeProgram('docker')
  const {outputs, said} = await host.deploy({'health-url': 'http://wiki.example.com/health', 'health-from': 'host'})
  expect(outputs['result']).toBe('failed')
  for (const part of words) expect(outputs['reason']).toContain(part)
  expect(outputs['reason']).not.toMatch(/another "?(project|directory)|down -v/)
  expect(said).toContain('nothing was changed on the host')
  expect(host.dockerCalls().filter(call => / up /.test(call))).toEqual([])
})

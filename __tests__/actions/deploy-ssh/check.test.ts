import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {check, reportCheck} from '../../../actions/deploy-ssh/check.ts'
import {readDeployInputs, type DeployInputs} from '../../../actions/deploy-ssh/inputs.ts'
import {outputNames} from '../../../actions/deploy-ssh/outputs.ts'
import {platformProblem} from '../../../actions/deploy-ssh/images/platform.ts'
import type {RunIdentity} from '../../../lib/host/run-order.ts'
import {ActionError, CancelledError} from '../../../lib/action/errors.ts'
import {silence} from '../../support/silence.ts'
import {answer, fakeHost, type Handler} from '../../support/local-host.ts'
import {FIT, IMAGE, OLD_DIGEST, OLD_ID, previousWith} from '../../support/working-host.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-check-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

function inputsWith(more: Record<string, string>): DeployInputs {
  const given: Record<string, string> = {
    mode: 'check',
    host: 'server.example.com',
    user: 'deploy',
    'ssh-key': 'key',
    'known-hosts': 'x',
    project: 'wiki',
    image: IMAGE,
    ...more
  }
  let inputs: DeployInputs | undefined
  silence(() => (inputs = readDeployInputs(name => given[name] ?? '')))
  return inputs!
}

const MINE: RunIdentity = {
  repository: 'ann/wiki',
  repositoryId: '1',
  workflow: '.github/workflows/ship.yml',
  number: '7',
  id: '700',
  attempt: '1',
  commit: 'c7',
  url: ''
}

const hostWith = (preflight: string[], handlers: Record<string, Handler> = {}) =>
  fakeHost({
    preflight: () => answer(preflight),
    platform: () => answer(['platform linux/amd64']),
    'look-at-lock': () => answer(['lock taken']),
    ...handlers
  })

async function checked(more: Record<string, string>, host = hostWith(FIT), signal = new AbortController().signal) {
  const inputs = inputsWith(more)
  const log: string[] = []
  const result = await check(inputs, {
    connect: () => Promise.resolve(host),
    identity: MINE,
    log: {info: line => log.push(line), warning: line => log.push(line), group: (_title, work) => work()},
    signal
  })
  const problems = [...result.problems, ...result.hosts.flatMap(one => one.problems)]
  return {problems, log, report: reportCheck(inputs, result)}
}

describe('a check', () => {
  test('of a host that is fit is green, and changes nothing', async () => {
    const host = hostWith(previousWith({run: {...MINE, number: '6', id: '600', commit: 'c6'}}))
    const {problems, report, log} = await checked({platforms: 'linux/amd64'}, host)
    expect(problems).toEqual([])
    expect(host.asked).toEqual(['preflight', 'platform', 'look-at-lock', 'close'])
    expect(log).toEqual([`Docker 28.1.0, Compose 2.40.3, /srv/wiki: release ${OLD_ID} runs.`])
    expect(report).toMatchObject({outputs: {result: 'ready', 'running-digest': OLD_DIGEST, reason: ''}})
    expect(report.failure).toBeUndefined()
    expect(Object.keys(report.outputs).sort()).toEqual([...outputNames].sort())
  })

  test.each<[string, string[], string]>([
    [
      'without Docker',
      ['directory /srv/wiki', 'docker-missing yes'],
      'A deploy would be refused, and nothing was changed on the host. Docker was not found'
    ],
    [
      'with an old Compose',
      ['directory /srv/wiki', 'docker-version 28', 'compose-version 2.3.3', 'complete yes'],
      'Docker Compose 2 was not found'
    ],
    ['whose folder is not its own', ['not-writable /srv'], 'The account may not write to /srv on the host.'],
    [
      'that has two projects of this name',
      [...FIT, 'container-of {"folder":"/home/ann/wiki"}', 'container-of {"folder":"/home/bob/wiki"}'],
      'was started from several folders'
    ]
  ])('of a host %s is red', async (_, preflight, message) => {
    const {report} = await checked({}, hostWith(preflight))
    expect(report.failure).toContain(message)
    expect(report.outputs.result).toBe('failed')
  })

  test('says what it would take over and how, and what no service of the file continues; green, or red with "adopt: unchanged"', async () => {
    const container = {
      folder: '/home/ann/wiki',
      service: 'db',
      name: '/wiki-db-1',
      image: 'postgres',
      imageId: 'sha256:1',
      status: 'running'
    }
    const host = () =>
      hostWith([...FIT, `container-of ${JSON.stringify(container)}`], {
        'old-project': () => answer(['dry-exit 0', 'dry Container wiki-db-1  Recreate', 'image-is sha256:1 postgres'])
      })
    writeFileSync(join(folder, 'compose.yml'), 'services: {web: {image: "${FAIRWAY_IMAGE}"}}')
    const more = {'compose-file': join(folder, 'compose.yml')}
    const {report, log} = await checked(more, host())
    const said = log.join('\n')
    expect(report.outputs.result).toBe('ready')
    expect(log).toContain('Takes over the project that runs from /home/ann/wiki: wiki-db-1.')
    expect(said).toContain(
      'could not be put back as it is now: service db: its Compose file, .env, an env_file or another file that it reads has changed since'
    )
    expect(said).toContain('the new Compose file has no service db')
    const refused = await checked({...more, adopt: 'unchanged'}, host())
    expect(refused.report.failure).toContain('could not be put back as it is now: service db')
  })

  describe('of mounts that nobody sends', () => {
    const DATA = 'Service "web" mounts "./data", which is in the release directory but is not one of the files sent.'
    const mounting = () => {
      writeFileSync(
        join(folder, 'compose.yml'),
        'services: {web: {image: "${FAIRWAY_IMAGE}", volumes: ["./data:/data", "./conf:/conf:ro"]}}'
      )
      return {'compose-file': join(folder, 'compose.yml')}
    }
    const conf = () => {
      mkdirSync(join(folder, 'conf'))
      writeFileSync(join(folder, 'conf', 'web.conf'), '')
    }

    test('names each: on a host that never had the project they are nowhere', async () => {
      const {problems} = await checked(mounting())
      expect(problems).toEqual([expect.stringContaining(DATA), expect.stringContaining('mounts "./conf"')])
    })

    test('is fine with data in the folder that the project was taken over from, and with what only the host has', async () => {
      expect((await checked(mounting(), hostWith([...FIT, 'adopted /home/ann/wiki']))).problems).toEqual([])
    })

    test('is not fine with configuration that the checkout has too: it would stay as it is', async () => {
      conf()
      const {problems} = await checked(mounting(), hostWith([...FIT, 'adopted /home/ann/wiki']))
      expect(problems).toEqual([expect.stringMatching(/mounts "\.\/conf", which is in the checkout .* Add it to "files": "conf"\.$/)])
      expect((await checked({...mounting(), files: `${join(folder, 'conf')} => conf`}, hostWith([...FIT, 'adopted /x']))).problems).toEqual(
        []
      )
    })

    test('gives no advice about data beside a project that is refused: it might begin empty', async () => {
      const two = ['container-of {"folder":"/home/ann/wiki"}', 'container-of {"folder":"/home/bob/wiki"}']
      const {problems} = await checked(mounting(), hostWith([...FIT, ...two]))
      expect(problems).toEqual([expect.stringContaining('was started from several folders')])
    })
  })

  test('says what is wrong with the file and with the host, both at once', async () => {
    writeFileSync(join(folder, 'compose.yml'), 'services: {web: {image: nginx}}')
    const {report} = await checked({'compose-file': join(folder, 'compose.yml'), platforms: 'linux/arm64'})
    expect(report.failure).toBe(
      [
        'A deploy would be refused, and nothing was changed on the host:',
        `- The Compose file ${join(folder, 'compose.yml')} does not use the image to deploy. Write "image: \${FAIRWAY_IMAGE}" in the service that runs it.`,
        '- The host runs linux/amd64, and the image is built for linux/arm64 only. Add linux/amd64 to "platforms".'
      ].join('\n')
    )
  })

  test('of an older run than the one whose release runs is red, unless it may be older', async () => {
    const ran = previousWith({run: {...MINE, number: '8', id: '800', commit: 'c8'}})
    expect((await checked({}, hostWith(ran))).problems).toEqual([expect.stringContaining('which is newer than this one, run 7.')])
    const allowed = await checked({'allow-older': 'true'}, hostWith(ran))
    expect([allowed.problems, allowed.log.at(-1)]).toEqual([[], expect.stringContaining('as "allow-older" says')])
  })

  test('says who holds the lock: a deploy would wait', async () => {
    const held = () =>
      answer(['lock held', 'now 1000', 'owner since=940', 'owner runUrl=https://github.com/a/b/actions/runs/7', 'owner actor=ann'])
    const {problems, log} = await checked({}, hostWith(FIT, {'look-at-lock': held}))
    expect(problems).toEqual([])
    expect(log.at(-1)).toBe(
      'The lock of this project is held by https://github.com/a/b/actions/runs/7 (started by ann), for 1 min. A deploy waits for it.'
    )
  })

  test('that is cancelled throws, and leaves the connection', async () => {
    const cancel = new AbortController()
    const host = hostWith(FIT, {
      preflight: () => {
        cancel.abort(new CancelledError())
        throw new CancelledError()
      }
    })
    await expect(checked({}, host, cancel.signal)).rejects.toThrow(CancelledError)
  })
})

test('a deploy needs what a check can do without, and does not take what only a check looks at', () => {
  const digest = `sha256:${'0'.repeat(64)}`
  const deploy = {mode: 'deploy', 'compose-file': 'x', digest}
  expect(() => inputsWith(deploy)).not.toThrow()
  expect(() => inputsWith({...deploy, digest: ''})).toThrow('Input "digest" is required but is empty.')
  expect(() => inputsWith({...deploy, 'compose-file': ''})).toThrow('Input "compose-file" is required but is empty.')
  expect(() => inputsWith({...deploy, platforms: 'linux/arm64'})).toThrow(ActionError)
})

describe("the host's platform", () => {
  test.each<[string, string[]]>([
    ['linux/amd64', ['linux/amd64']],
    ['linux/amd64', ['linux/arm64', 'linux/amd64/v2']],
    ['linux/amd64', ['linux/386']],
    ['linux/arm64', ['linux/arm/v7']],
    ['linux/arm64', ['linux/arm64/v8']]
  ])('%s takes %j', (host, platforms) => {
    expect(platformProblem(host, platforms)).toBeUndefined()
  })

  test.each<[string, string[]]>([
    ['linux/amd64', ['linux/arm64']],
    ['linux/arm', ['linux/arm64']],
    ['linux/arm64', ['linux/amd64', 'windows/arm64']]
  ])('%s does not take %j', (host, platforms) => {
    expect(platformProblem(host, platforms)?.fix).toBe(`Add ${host} to "platforms".`)
  })

  test('that is not said is not compared', () => {
    expect(platformProblem(undefined, ['linux/arm64'])).toBeUndefined()
    expect(platformProblem('/', ['linux/arm64'])).toBeUndefined()
  })
})

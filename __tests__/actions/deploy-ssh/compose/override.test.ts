import {describe, expect, test} from '@jest/globals'
import {parse} from 'yaml'
import type {ReleasedMounts} from '../../../../actions/deploy-ssh/compose/config.ts'
import {
  askForVariables,
  CONTENT_LABEL,
  readVariables,
  renderOverride,
  type OverrideForm,
  type OverrideParts
} from '../../../../actions/deploy-ssh/compose/override.ts'
import type {CopiedSource} from '../../../../actions/deploy-ssh/compose/start-plan.ts'
import {answer} from '../../../support/local-host.ts'

const RELEASE = '/srv/wiki/releases/x'
const none: ReleasedMounts = {volumes: new Map(), secrets: new Map(), configs: new Map()}

function parts(more: Partial<OverrideParts> = {}): OverrideParts {
  const start = {oneShots: [], copied: new Map()}
  return {
    start,
    values: new Map(),
    released: none,
    stored: new Map(),
    moved: new Map(),
    release: RELEASE,
    secret: Buffer.from('key'),
    ...more
  }
}

interface Override {
  readonly services: Record<string, {labels?: Record<string, string>; volumes?: unknown[]}>
  readonly secrets?: unknown
  readonly configs?: unknown
}
const rendered = (more: Partial<OverrideParts>, form: OverrideForm = 'merged') => {
  const text = renderOverride(parts(more), form)
  return {text, ...(parse(text, {logLevel: 'silent'}) as Override)}
}

describe('renderOverride', () => {
  test('nothing to add is no file', () => {
    expect(renderOverride(parts(), 'merged')).toBe('')
    // A file of the host, of which nothing is known.
    const copied = new Map([['web', [{name: 'secret a', file: '/etc/a'}]]])
    expect(renderOverride(parts({start: {oneShots: [], copied}}), 'merged')).toBe('')
  })

  test('a one-shot is labelled as such', () => {
    expect(rendered({start: {oneShots: ['migrate'], copied: new Map()}}).services).toEqual({
      migrate: {labels: {'fairway.one-shot': 'true'}}
    })
  })

  test('what a project that was taken over keeps in its old folder leads there, also from beside the release', () => {
    const volume = (source: string, target: string) => ({type: 'bind', source, target, bind: {create_host_path: true}})
    const released = {
      volumes: new Map([
        [
          'web',
          [
            {path: 'da$ta', volume: volume(`${RELEASE}/da$ta`, '/data')},
            {path: undefined, volume: volume('/abs', '/abs')}
          ]
        ],
        ['db', [{path: '../shared', volume: volume('/srv/wiki/releases/shared', '/db')}]]
      ]),
      secrets: new Map([['key', 'key.txt']]),
      configs: new Map()
    }
    const moved = new Map([
      [`${RELEASE}/da$ta`, '/home/ann/wiki/da$ta'],
      ['/srv/wiki/releases/shared', '/home/ann/shared'],
      [`${RELEASE}/key.txt`, '/home/ann/wiki/key.txt']
    ])
    const {services, secrets} = rendered({released, moved})
    expect(services['web']?.volumes).toEqual([volume('/home/ann/wiki/da$$ta', '/data')])
    expect(services['db']?.volumes).toEqual([volume('/home/ann/shared', '/db')])
    expect(secrets).toEqual({key: {file: '/home/ann/wiki/key.txt'}})
  })

  test('the hash changes with the content, the value, the file, the name and the host, and with nothing else', () => {
    const hash = (content: string, value: string, key: string, name = 'config a', secret = 'key') => {
      const sources: CopiedSource[] = [
        {name, content},
        {name: 'secret b', variable: 'B'},
        {name: 'secret c', file: `${RELEASE}/c.txt`}
      ]
      return rendered({
        start: {oneShots: [], copied: new Map([['proxy', sources]])},
        values: new Map([['B', value]]),
        stored: new Map([['c.txt', {key, path: `/srv/wiki/files/${key}/c.txt`}]]),
        secret: Buffer.from(secret)
      }).services['proxy']?.labels?.[CONTENT_LABEL]
    }
    const first = hash('one', 'x', 'k')
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(hash('one', 'x', 'k')).toBe(first)
    const others = [
      hash('two', 'x', 'k'),
      hash('one', 'y', 'k'),
      hash('one', 'x', 'l'),
      hash('one', 'x', 'k', 'config c'),
      hash('one', 'x', 'k', 'config a', 'other')
    ]
    expect(new Set([first, ...others]).size).toBe(6)
  })

  const volume = {type: 'bind', source: `${RELEASE}/conf`, target: '/conf', read_only: true, bind: {create_host_path: true, selinux: 'z'}}
  const data = {type: 'volume', source: 'data', target: '/data', volume: {}}
  const released: ReleasedMounts = {
    volumes: new Map([
      [
        'web',
        [
          {volume, path: 'conf'},
          {volume: data, path: undefined}
        ]
      ]
    ]),
    secrets: new Map([['a', 'a.txt']]),
    configs: new Map([['own', 'docker-compose.yml']])
  }
  const stored = new Map([
    ['conf', {key: 'k1', path: '/srv/$wiki/files/k1/tree'}],
    ['a.txt', {key: 'k2', path: '/srv/$wiki/files/k2/a.txt'}]
  ])
  const lasting = {...volume, source: '/srv/$$wiki/files/k1/tree', bind: {create_host_path: false, selinux: 'z'}}

  test('what is mounted from the release gets its lasting path, which must be there; Compose reads a "$" of it as one', () => {
    const {services, secrets, configs} = rendered({released, stored})
    expect([services, secrets, configs]).toEqual([{web: {volumes: [lasting]}}, {a: {file: '/srv/$$wiki/files/k2/a.txt'}}, undefined])
  })

  test('as a whole all volumes are said again', () => {
    const {services, text} = rendered({released, stored}, 'whole')
    expect(services).toEqual({web: {volumes: [lasting, data]}})
    expect(text).toContain('"volumes": !override [')
  })
})

describe('what Compose is asked for', () => {
  const withVariable = {copied: new Map([['proxy', [{name: 'secret a', variable: 'TOKEN'}]]])}

  test('are the values of variables', () => {
    expect(askForVariables(RELEASE, 'wiki', withVariable)?.values).toMatchObject({probe: '{"x-fairway":{"TOKEN":"${TOKEN-}"}}'})
    const values = readVariables(answer([], {stdout: 'fairway:values json\n{"services":{},"x-fairway":{"TOKEN":"hunter2-token"}}'}))
    expect([...values]).toEqual([['TOKEN', 'hunter2-token']])
    expect(renderOverride(parts({start: {oneShots: [], ...withVariable}, values}), 'merged')).not.toContain('hunter2')
  })

  test.each([
    ['fails', answer([], {exitCode: 1, stderr: 'hunter2'})],
    ['is cut off', answer([], {stdout: 'fairway:values json\n{"x-fairway":{"TOKEN":"hunter2'})]
  ])('a Compose that %s stops it, without showing a value', (_what, said) => {
    expect(() => readVariables(said)).toThrow('could not say what the variables')
    expect(() => readVariables(said)).not.toThrow('hunter2')
  })

  test('a name that is no variable is never written into a file for Compose', () => {
    const odd = {copied: new Map([['proxy', [{name: 'secret a', variable: 'A}${B'}]]])}
    expect(() => askForVariables('/x', 'wiki', odd)).toThrow('not the name of a variable')
  })

  test('is nothing where nothing comes from variables', () => {
    expect(askForVariables('/x', 'wiki', {copied: new Map()})).toBeUndefined()
  })
})

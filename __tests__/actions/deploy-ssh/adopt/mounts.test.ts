import {describe, expect, test} from '@jest/globals'
import {readNewProject} from '../../../../actions/deploy-ssh/adopt/config.ts'
import {describeDropped, findLostData} from '../../../../actions/deploy-ssh/adopt/data.ts'
import {placeMounts, relativeMounts, type MountFacts} from '../../../../actions/deploy-ssh/adopt/mounts.ts'
import {sayFinding} from '../../../../actions/deploy-ssh/examine/finding.ts'
import {startedContainer, startedProject} from '../../../support/old-project.ts'

const DIRECTORY = '/home/ann/fairway/shop'
const RELEASE = `${DIRECTORY}/releases/20260131T120000Z-111111111111`
const FOLDER = '/home/ann/shop'

const project = (services: Record<string, unknown[]>, more: Record<string, unknown> = {}) =>
  readNewProject(
    JSON.stringify({services: Object.fromEntries(Object.entries(services).map(([name, volumes]) => [name, {volumes}])), ...more})
  )
const bind = (source: string, target: string, more: Record<string, unknown> = {}) => ({type: 'bind', source, target, ...more})

function place(volumes: unknown[], facts: Partial<MountFacts> & {sent?: readonly string[]} = {}, more: Record<string, unknown> = {}) {
  const {sent = [], ...known} = facts
  const relative = relativeMounts(project({web: volumes}, more), {
    release: RELEASE,
    directory: DIRECTORY,
    files: ['docker-compose.yml', ...sent]
  })
  return placeMounts(relative, {folder: FOLDER, onHost: new Map([[FOLDER, 'folder']]), inCheckout: () => undefined, ...known})
}

describe('relative mounts of a project that was taken over', () => {
  const there = (...paths: string[]) => new Map([FOLDER, ...paths].map(path => [path, 'folder'] as const))

  test('data stays in the old folder', () => {
    const {sources, notes, warnings, findings} = place([bind(`${RELEASE}/data`, '/data')], {onHost: there(`${FOLDER}/data`)})
    expect([...sources]).toEqual([[`${RELEASE}/data`, `${FOLDER}/data`]])
    expect(notes).toEqual([`Service "web" mounts "./data": it stays in ${FOLDER}.`])
    expect([warnings, findings]).toEqual([[], []])
  })

  test('so does what is beside it, written as ../shared', () => {
    const {sources} = place([bind(`${DIRECTORY}/releases/shared`, '/data')], {onHost: there('/home/ann/shared')})
    expect([...sources.values()]).toEqual(['/home/ann/shared'])
  })

  test('absolute paths, the home folder and what was sent are left alone', () => {
    const volumes = [bind('/srv/x', '/x'), bind('/home/ann/y', '/y'), bind(`${RELEASE}/conf`, '/conf', {read_only: true})]
    expect(place(volumes, {sent: ['conf/app.conf']}).sources.size).toBe(0)
  })

  test('read-only and in the checkout must be sent: it would be stale for ever', () => {
    const {findings, sources} = place([bind(`${RELEASE}/nginx.conf`, '/etc/nginx.conf', {read_only: true})], {
      onHost: there(`${FOLDER}/nginx.conf`),
      inCheckout: () => 'file'
    })
    expect(findings.map(sayFinding)).toEqual([
      `Service "web" mounts "./nginx.conf", which is in the checkout and is not one of the files sent: what is in ${FOLDER} would be used, and would stay as it is for ever. Add it to "files": "nginx.conf".`
    ])
    expect(sources.size).toBe(0)
  })

  test('read-only and only on the host is used from there, with a warning; nowhere at all is refused', () => {
    const secret = [bind(`${RELEASE}/cert.pem`, '/cert.pem', {read_only: true})]
    expect(place(secret, {onHost: there(`${FOLDER}/cert.pem`)}).warnings).toEqual([
      expect.stringContaining('nobody has it in a repository')
    ])
    expect(place(secret).findings[0]?.what).toContain('neither one of the files sent nor in /home/ann/shop')
  })

  test('writable and in the checkout stays there, and that it gets stale is said', () => {
    const {sources, warnings} = place([bind(`${RELEASE}/app.conf`, '/app.conf')], {
      onHost: there(`${FOLDER}/app.conf`),
      inCheckout: () => 'file'
    })
    expect(sources.size).toBe(1)
    expect(warnings).toEqual([expect.stringContaining('The checkout has it too: what changes there does not get to the host')])
  })

  test('all of the old folder over the image is refused: the new code would never be seen', () => {
    expect(place([bind(RELEASE, '/app')]).findings[0]?.what).toContain('that of the image would never be seen')
  })

  test('a folder that is gone is not made anew, empty', () => {
    expect(place([bind(`${RELEASE}/data`, '/data')], {onHost: new Map()}).findings[0]?.what).toContain('no longer on the host')
  })

  test('a secret from a file, and everything that is wrong at once', () => {
    const more = {secrets: {key: {file: `${RELEASE}/key.txt`}}}
    const {findings, sources} = place(
      [bind(RELEASE, '/app'), bind(`${RELEASE}/a`, '/a', {read_only: true})],
      {onHost: there(`${FOLDER}/key.txt`)},
      more
    )
    expect(findings).toHaveLength(2)
    expect([...sources.values()]).toEqual([`${FOLDER}/key.txt`])
  })
})

describe('data that the new containers would not find', () => {
  const volume = {type: 'volume', name: 'shop_pgdata', source: '', destination: '/var/lib/postgresql/data', isWritable: true}
  const db = (...mounts: (typeof volume)[]) => startedProject([startedContainer({service: 'db', name: 'shop-db-1', mounts})])
  const find = (mounts: (typeof volume)[], volumes: unknown[], names: Record<string, string> = {pgdata: 'shop_pgdata'}) => {
    const read = project({db: volumes}, {volumes: Object.fromEntries(Object.entries(names).map(([key, name]) => [key, {name}]))})
    return findLostData(db(...mounts), read.mounts, read.services).map(sayFinding)
  }
  const named = (source: string, target: string) => ({type: 'volume', source, target})

  test('the same volume by its real name is none of it', () => {
    expect(find([volume], [named('pgdata', '/var/lib/postgresql/data')])).toEqual([])
    expect(find([volume], [named('other', '/var/lib/postgresql/data')], {other: 'shop_pgdata'})).toEqual([])
  })

  test('another volume in its place, and none at all', () => {
    const [other = ''] = find([volume], [named('data', '/var/lib/postgresql/data')], {data: 'shop_data'})
    expect(other).toContain('in the volume shop_pgdata, and the new Compose file mounts the volume shop_data there.')
    expect(other).toContain('"cd /home/ann/shop && docker compose -p shop -f compose.yaml up -d"')
    expect(find([volume], [])[0]).toContain('no service of the new Compose file mounts that volume')
    expect(find([volume], [named('pgdata', '/var/lib/postgresql')])).toEqual([])
  })

  test('a folder counts where another writable one takes its place; configuration and code do not', () => {
    const folder = {...volume, type: 'bind', name: '', source: '/home/ann/shop/data', destination: '/data'}
    expect(find([folder], [bind('/srv/data', '/data')])[0]).toContain(
      'the folder /home/ann/shop/data, and the new Compose file mounts /srv/data there'
    )
    expect(find([folder], [bind('/srv/data', '/data', {read_only: true})])).toEqual([])
    expect(find([folder], [])).toEqual([])
    expect(find([{...folder, isWritable: false}], [bind('/srv/data', '/data')])).toEqual([])
    expect(find([{...folder, source: '/run/docker.sock'}], [bind('/var/run/docker.sock', '/data')])).toEqual([])
  })

  test('a folder that is not mounted any more may be code or data: that is said, without what cannot be data', () => {
    const folder = {...volume, type: 'bind', name: '', source: '/home/ann/shop/data', destination: '/data'}
    const dropped = (had: Partial<typeof volume>, ...volumes: unknown[]) => {
      const read = project({db: volumes})
      return describeDropped(db({...folder, ...had}), read.mounts, read.services)
    }
    expect(dropped({})).toEqual([
      'The new Compose file does not mount what the old containers write to: /home/ann/shop/data (db, /data). It stays on the host. If it is data, mount it again: without it the service begins empty.'
    ])
    expect(dropped({}, bind('/home/ann/shop/data', '/other'))).toEqual([])
    expect(dropped({}, bind('/srv/data', '/data/'))).toEqual([])
    for (const had of [
      {source: '/home/ann/shop'},
      {source: '/home'},
      {source: '/var/run/docker.sock'},
      {isWritable: false},
      {type: 'volume'}
    ]) {
      expect(dropped(had)).toEqual([])
    }
  })

  test('a volume without a name goes along by itself', () => {
    expect(find([{...volume, name: 'a'.repeat(64)}], [])).toEqual([])
  })
})

import {describe, expect, test} from '@jest/globals'
import {readDeployInputs} from '../../../actions/deploy-ssh/inputs.ts'
import {readIdentity} from '../../../actions/deploy-ssh/inputs/connection.ts'
import {pullLogins} from '../../../actions/deploy-ssh/inputs/images.ts'
import {silence} from '../../support/silence.ts'

const DIGEST = `sha256:${'0'.repeat(64)}`
const valid: Record<string, string> = {
  host: 'server.example.com',
  user: 'deploy',
  'ssh-key': 'a key that is not looked at here',
  'known-hosts': 'server.example.com ssh-ed25519 AAAA',
  project: 'wiki',
  'compose-file': 'docker-compose.yml',
  image: 'registry.example.com/Team/Wiki',
  digest: DIGEST
}

function read(more: Record<string, string> = {}) {
  let inputs: ReturnType<typeof readDeployInputs> | undefined
  silence(() => (inputs = readDeployInputs(name => ({...valid, ...more})[name] ?? '')))
  return inputs!
}

test('the smallest set of inputs, with small letters for Docker', () => {
  expect(read()).toMatchObject({
    port: 22,
    directory: '',
    image: 'registry.example.com/team/wiki',
    'health-timeout': 60_000,
    'health-from': 'runner'
  })
})

test('a missing known-hosts says how to get it', () => {
  expect(() => read({'known-hosts': ''})).toThrow('Input "known-hosts" is required')
  try {
    read({'known-hosts': ''})
  } catch (error) {
    expect((error as {fix: string}).fix).toMatch(/ssh-keyscan -p PORT HOST.*ssh-keygen -lf \/etc\/ssh\/ssh_host_ed25519_key\.pub/)
  }
})

test.each([
  ['host', '-oProxyCommand=id'],
  ['host', 'user@host'],
  ['user', '-l'],
  ['user', 'a b'],
  ['project', 'Wiki'],
  ['project', '../x'],
  ['directory', 'relative'],
  ['directory', '/srv/x/'],
  ['directory', '/srv/\nx'],
  ['image', 'registry.example.com/wiki:latest'],
  ['image', 'a b'],
  ['digest', 'latest'],
  ['digest', `sha256:${'0'.repeat(63)}`],
  ['health-url', 'ftp://x.example.com'],
  ['health-url', 'http://x.example.com:99999/'],
  ['health-url', 'http://[::1/'],
  ['expect-version', '$(id)'],
  ['files', 'a => ../b'],
  ['files', 'a => /etc/passwd'],
  ['port', '0'],
  ['host', 'server.example.com:22'],
  ['host', '[server.example.com]'],
  ['jump-host', 'me@jump:port'],
  ['jump-host', '-oProxyCommand=id'],
  ['host-fingerprints', 'MD5:00:11'],
  ['jump-ssh-key', 'a key without a jump host'],
  ['jump-known-hosts', 'jump ssh-ed25519 AAAA'],
  ['docker-host', 'tcp://192.0.2.1:2375'],
  ['docker-host', 'unix:///run/$(id) x'],
  ['sudo', 'maybe']
])('%s refuses %j', (name, value) => {
  expect(() => read({[name]: value})).toThrow(`Input "${name}"`)
})

test.each([
  ['host', '2001:db8::1'],
  ['host', '[2001:db8::1]'],
  ['host', 'fe80::1%eth0'],
  ['docker-host', 'unix:///run/user/1000/docker.sock'],
  ['host-fingerprints', `256 SHA256:${'a'.repeat(43)} root@web (ED25519)`],
  ['image', '127.0.0.1:5000/app'],
  ['image', 'nginx'],
  ['directory', '~/apps/wiki'],
  ['directory', '/srv/my apps']
])('%s takes %j', (name, value) => {
  expect(() => read({[name]: value})).not.toThrow()
})

const ADDRESS = {host: 'server.example.com', port: 22, user: 'deploy'}

test('a fingerprint stands for lines of known_hosts', () => {
  const inputs = read({'known-hosts': '', 'host-fingerprints': `SHA256:${'a'.repeat(43)}`})
  expect(readIdentity(inputs, [ADDRESS]).targets).toMatchObject([{alias: 'target-1', ...ADDRESS, hasFingerprint: true, hops: []}])
})

test('jump hosts stand one a line or between commas, and have lines of their own', () => {
  const jump = {'jump-host': 'a.example.com, me@[::1]:2200\nb.example.com', 'jump-known-hosts': 'x'}
  expect(readIdentity(read(jump), [ADDRESS]).targets[0].hops).toEqual([
    {host: 'a.example.com', port: 22, user: 'deploy'},
    {host: '::1', port: 2200, user: 'me'},
    {host: 'b.example.com', port: 22, user: 'deploy'}
  ])
  expect(() => read({...jump, 'jump-known-hosts': ''})).toThrow('Input "jump-known-hosts" is empty, but "jump-host" is set.')
})

test('a password needs its user name', () => {
  expect(() => read({'registry-password': 'x'})).toThrow('registry-username')
})

test('Compose files and profiles are lines', () => {
  expect(read({'compose-file': 'a.yml\nb.yml\n', profiles: '*\nmail.1'})).toMatchObject({
    'compose-file': ['a.yml', 'b.yml'],
    profiles: ['*', 'mail.1']
  })
  expect(() => read({profiles: 'a, b'})).toThrow('Input "profiles": "a, b" is no name of a profile.')
})

describe('several images', () => {
  const images = `web=x/web@${DIGEST}\nworker=ghcr.io/x/worker@${DIGEST}`

  test('are all that a deploy needs', () => {
    expect(read({image: '', digest: '', images}).images).toEqual({
      FAIRWAY_IMAGE_WEB: `x/web@${DIGEST}`,
      FAIRWAY_IMAGE_WORKER: `ghcr.io/x/worker@${DIGEST}`
    })
  })

  test.each<[Record<string, string>, string]>([
    [{image: ''}, 'Input "image" is required'],
    [{image: '', digest: ''}, 'Input "image" is required'],
    [{digest: ''}, 'Input "digest" is required'],
    [{digest: '', images}, 'Input "digest" is required'],
    [{images: `x/app@${DIGEST}`}, 'both are FAIRWAY_IMAGE'],
    [{images: 'web=x/web:v1'}, 'Input "images": "x/web:v1" does not end with a digest']
  ])('%j is refused', (more, message) => {
    expect(() => read(more)).toThrow(message)
  })

  const logins = (more: Record<string, string>, names: readonly string[] = ['ghcr.io/x/a@1'], variables: Record<string, string> = {}) => {
    let found: unknown
    silence(() => (found = pullLogins(names, read(more), variables)))
    return found
  }

  test('each registry has one login', () => {
    const own = {'registry-username': 'ann', 'registry-password': 'p'}
    expect(logins({})).toEqual([])
    expect(logins(own)).toEqual([{registry: 'ghcr.io', username: 'ann', password: 'p'}])
    expect(logins(own, ['x/a@1'])).toEqual([{registry: '', username: 'ann', password: 'p'}])
    const other = {registries: 'quay.io bob QUAY\ndocker.io eve HUB', 'registry-passwords': 'QUAY=q=1\nHUB=h'}
    expect(logins({...own, ...other}, ['ghcr.io/x/a@1', 'quay.io/y@1', 'z@1'])).toEqual([
      {registry: 'ghcr.io', username: 'ann', password: 'p'},
      {registry: 'quay.io', username: 'bob', password: 'q=1'},
      {registry: '', username: 'eve', password: 'h'}
    ])
    expect(logins({registries: 'quay.io bob QUAY'}, ['quay.io/y@1'], {QUAY: 'of-a-variable'})).toEqual([
      {registry: 'quay.io', username: 'bob', password: 'of-a-variable'}
    ])
  })

  test('a line of "registries" counts more than the one login', () => {
    const more = {'registry-username': 'ann', 'registry-password': 'p', registries: 'ghcr.io bob G', 'registry-passwords': 'G=g'}
    expect(logins(more)).toEqual([{registry: 'ghcr.io', username: 'bob', password: 'g'}])
  })

  test('one login for images of two registries is not guessed', () => {
    const own = {'registry-username': 'ann', 'registry-password': 'p'}
    expect(() => logins(own, ['ghcr.io/x/a@1', 'z@1'])).toThrow('the images are in ghcr.io and Docker Hub')
  })

  test('a password that is nowhere is named, and one in the line is not repeated', () => {
    expect(() => logins({registries: 'quay.io bob QUAY'})).toThrow('the variable QUAY with the password for quay.io is not set')
    expect(() => read({registries: 'quay.io bob hunter2!'})).toThrow(expect.not.stringContaining('hunter2'))
  })
})

describe('a release to go back to', () => {
  const bare = {image: '', digest: '', 'compose-file': ''}

  test('needs no image and no Compose file', () => {
    expect(read({...bare, mode: 'rollback', release: 'previous'}).release).toBe('previous')
    expect(read({...bare, mode: 'check', release: 'v1'}).release).toBe('v1')
    expect(read({...bare, mode: 'list'}).mode).toBe('list')
    // A name alone says nothing that could be contradicted.
    expect(read({...bare, image: 'x/app', mode: 'rollback', release: 'previous'}).mode).toBe('rollback')
  })

  test.each<[Record<string, string>, string]>([
    [{...bare, mode: 'rollback'}, 'Input "release" is required when "mode" is rollback'],
    [{release: 'previous'}, '"mode: deploy" goes back to nothing'],
    [{...bare, mode: 'list', release: 'previous'}, '"mode: list" goes back to nothing'],
    [{...bare, mode: 'rollback', release: 'v1', digest: DIGEST}, 'Inputs "release" and "digest" exclude each other'],
    [{...bare, mode: 'rollback', release: 'v1', 'compose-file': 'x'}, 'Inputs "release" and "compose-file" exclude each other'],
    [{...bare, mode: 'check', release: 'v1', images: `web=x@${DIGEST}`}, 'Inputs "release" and "images" exclude each other']
  ])('%j is refused', (more, message) => {
    expect(() => read(more)).toThrow(message)
  })
})

test.each([
  ['health-status', '700'],
  ['health-body', '/(/'],
  ['health-tcp', 'http://x'],
  ['health-command', 'web: curl'],
  ['stable-for', 'long']
])('%s: %j is refused', (name, value) => {
  expect(() => read({'health-url': 'http://x', [name]: value})).toThrow(`Input "${name}"`)
})

test('a body without a page is refused', () => {
  expect(() => read({'health-body': 'ok'})).toThrow('Input "health-body" is set, but "health-url" is empty')
})

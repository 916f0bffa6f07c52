import {expect, test} from '@jest/globals'
import {readDeployInputs} from '../../../actions/deploy-ssh/inputs.ts'
import {readIdentity} from '../../../actions/deploy-ssh/inputs/connection.ts'
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

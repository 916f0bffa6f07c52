import {describe, expect, it} from '@jest/globals'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readBuildPushInputs} from '../../../actions/build-push/inputs.ts'
import {collectLogins} from '../../../lib/registry/logins.ts'
import {collectSsh} from '../../../actions/build-push/options/ssh.ts'
import {namedVariables, withoutVariables} from '../../../actions/build-push/options/variables.ts'
import {messageOf} from '../../../lib/action/errors.ts'
import {redact} from '../../../lib/secrets/redact.ts'

const reading = (values: Record<string, string>) =>
  readBuildPushInputs(name => ({image: 'registry.example.com/Team/App', ...values})[name] ?? '')

describe('the options of a build', () => {
  it('reads what docker reads', () => {
    const inputs = reading({
      'build-contexts': 'shared=../shared\nbase=docker-image://alpine:3.20',
      'add-hosts': 'a.lan:10.0.0.2\nb=[::1]\nc:host-gateway\nd=10.0.0.2,10.0.0.3\ne:fe80::1',
      network: 'none',
      'no-cache-filters': 'web, api\nweb',
      pull: 'true',
      ulimit: 'nofile=1024:4096\nmemlock=-1',
      'shm-size': '1.5GiB',
      ssh: 'default\ngithub=keys/a,keys/b',
      sbom: 'generator=registry.example.com/scanner:1,SELECT=x',
      registries: 'ghcr.io ada GHCR_TOKEN\nRegistry.Example.com:5000 bob OTHER\ndocker.io eve HUB',
      'driver-opts': 'network=host\nenv.NO_PROXY=a,b',
      'buildkitd-config': 'ci/buildkitd.toml'
    })
    expect(inputs).toMatchObject({network: 'none', 'no-cache-filters': ['web', 'api'], pull: true, 'no-cache': false})
    expect(inputs.ssh).toEqual([
      {id: 'default', paths: []},
      {id: 'github', paths: ['keys/a', 'keys/b']}
    ])
    expect(inputs.sbom).toBe('generator=registry.example.com/scanner:1,SELECT=x')
    expect(inputs.registries.map(({registry, variable}) => [registry, variable])).toEqual([
      ['ghcr.io', 'GHCR_TOKEN'],
      ['registry.example.com:5000', 'OTHER'],
      ['docker.io', 'HUB']
    ])
    expect([...inputs['driver-opts']]).toEqual([
      ['network', 'host'],
      ['env.NO_PROXY', 'a,b']
    ])
    expect(inputs['buildkitd-config']).toEqual({kind: 'file', path: 'ci/buildkitd.toml'})
    expect(reading({'buildkitd-config': '[registry."docker.io"]\nmirrors=["m"]'})['buildkitd-config']).toMatchObject({kind: 'inline'})
    expect([reading({}).sbom, reading({sbom: 'true'}).sbom]).toEqual(['', 'true'])
  })

  it.each([
    [{'build-contexts': 'shared'}, /not of the form NAME=value/],
    [{'build-contexts': 'shared='}, /nothing follows the name "shared"/],
    [{'add-hosts': 'mirror.lan'}, /Input "add-hosts": "mirror.lan" is not a host with its address.*HOST:ADDRESS/],
    [{'add-hosts': 'a:example.com'}, /is not a host/],
    [{network: 'bridge'}, /Write one of: default, none, host/],
    [{'no-cache-filters': '--x'}, /is not the name of a stage/],
    [{'no-cache': 'true', 'no-cache-filters': 'web'}, /Leave out one of the two/],
    [{'no-cache': 'yes'}, /neither true nor false/],
    [{ulimit: 'files=1'}, /is not a limit.*nofile/],
    [{ulimit: 'nofile=4096:1024'}, /the soft limit is above the hard one/],
    [{'shm-size': '256 megabytes'}, /is not a size/],
    [{'shm-size': '0'}, /is not a size/],
    [{ssh: 'de fault'}, /Input "ssh": a line is not of the form ID=PATH/],
    [{ssh: '-----BEGIN OPENSSH PRIVATE KEY-----'}, /a key stands in it, instead of a path/],
    [{ssh: 'a=x\na=y'}, /a is set twice/],
    [{sbom: 'yes'}, /is not a generator.*generator=IMAGE/],
    [{sbom: 'generator=UPPER/Case:a:b'}, /Input "sbom"/],
    [{registries: 'ghcr.io ada'}, /a line does not have three words.*HOST USER VARIABLE/],
    [{registries: 'ghcr.io ada pass word'}, /three words/],
    [{registries: 'ghcr.io ada my-password'}, /is not the name of a variable/],
    [{registries: 'ghcr.io/team ada TOKEN'}, /is not a registry's host name.*Write the host alone/],
    [{registries: 'ghcr ada TOKEN'}, /Docker Hub is docker.io/],
    [{registries: 'ghcr.io a A\nghcr.io b B'}, /ghcr.io has two logins/],
    [{registries: 'registry.example.com a A', 'registry-username': 'me', 'registry-password': 'x'}, /and so has "registry-username"/],
    [{'driver-opts': 'network'}, /Input "driver-opts": a line is not of the form NAME=value/],
    [{'driver-opts': 'env.NPM_TOKEN=x'}, /"env.NPM_TOKEN" holds a secret/],
    [{'build-args': 'A=1', 'public-build-args': 'A=2'}, /is in "build-args" and in "public-build-args"/]
  ])('refuses the options %j', (values: Record<string, string>, message) => {
    const text = (() => {
      try {
        return `taken: ${JSON.stringify(reading(values))}`
      } catch (error) {
        return messageOf(error)
      }
    })()
    expect(text).toMatch(message)
    expect(text).not.toMatch(/my-password/)
  })
})

describe('collectLogins', () => {
  const login = {registry: 'ghcr.io', username: 'ada', variable: 'GHCR_TOKEN'}

  it('takes the password from the variable that is named, and hides it', () => {
    expect(collectLogins([login], new Map(), {GHCR_TOKEN: 'ghcr-pass-word'})).toEqual([
      {registry: 'ghcr.io', credentials: {username: 'ada', password: 'ghcr-pass-word'}}
    ])
    expect(redact('ghcr-pass-word')).toBe('***')
  })

  it.each([[{}], [{GHCR_TOKEN: ' '}]])('names a variable that is not there: %j', variables => {
    expect(() => collectLogins([login], new Map(), variables)).toThrow(
      'the variable GHCR_TOKEN with the password for ghcr.io is not set, or empty'
    )
  })
})

describe('registry-passwords', () => {
  const registries = 'ghcr.io ada GHCR_TOKEN\ndocker.io ada DOCKER_TOKEN'
  const collect = (passwords: string, variables = {}) => {
    const inputs = reading({registries, 'registry-passwords': passwords})
    return collectLogins(inputs.registries, inputs['registry-passwords'], variables).map(({credentials}) => credentials.password)
  }

  it('have a password by the name that its login has, before a variable; each is hidden', () => {
    expect(collect('DOCKER_TOKEN=of-docker\nGHCR_TOKEN=of=ghcr', {GHCR_TOKEN: 'of-the-variable'})).toEqual(['of=ghcr', 'of-docker'])
    expect([redact('of-docker'), redact('of=ghcr')]).toEqual(['***', '***'])
    expect(collect('"DOCKER_TOKEN={\n""key"": 1}"', {GHCR_TOKEN: 'of-the-variable'})).toEqual(['of-the-variable', '{\n"key": 1}'])
  })

  it.each([
    ['a name that no login has', 'NPM_TOKEN=of-npm', 'a line with a name that no line of "registries" has (GHCR_TOKEN, DOCKER_TOKEN)'],
    ['a password that ends with "="', 'bXktcGFzc3dvcmQ==', 'a line with a name that no line of "registries" has'],
    ['a line that is only a password', 'my-password', 'a line is not of the form NAME=value'],
    ['a password with "=" alone on its line', 'my-password=x', 'a line does not begin with a name and "="'],
    ['a password that was cut', 'GHCR_TOKEN={', 'it is not clear where a password ends'],
    ['a name twice', 'GHCR_TOKEN=a\nGHCR_TOKEN=b', 'GHCR_TOKEN is set twice'],
    ['a secret that does not exist', 'GHCR_TOKEN=', 'the variable GHCR_TOKEN with the password for ghcr.io is not set, or empty']
  ])('refuses %s, and repeats nothing of it', (_, passwords, message) => {
    expect(() => collect(passwords)).toThrow(message)
    expect(() => collect(passwords)).not.toThrow(/my-password|bXktcGFzc3dvcmQ/)
  })
})

describe('collectSsh', () => {
  it('gives the socket of the agent and the files of keys, and says what is neither', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fairway-ssh-'))
    const agent = createServer().listen(join(folder, 'agent'))
    const key = '-----BEGIN OPENSSH PRIVATE KEY-----\nc29tZXRoaW5nLXNlY3JldA==\n-----END OPENSSH PRIVATE KEY-----\n'
    try {
      await writeFile(join(folder, 'key'), key)
      await writeFile(join(folder, 'key.pub'), 'ssh-ed25519 AAAA')
      const collect = (text: string, variables = {}) => collectSsh(reading({ssh: text}).ssh, variables, folder)
      expect(await collect('default\ngithub=key', {SSH_AUTH_SOCK: join(folder, 'agent')})).toEqual([
        `default=${join(folder, 'agent')}`,
        `github=${join(folder, 'key')}`
      ])
      expect(redact(key)).not.toContain('c29tZXRoaW5n')
      await expect(collect('default')).rejects.toThrow('there is no agent for "default": SSH_AUTH_SOCK is not set')
      await expect(collect('a=nobody')).rejects.toThrow(/cannot be found: \S+nobody/)
      await expect(collect('a=key.pub')).rejects.toMatchObject({fix: 'Name the file without ".pub".'})
      await expect(collect('a=.')).rejects.toThrow('is neither a socket nor a private key')
    } finally {
      agent.close()
      await rm(folder, {recursive: true})
    }
  })
})

describe('namedVariables', () => {
  const inputs = reading({'secret-envs': 'npm=NPMRC\npip=NPMRC', registries: 'ghcr.io ada TOKEN', ssh: 'default'})

  it('are those that are for the build alone', () => {
    expect(namedVariables(inputs, {})).toEqual(['NPMRC', 'TOKEN', 'SSH_AUTH_SOCK'])
    expect(withoutVariables({npmrc: 'x', TOKEN: 'x', PATH: '/bin', INPUT_IMAGE: 'x'}, ['NPMRC', 'TOKEN'])).toEqual({
      PATH: '/bin',
      INPUT_IMAGE: 'x'
    })
  })

  it('leave the agent to Docker that reaches its engine with it', () => {
    expect(namedVariables(inputs, {DOCKER_HOST: 'ssh://build@server'})).not.toContain('SSH_AUTH_SOCK')
    expect(namedVariables(reading({ssh: 'default=/x'}), {})).toEqual([])
  })
})

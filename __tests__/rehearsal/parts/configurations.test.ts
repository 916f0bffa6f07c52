import {describe, expect, it} from '@jest/globals'
import {buildkitConfiguration} from '../../../rehearsal/parts/buildkit.ts'
import {addressPool, containerdConfiguration, dockerdConfiguration} from '../../../rehearsal/parts/engine.ts'
import {registryConfiguration} from '../../../rehearsal/parts/registry.ts'
import {sessionEnvironment} from '../../../rehearsal/parts/ssh-host.ts'
import {sshdConfiguration} from '../../../rehearsal/parts/sshd-configuration.ts'

/** Every absolute path in a configuration, but those of programs. */
const paths = (text: string) =>
  [...text.matchAll(/(?<![\w.])\/[\w./-]+/g)].map(match => match[0]).filter(path => !/^\/(usr|bin|sbin)\b/.test(path))

describe('the configurations', () => {
  it('of the engine name no place outside the stage and touch no network setting of the machine', () => {
    const configuration = dockerdConfiguration('/stage/engine', '20.10.24+dfsg1')
    expect(configuration).toMatchObject({
      bridge: 'none',
      iptables: false,
      'ip-forward': false,
      'ip-masq': false,
      containerd: '/stage/engine/containerd.sock'
    })
    expect(configuration['deprecated-key-path']).toBe('/stage/engine/key.json')
    const text = JSON.stringify(configuration).replaceAll('unix://', '')
    expect(paths(text).filter(path => !path.startsWith('/stage/engine/'))).toEqual([])
    expect(paths(containerdConfiguration('/stage/engine')).filter(path => !path.startsWith('/stage/engine/'))).toEqual([])
  })

  it('of engines beside each other give each networks of its own', () => {
    const poolOf = (folder: string, address?: string) => dockerdConfiguration(folder, '20.10.24', address)['default-address-pools']
    expect(poolOf('/stage/engine')).toEqual([addressPool('/stage', '127.0.0.1')])
    expect(poolOf('/stage/engine-second', '127.0.0.2')).toEqual([addressPool('/stage', '127.0.0.2')])
    const pools = Array.from({length: 254}, (_, number) => addressPool('/stage', `127.0.0.${number + 1}`))
    expect(new Set(pools.map(({base}) => base)).size).toBe(254)
    for (const pool of pools) expect(pool).toEqual({base: expect.stringMatching(/^10\.2(2[4-9]|3\d)\.\d+\.0\/20$/), size: 26})
    expect(addressPool('/another-stage', '127.0.0.1')).not.toEqual(addressPool('/stage', '127.0.0.1'))
  })

  it('of a newer engine has no setting that it refuses', () => {
    expect(dockerdConfiguration('/stage/engine', '28.3.0')).not.toHaveProperty('deprecated-key-path')
  })

  it("of the engine asks the tools registry for Docker Hub's images first, where there is one", () => {
    expect(dockerdConfiguration('/stage/engine', '28.3.0')).not.toHaveProperty('registry-mirrors')
    expect(dockerdConfiguration('/stage/engine', '28.3.0', undefined, '127.0.0.1:5001')['registry-mirrors']).toEqual([
      'http://127.0.0.1:5001'
    ])
  })

  it("of BuildKit looks for Docker Hub's images in the tools registry first, and speaks plain HTTP to loopback", () => {
    const text = buildkitConfiguration('/stage/buildkit', '/usr/sbin/runc', '127.0.0.1:5001', ['127.0.0.1:5000', '127.0.0.1:5001'])
    expect(text).toContain('[registry."docker.io"]\n  mirrors = ["127.0.0.1:5001"]')
    expect(text.match(/\[registry\."127\.0\.0\.1:5001"\]\n {2}http = true/g)).toHaveLength(1)
    expect(text).toContain('[registry."127.0.0.1:5000"]\n  http = true')
  })

  it('of a registry asks for a password where it shall, and listens on loopback only', () => {
    const open = JSON.parse(registryConfiguration('/stage/tools', 5001, false)) as Record<string, unknown>
    expect(open).not.toHaveProperty('auth')
    expect(open['http']).toMatchObject({addr: '127.0.0.1:5001'})
    const guarded = JSON.parse(registryConfiguration('/stage/registry', 5000, true)) as Record<string, unknown>
    expect(guarded['auth']).toEqual({htpasswd: {realm: 'rehearsal', path: '/stage/registry/htpasswd'}})
  })

  it("of sshd takes keys only, listens on loopback only, and sets a session's environment in one line", () => {
    const environment = {PORT: '8089', HOME: '/elsewhere', HOST_ADDRESS: '1.2.3.4'}
    const place = {address: '127.0.0.2', folder: '/stage/ssh-host', home: '/stage/ssh-host/home'}
    const text = sshdConfiguration({
      ...place,
      port: 2222,
      users: ['root'],
      session: '/stage/ssh-host/session',
      environment: sessionEnvironment({stage: '/stage', dockerHost: 'unix:///stage/engine/docker.sock', environment}, place),
      sftpServer: undefined
    })
    const lines = text.split('\n')
    expect(lines).toEqual(
      expect.arrayContaining([
        'ListenAddress 127.0.0.2',
        'Port 2222',
        'PasswordAuthentication no',
        'KbdInteractiveAuthentication no',
        'UsePAM no'
      ])
    )
    expect(lines.filter(line => line.startsWith('SetEnv'))).toHaveLength(1)
    expect(text).toContain('"PORT=8089" "HOME=/stage/ssh-host/home" "HOST_ADDRESS=127.0.0.2" "PATH=/stage/ssh-host/bin:')
    expect(text).toContain('"FAIRWAY_STAGE=/stage"')
    expect(text).not.toContain('Subsystem')
  })
})

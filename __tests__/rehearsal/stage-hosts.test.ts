import {afterAll, describe, expect, it} from '@jest/globals'
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {SystemdHost} from '../../rehearsal/parts/systemd-host/index.ts'
import {addressOf, hostLines, listProjects, startHosts, type HostsOptions, type StageHost} from '../../rehearsal/stage-hosts.ts'

describe('the hosts of a stage', () => {
  it('have addresses of loopback, from the one on that a single host has', () => {
    expect([0, 1, 2].map(addressOf)).toEqual(['127.0.0.1', '127.0.0.2', '127.0.0.3'])
  })

  it('are lines of the input "hosts"', () => {
    const host = (name: string, more: Partial<StageHost>) =>
      ({name, kind: 'compose', ssh: {user: 'root', host: '127.0.0.2', port: 2222}, ...more}) as StageHost
    expect(hostLines([host('web', {group: 'front'}), host('lxc', {kind: 'systemd', directory: '/opt/app'})])).toBe(
      'root@127.0.0.2:2222 name=web group=front\nroot@127.0.0.2:2222 name=lxc mode=service directory=/opt/app'
    )
  })

  it('cannot have one name twice, nor a systemd whose tools nobody asked for', async () => {
    const start = (wishes: HostsOptions['wishes']) => startHosts({wishes, systemd: undefined} as HostsOptions, starting => starting)
    await expect(
      start([
        {name: 'a', kind: 'compose'},
        {name: 'a', kind: 'systemd'}
      ])
    ).rejects.toThrow('Two hosts of the scenario are called "a"')
    await expect(start([{name: 'a', kind: 'systemd'}])).rejects.toThrow('The host "a" has systemd, whose tools were not asked for.')
  })

  const folder = mkdtempSync(join(tmpdir(), 'fairway-hosts-'))
  afterAll(() => rmSync(folder, {recursive: true}))

  it('keep projects in the homes, and with systemd in /opt, where other programs are too', async () => {
    for (const path of ['home/fairway/shop', 'opt/lab/releases', 'opt/python/lib']) mkdirSync(join(folder, path), {recursive: true})
    const host = (systemd: SystemdHost | undefined) => ({homes: [join(folder, 'home'), join(folder, 'no-home')], systemd})
    const systemd = {path: (path: string) => join(folder, path)} as SystemdHost
    expect(await listProjects(host(undefined))).toEqual([join(folder, 'home/fairway/shop')])
    expect(await listProjects(host(systemd))).toEqual([join(folder, 'home/fairway/shop'), join(folder, 'opt/lab')])
  })
})

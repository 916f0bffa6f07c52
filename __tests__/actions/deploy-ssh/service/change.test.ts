import {afterAll, afterEach, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {rm} from 'node:fs/promises'
import {mkdtemp} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {makeBareBin} from '../../../support/bare-host.ts'
import {breakOff, ServiceStage} from '../../../support/service-stage.ts'
import {shells} from '../../../support/shells.ts'

let home: string
let bin: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  bin = await makeBareBin(home, ['mktemp', 'chown'])
})
afterAll(() => rm(home, {recursive: true, force: true}))

describe.each(shells)('a change in %s', (_name, shell) => {
  let stage: ServiceStage
  beforeEach(async () => {
    stage = await ServiceStage.make(bin, shell)
  })
  afterEach(() => stage.remove())

  test('replaces what differs, makes what is new, and restarts the unit of it and no other', async () => {
    const answer = await stage.change({'etc/app.conf': 'new', 'etc/other.conf': 'same', 'etc/more/deep/new.conf': 'made'})
    expect(answer.stderr).toBe('')
    expect(answer.said.get('done')).toBe('yes')
    expect(answer.said.all('changed')).toEqual(['root' + stage.path('etc/app.conf'), 'root' + stage.path('etc/more/deep/new.conf')])
    expect(await stage.told()).toEqual(['reset-failed app.service', 'restart app.service'])
    await stage.settle()
    expect(await stage.tree()).toEqual({
      'app.conf': '0640 new',
      'other.conf': '0644 same',
      'more/deep/new.conf': '0600 made',
      'app.service': '0644 [Service]'
    })
    expect(await stage.link()).toBe('releases/20260102T000000Z-111111111111-00000000/files')
  })

  test('a unit file makes systemd read its units first', async () => {
    await stage.change(
      {'etc/app.conf': 'old', 'etc/other.conf': 'same', 'etc/app.service': '[Service] # new'},
      {reload: ['etc/app.service']}
    )
    expect(await stage.told()).toEqual(['daemon-reload', 'reset-failed app.service', 'restart app.service'])
  })

  test('a change that is taken back leaves all as it was', async () => {
    await stage.change(
      {'etc/app.conf': 'crash', 'etc/other.conf': 'changed', 'etc/more/deep/new.conf': 'made', 'etc/app.service': 'n'},
      {reload: ['etc/app.service'], enable: true}
    )
    expect(await stage.restore()).toBe('0')
    await stage.expectOld()
    expect(await stage.told()).toEqual([
      ...[
        'daemon-reload',
        'enable app.service',
        'reset-failed app.service',
        'restart app.service',
        'reset-failed other.service',
        'restart other.service'
      ],
      ...[
        'disable app.service',
        'daemon-reload',
        'reset-failed app.service',
        'restart app.service',
        'reset-failed other.service',
        'restart other.service'
      ]
    ])
  })
})

describe('a unit that does not run before the change', () => {
  let stage: ServiceStage
  beforeEach(async () => {
    stage = await ServiceStage.make(bin)
  })
  afterEach(() => stage.remove())

  test.each([
    ['failed', {}],
    ['activating', {SubState: 'auto-restart'}]
  ])('restarts a unit that is %s although nothing of it differs', async (active, more) => {
    await stage.set('other.service', {ActiveState: active, ...more})
    const answer = await stage.change({'etc/other.conf': 'same'})
    expect([answer.said.all('changed'), answer.said.all('acted')]).toEqual([[], ['restart other.service']])
  })

  test('a job of a timer that failed is not run with a deploy of something else', async () => {
    await stage.set('other.service', {ActiveState: 'failed', Type: 'oneshot', TriggeredBy: 'other.timer'})
    expect((await stage.change({'etc/other.conf': 'same'})).said.all('acted')).toEqual([])
  })

  test('a unit that is to start with the machine runs after it, unless another unit starts it or it ends by itself', async () => {
    const states: [object, string[]][] = [
      [{}, ['restart app.service']],
      [{Type: 'oneshot'}, []],
      [{TriggeredBy: 'app.socket'}, []]
    ]
    for (const [more, acted] of states) {
      await stage.set('app.service', {ActiveState: 'inactive', Type: 'simple', TriggeredBy: '', ...more})
      expect((await stage.change({'etc/app.conf': 'old'}, {enable: true})).said.all('acted')).toEqual(acted)
    }
    await stage.set('app.service', {ActiveState: 'inactive', Type: 'simple', TriggeredBy: ''})
    expect((await stage.change({'etc/app.conf': 'old'})).said.all('acted')).toEqual([])
  })

  test('a rotation leaves what it is not about alone, whatever it does, and whatever a person has written there', async () => {
    await stage.set('other.service', {ActiveState: 'failed'})
    await stage.put('etc/other.conf', 'by hand', 0o644)
    const answer = await stage.change({'etc/app.conf': 'new', 'etc/other.conf': 'same'}, {only: true, kept: ['etc/other.conf']})
    expect(answer.said.all('acted')).toEqual(['restart app.service'])
    expect(await stage.tree()).toMatchObject({'app.conf': '0640 new', 'other.conf': '0644 by hand'})
  })
})

describe('wherever a change is broken off', () => {
  // In full it is a part of the end-to-end tests: these are a loss before, while and after files are replaced, and a disk that is full.
  test.each<['kill' | 'full', number]>([
    ['kill', 24],
    ['kill', 42],
    ['kill', 50],
    ['full', 2],
    ['full', 32]
  ])('by %s at command %s, what ran before runs again, and nothing is half', async (fault, at) => {
    expect(await breakOff(bin, fault, at)).toBeDefined()
  })

  test('a restore that is broken off is begun anew', async () => {
    expect(await breakOff(bin, 'kill', 70)).toBeDefined()
  })
})

import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises'
import {lineMapPath, renderLineMap} from '../../lib/secrets/line-map.ts'
import {PlayedHost} from '../support/played-host.ts'
import {JOURNALCTL, SYSTEMCTL} from '../support/played-systemd.ts'

/*
 * What a deploy of a systemd service changes, and what it undoes, through the bundle and its post part. The programs of the host are fakes, the shell
 * and the files are real; e2e/deploy-service.e2e.ts does it with a real systemd.
 */

let host: PlayedHost
beforeEach(async () => {
  host = await PlayedHost.make()
  for (const folder of ['etc', 'repository', 'systemd', 'systemd/app.service', 'systemd/other.service']) await mkdir(host.path(folder))
  await host.program('host-bin/systemctl', `#!/bin/sh\n${SYSTEMCTL}`)
  await host.program('host-bin/journalctl', `#!/bin/sh\n${JOURNALCTL}`)
  // Whoever waits for a unit to stay up need not do it here. The guard's steps of five seconds stay: it would take a runner for silent.
  await host.program('host-bin/sleep', '#!/bin/sh\ncase "$1" in [1-3]) set -- 0.1 ;; esac\nexec /bin/sleep "$@"\n')
  await write('etc/app.conf', 'old words\n')
  for (const unit of ['app', 'other']) {
    await write(`systemd/${unit}.service/Config`, host.path('etc', `${unit}.conf`))
    await write(`systemd/${unit}.service/ActiveState`, 'active')
    await write(`systemd/${unit}.service/LoadState`, 'loaded')
    await write(`systemd/${unit}.service/MainPID`, '7')
  }
  await write('systemd/app.service/Loaded', 'old words\n')
})
afterEach(() => host.remove())

const write = (name: string, text: string) => writeFile(host.path(...name.split('/')), text)
const read = (name: string) => readFile(host.path(...name.split('/')), 'utf8').catch(() => undefined)
const told = async () => ((await read('systemd/told')) ?? '').split('\n').filter(line => line !== '' && !line.startsWith('reset-failed'))

/** The inputs of a deploy that puts this text into `etc/app.conf`. */
async function service(text: string, more: Record<string, string> = {}): Promise<Record<string, string>> {
  await write('repository/app.conf', text)
  const files = `${host.path('repository', 'app.conf')} => ${host.path('etc', 'app.conf')} unit=app`
  return {
    mode: 'service',
    'compose-file': '',
    image: '',
    files,
    'stable-for': '10ms',
    'registry-username': '',
    'registry-password': '',
    ...more
  }
}

const deploy = async (text: string, more: Record<string, string> = {}) => host.deploy('', await service(text, more))

async function expectOld(): Promise<void> {
  expect([await read('etc/app.conf'), await read('systemd/app.service/Loaded')]).toEqual(['old words\n', 'old words\n'])
  expect(await readdir(host.path('etc'))).toEqual(['app.conf'])
  expect(await readdir(host.directory('saved')).catch(() => [])).toEqual([])
  await host.expectNothingLeft()
}

test('files, then the unit of what has changed and no other; what does not work is put back', async () => {
  const first = await deploy('new words\n', {units: 'other', files: (await service('new words\n'))['files']!})
  expect(first.outputs).toMatchObject({result: 'deployed', reason: ''})
  expect(await read('etc/app.conf')).toBe('new words\n')
  expect(await told()).toEqual(['restart other.service', 'restart app.service'])
  expect(await readdir(host.path('etc'))).toEqual(['app.conf'])
  await host.expectNothingLeft()

  const same = await deploy('new words\n')
  expect(same.outputs).toMatchObject({result: 'deployed'})
  expect(same.said).toContain('other.service is in neither "files" nor "units" any more, and goes on running.')
  expect(await told()).toHaveLength(2)

  const bad = await deploy('crash words\n')
  expect(bad.outputs).toMatchObject({result: 'rolled-back', reason: 'app.service is failed (exit-code, status 3)'})
  expect(bad.said).toContain('app.service has read crash words')
  expect([await read('etc/app.conf'), await read('systemd/app.service/Loaded')]).toEqual(['new words\n', 'new words\n'])
  await host.expectNothingLeft()
})

describe('before anything has changed', () => {
  test('a command that judges the new files refuses them', async () => {
    const release = '{release}/root'
    const step = await deploy('bad words\n', {
      validate: JSON.stringify(['sh', '-c', 'echo not valid: $(cat "$1"); exit 3', 'check', `${release}${host.path('etc', 'app.conf')}`])
    })
    expect(step.outputs).toMatchObject({result: 'failed', reason: expect.stringContaining('"sh" says that the new files are not valid')})
    expect(step.said).toContain('not valid: bad words')
    expect(await told()).toEqual([])
    await expectOld()
  })

  test('everything that is missing is said together', async () => {
    const files = `${host.path('repository', 'app.conf')} => ${host.path('etc', 'app.conf')} unit=none owner=nobody-here:none-here`
    const step = await deploy('new words\n', {files, requires: 'command lvcreate\nfile /none', units: 'gone'})
    expect(step.outputs['result']).toBe('failed')
    for (const words of ['none.service', 'gone.service', 'nobody-here', 'none-here', 'lvcreate', '/none'])
      expect(step.outputs['reason']).toContain(words)
    expect(await read('etc/app.conf')).toBe('old words\n')
    expect(await stat(host.path('home', 'fairway')).catch(() => undefined)).toBeUndefined()
  })
})

describe('a run that is lost while the unit is restarted', () => {
  async function hangs() {
    await write('docker/hang-restart', '')
    const step = await host.start('', await service('new words\n'))
    await host.reached('restart')
    expect(await read('etc/app.conf')).toBe('new words\n')
    return step
  }

  test('the connection is lost: the host puts all back by itself', async () => {
    const step = await hangs()
    await host.loseConnection()
    // Which of the two depends on who is first: the host that puts it back, or main that asks what became of it.
    expect((await step.ended()).outputs).toMatchObject({
      result: expect.stringMatching(/^(?:failed|rolled-back)$/),
      reason: expect.stringContaining('was lost')
    })
    await step.post()
    await expectOld()
  })

  test('main is killed: post has it put back', async () => {
    const step = await hangs()
    step.kill('SIGKILL')
    await step.ended()
    await step.post()
    await expectOld()
  })

  test('the power is lost: the next run puts it back first', async () => {
    const step = await hangs()
    await host.losePower(step)
    await host.goOn()
    const next = await deploy('refuse words\n')
    expect(next.outputs).toMatchObject({result: 'rolled-back', reason: expect.stringContaining('app.service did not restart')})
    expect([await read('etc/app.conf'), await read('systemd/app.service/Loaded')]).toEqual(['old words\n', 'old words\n'])
    expect(await readdir(host.directory('saved')).catch(() => [])).toEqual([])
  })
})

test('a dry run says lines of the template, and leaves nothing on the host', async () => {
  const rendered = host.path('rendered')
  await mkdir(rendered)
  await write('rendered/app.conf', 'name=app\npassword=new-value-1\n')
  await mkdir(host.path('rendered', '.fairway-lines'))
  await writeFile(lineMapPath(rendered, 'app.conf'), renderLineMap({source: 'app.template.conf', lines: [1, 2]}))
  await write('etc/app.conf', 'name=app\npassword=old-value-9\n')
  const inputs = {...(await service('')), rendered, files: `app.conf => ${host.path('etc', 'app.conf')} unit=app`, 'dry-run': 'true'}
  const runner = host.path('runner-1')
  await mkdir(runner)
  await writeFile(`${runner}/app.template.conf`, 'name=app\npassword={{ op://v/i/f }}\n')
  const step = await host.deploy('', inputs)
  expect(step.outputs).toMatchObject({result: 'ready', differs: 'true'})
  expect(step.said).toContain('app.template.conf:2: password={{ op://v/i/f }}')
  expect(step.said).toContain('app.service would restart.')
  expect(`${step.said}${JSON.stringify(step.outputs)}`).not.toMatch(/old-value|new-value/)
  expect(await stat(host.path('home', 'fairway')).catch(() => undefined)).toBeUndefined()
  expect(await told()).toEqual([])

  await write('etc/app.conf', 'name=app\npassword=new-value-1\n')
  expect((await host.deploy('', inputs)).outputs).toMatchObject({result: 'ready', differs: 'false'})
})

test('with "only", what is not named stays, and only the units of the rest are restarted', async () => {
  const files = `${host.path('repository', 'app.conf')} => ${host.path('etc', 'app.conf')} unit=app\n${host.path('repository', 'other.conf')} => etc/other.conf unit=other`
  await write('repository/other.conf', 'one\n')
  expect((await deploy('new words\n', {files})).outputs).toMatchObject({result: 'deployed'})
  await write('repository/other.conf', 'two\n')
  const step = await deploy('newer words\n', {files, only: host.path('repository', 'app.conf')})
  expect(step.outputs).toMatchObject({result: 'deployed'})
  expect(await told()).toEqual(['restart app.service', 'restart other.service', 'restart app.service'])
  expect(await readFile(host.directory('live', 'etc', 'other.conf'), 'utf8')).toBe('one\n')
})

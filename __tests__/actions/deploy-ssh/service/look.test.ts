import {afterAll, afterEach, beforeAll, beforeEach, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readdir, realpath, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {sayFinding} from '../../../../actions/deploy-ssh/examine/finding.ts'
import {parseServiceFiles} from '../../../../actions/deploy-ssh/service/files.ts'
import {judgeLook, platformOf} from '../../../../actions/deploy-ssh/service/look.ts'
import {lookAtServiceScript} from '../../../../actions/deploy-ssh/service/look-scripts.ts'
import {planUnits} from '../../../../actions/deploy-ssh/service/units.ts'
import {bareHost, makeBareBin} from '../../../support/bare-host.ts'

let home: string
let bin: string
let folder: string
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  bin = await makeBareBin(home, ['uname'])
})
afterAll(() => rm(home, {recursive: true, force: true}))
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'fairway-test-')))
  await mkdir(join(folder, 'etc', 'folder'), {recursive: true})
  await mkdir(join(folder, 'bin'))
  await writeFile(join(folder, 'etc', 'file'), 'x')
  await symlink('file', join(folder, 'etc', 'link'))
})
afterEach(() => rm(folder, {recursive: true, force: true}))

const SYSTEMD = `case "$*" in
  'show -p Version') echo 'Version=252 (252.1)' ;;
  *'LoadState masked.service') echo LoadState=masked ;;
  *'LoadState gone.service' | *'LoadState gone@'*) echo LoadState=not-found ;;
  *LoadState*) echo LoadState=loaded ;;
  *'ActiveState stopped.service') echo ActiveState=inactive ;;
  *ActiveState*) echo ActiveState=active ;;
  *'CanReload fixed.service') echo CanReload=no ;;
  *CanReload*) echo CanReload=yes ;;
esac`

async function look(
  lines: readonly string[],
  {units = [], programs = {}, kept = false}: {units?: string[]; programs?: Record<string, string>; kept?: boolean} = {}
) {
  const files = parseServiceFiles(lines.map(line => line.replace('ETC', join(folder, 'etc')))).map(file => ({
    ...file,
    name: file.target.startsWith('/') ? `root${file.target}` : file.target,
    newMode: '0600',
    content: undefined,
    isSent: !kept,
    isUnitFile: false
  }))
  const plan = {files, units: planUnits(units, files), commands: [], requirements: [], isPartial: kept}
  const host = await bareHost(bin, join(folder, 'bin'), {
    systemctl: SYSTEMD,
    id: 'if [ "$*" = -u ]; then echo 0; else exec /usr/bin/id "$@"; fi',
    ...programs
  })
  const there = await readdir(folder, {recursive: true})
  const {state, findings, left} = judgeLook(
    plan,
    'metrics',
    await host.run(lookAtServiceScript(plan, {directory: join(folder, 'opt'), project: 'metrics'}))
  )
  expect(await readdir(folder, {recursive: true})).toEqual(there)
  return {
    state,
    left: left.map(text => text.replaceAll(folder, '')),
    said: findings.map(sayFinding).map(text => text.replaceAll(folder, ''))
  }
}

test('a host that is fit has nothing to say, and says what it is', async () => {
  const {state, said} = await look(['a => ETC/file unit=app', 'b => ETC/new/deep/b', 'c => bin/c'], {units: ['app action=reload']})
  expect(said).toEqual([])
  expect(state).toMatchObject({directory: join(folder, 'opt'), previous: undefined, summary: 'systemd 252 (252.1)'})
})

test.each<[string, string[], Parameters<typeof look>[1], string[]]>([
  ['a link', ['a => ETC/link'], {}, ['/etc/link is a symbolic link to file. Name the file that it leads to.']],
  ['a folder', ['a => ETC/folder'], {}, ['/etc/folder is a folder. Name the file in it.']],
  ['a device', ['a => /dev/null'], {}, ['/dev/null is no plain file.']],
  ['a path below a file', ['a => ETC/file/x'], {}, ['/etc/file/x cannot be there: /etc/file is a file.']],
  [
    'owners that are not there',
    ['a => ETC/a owner=no-one:no-group', 'b => ETC/b owner=no-one:no-group'],
    {},
    [
      'The user no-one does not exist. Make it with "useradd --system no-one".',
      'The group no-group does not exist. Make it with "groupadd --system no-group".'
    ]
  ],
  ['owners by number', ['a => ETC/a owner=100000:100000'], {}, []],
  [
    'a unit that is not there',
    ['a => ETC/a unit=gone'],
    {},
    ['The unit gone.service does not exist on the host. Install what has it, or send its file.']
  ],
  ['a unit whose file is sent', ['a => /etc/systemd/system/gone.service'], {}, []],
  ['instances whose template is sent', ['a => /etc/systemd/system/gone@.service unit=gone@1,gone@2'], {}, []],
  [
    'an instance of another template',
    ['a => /etc/systemd/system/other@.service unit=gone@1'],
    {},
    ['The unit gone@1.service does not exist on the host. Install what has it, or send its file.']
  ],
  [
    'a unit of which a drop-in alone is sent',
    ['a => /etc/systemd/system/gone.service.d/a.conf'],
    {},
    ['The unit gone.service does not exist on the host. Install what has it, or send its file.']
  ],
  [
    'a unit that is masked',
    ['a => ETC/a unit=masked'],
    {},
    ['The unit masked.service is masked. Say "systemctl unmask masked.service" on the host.']
  ],
  ['a unit that cannot reload', [], {units: ['fixed action=reload']}, ['The unit fixed.service cannot reload. Write "action=restart".']],
  [
    'an account that is not root',
    ['a => ETC/a unit=app'],
    {programs: {id: 'echo 1000'}},
    ['The account is not root, so it may not restart app.service. Set "sudo: true", or use the account root.']
  ],
  [
    'no systemd',
    ['a => ETC/a unit=app'],
    {programs: {systemctl: 'exit 1'}},
    ['The host does not run systemd, which app.service needs. Without it, files can be put there, but no unit can be restarted.']
  ],
  ['no systemd where none is needed', ['a => ETC/a'], {programs: {systemctl: 'exit 1'}}, []],
  [
    'a file that stays and is not there',
    ['a => ETC/a'],
    {kept: true},
    [
      '/etc/a is to stay as it is, because "only" does not name a, but no release of this project has it yet. Deploy everything once, without "only".'
    ]
  ]
])('%s', async (_what, lines, more, expected) => {
  expect((await look(lines, more)).said).toEqual(expected)
})

test('what the release that runs has and this one has not is said', async () => {
  const release = join(folder, 'opt', 'releases', 'one')
  await mkdir(release, {recursive: true})
  await writeFile(join(folder, 'opt', 'current'), 'one\n')
  const line = (name: string) => `-\t0600\t-\trestart\tapp.service\tno\t${name}\n`
  const names = [`root${folder}/etc/file`, `root${folder}/etc/gone`, `root${folder}/etc/old file`, 'bin/old']
  await writeFile(join(folder, 'etc', 'old file'), 'x')
  await writeFile(join(release, 'fairway.targets'), names.map(line).join(''))
  await writeFile(
    join(release, 'fairway.units'),
    'app.service\tby-file\tno\tno\nold.service\trestart\tno\tyes\nstopped.service\tby-file\tno\tno\n'
  )
  expect((await look(['a => ETC/file unit=app'])).left).toEqual([
    '/etc/old file is not in "files" any more, and stays on the host. Remove it there when nothing reads it.',
    'old.service is in neither "files" nor "units" any more, and goes on running. Stop it on the host when it is not needed.'
  ])
})

test('a host that did not come to its end is not fit', () => {
  const plan = {files: [], units: [], commands: [], requirements: [], isPartial: false}
  const answer = {said: {get: () => undefined, all: () => []} as never, stdout: '', stderr: 'sh: killed', exitCode: 137}
  expect(judgeLook(plan, 'metrics', answer)).toEqual({
    state: undefined,
    findings: [{what: 'The host could not be examined: sh: killed.'}],
    left: []
  })
})

test.each([
  ['Linux/x86_64', 'linux/amd64'],
  ['Linux/aarch64', 'linux/arm64'],
  ['Linux/armv7l', 'linux/arm/v7'],
  ['Linux/mips', ''],
  ['Darwin/arm64', ''],
  [undefined, '']
])('%s runs images of %s', (said, platform) => expect(platformOf(said)).toBe(platform))

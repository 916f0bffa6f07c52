import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {pruneBackups} from '../../../../actions/deploy-ssh/hooks/backup-scripts.ts'
import {backUp} from '../../../../actions/deploy-ssh/hooks/backup.ts'
import type {Backup} from '../../../../actions/deploy-ssh/hooks/commands.ts'
import {heldStage, NEW_ID, type HeldStage} from '../../../support/held-session.ts'

/** What runs in a container runs here. `db` is the one service with a container; `services` are those of the release that runs. */
const DOCKER = `
case "$*" in
  'ps '*) if [ -e "$folder/runs" ]; then case "$*" in *service=db*) echo c1 ;; *service=*) ;; *) echo c1 ;; esac; fi ;;
  'exec -i c1 '*) shift 3; exec "$@" ;;
  'exec c1 '*) shift 2; exec "$@" ;;
  'compose '*' config --services') cat "$folder/services" ;;
  *) echo "not played: $*" >&2; exit 1 ;;
esac`

let stage: HeldStage
const start = async (previous = true) => {
  stage = await heldStage(['sh'], previous)
  await stage.program('docker', DOCKER)
  await writeFile(join(stage.folder, 'services'), 'db\n')
  if (previous) await writeFile(join(stage.folder, 'runs'), '')
}
beforeEach(() => start())
afterEach(() => stage.remove())

const shell = (script: string, service = 'db'): Backup => ({
  service,
  name: service,
  argv: ['sh', '-c', script],
  text: script,
  verify: undefined
})
const verified = (script: string, verify: string): Backup => ({...shell(script), verify: shell(verify)})
const make = (...backups: Backup[]) => backUp(stage.session, backups, {project: 'wiki', timeout: 20_000})
const kept = () => readdir(join(stage.directory, 'backups')).catch(() => [])

describe('a backup', () => {
  test('is what the command wrote, byte for byte, for the account alone, with its checksum', async () => {
    await mkdir(join(stage.directory, 'backups', '.new-of-a-run-that-was-killed'), {recursive: true})
    const {backup = '', backupFiles} = await make(
      verified('printf "a\\0b\\n"; echo a word >&2', 'test "$(od -An -c | tr -d " ")" = "a\\0b\\n"'),
      {...shell('printf more'), name: 'db-2'}
    )
    expect(backup).toMatch(new RegExp(`/wiki/backups/\\d{8}T\\d{6}Z-${NEW_ID.replace(/^[^-]*-/, '')}$`))
    expect(await kept()).toEqual([backup.replace(/^.*\//, '')])
    expect(await readFile(join(backup, 'db'))).toEqual(Buffer.from('a\0b\n'))
    expect([(await stat(join(backup, 'db'))).mode & 0o777, (await stat(backup)).mode & 0o777]).toEqual([0o600, 0o700])
    const sums = await readFile(join(backup, 'SHA256SUMS'), 'utf8')
    expect(backupFiles).toEqual([
      {name: 'db', bytes: 4, sha256: sums.slice(0, 64)},
      {name: 'db-2', bytes: 4, sha256: sums.split('\n')[1]?.slice(0, 64)}
    ])
    expect(stage.log.join('\n')).toContain('a word')
    expect(stage.log.join('\n')).toContain(`Backed up: db, 4 B, SHA-256 ${sums.slice(0, 64)}.`)
    expect(await readFile(join(stage.directory, '.lock-0a1b2c3d-token', 'backup'), 'utf8')).toBe(`${backup}\n`)
  })

  test.each<[string, () => Backup[], string]>([
    [
      'fails, although it wrote something',
      () => [shell('printf half; echo no space >&2; exit 3')],
      'failed with exit status 3; it said last: "no space"'
    ],
    ['writes nothing', () => [shell('true')], 'is empty: its command ended with exit status 0'],
    [
      'is no good',
      () => [verified('printf x', 'echo broken >&2; exit 1')],
      '"backup-verify" found it to be no good; it said last: "broken"'
    ],
    ['is the second one, and fails', () => [shell('printf x'), {...shell('exit 1'), name: 'db-2'}], 'failed with exit status 1'],
    ['is of a service that does not run', () => [shell('printf x', 'cache')], 'the service has no running container']
  ])('that %s is none: nothing of it is kept, and what was kept stays', async (_name, backups, said) => {
    await writeFile(join(stage.folder, 'services'), 'db\ncache\n')
    await mkdir(join(stage.directory, 'backups', '20260101T000000Z-1'), {recursive: true})
    await expect(make(...backups())).rejects.toThrow(said)
    expect((await kept()).filter(name => !name.startsWith('.new-'))).toEqual(['20260101T000000Z-1'])
  })

  test.each([
    ['100', 'was not begun: the host has 0 MiB free for it, and it may need 256 MiB'],
    [
      '$(if [ -s "$folder"/wiki/backups/.new-*/db ]; then echo 0; else echo 900000; fi)',
      'filled the disk of the host, and is removed again'
    ]
  ])('on a disk with %s KiB is none', async (free, said) => {
    await stage.program('df', `printf 'Filesystem 1024-blocks Used Available\\nx 1 1 %s\\n' ${free}`)
    await expect(make(shell('printf x'))).rejects.toThrow(said)
    expect((await kept()).filter(name => !name.startsWith('.new-'))).toEqual([])
  })

  test('that outlasts its limit is none, and says which limit', async () => {
    await expect(backUp(stage.session, [shell('printf x; exec sleep 60')], {project: 'wiki', timeout: 700})).rejects.toThrow(
      'The backup did not end within 0.7 s.'
    )
  })
})

describe('there is nothing to back up', () => {
  test('before the first deploy', async () => {
    await stage.remove()
    await start(false)
    await expect(make(shell('printf x'))).resolves.toEqual({})
    expect(stage.log.join()).toContain('Nothing of the project runs yet: there is nothing to back up of service db.')
    expect(await kept()).toEqual([])
  })

  test('before the first deploy, but data that is there is not said to be none', async () => {
    await stage.remove()
    await start(false)
    await expect(backUp(stage.session, [shell('printf x')], {project: 'wiki', timeout: 20_000, remains: ['wiki_db']})).resolves.toEqual({})
    expect(stage.log.join()).toContain(
      'THERE IS NO BACKUP of service db: nothing of the project runs, so nothing can be asked for it, but the data of wiki_db is there.'
    )
  })

  test('of a service that is new', async () => {
    await expect(make(shell('printf x', 'cache'))).resolves.toEqual({})
    expect(stage.log.join()).toContain('Service cache is new with this release')
  })

  test('but a service that was stopped is not new', async () => {
    await rm(join(stage.folder, 'runs'))
    await expect(make(shell('printf x'))).rejects.toThrow('the service has no running container')
  })
})

test('the newest backups stay; nothing else in the folder is touched', async () => {
  const names = ['20260101T000000Z-1-a', '20260103T000000Z-3-a', '20260102T000000Z-2-a']
  for (const name of [...names, '.new-x', 'mine', '20260100-not']) await mkdir(join(stage.directory, 'backups', name), {recursive: true})
  await stage.session.host.run({name: 'prune', body: pruneBackups(2)})
  expect(await kept()).toEqual(['.new-x', '20260100-not', '20260102T000000Z-2-a', '20260103T000000Z-3-a', 'mine'])
})

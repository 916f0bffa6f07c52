import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {digestOf, IMAGE, PlayedHost, type Place} from '../support/played-host.ts'

/*
 * What is left of backup, migration and what comes after when the deploy is cancelled, killed or loses its host in them. The programs are fakes, the
 * shell is real; e2e/promises-life.e2e.ts plays some of it with the real ones.
 */

/** A migration is the file `hook`, what the engine says of its container; nothing ends it but the test. */
const HOOKS = `
  'ps '*hook-needs*) ;;
  'ps '*fairway.hook*) if [ -e "$state/hook" ]; then case "$*" in *status=$(cat "$state/hook")*) echo wiki-fairway-migrate-20260101T000000Z-1-1 ;; esac; fi ;;
  'ps -q --no-trunc '*) if [ -n "$image" ]; then echo c1; fi ;;
  'compose run --help') ;;
  'compose '*' run '*) echo running > "$state/hook"; echo "begin $(cat "$state/image")" >> "$state/migrations"; reach migrate ;;
  'wait '*) while [ -e "$state/runs-on" ]; do sleep 0.1; done; echo exited > "$state/hook"; cat "$state/hook-exit" 2>/dev/null || echo 0 ;;
  'logs '*) echo Applying ;;
  'ps '*'compose.service"}}'*) if [ -n "$image" ]; then echo web; fi ;;
  'compose '*' config --services') echo web ;;
  'rm -f '* | 'stop '* | 'kill '*) echo "broken off" >> "$state/migrations" ;;
  'rm '*) if [ "$(cat "$state/hook" 2>/dev/null)" = running ]; then exit 1; fi; rm -f "$state/hook" ;;
  'exec c1 dump') reach backup; echo dumped ;;
  'exec c1 collect') reach after ;;
  'inspect --format {{.State.Status}} {{.State.ExitCode}} '*) echo "$(cat "$state/hook") 0" ;;
  'inspect --format {{.State.'*) echo 0 ;;
`
const OLD = digestOf('a')
const NEW = digestOf('b')
const INPUTS = {backup: 'web: ["dump"]', migrate: 'web: ["./manage.py", "migrate"]', after: 'web: ["collect"]'}

let host: PlayedHost
beforeEach(async () => {
  host = await PlayedHost.make()
  await host.docker(HOOKS)
  await host.deploy(OLD)
})
afterEach(() => host.remove())

const migrations = async () => (await readFile(host.path('docker', 'migrations'), 'utf8').catch(() => '')).trim().split('\n')
const backups = () => readdir(host.directory('backups'))

type Step = Awaited<ReturnType<PlayedHost['start']>>
const cancel = (step: Step) => void step.kill('SIGINT')
const kill = (step: Step) => void step.kill('SIGKILL')
const loseConnection = () => host.loseConnection()

test.each<[string, Place, (step: Step) => void | Promise<void>, number]>([
  ['cancelled', 'backup', cancel, 0],
  ['cut off', 'backup', loseConnection, 0],
  ['killed', 'after', kill, 1]
])('a deploy that is %s in its %s leaves the old version, and no half backup', async (_how, place, end, kept) => {
  await host.hangAt(place)
  const step = await host.start(NEW, INPUTS)
  await host.reached(place)
  await end(step)
  await step.ended()
  await step.post()
  expect([await host.runs(), await host.releases()]).toEqual([`${IMAGE}@${OLD}`, [await host.current()]])
  expect(await backups()).toHaveLength(kept)
  expect(await migrations()).toEqual(kept === 0 ? [''] : [`begin ${IMAGE}@${OLD}`])
  await host.expectNothingLeft()
})

test('a migration that fails leaves the old version, and the log shows what the migration said, not what the old version says', async () => {
  await writeFile(host.path('docker', 'hook-exit'), '1\n')
  const failed = await host.deploy(NEW, INPUTS)
  expect(failed.outputs).toMatchObject({result: 'rolled-back', migrated: 'true'})
  expect(failed.outputs['reason']).toContain(
    'failed with exit status 1; it said last: "Applying"; THE MIGRATION WAS BEGUN AND IS NOT PUT BACK'
  )
  expect(failed.said).toContain('The new release was not started: ')
  expect(failed.said).toContain('Not deployed; what ran before goes on running.')
  expect(failed.said).not.toContain('What the containers said')
  expect(await host.runs()).toBe(`${IMAGE}@${OLD}`)
  await host.expectNothingLeft()
})

/** The deploy hangs in its migration until that is done to it. */
async function endInMigration(end: (step: Step) => void | Promise<void>): Promise<void> {
  await writeFile(host.path('docker', 'runs-on'), '')
  await host.hangAt('migrate')
  const step = await host.start(NEW, INPUTS)
  await host.reached('migrate')
  await end(step)
  await host.goOn()
  await step.ended()
  await step.post()
}

test.each<[string, (step: Step) => void | Promise<void>]>([
  ['cancelled', cancel],
  ['cut off', loseConnection]
])('a migration of a deploy that is %s runs on, with the files of its release, and the old version stays', async (_how, end) => {
  await endInMigration(end)
  expect([await migrations(), await readFile(host.path('docker', 'hook'), 'utf8')]).toEqual([[`begin ${IMAGE}@${OLD}`], 'running\n'])
  expect([await host.runs(), (await backups()).length, (await host.releases()).length]).toEqual([`${IMAGE}@${OLD}`, 1, 2])
  await host.expectNothingLeft()
})

test('the deploy after one that was killed in its migration waits for that, and says how it ended', async () => {
  await endInMigration(kill)
  const impatient = await host.deploy(NEW, {timeout: '2s'})
  expect(impatient.outputs['reason']).toContain(
    'The migration wiki-fairway-migrate-20260101T000000Z-1-1, started by an earlier deploy, still ran'
  )
  await rm(host.path('docker', 'runs-on'))
  await writeFile(host.path('docker', 'hook'), 'exited\n')
  const next = await host.deploy(NEW, INPUTS)
  expect(next.outputs).toMatchObject({result: 'deployed', migrated: 'true'})
  expect(next.said).toContain('of an earlier deploy has ended since, with exit status 0.')
  expect(await migrations()).toEqual([`begin ${IMAGE}@${OLD}`, `begin ${IMAGE}@${OLD}`])
  await host.expectNothingLeft()
})

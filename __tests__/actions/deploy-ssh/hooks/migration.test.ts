import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {access, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {migrate, tellEndedMigrations} from '../../../../actions/deploy-ssh/hooks/migration.ts'
import {oneShotsScript} from '../../../../actions/deploy-ssh/compose/start-scripts.ts'
import {migrationName} from '../../../../lib/host/hooks.ts'
import {restoreScript} from '../../../../lib/host/restore-scripts.ts'
import {heldStage, NEW_ID, OLD_ID, type HeldStage} from '../../../support/held-session.ts'

const NAME = migrationName('wiki', NEW_ID, 1)

/**
 * The one container of a migration is the files `state` (what the engine says of it) and `exit`. It ends at once with what the test wrote to
 * `will-exit`; without that it runs on. `db` is there as long as `db` says how.
 */
const DOCKER = `
echo "$*" >> "$folder/told"
hook() { [ -e "$folder/state" ] && case "$*" in *status=*) case "$*" in *status=$(cat "$folder/state")*) ;; *) return 1 ;; esac ;; esac; }
case "$*" in
  'ps '*hook-needs*) if hook "$@"; then echo db; fi ;;
  'ps '*label=fairway.hook*) if hook "$@"; then echo ${NAME}; fi ;;
  'ps '*service=db*) if [ -e "$folder/db" ]; then echo d1; fi ;;
  'ps '*) ;;
  'compose run --help') echo '  --pull string   Pull image before running' ;;
  'compose '*' run '*)
    if [ -e "$folder/cannot-start" ]; then echo 'No such image' >&2; exit 1; fi
    if [ -e "$folder/will-exit" ]; then echo exited > "$folder/state"; cp "$folder/will-exit" "$folder/exit"; else echo running > "$folder/state"; fi
    echo c0ffee ;;
  'compose '*' up '*) echo running:healthy:0 > "$folder/db" ;;
  'compose '*' config --services') printf 'web\\ndb\\n' ;;
  'logs '*) if [ -e "$folder/errors" ]; then cat "$folder/errors" >&2; fi; cat "$folder/log" 2>/dev/null ;;
  'wait '*) if [ -e "$folder/gone" ]; then rm -f "$folder/state"; exit 1; fi; if [ -e "$folder/exit" ]; then cat "$folder/exit"; else exec sleep 60; fi ;;
  'inspect --format {{.State.Status}}:'*) cat "$folder/db" ;;
  'inspect --format {{.State.Status}} {{.State.ExitCode}} '*) [ -e "$folder/state" ] && echo "$(cat "$folder/state") $(cat "$folder/exit" 2>/dev/null || echo 0)" ;;
  'inspect --format {{.State.Status}} '*) cat "$folder/state" ;;
  'inspect --format {{.State.ExitCode}} '*) cat "$folder/exit" ;;
  'rm '*) rm -f "$folder/state" ;;
esac`

let stage: HeldStage
let begun: number
const put = (name: string, content = '') => writeFile(join(stage.folder, name), `${content}\n`)
const isThere = (path: string) =>
  access(join(stage.folder, path)).then(
    () => true,
    () => false
  )
const told = async (pattern: RegExp) => (await readFile(join(stage.folder, 'told'), 'utf8')).split('\n').filter(line => pattern.test(line))
beforeEach(async () => {
  stage = await heldStage()
  begun = 0
  await stage.program('docker', DOCKER)
  await put('db', 'running:healthy:0')
})
afterEach(() => stage.remove())

const run = (timeout = 20_000) =>
  migrate(stage.session, [{service: 'web', argv: ['./manage.py', 'migrate', "it's $HOME"], text: 'web: migrate'}], {
    project: 'wiki',
    timeout,
    healthTimeout: 1_000,
    needs: new Map([['web', ['db:service_healthy']]]),
    begun: () => begun++
  })

describe('a migration', () => {
  test('runs in a container of its own, without a login, and its exit status is read before that is removed', async () => {
    await put('will-exit', '0')
    await put('log', 'Applying 0001\nfairway:exit 7')
    await run()
    expect(await told(/^compose .* run /)).toEqual([
      `compose -p wiki -f docker-compose.yml run --detach --no-deps --pull missing --name ${NAME} --label fairway.hook=migrate --label fairway.hook-needs=db web ./manage.py migrate it's $HOME`
    ])
    expect((await told(/^(?:wait|rm) /)).map(line => line.split(' ')[0])).toEqual(['wait', 'rm'])
    expect(stage.log).toContain('  | Applying 0001')
    expect([begun, stage.session.isChanging]).toEqual([1, true])
    expect(await isThere('wiki/.lock-0a1b2c3d-token/migrated')).toBe(true)
    expect(await isThere('wiki/.lock-0a1b2c3d-token/changed')).toBe(true)
  })

  test('that fails is told with its last error, also where usual output comes behind it', async () => {
    await put('will-exit', '1')
    await put('errors', 'Traceback\nValueError: a booking without a price\n')
    await put('log', 'Applying 0003...')
    await expect(run()).rejects.toThrow('failed with exit status 1; it said last: "ValueError: a booking without a price"')
  })

  test('that fails is told with what it said last', async () => {
    await put('will-exit', '3')
    await put('log', 'Applying 0002\nrelation "users" is missing')
    await expect(run()).rejects.toThrow('failed with exit status 3; it said last: "relation "users" is missing"')
    expect(begun).toBe(1)
  })

  test('that outlasts its limit runs on, and how to follow it is said', async () => {
    await expect(run(1_500)).rejects.toThrow(
      `still ran after 1.5 s ("migrate-timeout"); it was not stopped and runs on: follow it on the host with "docker logs -f ${NAME}"`
    )
    expect(await told(/^(?:stop|kill|rm) /)).toEqual([])
  })

  test('whose container is gone did not go well', async () => {
    await put('gone')
    await expect(run()).rejects.toThrow('What became of the migration of service web cannot be told: its container is gone.')
  })

  test('that cannot be started has not begun to run', async () => {
    await put('cannot-start')
    await expect(run()).rejects.toThrow('The migration of service web could not be started: No such image')
  })

  test('has what it needs started first, and nothing else', async () => {
    await rm(join(stage.folder, 'db'))
    await put('will-exit', '0')
    await run()
    expect(await told(/^compose .* up /)).toEqual([
      'compose -p wiki -f docker-compose.yml up --detach --no-build --quiet-pull --pull missing --no-recreate db'
    ])
  })

  test('does not begin where what it needs does not get healthy', async () => {
    await put('db', 'running:unhealthy:0')
    await expect(run()).rejects.toThrow('Service db, which the migration of service web needs, was not ready')
    expect([begun, await told(/ run --detach/)]).toEqual([0, []])
  })
})

describe('a migration that still runs', () => {
  const values = () => ({...stage.session.held, project: 'wiki', id: NEW_ID, seconds: 2, limit: 20})
  beforeEach(() => put('state', 'running'))

  test('is left, and what it needs is neither stopped nor created anew, when the release before is put back', async () => {
    const {said} = await stage.session.host.run(restoreScript({...values(), previous: OLD_ID}))
    expect([said.all('left'), said.get('restored')]).toEqual([[NAME], '0'])
    expect(await told(/ (?:up|down|rm|stop) ?/)).toEqual([
      'compose -p wiki -f docker-compose.yml up --detach --no-build --quiet-pull --pull missing --no-deps web'
    ])
  })

  test('keeps a first release from being taken down', async () => {
    const {said} = await stage.session.host.run(restoreScript({...values(), previous: ''}))
    expect([said.all('left'), await told(/ down/)]).toEqual([[NAME], []])
  })

  test('is named to the next deploy, which is told how it ended then, once', async () => {
    const look = () => stage.session.host.run(oneShotsScript({project: 'wiki'}))
    const running = await look()
    expect([running.said.all('still-runs'), running.said.get('ended-hook')]).toEqual([[NAME], undefined])
    for (const [name, content] of [
      ['state', 'exited'],
      ['exit', '1'],
      ['log', 'no space']
    ] as const)
      await put(name, content)
    await tellEndedMigrations(stage.session, 'wiki', await look())
    expect(stage.log).toEqual([`The migration ${NAME} of an earlier deploy has ended since, with exit status 1; it said last: "no space".`])
    expect((await look()).said.get('ended-hook')).toBeUndefined()
  })
})

import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {sleep} from '../../lib/action/duration.ts'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {http} from '../../lib/http/http.ts'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import type {DockerStage} from '../docker-stage.ts'
import type {Stage} from '../stage.ts'

/** The example's Compose project. */
const PROJECT = 'luca'
const GUEST = 'Ada Lovelace'
const POLL_MILLISECONDS = 200
const WAIT_MILLISECONDS = 30_000

/** Somebody books, and the worker confirms it. @throws ActionError when that does not work */
export async function book(stage: Stage): Promise<void> {
  const url = `${dockerOf(stage).appUrl}/api/bookings/`
  const body = JSON.stringify({guest: GUEST, starts_at: '2030-01-31T20:00:00Z'})
  const answer = await http({method: 'POST', url, body, headers: {'content-type': 'application/json'}, attempts: 1})
  if (answer.status !== 201) throw new ActionError(`${url} took no booking: it answered ${answer.status}.`)
  await until('the worker confirmed the booking', async () => (await bookingsOf(stage)).every(({confirmed}) => confirmed))
}

/**
 * The booking of before is there, once, and so it is in the newest backup on the host when that is restored into a database of its own.
 *
 * @throws ActionError saying what is not as it should be
 */
export async function bookingIsKept(stage: Stage): Promise<void> {
  const guests = (await bookingsOf(stage)).map(({guest}) => guest)
  if (guests.join() !== GUEST)
    throw new ActionError(`The database holds the bookings of ${guests.join(', ') || 'nobody'}, not of ${GUEST}.`)
  const [backup] = await listBackups(stage)
  if (backup === undefined) return
  await inDatabase(stage, ['dropdb', '--if-exists', '--username', 'luca', 'restored'])
  await inDatabase(stage, ['createdb', '--username', 'luca', 'restored'])
  await docker(stage, ['cp', join(backup, 'postgres'), `${await containerOf(stage, 'postgres')}:/tmp/backup`])
  await inDatabase(stage, ['pg_restore', '--username', 'luca', '--dbname', 'restored', '--exit-on-error', '/tmp/backup'])
  const restored = await query(stage, 'SELECT guest FROM bookings_booking', 'restored')
  if (restored !== GUEST) throw new ActionError(`The backup ${backup}, restored, holds the bookings of ${restored || 'nobody'}.`)
}

/** How often a migration is noted as applied. */
export async function timesApplied(stage: Stage, name: string): Promise<number> {
  return Number(await query(stage, `SELECT count(*) FROM django_migrations WHERE name = '${name}'`))
}

/** What an SQL query gives: one line a row. @throws ActionError when the database refuses it */
export async function query(stage: Stage, sql: string, database = 'luca'): Promise<string> {
  const argv = ['psql', '--no-psqlrc', '--tuples-only', '--no-align', '--username', 'luca', '--dbname', database, '--command', sql]
  return (await inDatabase(stage, argv)).trim()
}

/** Whether a migration of a deploy runs in its container. */
export async function migrationRuns(stage: Stage): Promise<boolean> {
  const containers = await dockerOf(stage).engine.listContainers()
  return containers.some(({name, state}) => name.startsWith(`${PROJECT}-fairway-migrate-`) && state === 'running')
}

/** The folders of the backups on the host, the newest first. */
async function listBackups(stage: Stage): Promise<string[]> {
  const folder = join(dockerOf(stage).sshHost.home, 'fairway', PROJECT, 'backups')
  const names = await readdir(folder).catch(() => [])
  return names
    .filter(name => /^\d{8}T\d{6}Z-/.test(name))
    .sort()
    .reverse()
    .map(name => join(folder, name))
}

/** Waits until the host is done: no lock, no migration, and the health page answers. @throws ActionError when it does not get there */
export async function lucaIsDone(stage: Stage): Promise<void> {
  const {sshHost, appUrl} = dockerOf(stage)
  const folder = join(sshHost.home, 'fairway', PROJECT)
  await until('the host was done', async () => {
    const names = await readdir(folder)
    if (names.some(name => name.startsWith('.lock')) || (await migrationRuns(stage))) return false
    return (await http({method: 'GET', url: `${appUrl}/api/health/`, attempts: 1, timeout: 3_000})).status === 200
  })
}

interface Booking {
  readonly guest: string
  readonly confirmed: boolean
}

async function bookingsOf(stage: Stage): Promise<readonly Booking[]> {
  const {body} = await http({method: 'GET', url: `${dockerOf(stage).appUrl}/api/bookings/`, attempts: 1})
  return (JSON.parse(body.toString('utf8')) as {bookings: Booking[]}).bookings
}

const inDatabase = async (stage: Stage, argv: readonly string[]) => docker(stage, ['exec', await containerOf(stage, 'postgres'), ...argv])

async function containerOf(stage: Stage, service: string): Promise<string> {
  const containers = await dockerOf(stage).engine.listContainers()
  const found = containers.find(({name, state}) => new RegExp(`^${PROJECT}-${service}-\\d+$`).test(name) && state === 'running')
  if (found === undefined) throw new ActionError(`No container of the service ${service} runs.`)
  return found.id
}

function docker(stage: Stage, argv: readonly string[]): Promise<string> {
  const {tools, engine} = dockerOf(stage)
  return runOrThrow(runProcess, `docker ${argv[0] ?? ''}`, [tools.docker.path, ...argv], {
    env: {PATH: process.env['PATH'], DOCKER_HOST: engine.dockerHost}
  })
}

/** Asks again and again; what it throws counts as no. @param what a sentence without its end */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + WAIT_MILLISECONDS
  let last = ''
  const ask = () =>
    isSo().catch((error: unknown) => {
      last = `: ${messageOf(error)}`
      return false
    })
  while (!(await ask())) {
    if (Date.now() > end) throw new ActionError(`It was waited in vain until ${what}${last}.`)
    await sleep(POLL_MILLISECONDS)
  }
}

function dockerOf({docker}: Stage): DockerStage {
  if (docker === undefined) throw new ActionError('There is no Docker host on this stage.')
  return docker
}

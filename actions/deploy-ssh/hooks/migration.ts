import {formatDuration} from '../../../lib/action/duration.ts'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {howToFollow, migrationName} from '../../../lib/host/hooks.ts'
import {releasePath} from '../../../lib/host/layout.ts'
import type {HostAnswer} from '../../../lib/ssh/connection.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {startTimeout, wholeSeconds} from '../clock.ts'
import {shorten} from '../compose/one-shots.ts'
import type {Session} from '../road.ts'
import type {Command} from './commands.ts'
import {leftOf, limitOf, saidLast, type Limit} from './limit.ts'
import {endedMigrationsScript, followMigrationScript, lookAtMigrationScript, startMigrationScript} from './migration-scripts.ts'

export interface MigrationOptions {
  readonly project: string
  /** Milliseconds for all of them. */
  readonly timeout: number
  /** Milliseconds for what they need to get healthy. */
  readonly healthTimeout: number
  /** What each service needs: `SERVICE:CONDITION`. */
  readonly needs: ReadonlyMap<string, readonly string[]>
  /** Called just before the first one may change data. */
  readonly begun: () => void
}

/**
 * Runs the migrations in the new image, one after the other, while the old release still runs. None is ever broken off or begun a second time. From the
 * first on a failure is a reason to put back what ran before; what they changed stays.
 *
 * @throws ActionError when one fails, or is not over in time: it runs on then, and the next deploy waits for it
 */
export async function migrate(session: Session, migrations: readonly Command[], options: MigrationOptions): Promise<void> {
  const limit = limitOf(session, 'migrate-timeout', options.timeout)
  session.beginChange()
  for (const [at, migration] of migrations.entries()) {
    const name = migrationName(options.project, session.id, at + 1)
    session.log.info(migration.text)
    await start(session, migration, name, options, limit)
    await follow(session, migration, name, limit)
  }
}

async function start(session: Session, migration: Command, name: string, options: MigrationOptions, limit: Limit): Promise<void> {
  const {host, directory, id} = session
  const left = leftOf(limit, `The migration of service ${migration.service}`)
  const values = {
    project: options.project,
    release: releasePath(directory, id),
    name,
    needs: (options.needs.get(migration.service) ?? []).join(' '),
    seconds: wholeSeconds(options.healthTimeout),
    limit: wholeSeconds(left)
  }
  const answer = await host
    .run(startMigrationScript(migration, values), {...session.logged(), timeout: startTimeout(left)})
    .catch((error: unknown) => {
      // Nobody knows whether it has begun.
      options.begun()
      throw error
    })
  if (answer.said.get('migrating') !== undefined) options.begun()
  if (answer.exitCode === 0) return
  const unready = answer.said.get('not-ready')
  if (unready !== undefined) {
    throw new ActionError(
      `Service ${unready}, which the migration of service ${migration.service} needs, was not ready: ${lastLine(answer.stderr)}`
    )
  }
  throw new ActionError(`The migration of service ${migration.service} could not be started: ${lastLine(answer.stderr)}`)
}

async function follow(session: Session, {service}: Command, name: string, limit: Limit): Promise<void> {
  const {host, log, signal} = session
  let answer: HostAnswer | undefined
  try {
    answer = await host.run(followMigrationScript({name}), {...session.logged(), timeout: Math.max(1_000, limit.left())})
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ActionError)) throw error
    log.info(`The migration could no longer be followed: ${messageOf(error)}`)
  }
  const code = answer?.said.get('exit')
  if (code === '0') return
  if (code !== undefined) throw failed(service, code, answer?.said.get('error') || (answer?.stderr ?? ''))
  const {said} = await host.run(lookAtMigrationScript({name}), {signal})
  const state = said.get('state') ?? 'gone'
  if (state === 'exited' || state === 'dead') {
    if (said.get('exit') === '0') return
    throw failed(service, said.get('exit') ?? 'unknown', answer?.stderr ?? '')
  }
  if (state === 'gone' || state === 'created') {
    throw new ActionError(
      `What became of the migration of service ${service} cannot be told: its container ${state === 'gone' ? 'is gone' : 'was never started'}.`
    )
  }
  throw new ActionError(
    `The migration of service ${service} still ran after ${formatDuration(limit.whole)} ("migrate-timeout"); it was not stopped and runs on: ` +
      `follow it on the host with "${howToFollow(name, '')}", and deploy again when it has ended (a deploy waits for it).`
  )
}

/**
 * Says how migrations have ended that an earlier deploy could not follow to their end, and removes their containers.
 * @param last what the host said of what runs there, see `oneShotsScript`
 */
export async function tellEndedMigrations({host, log, signal}: Session, project: string, {said}: HostAnswer): Promise<void> {
  if (said.get('ended-hook') === undefined) return
  const answer = await host.run(endedMigrationsScript({project}), {signal})
  for (const line of answer.said.all('ended')) {
    const [name = '', code = '', ...words] = line.split(' ')
    const text = `The migration ${name} of an earlier deploy has ended since, with exit status ${code}`
    if (code === '0') log.info(`${text}.`)
    else log.warning(`${text}${saidLast(words.join(' '), shorten)}.`)
  }
}

function failed(service: string, code: string, stderr: string): ActionError {
  return new ActionError(`The migration of service ${service} failed with exit status ${code}${saidLast(stderr, shorten)}.`)
}

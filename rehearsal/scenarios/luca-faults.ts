import {sleep} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import type {Stage} from '../stage.ts'
import {lucaIsDone, query, timesApplied} from './luca-database.ts'
import {replaceIn, type AppFiles, type Fault, type Scene} from './scenario.ts'

const DEPLOY = 'Deploy and verify'
const MIGRATIONS = 'backend/luca/bookings/migrations'
const POLL_MILLISECONDS = 100

/** Adds a migration that comes after those of the example. @param operations Python, one operation a line */
export const addMigration = (files: AppFiles, name: string, operations: readonly string[], more: readonly string[] = []) =>
  files.write(
    `${MIGRATIONS}/${name}.py`,
    [
      'from django.db import migrations, models',
      '',
      ...more,
      '',
      'class Migration(migrations.Migration):',
      '    atomic = False',
      '    dependencies = [("bookings", "0002_booking_confirmed_at")]',
      '    operations = [',
      ...operations.map(operation => `        ${operation},`),
      '    ]',
      ''
    ].join('\n')
  )

/** A column that may be empty, so that the version before can live with it. */
const column = (name: string) => `migrations.AddField("booking", "${name}", models.CharField(max_length=200, null=True))`

/** Adds a column that no version asks for. */
const addColumn = (files: AppFiles, name: string) => addMigration(files, `0003_${name}`, [column(name)])

/** @throws ActionError when it is noted another number of times */
async function expectApplied(stage: Stage, name: string, times: number): Promise<void> {
  const applied = await timesApplied(stage, name)
  if (applied !== times) throw new ActionError(`The migration ${name} was applied ${applied} times, not ${times}.`)
}

/** A script of ops/ that is wrong, in a change that brings a migration: it never starts. */
function withoutBackup(description: string, column: string, script: string, lines: readonly string[]): Fault {
  return {
    description,
    async change(files) {
      await addColumn(files, column)
      await files.write(`backend/ops/${script}`, ['#!/bin/sh', ...lines, ''].join('\n'))
    },
    settle: stage => expectApplied(stage, `0003_${column}`, 0)
  }
}

/** A migration that is in its middle until its table says `go`, and writes down how often it began and ended. */
function slowMigration(description: string, table: string, happen: (scene: Scene) => void): Fault {
  const write = (what: string) => `migrations.RunSQL("INSERT INTO ${table} (what) VALUES ('${what}')")`
  const wait = `DO $$ BEGIN WHILE NOT EXISTS (SELECT FROM ${table} WHERE what = 'go') LOOP PERFORM pg_sleep(0.1); END LOOP; END $$`
  const said = (stage: Stage) => query(stage, `SELECT string_agg(what, ',' ORDER BY id) FROM ${table} WHERE what <> 'go'`)
  return {
    description,
    async change(files) {
      await addMigration(files, `0003_${table}`, [
        `migrations.RunSQL("CREATE TABLE IF NOT EXISTS ${table} (id serial, what text)")`,
        write('begin'),
        `migrations.RunSQL(["${wait}"])`,
        write('end')
      ])
    },
    interference: {
      beforeStep: DEPLOY,
      async during(scene) {
        // The table is not there before.
        while ((await said(scene.stage).catch(() => '')) !== 'begin') {
          if (scene.signal.aborted) return false
          await sleep(POLL_MILLISECONDS)
        }
        happen(scene)
        return true
      }
    },
    async settle(stage) {
      await query(stage, `INSERT INTO ${table} (what) VALUES ('go')`)
      await lucaIsDone(stage)
      const lines = await said(stage)
      if (lines !== 'begin,end') throw new ActionError(`The migration wrote "${lines}", not "begin,end".`)
      await expectApplied(stage, `0003_${table}`, 1)
    }
  }
}

/** What can go wrong with a database in play. */
export const lucaFaults: Readonly<Record<string, Fault>> = {
  'from-fork': {
    description: "the pull request comes from a stranger's fork: without secrets and variables, and green all the same",
    event: 'pull_request',
    isFromFork: true
  },
  'missing-secret': {
    description: 'an env file names a field that 1Password does not have: said before anything is built',
    change: files => replaceIn(files, 'backend/.envs/.production/.django.tpl', 'django/secret key', 'django/secret kee')
  },
  'backup-fails': withoutBackup('the backup ends with an error in its middle', 'failing', 'backup.sh', [
    'echo half of it',
    'echo "pg_dump: error: connection to server was lost" >&2',
    'exit 1'
  ]),
  'backup-empty': withoutBackup('the backup ends well, and is empty', 'empty', 'backup.sh', ['exit 0']),
  'backup-cut': withoutBackup('the backup ends well, and its second half is not there', 'cut', 'backup.sh', [
    'pg_dump --username "$POSTGRES_USER" --format custom "$POSTGRES_DB" | head -c 3000'
  ]),
  'migration-fails': {
    description: 'the migration adds a column, and then comes upon a row that it cannot handle: the version before answers',
    change: files =>
      addMigration(
        files,
        '0003_price',
        [column('price'), 'migrations.RunPython(fill_in)'],
        ['def fill_in(apps, schema_editor):', '    raise ValueError("a booking without a price")', '']
      ),
    settle: stage => expectApplied(stage, '0003_price', 0)
  },
  unhealthy: {
    description: 'the migration is applied, and then the new version says that it does not work: it is put back, and the schema is not',
    async change(files) {
      await addColumn(files, 'unhealthy')
      await replaceIn(files, 'backend/luca/health.py', 'status=200 if is_well else 503', 'status=500')
      // The first one is Django's. It is to be found out at once.
      await replaceIn(files, 'backend/docker-compose.production.yml', 'retries: 15', 'retries: 2')
    },
    settle: stage => expectApplied(stage, '0003_unhealthy', 1)
  },
  'collectstatic-fails': {
    description: 'the new version answers, and its static files cannot be collected: it is put back',
    change: files => replaceIn(files, 'backend/config/settings/base.py', 'STATIC_ROOT = BASE_DIR / "staticfiles"\n', '')
  },
  'worker-crashes': {
    description: 'gunicorn answers, and the worker of the same image ends as soon as it is started: it is put back',
    change: files =>
      replaceIn(
        files,
        'backend/docker-compose.production.yml',
        "'config.celery_app', 'worker', '--loglevel', 'info'",
        "'config.celery_app', 'worker', '--loglevel', 'informative'"
      )
  },
  'runner-lost': {
    ...slowMigration(
      'the runner is gone (power cut) in the middle of a migration: it runs to its end, once, and the next run is green',
      'lost_log',
      ({runner}) => runner.lose()
    ),
    hasNextRun: true
  },
  'runner-stopped': slowMigration(
    'the runner is stopped (docker stop, a restart) in the middle of a migration: it runs to its end, once',
    'stopped_log',
    ({runner}) => runner.stop()
  )
}

import {awkwardSecret, dollarSecret} from './made-up-secret.ts'
import {book, bookingIsKept} from './luca-database.ts'
import {addMigration, lucaFaults} from './luca-faults.ts'
import {exampleFolder, replaceIn, type AppFiles, type Scenario} from './scenario.ts'

const MODEL = '    confirmed_at = models.DateTimeField(null=True, blank=True)\n'
const APPLIED = '0003_booking_note'

/** A version with one column more. */
async function addNote(files: AppFiles): Promise<void> {
  await replaceIn(
    files,
    'backend/luca/bookings/models.py',
    MODEL,
    `${MODEL}    note = models.CharField(max_length=200, null=True, blank=True)\n`
  )
  await addMigration(files, APPLIED, ['migrations.AddField("booking", "note", models.CharField(max_length=200, null=True, blank=True))'])
}

const SHIP = '.github/workflows/ship.yml'

/** The back end of a SaaS with a database: backup, migration and static files around the deploy, in a monorepo on the branch `master`. */
export const luca: Scenario = {
  name: 'luca',
  description: 'Django, Celery, Redis and PostgreSQL of a monorepo: backup, migration and collectstatic around the deploy',
  source: exampleFolder('luca'),
  repository: 'luca/luca',
  branch: 'master',
  workflow: SHIP,
  event: 'push',
  baseline: [{event: 'push', after: book}],
  approver: 'maintainer',
  vaults: () => [
    {
      name: 'luca',
      items: [
        {title: 'django', fields: [{label: 'secret key', value: awkwardSecret()}]},
        {title: 'postgres', fields: [{label: 'password', value: awkwardSecret()}]},
        {title: 'redis', fields: [{label: 'password', value: dollarSecret()}]}
      ]
    }
  ],
  change: addNote,
  hold: bookingIsKept,
  workflows: [
    {
      workflow: '.github/workflows/rollback.yml',
      event: 'workflow_dispatch',
      inputs: {release: 'previous'},
      baseline: [
        {event: 'push', workflow: SHIP, after: book},
        {event: 'push', workflow: SHIP, change: addNote}
      ],
      hold: bookingIsKept,
      faults: {}
    }
  ],
  faults: lucaFaults
}

import type {History, KeptRelease} from './history.ts'
import {migrationsSince} from './history.ts'

/** What going back to a release does not put back, one paragraph each: secrets, data and tags. Plain text. */
export function describeGoingBack(history: History, {id}: KeptRelease): string[] {
  return [
    `Secrets: the release runs with those that it was deployed with on ${dayOf(id)}. What was rotated since is no longer valid in it.`,
    describeData(history, id),
    'Tags: nothing was changed in the registry. A tag such as latest still means what the newest build gave it, so a program that follows it, such as ' +
      'Watchtower, or a "docker compose pull" by hand brings the newer version back. Releases of Fairway are started by digest and stay.'
  ]
}

function describeData(history: History, id: string): string {
  const migrations = migrationsSince(history, id)
  const general =
    'Volumes and databases stay as they are. A migration that is a service of the Compose file, or that somebody ran by hand, is not in the record.'
  if (migrations.length === 0) return `Data: no deploy since is recorded as having migrated. ${general}`
  const listed = migrations.map(({release, at, backup}) => `${release} (${at}${backup === '' ? '' : `, backup ${backup}`})`).join(', ')
  return `Data: THE SCHEMA WAS NOT PUT BACK. These deploys have migrated since: ${listed}. ${general}`
}

/** `20260131T120000Z-…` is 2026-01-31. */
function dayOf(id: string): string {
  return id.replace(/^(\d{4})(\d{2})(\d{2})T.*$/, '$1-$2-$3')
}

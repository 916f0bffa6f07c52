import type {HookNotes} from './notes.ts'

/** For the reason of a deploy that failed: that a migration has run, and where the backup is. @returns empty where none has run */
export function tellMigrated({migrated, backup}: HookNotes): string {
  if (migrated !== true) return ''
  return `THE MIGRATION WAS BEGUN AND IS NOT PUT BACK: the database may have the new schema, which what runs now has to live with (${whereIs(backup)})`
}

/** Where the backup from before is. */
export function whereIs(backup: string | undefined): string {
  return backup === undefined
    ? 'there is no backup from before it, because "backup" is empty or had nothing to back up'
    : `the backup from before it is on the host in ${backup}`
}

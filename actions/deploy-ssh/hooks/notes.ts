/** A file of a backup on the host. */
export interface BackupFile {
  readonly name: string
  readonly bytes: number
  /** In hexadecimal; empty where the host has no program for it. */
  readonly sha256: string
}

/** What the hooks before a change have done. */
export interface HookNotes {
  /** Where the backup lies on the host: a folder, absolute. */
  readonly backup?: string
  /** What is in it. */
  readonly backupFiles?: readonly BackupFile[]
  /** Whether data was changed that nothing puts back. */
  readonly migrated?: boolean
}

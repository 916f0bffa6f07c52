/** What the rules on data loss have in common: the way a switch goes, and what that means. */
export const off = {from: true, to: false} as const
export const on = {from: false, to: true} as const

export const DELETABLE = 'the protection against deletion is removed, which is the first step of a deletion'
export const NO_BACKUPS = 'backups are no longer made'
export const FEWER_BACKUPS = 'backups are kept for less time, or none are made any more'
export const EMPTIED = 'a later destroy deletes the objects in it too'
export const NO_SNAPSHOT = 'a later destroy makes no last snapshot'
export const NO_VERSIONS = 'what is overwritten or deleted from then on cannot be brought back'
export const SOON_GONE = 'what is deleted can be brought back for less time, or not at all'
export const OF_ITS_OWN = 'it makes and deletes resources of its own, and which ones is not in the plan'
export const EXPIRING = 'what its rules let expire is deleted from the bucket, including what is in it now'

import {RECORD, type RecordWord} from '../../../lib/host/release-record.ts'
import type {HeldLock, Script} from '../../../lib/ssh/shell.ts'

export interface CommitValues extends HeldLock {
  /** The release that works. */
  readonly id: string
  /** Its `fairway.release.json`, with the version that it serves. */
  readonly facts: string
  /** The release that ran before; empty for a first deploy. */
  readonly previous: string
  /** How many releases are kept. */
  readonly keep: number
  /** What the record says. */
  readonly how: RecordWord
  readonly milliseconds: number
}

/**
 * The end of a deploy that works: records the release as the one that runs, removes what no kept release needs, and lets the lock go. Says
 * `recorded` as soon as the release counts; what comes then can fail without harm. Each rename is atomic: a reader sees the old one or the new one.
 *
 * @param prune what the road removes
 */
export function commitScript(values: CommitValues, prune: string): Script {
  return {
    name: 'commit',
    values: {...values},
    lock: 'needed',
    body: `
${RECORD}
release=$directory/releases/$id
rm -f "$work/room"
printf '%s' "$facts" > "$release/fairway.release.json.new"
mv -f "$release/fairway.release.json.new" "$release/fairway.release.json"
printf '%s\\n' "$id" > "$directory/current.new"
mv -f "$directory/current.new" "$directory/current"
say recorded "$id"
( set -e; record_end "$work" "$how" '""' "$milliseconds" ) || say not-told "$?"
remove_old() {
${prune.trim()}
}
( set -e; remove_old ) || say not-pruned "$?"
end_groups $(phases_of "$work")
unlock
`
  }
}

/** Keeps room on the disk for all that the commit writes, or fails. It goes with the commit, or with the lock. */
export function makeRoomScript(values: HeldLock & Pick<CommitValues, 'facts'>): Script {
  return {
    name: 'make-room',
    values: {...values},
    lock: 'needed',
    body: `
{ printf '%8192s' ''; cat "$directory/releases.jsonl" 2>/dev/null || true; printf '%s' "$facts$facts"; } > "$work/room"
`
  }
}

/** What became of a commit whose answer was lost. */
export function lookAtCommitScript(values: HeldLock): Script {
  return {
    name: 'look-at-commit',
    values: {...values},
    body: `
say current "$(cat "$directory/current" 2>/dev/null || true)"
if holding; then say lock ours; else say lock gone; fi
if finished_alone; then say outcome "$(sed -n 's/^outcome //p' "$directory/restore.log")"; fi
`
  }
}

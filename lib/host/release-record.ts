import type {ReleaseFacts} from './release.ts'
import {readIdentity, type RunIdentity} from './run-order.ts'

/** How a deploy or another change of a host ended. `put-back-by-host`: the run was gone, and the host did it alone. */
export const RECORD_WORDS = ['deployed', 'rolled-back', 'taken-down', 'failed', 'adopted', 'gone-back', 'put-back-by-host'] as const

export type RecordWord = (typeof RECORD_WORDS)[number]

/** Those after which the release that the line names is the one that runs. */
export const isStarted = (how: RecordWord): boolean => how === 'deployed' || how === 'adopted' || how === 'gone-back'

/** A line of `releases.jsonl`. A text that is not known is empty. */
export interface RecordEntry {
  /** The host's time, ISO 8601, UTC. */
  readonly at: string
  readonly how: RecordWord
  readonly release: string
  readonly version: string
  readonly images: Readonly<Record<string, string>>
  /** What the release was made of. The rest is of the run that did this: for a rollback another one than the release's. */
  readonly commit: string
  readonly repository: string
  readonly number: string
  readonly attempt: string
  /** The run's page. */
  readonly run: string
  readonly actor: string
  readonly approvers: readonly string[]
  /** Whether data was changed that nothing puts back. */
  readonly migrated: boolean
  /** Where the backup lies on the host. */
  readonly backup: string
  readonly reason: string
  /** 0 when the host did it alone. */
  readonly milliseconds: number
}

/** Who changes a host, and who said that it may be done. */
export interface RecordSigners {
  readonly run: RunIdentity
  readonly actor: string
  readonly approvers: readonly string[]
}

/** What is known of a line before it is written: members of a JSON object, without its braces. It has no secrets. */
export function renderRecordMembers({version, served, images, run}: ReleaseFacts, {run: mine, actor, approvers}: RecordSigners): string {
  const {repository, number, attempt, url} = mine
  const commit = run.commit === '' ? mine.commit : run.commit
  const members = {version: version === '' ? served : version, images, commit, repository, number, attempt, run: url, actor, approvers}
  return JSON.stringify(members).slice(1, -1)
}

/**
 * The shell function `recorded_images`: the images of all releases that the record knows, `name@sha256:…` a line. Names of images need no escapes in
 * JSON, and no comma.
 */
export const RECORDED_IMAGES = `
recorded_images() {
  sed -n 's/^.*,"images":{\\([^}]*\\)}.*$/\\1/p' "$directory/releases.jsonl" 2>/dev/null | tr ',' '\\n' |
    sed -n 's/^"FAIRWAY_IMAGE[A-Z0-9_]*":"\\([^"\\\\]*\\)"$/\\1/p'
}
`

/** How many lines are kept. */
const LONGEST_RECORD = 500

/**
 * The shell function `record_end FOLDER HOW REASON MILLISECONDS`: writes a line about `$id`. FOLDER is that of the lock under which it was begun: its
 * `record` has the members that the run knew beforehand, `migrated` and `backup` what its hooks did. REASON is JSON, so that nothing has to be escaped
 * here. Without a `record` nothing was begun, and nothing is written. Only the holder of the lock may call it. A failure leaves the old file.
 */
export const RECORD = `
record_end() {
  if [ ! -s "$1/record" ]; then return 0; fi
  record_migrated=false
  if [ -e "$1/migrated" ]; then record_migrated=true; fi
  read_first "$1/backup"
  record_backup=$first
  case "$record_backup" in *[\\"\\\\]*) record_backup= ;; esac
  read_first "$1/record"
  record_members=$first
  {
    tail -n ${LONGEST_RECORD - 1} "$directory/releases.jsonl" 2>/dev/null || true
    printf '{"at":"%s","how":"%s","release":"%s",%s,"migrated":%s,"backup":"%s","reason":%s,"milliseconds":%s}\\n' \\
      "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$2" "$id" "$record_members" "$record_migrated" "$record_backup" "$3" "$4"
  } > "$directory/releases.jsonl.new" && mv -f "$directory/releases.jsonl.new" "$directory/releases.jsonl"
}
`

/** @returns undefined for a line that is none, such as half of one */
export function readRecordEntry(line: string): RecordEntry | undefined {
  let fields: Readonly<Record<string, unknown>>
  try {
    const read: unknown = JSON.parse(line)
    if (typeof read !== 'object' || read === null) return undefined
    fields = read as Readonly<Record<string, unknown>>
  } catch {
    return undefined
  }
  const text = (name: string) => plain(fields[name])
  const how = RECORD_WORDS.find(word => word === fields['how'])
  if (how === undefined || text('release') === '') return undefined
  const {images, approvers, milliseconds} = fields
  const {repository, number, attempt, commit} = readIdentity(fields)
  return {
    at: text('at'),
    how,
    release: text('release'),
    version: text('version'),
    images: Object.fromEntries(
      Object.entries(typeof images === 'object' ? (images ?? {}) : {}).map(([name, image]) => [name, plain(image)])
    ),
    commit,
    repository,
    number,
    attempt,
    run: text('run'),
    actor: text('actor'),
    approvers: Array.isArray(approvers) ? approvers.map(plain) : [],
    migrated: fields['migrated'] === true,
    backup: text('backup'),
    reason: text('reason'),
    milliseconds: typeof milliseconds === 'number' ? milliseconds : 0
  }
}

const plain = (value: unknown) => (typeof value === 'string' ? value.replace(/\p{Cc}+/gu, ' ') : '')

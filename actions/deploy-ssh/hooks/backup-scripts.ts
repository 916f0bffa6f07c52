import {COMPOSE} from '../../../lib/host/roads/compose.ts'
import type {Script} from '../../../lib/ssh/shell.ts'
import type {Backup} from './commands.ts'
import {RUNNING_OF, words} from './containers.ts'

/** The folders of finished backups: the time, and the release that they were made before. */
const FINISHED = "'^[0-9]\\{8\\}T[0-9]\\{6\\}Z-[0-9a-f-]*$'"

/** Less than this is never enough; what the last backup of the same name had is needed again, and a quarter more. */
const LEAST_FREE_KILOBYTES = 262_144
/** A file system that has less than this now took what was written no longer. */
const FULL_KILOBYTES = 64

/**
 * Makes one backup in the container that runs now: what the command writes goes to the host's disk and nowhere else. It says `backed-up NAME BYTES
 * SHA256`, `skipped WHY`, or why it is not good, and fails.
 *
 * @param previous the release that runs; empty when there is none
 */
export function backupScript(backup: Backup, values: {project: string; previous: string}): Script {
  const {service, name, argv, verify} = backup
  const verifying =
    verify === undefined
      ? ''
      : `
if ! docker exec -i "$container" ${words(verify.argv)} < "$file" >/dev/null; then rm -f "$file"; say not-verified "$service"; return 1; fi
printf 'Verified.\\n'`
  return {
    name: 'backup',
    values: {...values, service, name},
    lock: 'needed',
    body: `
${COMPOSE}
${RUNNING_OF}
kilobytes_free() { df -Pk "$backups" 2>/dev/null | awk 'NR == 2 {print $4}' || true; }
checksum() {
  if command -v sha256sum >/dev/null 2>&1; then sha256sum < "$1"
  elif command -v shasum >/dev/null 2>&1; then shasum -a 256 < "$1"
  elif command -v openssl >/dev/null 2>&1; then openssl dgst -sha256 -r < "$1"
  fi | sed -n 's/^\\([0-9a-f]\\{64\\}\\).*/\\1/p'
}
backups=$directory/backups
new=$backups/.new-$token
mkdir -p "$backups" "$new"
chmod 700 "$backups" "$new"
file=$new/$name
container=$(running_of "$service")
if [ -z "$container" ]; then
  of_project() { docker ps -aq --filter "label=com.docker.compose.project=$project" "$@"; }
  if [ -z "$previous" ] && [ -z "$(of_project)" ]; then say skipped first; return; fi
  if [ -n "$previous" ] && [ -z "$(of_project --filter "label=com.docker.compose.service=$service")" ]; then
    if services=$(cd "$directory/releases/$previous" && compose config --services 2>/dev/null) && ! printf '%s\\n' "$services" | grep -qxF "$service"; then
      say skipped new
      return
    fi
  fi
  say not-running "$service"
  return 1
fi
last=$(ls -1 "$backups" | grep ${FINISHED} | sort -r | while read -r one; do
  if [ -f "$backups/$one/$name" ]; then wc -c < "$backups/$one/$name"; break; fi
done | tr -d ' ')
free=$(kilobytes_free)
needed=$(( \${last:-0} / 1024 * 5 / 4 + ${LEAST_FREE_KILOBYTES} ))
case "$free" in
  ''|*[!0-9]*) ;;
  *) if [ "$free" -lt "$needed" ]; then say no-space "$((free / 1024)) $((needed / 1024))"; return 1; fi ;;
esac
if docker exec "$container" ${words(argv)} > "$file" </dev/null; then code=0; else code=$?; fi
if [ "$code" != 0 ]; then rm -f "$file"; say failed "$code"; return 1; fi
if [ ! -s "$file" ]; then rm -f "$file"; say empty "$service"; return 1; fi
free=$(kilobytes_free)
case "$free" in
  ''|*[!0-9]*) ;;
  *) if [ "$free" -lt ${FULL_KILOBYTES} ]; then rm -f "$file"; say full yes; return 1; fi ;;
esac${verifying}
sum=$(checksum "$file")
if [ -n "$sum" ]; then printf '%s  %s\\n' "$sum" "$name" >> "$new/SHA256SUMS"; fi
say backed-up "$name $(wc -c < "$file" | tr -d ' ') $sum"
`
  }
}

/** Backups that were killed in their middle are removed; nobody else works here. */
export function beginBackupScript(): Script {
  return {name: 'begin-backup', lock: 'needed', body: `rm -rf "$directory"/backups/.new-*`}
}

/**
 * All backups are good: they get their name, which the lock remembers, too. It is said.
 * @param id of the release that they were made before
 */
export function keepBackupScript(values: {id: string}): Script {
  return {
    name: 'keep-backup',
    values,
    lock: 'needed',
    body: `
new=$directory/backups/.new-$token
if [ -z "$(ls -A "$new")" ]; then rmdir "$new"; return; fi
target=$directory/backups/$(date -u +%Y%m%dT%H%M%SZ)-\${id#*-}
if [ -e "$target" ]; then printf '%s is there already.\\n' "$target" >&2; return 1; fi
mv "$new" "$target"
printf '%s\\n' "$target" > "$work/backup"
say backup "$target"
`
  }
}

/**
 * sh text for the end of a deploy that works, see `Road.prune`: the newest backups stay. Not before: a row of deploys that failed must not push out the
 * backup from before the first of them.
 */
export function pruneBackups(keep: number): string {
  return `
for backup in $(ls -1 "$directory/backups" 2>/dev/null | grep ${FINISHED} | sort -r | tail -n +${keep + 1}); do
  rm -rf "$directory/backups/$backup"
done
`
}

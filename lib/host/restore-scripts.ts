import {HOLDER} from './holder.ts'
import {RECORD} from './release-record.ts'
import {ROADS} from './roads.ts'
import type {HeldLock, Script} from '../ssh/shell.ts'

/**
 * `take_back FOLDER`: takes back what the holder of the lock with this folder began and did not finish. The release that runs, which `current`
 * names, is never touched: a release that is named there was verified. Where containers may have been changed, what ran before is started
 * again; where there was nothing, the new release is taken down. Volumes stay. When that fails, or a one-shot still runs, the release's files
 * stay, because containers may use them; so do those of a release that was there before (the lock says `kept`). Sets `unfinished` to that release.
 * What came of it is recorded.
 */
export const TAKE_BACK = `
${ROADS}
${HOLDER}
${RECORD}
tell() { record_end "$@" || printf 'It could not be recorded.\\n' >&2; }
# The run was lost between the two.
tell_committed() {
  if tail -n 1 "$directory/releases.jsonl" 2>/dev/null | grep -qF "\\"release\\":\\"$id\\""; then return 0; fi
  if [ -e "$1/kept" ]; then tell "$1" gone-back '""' 0; else tell "$1" deployed '""' 0; fi
}
take_back() {
  rm -rf "$1/login"
  unfinished=$(cat "$1/release" 2>/dev/null || true)
  previous=$(cat "$directory/current" 2>/dev/null || true)
  if [ -z "$unfinished" ]; then return 0; fi
  id=$unfinished
  if [ "$unfinished" = "$previous" ]; then tell_committed "$1"; return 0; fi
  if ! of_our_account "$1"; then
    printf 'Release %s was begun by the account %s.\\n' "$unfinished" "$(field "$1" account)" >&2
    return 1
  fi
  use_engine "$1"
  project=$(field "$1" project)
  seconds=$(field "$1" seconds)
  limit=$(field "$1" limit)
  find_road
  if [ -e "$1/changed" ]; then
    say taking-back "$unfinished"
    if ! put_previous_back || [ "$code" != 0 ] || [ -n "$lost" ]; then
      tell "$1" failed '"The run was cancelled or lost, and what ran before could not be started again."' 0
      return 1
    fi
    tell "$1" put-back-by-host '"The run was cancelled or lost."' 0
  else
    take_staging_back
    tell "$1" failed '"The run was cancelled or lost before anything ran differently."' 0
  fi
  if [ -n "$left" ] || [ -e "$1/kept" ]; then return 0; fi
  rm -rf "$directory/releases/$unfinished"
}
`

/** `finish_alone`: what the host does by itself when nobody else will; `restore.log` tells of it. */
const FINISH_ALONE = `
${TAKE_BACK}
# One at a time: a folder that has the mark of its maker is renamed to a name that may not be there.
claim() {
  rm -rf "$work/claim-$self"
  mkdir "$work/claim-$self"
  : > "$work/claim-$self/$self"
  for claimed in $(ls -1 "$work/restoring" 2>/dev/null || true); do
    if ! alive "$claimed"; then mv "$work/restoring/$claimed" "$work/restoring/$self" 2>/dev/null || true; fi
  done
  mv "$work/claim-$self" "$work/restoring" 2>/dev/null || true
  rm -rf "$work/claim-$self" "$work/restoring/claim-$self"
  [ -e "$work/restoring/$self" ]
}
finish_alone() {
  printf 'lock %s\\n' "$token"
  end_groups $(phases_of "$work")
  if take_back "$work"; then printf 'outcome good %s\\n' "$unfinished"; else printf 'outcome bad %s\\n' "$unfinished"; fi
  unlock
}
`

/** Almost four of the signs of life that kept-script.ts gives, and less than two minutes. */
const SILENCE_SECONDS = 75

/**
 * Stays as long as the connection does. When the connection's input ends while the lock is ours, the runner was killed or cannot be reached,
 * and the host itself ends what runs, puts back what ran before, removes the new release and lets the lock go. A network that goes silent ends no
 * input: so the runner writes a new line into it again and again (kept-script.ts), and the same happens after `silence` seconds without one, and after
 * `lifetime` seconds, which no run lasts. (A shell has no read with a limit: one process reads, another looks at what it wrote down.)
 */
export function guardScript({silence = SILENCE_SECONDS, ...values}: HeldLock & {lifetime: number; silence?: number}): Script {
  return {
    name: 'guard',
    values: {...values, silence},
    lock: 'needed',
    input: 'kept',
    body: `
${FINISH_ALONE}
trap '' HUP PIPE
printf '%s\\n' "$self" > "$work/guard.new"
mv "$work/guard.new" "$work/guard"
rm -f "$work/groups/$self"
say guarding yes
step=5
for most in "$lifetime" "$silence"; do if [ "$most" -lt "$step" ]; then step=$most; fi; done
(
  napping=
  trap 'kill $napping; exit' TERM
  heard=
  silent=0
  total=0
  while [ "$total" -lt "$lifetime" ] && [ "$silent" -lt "$silence" ]; do
    sleep "$step" </dev/null &
    napping=$!
    wait "$napping" || true
    total=$((total + step))
    silent=$((silent + step))
    beat=$(echo "$work"/beat-*)
    if [ "$beat" != "$heard" ]; then heard=$beat silent=0; fi
  done
) >/dev/null 2>&1 3<&- &
clock=$!
# A name, no content: on a full disk there is room for no other sign of life.
(
  beats=0
  while read -r line <&3; do
    beats=$((beats + 1))
    { true > "$work/beat-$beats"; } 2>/dev/null || true
    rm -f "$work/beat-$((beats - 1))" || true
  done
  kill "$clock"
) >/dev/null 2>&1 &
reader=$!
wait "$clock" 2>/dev/null || true
kill "$reader" 2>/dev/null || true
exec 3<&-
if ! holding || ! claim; then return; fi
set +e
finish_alone >"$directory/restore.log" 2>&1
`
  }
}

/**
 * Tells the host to finish alone, for a cancelled step, which has only seconds, and for a post part. It works in the background.
 * It does nothing when the lock is not ours: a run that is cancelled while it waits must not disturb the holder. Says what is
 * `left` running, such as a one-shot.
 */
export function abandonScript(values: HeldLock): Script {
  return {
    name: 'abandon',
    values: {...values},
    body: `
${FINISH_ALONE}
if ! holding; then return; fi
# A step that was cancelled while it took the lock does not know yet that it works under it.
work=$directory/.lock-$token
use_engine "$work"
project=$(field "$work" project)
id=$(cat "$work/release" 2>/dev/null || true)
previous=$(cat "$directory/current" 2>/dev/null || true)
find_road
changed=
if [ -e "$work/changed" ]; then changed=yes; fi
if claim; then
  rm -f "$work/groups/$self"
  ( trap '' HUP; set +e; finish_alone ) </dev/null >"$directory/restore.log" 2>&1 &
fi
say restoring yes
if [ -n "$changed" ]; then
  for name in $(what_is_busy); do say left "$name"; done
fi
`
  }
}

export interface RestoreValues extends HeldLock {
  readonly project: string
  /** The release that failed. */
  readonly id: string
  /** The release to go back to; empty takes the project down. */
  readonly previous: string
  /** How long services may take to get healthy, while Compose waits for them. */
  readonly seconds: number
  /** How long all of it may take, one-shots included. */
  readonly limit: number
}

/**
 * Puts the previous release back, and waits for what its services need. Says what was `left` running, and
 * `restored` with 0 when it worked. Where the connection was lost for a moment, the host has begun that by itself: then it is
 * waited for.
 */
export function restoreScript(values: RestoreValues): Script {
  return {
    name: 'restore',
    values: {...values},
    body: `
${ROADS}
while holding; do
  busy=
  for name in $(ls -1 "$work/restoring" 2>/dev/null || true); do if alive "$name"; then busy=yes; fi; done
  if [ -z "$busy" ]; then break; fi
  nap
done
if ! holding; then
  if ! finished_alone; then say lock lost; return 1; fi
  for one_shot in $(sed -n 's/^fairway:left //p' "$directory/restore.log"); do say left "$one_shot"; done
  if grep -q '^outcome good' "$directory/restore.log"; then set -- 0; else set -- 1; fi
  say compose-exit "$1"
  say restored "$1"
  return
fi
end_groups $(phases_of "$work")
if [ "$(cat "$directory/current" 2>/dev/null || true)" = "$id" ]; then
  if [ -n "$previous" ]; then printf '%s\\n' "$previous" > "$directory/current.new"; mv -f "$directory/current.new" "$directory/current"; else rm -f "$directory/current"; fi
fi
find_road
put_previous_back
say restored "$code"
`
  }
}

import {ACCOUNT_AND_ENGINE, HOLDER} from './holder.ts'
import {TAKE_BACK} from './restore-scripts.ts'
import {RECORD, type RecordWord} from './release-record.ts'
import {ROADS} from './roads.ts'
import type {HeldLock, Script} from '../ssh/shell.ts'

/**
 * The project's lock on the host.
 *
 * **Who has it.** `.lock` is a folder with one file, `owner-<token>`; whoever's token that is has the lock. What belongs to the holder lies in
 * `.lock-<token>` beside it: `owner` (who that is), `groups/` (the process groups of its scripts), `guard`, `login/`, `release`, `changed`,
 * `restoring/`, `kept` (the release was there before), and what the record will say: `record`, `migrated`, `backup`.
 *
 * **Why there are never two.** An owner file gets into `.lock` in two ways only. (1) A folder that has one already is renamed to `.lock`.
 * rename(2) replaces nothing but an empty folder, and `mv` to a folder that is there moves into it, where it is no owner and is removed again.
 * (2) The owner file is renamed to the next owner's name. rename(2) fails when the old name is gone: of two that take over from the same
 * holder one gets the lock, and one who comes late finds another name. So there is one owner file at most, and a token is used once. Letting
 * go removes the own owner file, which fails when somebody has taken over, and then the folder, which fails unless it is empty; an empty folder
 * is a lock that nobody has.
 *
 * **What a holder that was thought dead may still do.** Whoever takes over renames the owner file first and then ends the process groups in the
 * old holder's folder; each script of a holder writes its group there first and then looks for its owner file. One of the two sees the other.
 */

/** Takes the lock, or fails and says who has it: `alive` or `dead` by what of it runs on the host, where that is known. */
export function acquireLockScript(values: HeldLock & {owner: string}): Script {
  return {
    name: 'acquire-lock',
    values: {...values},
    body: `
if [ ! -d "$directory/releases" ]; then mkdir -p "$directory/releases"; fi
# Where a service reaches its files by this folder, others may pass through it.
chmod go-rw "$directory/releases"
lock=$directory/.lock
${PREPARE}
for stray in "$lock"/new-*; do if [ -e "$stray" ]; then rm -rf "$stray"; fi; done
if [ -d "$lock" ]; then rmdir "$lock" 2>/dev/null || true; fi
mkdir "$work/new-$token"
: > "$work/new-$token/owner-$token"
mv "$work/new-$token" "$lock" 2>/dev/null || true
if [ -e "$lock/new-$token" ]; then rm -rf "$lock/new-$token"; fi
if holding; then
  say lock taken
  ${TAKE_BACK_OTHERS}
  rm -f "$work/groups/$self"
  return
fi
rm -rf "$work"
if [ ! -d "$lock" ]; then say lock impossible; return 1; fi
${SAY_HOLDER}
return 1
`
  }
}

/** Takes the lock over from a holder that is gone, or says that it is `passed-on` to somebody else by now; ends what it left running, and takes back what it had begun. */
export function takeOverScript(values: HeldLock & {owner: string; expected: string}): Script {
  return {
    name: 'take-over',
    values: {...values},
    body: `
${PREPARE}
if ! mv "$directory/.lock/owner-$expected" "$directory/.lock/owner-$token" 2>/dev/null; then rm -rf "$work"; say lock passed-on; return 1; fi
say lock taken
end_groups $(watchers_of "$directory/.lock-$expected") $(phases_of "$directory/.lock-$expected")
{ true >> "$directory/.lock-$expected/release"; } 2>/dev/null || true
${TAKE_BACK_OTHERS}
rm -f "$work/groups/$self"
`
  }
}

/** sh text for a run that took the lock, or tried to, and came no further: nothing is begun yet. */
export const LET_GO = `
if ! holding; then remove_work "$work"; elif [ ! -e "$work/release" ]; then unlock; fi
`

/** Who holds `$lock`, and whether anything of it runs on the host; sets `work` to the holder's folder. */
const SAY_HOLDER = `
${HOLDER}
say lock held
say now "$(date +%s)"
holder=
for file in "$lock"/owner-*; do holder=\${file##*/owner-}; done
work=$directory/.lock-$holder
if [ -f "$work/owner" ]; then
  say holder "$holder"
  while IFS= read -r line; do say owner "$line"; done < "$work/owner" || true
  if ! of_our_account "$work"; then say other-account "$(field "$work" account)"; fi
fi
for name in $(ls -1 "$work/restoring" 2>/dev/null || true); do if alive "$name"; then say restoring yes; fi; done
life=
# A script that ends takes its name away, and a guard writes itself down before it does: so the guard is looked for last.
for name in $(phases_of "$work"); do if alive "$name"; then life=alive; elif [ -e "$work/groups/$name" ]; then life=\${life:-dead}; fi; done
for name in $(watchers_of "$work"); do if alive "$name"; then life=alive; else life=\${life:-dead}; fi; done
if [ -n "$life" ]; then say life "$life"; fi
`

/**
 * Says who holds the project's lock, in the words of {@link acquireLockScript}, and what of it was begun and not finished; changes nothing.
 *
 * @param values.directory as a person writes it: empty for the usual one, `~/` for the account's home
 */
export function lookAtLockScript(values: {directory: string; project: string}): Script {
  return {
    name: 'look-at-lock',
    values,
    body: `
case "$directory" in
  '') directory="$HOME/fairway/$project" ;;
  '~/'*) directory="$HOME/\${directory#??}" ;;
esac
if [ -d "$directory" ]; then say directory "$(cd "$directory" && pwd -P)"; fi
lock=$directory/.lock
if [ ! -d "$lock" ] || ! ls "$lock"/owner-* >/dev/null 2>&1; then say lock free; return; fi
${SAY_HOLDER}
begun=$(cat "$work/release" 2>/dev/null || true)
current=$(cat "$directory/current" 2>/dev/null || true)
if [ -n "$begun" ] && [ "$begun" != "$current" ]; then
  say begun "$begun"
  say before "$current"
  if [ -e "$work/changed" ]; then say changed yes; fi
fi
`
  }
}

/** The folder of the one who asks, with this script's own group: whoever takes over from us in the middle ends it. */
const PREPARE = `
${ACCOUNT_AND_ENGINE}
work=$directory/.lock-$token
mkdir "$work" "$work/groups"
: > "$work/groups/$self"
{ printf '%s\\n' "$owner"; printf 'since=%s\\n' "$(date +%s)"; say_account_and_engine; } > "$work/owner"
`

/**
 * What former holders left: one that was killed, or whose lock a person removed. A folder without a release or a guard may belong to one who asks
 * for the lock at this moment.
 */
const TAKE_BACK_OTHERS = `
${TAKE_BACK}
for other in "$directory"/.lock-*; do
  if [ "$other" = "$work" ] || { [ ! -e "$other/release" ] && [ ! -e "$other/guard" ]; }; then continue; fi
  end_groups $(watchers_of "$other") $(phases_of "$other")
  if ! take_back "$other"; then say not-taken-back "$unfinished"; fi
  remove_work "$other"
done
`

/** How a release ended that does not run. */
export interface RecordEnd {
  readonly how: RecordWord
  readonly reason: string
  readonly milliseconds: number
}

/**
 * Lets the lock go, and ends what scripts of ours left running.
 *
 * @param values.discard `yes` removes the release that was made under this lock, unless it is the one that runs, and says what of its staging is
 *   `lost`
 * @param values.end what is recorded of that release; undefined for nothing
 */
export function releaseLockScript({end, ...values}: HeldLock & {discard: 'yes' | 'no'; end?: RecordEnd | undefined}): Script {
  return {
    name: 'release-lock',
    values: {...values, how: end?.how ?? '', reason: JSON.stringify(end?.reason ?? ''), milliseconds: end?.milliseconds ?? 0},
    body: `
${ROADS}
${RECORD}
if ! holding; then return; fi
work=$directory/.lock-$token
end_groups $(phases_of "$work")
read_first "$work/release"
made=$first
read_first "$directory/current"
previous=$first
id=$made
if [ -n "$how" ] && [ -n "$made" ]; then record_end "$work" "$how" "$reason" "$milliseconds" || say not-recorded "$made"; fi
if [ "$discard" = yes ] && [ -n "$made" ] && [ "$made" != "$previous" ]; then
  find_road
  if [ ! -e "$work/changed" ]; then take_staging_back; fi
  if [ -n "$lost" ]; then say lost "$lost"; fi
  if [ ! -e "$work/kept" ]; then rm -rf "$directory/releases/$made"; fi
fi
unlock
`
  }
}

/** Whether our lock is still there, and what came of a restore that ran on the host by itself. */
export function watchLockScript(values: HeldLock): Script {
  return {
    name: 'watch-lock',
    values: {...values},
    body: `
for name in $(ls -1 "$directory/.lock-$token/restoring" 2>/dev/null || true); do if alive "$name"; then say restoring yes; fi; done
if holding; then say lock ours; else say lock gone; fi
if finished_alone; then say outcome "$(sed -n 's/^outcome //p' "$directory/restore.log")"; fi
`
  }
}

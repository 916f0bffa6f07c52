import {FILE_FUNCTIONS, UNIT_FUNCTIONS} from '../../../lib/host/roads/service.ts'
import {RELEASE_FILES} from '../../../lib/host/layout.ts'
import type {HeldLock, Script} from '../../../lib/ssh/shell.ts'

/** What both the change and its dry run need: whether a file on the host is what the release has. */
export const COMPARE_FUNCTIONS = `
# Whether the file $1 of the release is there as $2, with the mode $3 and the owner $4.
is_same() {
  if [ ! -f "$2" ] || ! cmp -s "$1" "$2"; then return 1; fi
  has_mode "$2" "$3" && has_owner "$2" "$4"
}
has_mode() { [ "$2" = - ] || [ "0$(stat -c %a "$1")" = "$2" ] || [ "$(stat -c %a "$1")" = "$2" ]; }
has_owner() { [ "$2" = - ] || [ "$(stat -c %U:%G "$1")" = "$2" ] || [ "$(stat -c %u:%g "$1")" = "$2" ]; }
`

/**
 * What is done in the folder of a release whose files are on the host: those that stay are taken from the release that runs.
 *
 * @param values.kept names, one a line
 * @param values.open `yes` where a service is to reach the files by `live`: then every account may pass through the folders, and none may list them
 */
export function finishRelease(values: {kept: string; open: 'yes' | 'no'}): Pick<Script, 'body' | 'values'> {
  return {
    values,
    body: `
mkdir -p files
printf '%s\\n' "$kept" > ${RELEASE_FILES.kept}
printf '%s\\n' "$kept" | while IFS= read -r name; do
  if [ -z "$name" ]; then continue; fi
  case "$name" in */*) ( umask 022; mkdir -p "files/\${name%/*}" ) ;; esac
  cp -a "$directory/live/$name" "files/$name"
done
if [ -d files/root ]; then chmod 700 files/root; fi
if [ "$open" = yes ]; then chmod go+x "$directory" "$directory/releases" "$release" files; fi
say staged yes
`
  }
}

/** Runs the commands that judge a release before anything changes; says the number of the one that `refused` it. The body has a line for each. */
export function validateScript(values: {release: string}, commands: readonly string[]): Script {
  const calls = commands.map((command, index) => `if ! ${command} 2>&1 </dev/null; then say refused ${index}; return 0; fi`)
  return {
    name: 'validate',
    values,
    lock: 'needed',
    body: `PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"\ncd "$release"\n${calls.join('\n')}\nsay validated yes`
  }
}

/**
 * Puts the files of the release in their places and lets the units learn of it. First everything is written down and prepared beside its place, so
 * that a full disk is met before anything has changed; then come renames only. Says `prepared`, `placed` and `done` as far as it got, each file that
 * has `changed`, each unit that it `acted` on, and what `failed`.
 *
 * A unit that should run and has failed restarts although nothing of it differs: a deploy is good only when it runs.
 *
 * @param values.only `yes` when some files were left as they are: units that none of the others is for are left alone then
 */
export function changeScript(values: HeldLock & {id: string; only: 'yes' | 'no'}): Script {
  return {
    name: 'change',
    values: {...values},
    lock: 'changing',
    body: `
PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"
${UNIT_FUNCTIONS}
${FILE_FUNCTIONS}
${COMPARE_FUNCTIONS}
lists=$directory/releases/$id
release=$lists/files
saved=$directory/saved/$id
fail() { say failed "$1"; exit 1; }
first_missing() {
  missing=-
  above=$1
  while [ -n "$above" ] && [ ! -d "$above" ]; do missing=$above; above=\${above%/*}; done
  printf '%s' "$missing"
}
# Whether a unit that should run did not before this change. One that another unit starts, or that does its work and ends, may be inactive.
is_down() {
  state=
  while IFS="$tab" read -r one was <&6; do if [ "$one" = "$1" ]; then state=$was; fi; done 6< "$saved/units"
  case "$state" in
    crashing) return 0 ;;
    # The job of a timer runs again when its time has come, not with a deploy of something else.
    failed) [ "$(property "$1" Type)" != oneshot ] || [ -z "$(property "$1" TriggeredBy)" ] ;;
    inactive) [ "$enable" = yes ] && [ "$(property "$1" Type)" != oneshot ] && [ -z "$(property "$1" TriggeredBy)" ] ;;
    *) return 1 ;;
  esac
}
drop_old_names "$(cat "$directory/current" 2>/dev/null || true)"
mkdir -p "$saved/files"
: > "$saved/targets.new"
: > "$saved/wanted"

# What differs.
n=0
while IFS="$tab" read -r mode default owner action unit reload name <&4; do
  n=$((n + 1))
  # What somebody changed by hand on the host is not for a run about something else.
  if [ "$only" = yes ] && grep -qxF -e "$name" "$lists/${RELEASE_FILES.kept}" 2>/dev/null; then continue; fi
  case "$name" in
    root/*)
      target=/\${name#root/}
      if is_same "$release/$name" "$target" "$mode" "$owner"; then continue; fi
      if [ -e "$target" ]; then was=saved; else was=absent; if [ "$mode" = - ]; then mode=$default; fi; fi
      printf '%s\\t%s\\t%s\\t%s\\t%s\\t%s\\n' "$n" "$was" "$(first_missing "\${target%/*}")" "$mode" "$owner" "$target" >> "$saved/targets.new"
      if [ "$reload" = yes ]; then : > "$saved/reload"; fi
      ;;
    *) if cmp -s "$release/$name" "$directory/live/$name"; then continue; fi ;;
  esac
  say changed "$name"
  if [ "$unit" = - ] || [ "$action" = none ]; then continue; fi
  for one in $(printf '%s' "$unit" | tr ',' ' '); do printf '%s\\t%s\\n' "$action" "$one" >> "$saved/wanted"; done
done 4< "$lists/${RELEASE_FILES.targets}"
: > "$saved/units.new"
while IFS="$tab" read -r unit action enable always <&4; do
  state=$(state_of "$unit")
  say was "$state $unit"
  printf '%s\\t%s\\n' "$unit" "$state" >> "$saved/units.new"
done 4< "$lists/${RELEASE_FILES.units}"
mv -f "$saved/units.new" "$saved/units"
mv -f "$saved/targets.new" "$saved/targets"

# Beside each target what will take its place.
while IFS="$tab" read -r n was made mode owner target <&4; do
  beside
  ( umask 022; mkdir -p "\${target%/*}" ) || fail "the folder of $target could not be made"
  if [ "$was" = saved ]; then
    cp -a "$target" "$saved/files/$n.new" && mv -f "$saved/files/$n.new" "$saved/files/$n" || fail "$target could not be saved"
    ln "$target" "$old" 2>/dev/null || true
    cp -a "$target" "$new" || fail "no room beside $target"
  else
    : > "$new" || fail "$target could not be written"
  fi
  if [ "$owner" != - ]; then chown "$owner" "$new" || fail "$target could not be given to $owner"; fi
  if [ "$mode" != - ]; then chmod "$mode" "$new" || fail "the mode of $target could not be set"; fi
  cat "$release/root$target" > "$new" && cmp -s "$release/root$target" "$new" || fail "$target could not be written"
done 4< "$saved/targets"
write_down "$saved/live" "$(readlink "$directory/live" 2>/dev/null || true)"
: > "$saved/touched"
: > "$saved/enabled"
sync -f "$saved" 2>/dev/null || sync || true
say prepared yes

# From here on the host changes.
: > "$saved/placing"
while IFS="$tab" read -r n was made mode owner target <&4; do
  beside
  mv -f "$new" "$target" || fail "$target could not be replaced"
  relabel "$target"
done 4< "$saved/targets"
point_live "releases/$id/files" || fail "the link $directory/live could not be set"
say placed yes

if [ -e "$saved/reload" ]; then systemctl daemon-reload </dev/null || fail "systemd could not read its units anew"; fi
while IFS="$tab" read -r unit action enable always <&4; do
  if [ "$enable" = yes ] && ! systemctl is-enabled --quiet "$unit" </dev/null 2>/dev/null; then
    printf '%s\\n' "$unit" >> "$saved/enabled"
    systemctl enable "$unit" </dev/null || fail "$unit could not be enabled"
  fi
done 4< "$lists/${RELEASE_FILES.units}"
while IFS="$tab" read -r unit action enable always <&4; do
  asked=
  while IFS="$tab" read -r one for_unit <&5; do
    if [ "$for_unit" = "$unit" ] && [ "$asked" != restart ]; then asked=$one; fi
  done 5< "$saved/wanted"
  if [ "$always" = yes ] && [ "$only" = no ]; then asked=$action; fi
  if [ -z "$asked" ] && [ "$only" = no ] && is_down "$unit"; then asked=restart; fi
  if [ -z "$asked" ]; then continue; fi
  if [ "$action" != by-file ]; then asked=$action; fi
  if [ "$asked" = none ]; then continue; fi
  printf '%s\\t%s\\n' "$asked" "$unit" >> "$saved/touched"
  say acted "$asked $unit"
  act_on "$asked" "$unit" || fail "$unit did not $asked"
done 4< "$lists/${RELEASE_FILES.units}"
say done yes
`
  }
}

/** Says what each unit does, `unit NAME` and then its properties, `property NAME=VALUE`. */
export function lookAtUnitsScript(units: readonly string[]): Script {
  return {
    name: 'look-at-units',
    values: {units: units.join('\n')},
    body: `
printf '%s\\n' "$units" | while IFS= read -r unit; do
  say unit "$unit"
  systemctl show -p ActiveState -p SubState -p Result -p Type -p MainPID -p NRestarts -p ExecMainCode -p ExecMainStatus -p LoadState "$unit" </dev/null |
    while IFS= read -r line; do say property "$line"; done
done
`
  }
}

/** What the units said last. */
export function journalScript(units: readonly string[]): Script {
  return {
    name: 'journal',
    values: {units: units.join('\n')},
    body: `
printf '%s\\n' "$units" | while IFS= read -r unit; do
  printf '%s:\\n' "$unit"
  journalctl -u "$unit" -n 40 --no-pager -o cat </dev/null 2>&1 || systemctl status -n 40 --no-pager "$unit" </dev/null 2>&1 || true
done
`
  }
}

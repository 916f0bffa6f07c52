/**
 * The road of services, as the host alone has to know it. What a release is about to change is written down first, in `saved/<id>/` in the project's
 * directory, so that whoever comes next can put it back: this run, the guard on the host, or a later run after a loss of power.
 *
 * | file      | what it has                                                                                                  |
 * | --------- | ------------------------------------------------------------------------------------------------------------ |
 * | `targets` | a line for each file that differs: number, `saved` or `absent`, the topmost folder made for it, mode, owner, path |
 * | `files/`  | the old files, by number                                                                                     |
 * | `placing` | is there from the moment before the first file is replaced                                                    |
 * | `live`    | where the link `live` led                                                                                    |
 * | `reload`  | is there when systemd has to read its units anew                                                             |
 * | `units`   | what each unit did before                                                                                    |
 * | `enabled` | units that this release has enabled                                                                          |
 * | `touched` | units that it has restarted or reloaded, each written down before that                                       |
 */

/** Functions about systemd's units. */
export const UNIT_FUNCTIONS = `
property() { systemctl show -p "$2" "$1" 2>/dev/null </dev/null | sed -n "s/^$2=//p" || true; }
have_systemd() { command -v systemctl >/dev/null 2>&1 && systemctl show -p Version </dev/null 2>/dev/null | grep -q .; }
# What a unit does: active, ran (a one-shot that has done its work), crashing, or systemd's own word.
state_of() {
  active=$(property "$1" ActiveState)
  case "$active" in
    active | reloading | refreshing) printf active ;;
    activating) if [ "$(property "$1" SubState)" = auto-restart ]; then printf crashing; else printf active; fi ;;
    inactive)
      if [ "$(property "$1" Type)" = oneshot ] && [ -n "$(property "$1" ExecMainStartTimestamp)" ]; then printf ran; else printf inactive; fi
      ;;
    *) printf '%s' "\${active:-none}" ;;
  esac
}
# Makes a unit learn of what is new. systemd refuses one that was restarted too often, whoever did it.
act_on() {
  systemctl reset-failed "$2" </dev/null >/dev/null 2>&1 || true
  if [ "$1" = reload ] && [ "$(property "$2" ActiveState)" = active ]; then systemctl reload "$2" </dev/null; else systemctl restart "$2" </dev/null; fi
}
`

/** Functions about files that are replaced, and the link to the release that runs. */
export const FILE_FUNCTIONS = `
tab=$(printf '\\t')
# Beside a target lie, for as long as a deploy takes, the new file and a second name of the old one: both can take its place although the disk is full.
beside() { new=\${target%/*}/.fairway-\${id##*-}-$n.new old=\${target%/*}/.fairway-\${id##*-}-$n.old; }
relabel() { if command -v restorecon >/dev/null 2>&1; then restorecon "$1" >/dev/null 2>&1 || true; fi; }
# Never a half of it: a reader sees nothing or all.
write_down() { printf '%s\\n' "$2" > "$1.new" && mv -f "$1.new" "$1"; }
# Points the link to the release $1, in one step where mv can do that.
point_live() {
  rm -f "$directory/live.new"
  ln -s "$1" "$directory/live.new" || return 1
  if mv -fT "$directory/live.new" "$directory/live" 2>/dev/null; then return 0; fi
  rm -f "$directory/live.new"
  ln -sfn "$1" "$directory/live"
}
# Removes the second names of the old files that the release $1 has replaced.
drop_old_names() {
  if [ ! -f "$directory/saved/$1/targets" ]; then return 0; fi
  while IFS="$tab" read -r n was folder_made mode owner target <&5; do
    rm -f "\${target%/*}/.fairway-\${1##*-}-$n.old" || true
  done 5< "$directory/saved/$1/targets"
}
`

/**
 * The functions of this road, see roads.ts. `service_restore` takes back what the release `$id` has changed, in reverse. Files that did not exist before are removed again, units that ran
 * before run again and were seen to stay up, units that did not are stopped. It can be broken off at any moment and begun anew. `$code` is 0 when
 * all of it worked; what was saved stays otherwise, and `not-back` names what is not as it was. `seconds` is how long a unit may take to be active.
 */
export const SERVICE_ROAD = `
${UNIT_FUNCTIONS}
${FILE_FUNCTIONS}
# A list of this release; where it was not begun, an empty one.
list() { if [ -e "$saved/$1" ]; then printf '%s' "$saved/$1"; else printf /dev/null; fi; }
was_before() {
  while IFS="$tab" read -r one was <&6; do
    if [ "$one" = "$1" ]; then printf '%s' "$was"; fi
  done 6< "$(list units)"
}
put_file_back() {
  beside
  rm -f "$new"
  if [ ! -e "$saved/placing" ]; then
    rm -f "$old"
  elif [ "$was" = absent ]; then
    rm -f "$target" || return 1
  elif [ "$old" -ef "$target" ]; then
    rm -f "$old"
  elif [ -e "$old" ]; then
    mv -f "$old" "$target" && relabel "$target"
  elif [ -e "$saved/files/$n" ] && { ! cmp -s "$saved/files/$n" "$target" || [ "$(stat -c '%a %u %g' "$saved/files/$n")" != "$(stat -c '%a %u %g' "$target")" ]; }; then
    cp -a "$saved/files/$n" "$new" && mv -f "$new" "$target" && relabel "$target"
  fi || return 1
  if [ "$folder_made" = - ]; then return 0; fi
  folder=\${target%/*}
  while { [ ! -e "$folder" ] || rmdir "$folder" 2>/dev/null; } && [ "$folder" != "$folder_made" ]; do folder=\${folder%/*}; done
}
put_files_back() {
  failed=0
  while IFS="$tab" read -r n was folder_made mode owner target; do
    if ! put_file_back; then say not-back "$target"; failed=1; fi
  done
  return "$failed"
}
restart_back() {
  while IFS="$tab" read -r action unit <&5; do
    case "$(was_before "$unit")" in
      active | ran | crashing) if ! act_on "$action" "$unit"; then say not-back "$unit"; code=1; fi ;;
    esac
  done 5< "$(list touched)"
}
# Units that ran before: whether they are active, and by which process.
processes_now() {
  while IFS="$tab" read -r action unit <&5; do
    if [ "$(was_before "$unit")" = active ]; then
      printf '%s %s %s %s\\n' "$(property "$unit" ActiveState)" "$unit" "$(property "$unit" MainPID)" "$(property "$unit" NRestarts)"
    fi
  done 5< "$(list touched)"
}
stay_up() {
  waited=0
  now=$(processes_now)
  while printf '%s' "$now" | grep -qv '^active ' && [ "$waited" -lt "\${seconds:-60}" ]; do
    sleep 1
    waited=$((waited + 1))
    now=$(processes_now)
  done
  if [ -n "$now" ]; then sleep 3; fi
  later=$(processes_now)
  if [ "$now" = "$later" ] && ! printf '%s' "$later" | grep -qv '^active '; then return 0; fi
  say not-back "$(printf '%s\\n' "$later" | sed -n 's/^[^ ]* \\([^ ]*\\) .*/\\1/p' | one_line)"
  return 1
}
service_busy() { :; }
service_unstage() { rm -rf "$directory/saved/$id"; }
service_restore() {
  code=0
  saved=$directory/saved/$id
  if [ ! -d "$saved" ]; then say compose-exit 0; return 0; fi
  while IFS="$tab" read -r action unit <&5; do
    case "$(was_before "$unit")" in active | ran | crashing) continue ;; esac
    systemctl stop "$unit" </dev/null >/dev/null 2>&1 || true
    case "$(property "$unit" ActiveState)" in '' | inactive | failed) ;; *) say not-back "$unit"; code=1 ;; esac
    systemctl reset-failed "$unit" </dev/null >/dev/null 2>&1 || true
  done 5< "$(list touched)"
  while IFS= read -r unit <&5; do systemctl disable "$unit" </dev/null || code=1; done 5< "$(list enabled)"
  # The last line first.
  sed '1!G;h;$!d' "$(list targets)" | put_files_back || code=1
  if [ -f "$saved/live" ]; then
    was_live=$(cat "$saved/live")
    if [ -z "$was_live" ]; then rm -f "$directory/live"; else point_live "$was_live" || code=1; fi
  fi
  if [ -e "$saved/reload" ]; then systemctl daemon-reload </dev/null || code=1; fi
  restart_back
  if ! stay_up; then code=1; fi
  if [ "$code" = 0 ]; then rm -rf "$saved"; fi
  say compose-exit "$code"
}
`

import {PROJECT_FILES} from '../../../lib/host/layout.ts'
import type {HeldLock, Script} from '../../../lib/ssh/shell.ts'

/** The folder in a release that entries of the store arrive in, by their keys. */
export const ARRIVED = 'arrived'

/** sh text that says the host's key for the names of files, if there is one, and which entries the store has. */
export const LOOK_AT_STORE = `
files_key=
if [ -f "$directory/${PROJECT_FILES.filesKey}" ]; then
  for byte in $(od -An -v -tx1 -N 33 "$directory/${PROJECT_FILES.filesKey}"); do files_key=$files_key$byte; done
fi
if [ "\${#files_key}" = 64 ]; then
  say files-key "$files_key"
  for entry in "$directory/${PROJECT_FILES.files}"/*; do
    if [ -d "$entry" ]; then say stored "\${entry##*/}"; fi
  done
fi
`

/** Makes the host's key for the names of files; then {@link LOOK_AT_STORE}. */
export function makeStoreScript({directory}: HeldLock): Script {
  return {
    name: 'make-store',
    values: {directory},
    lock: 'needed',
    body: `
secret=$directory/${PROJECT_FILES.filesKey}
head -c 32 /dev/urandom > "$secret.new"
mv -f "$secret.new" "$secret"
${LOOK_AT_STORE}
`
  }
}

/**
 * Shell functions that copy a file, or a folder, to a name that is not there yet. A second name of the same file costs no room; where the file system
 * has none, it is copied. Modes are kept. Folders on the way can be read by everybody, as a container needs it; the release's own folder cannot.
 */
const COPY = `
folder_for() { case "$1" in */*) ( umask 022; mkdir -p "\${1%/*}" ) ;; esac; }
copy_file() { ln "$1" "$2" 2>/dev/null || cp -p "$1" "$2"; }
copy_folder() {
  if [ -e "$2" ]; then cp -pR "$1/." "$2/"; return; fi
  if cp -al "$1" "$2" 2>/dev/null; then return; fi
  rm -rf "$2"
  cp -pR "$1" "$2"
}
copy_any() { if [ -d "$1" ]; then copy_folder "$1" "$2"; else copy_file "$1" "$2"; fi; }
`

/**
 * sh text for the current folder, a release: what arrived gets into the store, each entry whole, and from there under its names into the release.
 * Works with `directory`, and with `entries`: `KEY NAME` a line. Says `unplaced` when that fails.
 */
export const PLACE = `
${COPY}
place() {
  files=$directory/${PROJECT_FILES.files}
  if [ -n "$entries" ] && [ ! -d "$files" ]; then mkdir -p "$files" || return 1; fi
  for entry in ${ARRIVED}/*; do
    if [ -d "$entry" ] && [ ! -e "$files/\${entry##*/}" ]; then mv "$entry" "$files/\${entry##*/}" || return 1; fi
  done
  printf '%s' "$entries" | while IFS= read -r line; do
    key=\${line%% *}
    name=\${line#* }
    folder_for "$name" || exit 1
    from=$files/$key/tree
    if [ ! -d "$from" ]; then from=$files/$key/\${name##*/}; fi
    copy_any "$from" "./$name" || exit 1
  done || return 1
  if [ -e ${ARRIVED} ]; then rm -rf ${ARRIVED}; fi
}
if ! place; then say unplaced yes; return 1; fi
`

/** sh text for the same folder: makes entries of paths of the release that are mounted, and are no line of `files`. `mounted` has `KEY PATH` a line. */
export const ADD_MOUNTED = `
${COPY}
files=$directory/${PROJECT_FILES.files}
printf '%s' "$mounted" | while IFS= read -r line; do
  key=\${line%% *}
  path=\${line#* }
  if [ -e "$files/$key" ]; then continue; fi
  fresh=$files/.new-$key
  rm -rf "$fresh"
  ( umask 022; mkdir "$fresh" ) || exit 1
  name=tree
  if [ ! -d "./$path" ]; then name=\${path##*/}; fi
  copy_any "./$path" "$fresh/$name" && mv "$fresh" "$files/$key" || { rm -rf "$fresh"; exit 1; }
done
`

/**
 * sh text that removes what no release on the host names and no container of it has mounted, whoever's it is and whether it runs. When that
 * cannot be told, everything stays.
 */
export const PRUNE_FILES = `
prune_files() {
  used=$(cat "$directory"/releases/*/fairway.files) || return 0
  if [ -f "$directory/${PROJECT_FILES.adopted}" ]; then used="$used $(cat "$directory/${PROJECT_FILES.adopted}")"; fi
  looked=
  for entry in "$directory/${PROJECT_FILES.files}"/*; do
    key=\${entry##*/}
    if [ ! -d "$entry" ]; then continue; fi
    case "$used" in *"$key"*) continue ;; esac
    if [ -z "$looked" ]; then
      containers=$(docker ps -aq) || return 0
      mounts=
      if [ -n "$containers" ]; then
        mounts=$(docker inspect --format '{{range .Mounts}}{{println .Source}}{{end}}' $containers) || return 0
      fi
      looked=yes
    fi
    case "$mounts" in *"/$key/"*) continue ;; esac
    rm -rf "$entry"
  done
  for stray in "$directory/${PROJECT_FILES.files}"/.new-*; do if [ -e "$stray" ]; then rm -rf "$stray"; fi; done
}
prune_files 2>/dev/null
`

import {IS_RELEASE_ID} from '../../../lib/host/layout.ts'
import {IMAGES_OF} from '../../../lib/host/release.ts'
import {RECORDED_IMAGES} from '../../../lib/host/release-record.ts'
import {PRUNE_FILES} from '../files/store-scripts.ts'
import {TAGS_FILE} from '../../../lib/host/roads/compose.ts'

/**
 * sh text for the end of a deploy that works, see `Road.prune`.
 *
 * It removes the oldest releases (their ids sort by time). The one that `current` names and the one that ran before it stay, whatever their clocks said. Only
 * names that look like release ids are touched.
 *
 * Then it removes images that a release of this project has named, also one that failed, and that no kept release names: none of this project, and none of
 * another one that Fairway deploys to this host. Docker keeps what a container uses. Nothing else is ever removed, and no volume.
 *
 * And what a tag meant before this release and nothing names any more is removed, or the disk would fill up with every version of it. Docker keeps
 * what a container uses; one with another tag stays, because removing it by its id would take that tag.
 *
 * At last what is left of files that only those releases had.
 */
export const PRUNE = `
${IS_RELEASE_ID}
${IMAGES_OF}
${RECORDED_IMAGES}
drop_moved() {
  if [ ! -f ${TAGS_FILE} ]; then return 0; fi
  while read -r was name; do
    if [ "$(docker image inspect --format 'tags:{{range .RepoTags}}{{.}}{{end}}' "$was" 2>/dev/null || true)" = tags: ]; then
      docker image rm "$was" >/dev/null 2>&1 || true
    fi
  done < ${TAGS_FILE}
  rm -f ${TAGS_FILE}
}
drop_moved
cd "$directory/releases" || return 1
read_first "$directory/current"
current=$first
kept=1
if [ -n "$previous" ] && [ "$keep" -gt 1 ]; then kept=2; else previous=; fi
names=
# In order of their names, so that the newest is the first one here.
for name in *; do if is_release_id "$name"; then names="$name $names"; fi; done
for name in $names; do
  if [ "$name" = "$id" ] || [ "$name" = "$current" ] || [ "$name" = "$previous" ]; then continue; fi
  kept=$((kept + 1))
  if [ "$kept" -le "$keep" ]; then continue; fi
  images_of "./$name" >> "$work/stale"
  rm -rf "./$name" || return 1
  say pruned "$name"
done
is_named() {
  grep -qF "\\"$1\\"" ./*/fairway.release.json "$directory"/../*/releases/*/fairway.release.json "$HOME"/fairway/*/releases/*/fairway.release.json 2>/dev/null
}
line_break='
'
there=$(docker image ls --digests --format '{{.Repository}}@{{.Digest}}' 2>/dev/null || true)
stale=
if [ -n "$there" ]; then
  recorded_images >> "$work/stale"
  stale=$(sort -u "$work/stale")
fi
for image in $stale; do
  # Docker leaves out its defaults, Podman does not.
  short=\${image#index.}
  case "$short" in docker.io/*) short=\${short#docker.io/} ;; *) short=$image ;; esac
  short=\${short#library/}
  case "$line_break$there$line_break" in *"$line_break$image$line_break"* | *"$line_break$short$line_break"*) ;; *) continue ;; esac
  if is_named "$image"; then continue; fi
  if docker image rm "$image" >/dev/null 2>&1; then say removed-image "$image"; fi
done
${PRUNE_FILES}
`

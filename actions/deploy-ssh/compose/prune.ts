import {RELEASE_ID} from '../../../lib/host/layout.ts'
import {IMAGES_OF} from '../../../lib/host/release.ts'
import {PRUNE_FILES} from '../files/store-scripts.ts'
import {TAGS_FILE} from '../../../lib/host/roads/compose.ts'

/**
 * sh text for the end of a deploy that works, see `Road.prune`.
 *
 * It removes the oldest releases (their ids sort by time), and the images that no kept release names. The one that `current` names and the one
 * that ran before it stay, whatever their clocks said. Only names that look like release ids are touched.
 *
 * And what a tag meant before this release and nothing names any more is removed, or the disk would fill up with every version of it. Docker keeps
 * what a container uses; one with another tag stays, because removing it by its id would take that tag.
 *
 * At last what is left of files that only those releases had.
 */
export const PRUNE = `
${IMAGES_OF}
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
current=$(cat "$directory/current" 2>/dev/null || true)
kept=1
if [ -n "$previous" ] && [ "$keep" -gt 1 ]; then kept=2; else previous=; fi
ls -1 | grep -E '${RELEASE_ID.source}' | sort -r | while IFS= read -r name; do
  if [ "$name" = "$id" ] || [ "$name" = "$current" ] || [ "$name" = "$previous" ]; then continue; fi
  kept=$((kept + 1))
  if [ "$kept" -le "$keep" ]; then continue; fi
  images=$(images_of "./$name")
  rm -rf "./$name" || exit 1
  say pruned "$name"
  for image in $images; do
    if ! grep -qF "\\"$image\\"" ./*/fairway.release.json 2>/dev/null; then docker image rm "$image" >/dev/null 2>&1 || true; fi
  done
done
${PRUNE_FILES}
`

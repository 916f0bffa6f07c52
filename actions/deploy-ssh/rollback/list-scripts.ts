import {RELEASE_ID} from '../../../lib/host/layout.ts'
import {IMAGES_OF} from '../../../lib/host/release.ts'

/** How many lines of the record a list shows at most. */
export const LONGEST_LIST = 100

/**
 * sh text that says what releases are in `$directory`, what each says about itself, what is missing to start one again, and what the record has.
 * Changes nothing.
 */
export const LIST_RELEASES = `
${IMAGES_OF}
if command -v docker >/dev/null 2>&1; then has_docker=yes; else has_docker=; fi
for release in $(ls -1 "$directory/releases" 2>/dev/null | grep -E '${RELEASE_ID.source}' || true); do
  folder=$directory/releases/$release
  if [ ! -f "$folder/fairway.release.json" ]; then continue; fi
  say on-host "$release $(one_line < "$folder/fairway.release.json")"
  if [ ! -s "$folder/fairway.args" ]; then say no-files "$release"; continue; fi
  if [ -z "$has_docker" ]; then continue; fi
  for image in $(images_of "$folder"); do
    if ! docker image inspect --format '{{.Id}}' "$image" >/dev/null 2>&1; then say no-image "$release $image"; fi
  done
done
tail -n ${LONGEST_LIST} "$directory/releases.jsonl" 2>/dev/null | while IFS= read -r line; do say record "$line"; done || true
`

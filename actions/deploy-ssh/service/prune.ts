import {RELEASE_ID} from '../../../lib/host/layout.ts'
import {FILE_FUNCTIONS} from '../../../lib/host/roads/service.ts'

/**
 * sh text for the end of a deploy that works, see `Road.prune`. What lay beside the targets goes, and the oldest releases with what they saved. What
 * the very first release found on the host is kept for good: nobody else has it.
 */
export const PRUNE_SERVICE = `
${FILE_FUNCTIONS}
drop_old_names "$id"
cd "$directory/releases" || return 1
current=$(cat "$directory/current" 2>/dev/null || true)
first=$(ls -1 "$directory/saved" 2>/dev/null | grep -E '${RELEASE_ID.source}' | sort | head -n 1)
kept=1
if [ -n "$previous" ] && [ "$keep" -gt 1 ]; then kept=2; else previous=; fi
ls -1 | grep -E '${RELEASE_ID.source}' | sort -r | while IFS= read -r name; do
  if [ "$name" = "$id" ] || [ "$name" = "$current" ] || [ "$name" = "$previous" ]; then continue; fi
  kept=$((kept + 1))
  if [ "$kept" -le "$keep" ]; then continue; fi
  rm -rf "./$name" || exit 1
  if [ "$name" != "$first" ]; then rm -rf "$directory/saved/$name"; fi
  say pruned "$name"
done
`

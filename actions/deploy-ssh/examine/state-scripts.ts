import type {Script} from '../../../lib/ssh/shell.ts'
import {OTHER_FORMAT} from '../adopt/beside.ts'
import {ORIGIN_FORMAT} from '../adopt/old-project.ts'
import {LOOK_FOR_ENGINE, LOOK_INTO_ENGINE} from './engines.ts'
import {LOOK_AT_FOLDER} from './folder.ts'

/**
 * Looks at everything that a deploy needs, and changes nothing. Says what it found; the decisions are in preflight.ts. Other projects matter only
 * where there is none of this name yet.
 */
export function preflightScript(values: {directory: string; project: string}): Script {
  return {
    name: 'preflight',
    values,
    body: `
${LOOK_AT_FOLDER}
if [ -f "$directory/adopted" ]; then say adopted "$(sed -n 1p "$directory/adopted")"; fi
${LOOK_FOR_ENGINE}
${LOOK_INTO_ENGINE}
inspect_all() {
  what=$1 format=$2
  shift 2
  containers=$(docker inspect --format "$format" "$@")
  printf '%s\\n' "$containers" | while IFS= read -r line; do say "$what" "$line"; done
}
ids=$(docker ps -aq --filter "label=com.docker.compose.project=$project")
if [ -n "$ids" ]; then
  inspect_all container-of '${ORIGIN_FORMAT}' $ids
elif [ ! -f "$directory/current" ]; then
  ids=$(docker ps -aq --filter label=com.docker.compose.project)
  if [ -n "$ids" ]; then inspect_all beside '${OTHER_FORMAT}' $ids; fi
fi
say complete yes
`
  }
}

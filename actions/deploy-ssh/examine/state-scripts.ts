import {LOOK_AT_STORE} from '../files/store-scripts.ts'
import type {Script} from '../../../lib/ssh/shell.ts'
import {OTHER_FORMAT} from '../adopt/beside.ts'
import {ORIGIN_FORMAT} from '../adopt/old-project.ts'
import {LOOK_FOR_ENGINE, LOOK_INTO_ENGINE} from './engines.ts'
import {LOOK_AT_FOLDER} from './folder.ts'

/**
 * Looks at everything that a deploy needs, and changes nothing. Says what it found; the decisions are in preflight.ts. Other projects matter only
 * where there is none of this name yet; so do volumes that have it.
 *
 * @param external names of networks and volumes that have to be there, between blanks
 */
export function preflightScript(values: {directory: string; project: string}, external = {networks: '', volumes: ''}): Script {
  return {
    name: 'preflight',
    values: {...values, ...external},
    body: `
${LOOK_AT_FOLDER}
if [ -f "$directory/adopted" ]; then say adopted "$(sed -n 1p "$directory/adopted")"; fi
${LOOK_FOR_ENGINE}
${LOOK_INTO_ENGINE}
say_lines() { printf '%s\\n' "$2" | while IFS= read -r line; do if [ -n "$line" ]; then say "$1" "$line"; fi; done; }
ids=$(docker ps -aq --filter "label=com.docker.compose.project=$project")
if [ -n "$ids" ]; then
  containers=$(docker inspect --format '${ORIGIN_FORMAT}' $ids)
  say_lines container-of "$containers"
elif [ ! -f "$directory/current" ]; then
  ids=$(docker ps -aq --filter label=com.docker.compose.project)
  # One of them may be gone by now: it says nothing then.
  if [ -n "$ids" ]; then say_lines beside "$(docker inspect --format '${OTHER_FORMAT}' $ids 2>/dev/null || true)"; fi
  say_lines volume-of "$(docker volume ls --format '{{.Name}}' --filter "label=com.docker.compose.project=$project" 2>/dev/null || true)"
fi
# A node of a swarm gets such a network with the first container that wants it.
if [ -n "$networks" ] && docker network ls -q >/dev/null 2>&1 && [ "$(docker info --format '{{.Swarm.LocalNodeState}}' 2>/dev/null)" != active ]; then
  for name in $networks; do if ! docker network inspect "$name" >/dev/null 2>&1; then say no-network "$name"; fi; done
fi
if [ -n "$volumes" ] && docker volume ls -q >/dev/null 2>&1; then
  for name in $volumes; do if ! docker volume inspect "$name" >/dev/null 2>&1; then say no-volume "$name"; fi; done
fi
${LOOK_AT_STORE}
say complete yes
`
  }
}

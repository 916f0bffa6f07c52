import {COMPOSE, HOOKS, ONE_SHOTS, START_PROJECT} from '../../../lib/host/roads/compose.ts'
import type {Script} from '../../../lib/ssh/shell.ts'

/** Brings the project to the release. Compose's exit status is said, not trusted: see containers.ts. */
export function upScript(values: {release: string; project: string; seconds: number; limit: number}): Script {
  return {
    name: 'up',
    values,
    lock: 'changing',
    body: `
${START_PROJECT}
cd "$release"
say began "$(date -u +%Y-%m-%dT%H:%M:%S)"
start_project --remove-orphans
`
  }
}

/** Says each one-shot and each hook of the project that runs, and the hooks that have ended. */
export function oneShotsScript(values: {project: string}): Script {
  return {
    name: 'one-shots',
    values,
    body: `
${ONE_SHOTS}
${HOOKS}
for one_shot in $(running_one_shots) $(running_hooks); do say still-runs "$one_shot"; done
for ended in $(hooks_of -aq --filter status=exited --filter status=dead --filter status=created); do say ended-hook "$ended"; done
`
  }
}

/** What the one-shots that failed said last, one line each. */
export function lastWordsScript(values: {project: string; services: string}): Script {
  return {
    name: 'last-words',
    values,
    body: `
for service in $services; do
  for id in $(docker ps -aq --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$service"); do
    say said "$service $(docker logs --tail 5 "$id" 2>&1 | one_line | cut -c 1-2000)"
  done
done
`
  }
}

/** Compose's values for the variables that the probe, a Compose file, uses; as JSON after `say values`. They are secrets: parse, never log. */
export function valuesScript(values: {release: string; project: string; probe: string}): Script {
  return {
    name: 'values',
    values,
    body: `
${COMPOSE}
cd "$release"
say values json
compose -f - config --format json <<PROBE
$probe
PROBE
`
  }
}

import {PUT_TAGS_BACK, RECORD_GROUP} from './scripts-images.ts'
import {ONE_SHOT_LABEL, ONE_SHOTS, RESTORE} from './scripts-start.ts'
import {UNLOCK} from './scripts-state.ts'
import type {Script} from './shell.ts'

/** The scripts that talk to Docker and Compose on the host. `release` is the release directory's absolute path. */

/** Compose's own reading of the file, as JSON after `say config`. It holds secrets: parse it, never log it. */
export function configScript(values: {release: string; project: string}): Script {
  return {name: 'config', values, body: 'cd "$release"\nsay config json\ncompose config --format json'}
}

/** Says for each path, one a line, where it leads when all links are followed; a path that is not there leads to itself. */
export function realPathsScript(values: {paths: string}): Script {
  return {
    name: 'real-paths',
    values,
    body: `printf '%s\\n' "$paths" | while IFS= read -r path; do say real "$(readlink -f "$path" 2>/dev/null || printf '%s' "$path")"; done`
  }
}

const CONTAINER_FORMAT = [
  '{"name":{{json .Name}}',
  '"service":{{json (index .Config.Labels "com.docker.compose.service")}}',
  '"image":{{json .Config.Image}}',
  '"imageId":{{json .Image}}',
  '"status":{{json .State.Status}}',
  '"health":{{if .State.Health}}{{json .State.Health.Status}}{{else}}null{{end}}',
  '"exitCode":{{.State.ExitCode}}',
  '"restarts":{{.RestartCount}}',
  '"restartPolicy":{{json .HostConfig.RestartPolicy.Name}}',
  '"startedAt":{{json .State.StartedAt}}',
  `"oneShot":{{json (index .Config.Labels "${ONE_SHOT_LABEL}")}}}`
].join(',')

/** Says each container of the project and each of their images, one JSON object a line. */
export function inspectScript(values: {project: string}): Script {
  return {
    name: 'inspect',
    values,
    body: `
ids=$(docker ps -aq --no-trunc --filter "label=com.docker.compose.project=$project" --filter label=com.docker.compose.oneoff=False)
if [ -z "$ids" ]; then return; fi
containers=$(docker inspect --format '${CONTAINER_FORMAT}' $ids)
printf '%s\\n' "$containers" | while IFS= read -r line; do say container "$line"; done
docker image inspect --format '{"id":{{json .Id}},"repoDigests":{{json .RepoDigests}}}' $(docker inspect --format '{{.Image}}' $ids | sort -u) |
  while IFS= read -r line; do say image "$line"; done
`
  }
}

/** Prints the last lines of the containers, and what their health checks said. */
export function logsScript(values: {release: string; project: string}): Script {
  return {
    name: 'logs',
    values,
    body: `
cd "$release"
compose ps --all 2>&1 || true
compose logs --no-color --tail 40 2>&1 || true
for id in $(docker ps -aq --filter "label=com.docker.compose.project=$project"); do
  docker inspect --format '{{if .State.Health}}{{.Name}} health check: {{range .State.Health.Log}}[{{.ExitCode}}] {{.Output}} {{end}}{{end}}' "$id" 2>/dev/null | one_line | cut -c 1-500
  printf '\\n'
done
`
  }
}

/** Ends what an interrupted script of ours left running on the host: first asked, after five seconds forced. */
const STOP_INTERRUPTED = `
group=$(cat "$directory/.lock/group" 2>/dev/null || true)
case "$group" in ''|*[!0-9]*|0|1|"$own") group= ;; esac
if [ -n "$group" ] && kill -TERM "-$group" 2>/dev/null; then
  tries=0
  while [ "$tries" -lt 5 ] && kill -0 "-$group" 2>/dev/null; do sleep 1; tries=$((tries + 1)); done
  kill -KILL "-$group" 2>/dev/null || true
fi
rm -f "$directory/.lock/group"
`

export interface RestoreValues extends Readonly<Record<string, string | number>> {
  directory: string
  project: string
  /** The release that failed. */
  id: string
  /** The release to go back to; empty takes the project down. */
  previous: string
  /** How long services may take to get healthy, while Compose waits for them. */
  seconds: number
  /** How long all of it may take, one-shots included. */
  limit: number
}

/** Puts the previous release back, and waits for what its services need. Says the one-shots that were `left` running. */
export function restoreScript(values: RestoreValues): Script {
  return {name: 'restore', values, body: `own=$(own_group)\n${STOP_INTERRUPTED}\n${RECORD_GROUP}\n${RESTORE}`}
}

/**
 * After a cancel: the host itself ends what runs, puts the previous release back, removes the new one's files and the lock. It works
 * in the background, because the runner gives a cancelled step only seconds and then ends the connection.
 *
 * It does nothing when the lock is not ours: a run that is cancelled while it waits must not disturb the holder.
 *
 * @param values.changed `yes` when Compose may have begun to change containers
 */
export function abandonScript(values: RestoreValues & {token: string; changed: 'yes' | 'no'}): Script {
  return {
    name: 'abandon',
    values,
    body: `
if [ "$(sed -n 's/^token=//p' "$directory/.lock/owner" 2>/dev/null)" != "$token" ]; then return; fi
own=$(own_group)
: > "$directory/.lock/restoring"
(
  trap '' HUP
  set +e
  ${STOP_INTERRUPTED}
  if [ "$changed" = yes ]; then
    ${RESTORE}
  else
    ${PUT_TAGS_BACK}
  fi
  if [ -n "$id" ] && [ -z "\${left:-}" ]; then rm -rf "$directory/releases/$id"; fi
  ${UNLOCK}
) </dev/null >"$directory/restore.log" 2>&1 &
say restoring yes
if [ "$changed" = yes ]; then
  ${ONE_SHOTS}
  for one_shot in $(running_one_shots); do say left "$one_shot"; done
fi
`
  }
}

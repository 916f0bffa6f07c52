import {ADD_MOUNTED, PLACE} from '../files/store-scripts.ts'
import {COMPOSE, ONE_SHOT_LABEL} from '../../../lib/host/roads/compose.ts'
import {RELEASE_FILES} from '../../../lib/host/layout.ts'
import type {Script} from '../../../lib/ssh/shell.ts'

/** The scripts that talk to Docker and Compose on the host. `release` is the release directory's absolute path. */

/** Compose's own reading of the files, as JSON after `say config`. It holds secrets: parse it, never log it. */
const CONFIG = `${COMPOSE}\nsay config json\ncompose config --format json`

/** Brings what was sent to its places in the release, says `placed`, and lets Compose read it. @param values.entries see {@link PLACE} */
export function placeScript(values: {directory: string; release: string; project: string; entries: string}): Script {
  return {name: 'config', values, lock: 'needed', body: `cd "$release"\n${PLACE}\nsay placed yes\n${CONFIG}`}
}

export interface OverrideValues {
  readonly directory: string
  readonly release: string
  readonly project: string
  /** See {@link ADD_MOUNTED}. */
  readonly mounted: string
  readonly override: string
  /** `fairway.args` and `fairway.files` from now on. */
  readonly words: string
  readonly keys: string
}

/** Writes the release's own Compose file, says `added`, and lets Compose read all again. */
export function addOverrideScript(values: OverrideValues): Script {
  return {
    name: 'override',
    values: {...values},
    lock: 'needed',
    body: `
cd "$release"
${ADD_MOUNTED}
write() { printf '%s' "$2" > "$1.new" && mv -f "$1.new" "$1"; }
write ${RELEASE_FILES.files} "$keys"
write ${RELEASE_FILES.override} "$override"
write ${RELEASE_FILES.arguments} "$words"
say added yes
${CONFIG}
`
  }
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
${COMPOSE}
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

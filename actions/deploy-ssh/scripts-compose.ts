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

/**
 * Lets a later script end this one's programs: sshd gives each command its own process group, but does not end it when the connection is lost.
 */
const RECORD_GROUP = 'own_group > "$directory/.lock/group"'

/**
 * Pulls the images that are not there yet. The login goes into a separate configuration folder that is removed when
 * the script ends, however it ends; the password comes to docker through a here-document, never as an argument.
 */
export function pullScript(values: {directory: string; images: string; registry: string; username: string; password: string}): Script {
  return {
    name: 'pull',
    values,
    body: `
${RECORD_GROUP}
missing=
for image in $images; do
  if docker image inspect "$image" >/dev/null 2>&1; then say present "$image"; else missing="$missing $image"; fi
done
if [ -z "$missing" ]; then return; fi
config=$(mktemp -d)
trap 'rm -rf "$config"' EXIT
trap 'exit 1' HUP INT TERM PIPE
context=$(docker context inspect --format '{{.Name}}' 2>/dev/null || true)
if [ -n "$context" ] && [ "$context" != default ]; then
  ln -s "\${DOCKER_CONFIG:-$HOME/.docker}/contexts" "$config/contexts"
  DOCKER_CONTEXT=$context; export DOCKER_CONTEXT
fi
if [ -n "$username" ]; then
  if ! message=$(docker --config "$config" login --username "$username" --password-stdin $registry 2>&1 <<PASSWORD
$password
PASSWORD
  ); then
    printf '%s\\n' "$message" >&2
    say login refused
    return 1
  fi
fi
for image in $missing; do
  if ! docker --config "$config" pull --quiet "$image"; then say not-pulled "$image"; return 1; fi
  say pulled "$image"
done
`
  }
}

/** Never with -y: asked whether to recreate a volume, Compose must get a no. */
const UP = 'compose up --detach --wait --wait-timeout "$seconds" --remove-orphans --no-build --quiet-pull'

/** Brings the project to the release. Compose's exit status is said, not trusted: see containers.ts. */
export function upScript(values: {directory: string; release: string; project: string; seconds: number}): Script {
  return {
    name: 'up',
    values,
    body: `
${RECORD_GROUP}
cd "$release"
if ${UP}; then say compose-exit 0; else say compose-exit $?; fi
`
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
  '"restartPolicy":{{json .HostConfig.RestartPolicy.Name}}}'
].join(',')

/** Says each container of the project and each of their images, one JSON object a line. */
export function inspectScript(values: {project: string}): Script {
  return {
    name: 'inspect',
    values,
    body: `
ids=$(docker ps -aq --no-trunc --filter "label=com.docker.compose.project=$project" --filter label=com.docker.compose.oneoff=False)
if [ -z "$ids" ]; then return; fi
docker inspect --format '${CONTAINER_FORMAT}' $ids | while IFS= read -r line; do say container "$line"; done
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

/** The previous release runs again, or, where there was none, nothing. Volumes stay in both cases. */
const RESTORE = `
if [ -n "$previous" ]; then
  cd "$directory/releases/$previous"
  if ${UP}; then say compose-exit 0; else say compose-exit $?; fi
else
  cd "$directory/releases/$id"
  if compose down --remove-orphans; then say compose-exit 0; else say compose-exit $?; fi
fi
`

export interface RestoreValues extends Readonly<Record<string, string | number>> {
  directory: string
  project: string
  /** The release that failed. */
  id: string
  /** The release to go back to; empty takes the project down. */
  previous: string
  seconds: number
}

/** Puts the previous release back, and waits for it. */
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
  fi
  if [ -n "$id" ]; then rm -rf "$directory/releases/$id"; fi
  ${UNLOCK}
) </dev/null >"$directory/restore.log" 2>&1 &
say restoring yes
`
  }
}

/** Asks the health page from the host itself, with curl or wget (which reports any 2xx status only as success). */
export function askHealthScript(values: {url: string; seconds: number}): Script {
  return {
    name: 'ask-health',
    values,
    body: `
if command -v curl >/dev/null 2>&1; then
  if answer=$(curl --silent --show-error --max-time "$seconds" --write-out '\\nfairway-status %{http_code}' --url "$url" 2>&1); then
    say status "\${answer##*fairway-status }"
    say body "$(printf '%s' "\${answer%fairway-status *}" | one_line | cut -c 1-60000)"
  else
    say error "$(printf '%s' "\${answer%fairway-status *}" | one_line)"
  fi
elif command -v wget >/dev/null 2>&1; then
  if answer=$(wget -q -T "$seconds" -O - "$url" 2>&1); then
    say status 200
    say body "$(printf '%s' "$answer" | one_line | cut -c 1-60000)"
  else
    say error "wget failed: $(printf '%s' "$answer" | one_line)"
  fi
else
  say tool-missing yes
fi
`
  }
}

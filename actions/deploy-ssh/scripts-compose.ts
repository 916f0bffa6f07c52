import type {Script} from './shell.ts'

/** The scripts that talk to Docker and Compose on the host. `release` is the release directory's absolute path. */

/** Compose's own reading of the file, as JSON after `say config`. It holds secrets: parse it, never log it. */
export function configScript(values: {release: string; project: string}): Script {
  return {name: 'config', values, body: 'cd "$release"\nsay config json\ncompose config --format json'}
}

/**
 * Pulls the images that are not there yet. The login goes into a separate configuration folder in the lock's own folder: it is removed when
 * the script ends, and at the latest with the lock. The password comes to docker through a here-document, never as an argument.
 */
export function pullScript(values: {images: string; registry: string; username: string; password: string}): Script {
  return {
    name: 'pull',
    values,
    lock: 'needed',
    body: `
missing=
for image in $images; do
  if docker image inspect "$image" >/dev/null 2>&1; then say present "$image"; else missing="$missing $image"; fi
done
if [ -z "$missing" ]; then return; fi
config=$work/login
mkdir "$config"
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
export const UP = 'compose up --detach --wait --wait-timeout "$seconds" --remove-orphans --no-build --quiet-pull'

/** Brings the project to the release. Compose's exit status is said, not trusted: see containers.ts. */
export function upScript(values: {release: string; project: string; seconds: number}): Script {
  return {
    name: 'up',
    values,
    lock: 'changing',
    body: `
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

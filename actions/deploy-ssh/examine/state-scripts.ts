import {LOOK_AT_STORE} from '../files/store-scripts.ts'
import {LOOK_AT_FOLDER} from './folder.ts'
import type {Script} from '../../../lib/ssh/shell.ts'

const COMPOSE_LABEL = (name: string) => `{{json (index .Config.Labels "com.docker.compose.${name}")}}`

/** From where and how Compose started a container, and where it keeps data. */
const ORIGIN_FORMAT = [
  `{"folder":${COMPOSE_LABEL('project.working_dir')}`,
  `"service":${COMPOSE_LABEL('service')}`,
  `"files":${COMPOSE_LABEL('project.config_files')}`,
  `"environment":${COMPOSE_LABEL('project.environment_file')}`,
  '"mounts":{{json .Mounts}}}'
].join(',')

/** Looks at everything that a deploy needs, and changes nothing. Says what it found; the decisions are in preflight.ts. */
export function preflightScript(values: {directory: string; project: string}): Script {
  return {
    name: 'preflight',
    values,
    body: `
${LOOK_AT_FOLDER}
if ! command -v docker >/dev/null 2>&1; then say docker-missing yes; return; fi
if ! version=$(docker version --format '{{.Server.Version}}' 2>&1); then
  say docker-error "$(printf '%s' "$version" | one_line)"
  for socket in "\${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/docker.sock" "$HOME/.docker/run/docker.sock"; do
    if [ -S "$socket" ]; then say rootless "$socket"; break; fi
  done
  for file in "$HOME/.bashrc" "$HOME/.bash_profile" "$HOME/.profile" "$HOME/.zshrc"; do
    if grep -q '^[^#]*DOCKER_HOST=' "$file" 2>/dev/null; then say docker-host-in "$file"; break; fi
  done
  return
fi
say docker-version "$version"
if version=$(docker compose version --short 2>/dev/null); then say compose-version "$version"; else say compose-missing yes; fi
facts=$(docker info --format '{{.DockerRootDir}}|{{.ID}}' 2>/dev/null || true)
root=\${facts%%|*}
if [ -n "$root" ]; then say docker-free "$(free_kilobytes "$root")"; fi
# A copied machine has the engine's id of its original, but was not started with it.
case "$facts" in *'|'?*) say engine "\${facts#*|}_$boot" ;; esac
ids=$(docker ps -aq --filter "label=com.docker.compose.project=$project")
if [ -n "$ids" ]; then
  containers=$(docker inspect --format '${ORIGIN_FORMAT}' $ids)
  printf '%s\\n' "$containers" | while IFS= read -r line; do say container-of "$line"; done
fi
${LOOK_AT_STORE}
say complete yes
`
  }
}

import {explainDockerFailure, type Problem} from '../../../lib/ssh/errors.ts'
import type {Sayings} from '../../../lib/ssh/shell.ts'
import type {Finding} from './finding.ts'

/**
 * sh text that looks for an engine and a Compose that a deploy can use, and says what it found. It returns from the script where there is no engine to
 * ask.
 */
export const LOOK_FOR_ENGINE = `
if ! command -v docker >/dev/null 2>&1; then
  if command -v podman >/dev/null 2>&1; then say podman "$(podman --version 2>/dev/null | one_line)"; fi
  say docker-missing yes
  return
fi
# podman-docker is a script or a link. Only what looks like one is started to ask it.
program=$(command -v docker)
linked=
if [ -L "$program" ]; then linked=$(readlink -f "$program" 2>/dev/null) || true; fi
# A shell leaves out what is no text, and some say so.
{ begin=$(head -c 400 "$program") || true; } 2>/dev/null
case "$linked $begin" in
  *podman*)
    version=$(docker --version 2>/dev/null | one_line)
    case "$version" in *[Pp]odman*) say podman "$version"; say docker-is-podman yes; return ;; esac
    ;;
esac
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
if version=$(docker compose version --short 2>/dev/null); then
  say compose-version "$version"
else
  say compose-missing yes
  if version=$(docker-compose version --short 2>/dev/null); then
    say compose-program "$version"
    say compose-path "$(command -v docker-compose)"
  fi
fi
`

/** sh text that says what room the engine has and which machine it is on, and each service of a Swarm stack that has the project's name. */
export const LOOK_INTO_ENGINE = `
info=$(docker info --format '{{.Swarm.LocalNodeState}}|{{.DockerRootDir}}|{{.ID}}' 2>/dev/null || true)
root=\${info#*|}
case "$root" in /*'|'*) say docker-free "$(free_kilobytes "\${root%%|*}")" ;; esac
# A copied machine has the engine's id of its original, but was not started with it.
case "$root" in *'|'?*) say engine "\${root#*|}_$boot" ;; esac
case "$info" in active*|locked*|pending*) {
  docker service ls --format '{{.Name}}' --filter "label=com.docker.stack.namespace=$project" 2>/dev/null || true
  docker ps -a --format '{{.Label "com.docker.swarm.service.name"}}' --filter "label=com.docker.stack.namespace=$project" 2>/dev/null || true
} | sort -u | while IFS= read -r service; do if [ -n "$service" ]; then say stack "$service"; fi; done ;;
esac
`

const INSTALL_COMPOSE = 'Install the plugin: https://docs.docker.com/compose/install/linux/.'

/** What stands against a deploy in the engine and in Compose. */
export function findInEngine(said: Sayings): Finding[] {
  const podman = said.get('podman')
  if (said.get('docker-is-podman') !== undefined) {
    return [
      {
        what: `The program "docker" on the host is Podman's (${podman ?? 'podman-docker'}), which does not do all that a deploy needs.`,
        fix: `Install Docker's own client and its Compose plugin; they can use Podman's engine: "systemctl --user enable --now podman.socket", then "docker context create podman --docker host=unix:///run/user/UID/podman/podman.sock" and "docker context use podman".`
      }
    ]
  }
  if (said.get('docker-missing') !== undefined) {
    const has = podman === undefined ? '' : `, only Podman (${podman})`
    return [
      {
        what: `Docker was not found on the host${has}.`,
        fix: `Install it: https://docs.docker.com/engine/install/${podman === undefined ? '' : "; its client and Compose plugin can also use Podman's socket"}.`
      }
    ]
  }
  const dockerError = said.get('docker-error')
  if (dockerError !== undefined) {
    const {message, fix} = explainRootless(said.get('rootless'), said.get('docker-host-in')) ?? explainDockerFailure(dockerError)
    return [{what: message, fix}]
  }
  const stack = said.all('stack')
  return [...findInCompose(said), ...(stack.length === 0 ? [] : [findStack(stack)])]
}

function findInCompose(said: Sayings): Finding[] {
  const version = said.get('compose-version')
  if (said.get('compose-missing') === undefined && (version === undefined || isComposeFitFor(version))) return []
  if (version !== undefined) return [{what: `Docker Compose 2 was not found on the host (it has ${version}).`, fix: INSTALL_COMPOSE}]
  const program = said.get('compose-program')
  if (program === undefined) return [{what: 'Docker Compose 2 was not found on the host.', fix: INSTALL_COMPOSE}]
  if (isComposeFitFor(program)) {
    const path = said.get('compose-path') ?? '/usr/local/bin/docker-compose'
    return [
      {
        what: `Docker Compose ${program} is on the host only as the program ${path}, not as the plugin that "docker compose" is.`,
        fix: `Make it one: "mkdir -p ~/.docker/cli-plugins && ln -s ${path} ~/.docker/cli-plugins/docker-compose".`
      }
    ]
  }
  return [
    {
      what: `Docker Compose 2 was not found on the host: it has only "docker-compose" ${program}.`,
      fix: `${INSTALL_COMPOSE} What runs goes on, and Compose 2 knows it by its labels.`
    }
  ]
}

/** A Compose project beside a stack of the same name would run everything twice, on the same volumes. */
function findStack(services: readonly string[]): Finding {
  return {
    what: `A Swarm stack of this name is on the host (${services.join(', ')}): its containers would run beside those of the Compose project, on the same volumes.`,
    fix: 'Fairway deploys to Docker Compose only. To move over, remove the stack first ("docker stack rm" and its name; volumes stay, and are found again under the same "project"), then deploy.'
  }
}

/** The account has a Docker of its own, which only its terminals know: a session that runs a command reads little of .bashrc, if any. */
function explainRootless(socket: string | undefined, file: string | undefined): Problem | undefined {
  if (socket === undefined && file === undefined) return undefined
  const place = socket === undefined ? 'VALUE_OF_DOCKER_HOST' : `unix://${socket}`
  const where = file === undefined ? '' : ` (DOCKER_HOST in ${file} reaches terminals only)`
  return {
    message: `The account on the host has a Docker of its own, but a deploy does not get to it${where}.`,
    fix: `Write "docker-host: ${place}" in the step; or make it the account's default, once, on the host: "docker context use rootless", and where there is no such context, first "docker context create rootless --docker host=${place}".`
  }
}

/** `--env-file` more than once and `up --wait-timeout` came with 2.17 (docker/compose release notes). */
function isComposeFitFor(version: string): boolean {
  const [, major = '0', minor = '0'] = /^v?(\d+)\.(\d+)/.exec(version) ?? []
  return Number(major) > 2 || (Number(major) === 2 && Number(minor) >= 17)
}

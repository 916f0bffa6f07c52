import {ADD_MOUNTED, PLACE} from '../files/store-scripts.ts'
import {RELEASE_FILES} from '../../../lib/host/layout.ts'
import {COMPOSE, ONE_SHOT_LABEL} from '../../../lib/host/roads/compose.ts'
import {LOOK_AT_IMAGES} from '../images/pull-scripts.ts'
import type {Script} from '../../../lib/ssh/shell.ts'

/** The scripts that talk to Docker and Compose on the host. `release` is the release directory's absolute path. */

/**
 * sh text for the folder of a release: Compose's own reading of its files, as JSON after `say config`. It holds secrets: parse it, never log it.
 * Before it come facts about the images that are named in it, each one `looked` at: a first guess of which ones those are, which the JSON decides.
 */
export const READ_CONFIG = `
${COMPOSE}
${LOOK_AT_IMAGES}
config=$(compose config --format json)
images=' '
others=$config
while case "$others" in *'"image":'*) true ;; *) false ;; esac; do
  others=\${others#*'"image":'}
  # Blanks, and a text: what else is called so is no image.
  image=\${others%%'"'*}
  case "$image" in *[!' ']*) continue ;; esac
  image=\${others#*'"'}
  image=\${image%%'"'*}
  case "$images" in *" $image "*) continue ;; esac
  images="$images$image "
  say looked "$image"
  look_at_image "$image"
done
say config json
printf '%s\\n' "$config"
`

/** sh text for the folder of a release: brings what was sent to its places (see {@link PLACE}), then {@link READ_CONFIG}. */
export const PLACE_AND_READ = `
${PLACE}
${READ_CONFIG}
`

export interface OverrideValues {
  readonly directory: string
  readonly release: string
  readonly project: string
  /** See {@link ADD_MOUNTED}. */
  readonly mounted: string
  /** The file, and how it is written where Compose does not take that; empty for no other way. */
  readonly override: string
  readonly otherwise: string
  /** What Compose's JSON has not when it has taken it, one a line, without blanks behind colons. */
  readonly moved: string
  /** `fairway.args` and `fairway.files` from now on. */
  readonly words: string
  readonly keys: string
}

/** Writes the release's own Compose file. Says `kept` when Compose keeps what should be another. */
export function overrideScript(values: OverrideValues): Script {
  return {
    name: 'override',
    values: {...values},
    lock: 'needed',
    body: `
${COMPOSE}
cd "$release"
${ADD_MOUNTED}
write() { printf '%s' "$2" > "$1.new" && mv -f "$1.new" "$1"; }
write ${RELEASE_FILES.files} "$keys"
write ${RELEASE_FILES.arguments} "$words"
kept=
is_taken() {
  kept=
  write ${RELEASE_FILES.override} "$1" || return 1
  if [ -z "$moved" ]; then return 0; fi
  config=$(compose config --format json 2>"$work/said") || return 1
  config=$(printf '%s' "$config" | sed 's/": *"/":"/g')
  while IFS= read -r line; do
    case "$config" in *"$line"*) kept=yes; return 1 ;; esac
  done < "$work/moved"
}
printf '%s' "$moved" > "$work/moved"
if ! is_taken "$override" && { [ -z "$otherwise" ] || ! is_taken "$otherwise"; }; then
  cat "$work/said" >&2 || true
  if [ -n "$kept" ]; then say kept yes; fi
  return 1
fi
rm -f "$work/said" "$work/moved"
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
images=
for image in $(docker inspect --format '{{.Image}}' $ids); do case " $images " in *" $image "*) ;; *) images="$images $image" ;; esac; done
docker image inspect --format '{"id":{{json .Id}},"repoDigests":{{json .RepoDigests}}}' $images |
  while IFS= read -r line; do say image "$line"; done
`
  }
}

/** Prints the last lines of the containers, and what the health checks said of those that are not healthy. */
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
  checks=$(docker inspect --format '{{if .State.Health}}{{if ne .State.Health.Status "healthy"}}{{.Name}} health check: {{range .State.Health.Log}}[{{.ExitCode}}] {{.Output}} {{end}}{{end}}{{end}}' "$id" 2>/dev/null | one_line | cut -c 1-500)
  if [ -n "$checks" ]; then printf '%s\\n' "$checks"; fi
done
`
  }
}

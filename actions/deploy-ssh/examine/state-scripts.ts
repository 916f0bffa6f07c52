import {RELEASE_ID} from '../../../lib/host/layout.ts'
import {IMAGES_OF, type RoadName} from '../../../lib/host/release.ts'
import type {HeldLock, Script} from '../../../lib/ssh/shell.ts'

/** The scripts that look at and keep the state on the host; lib/host/layout.ts says what lies where. */

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
case "$directory" in
  '') directory="$HOME/fairway/$project" ;;
  '~/'*) directory="$HOME/\${directory#??}" ;;
esac
existing=$directory
rest=
while [ ! -d "$existing" ]; do
  rest="/\${existing##*/}$rest"
  existing=\${existing%/*}
  if [ -z "$existing" ]; then existing=/; fi
done
if ! real=$(cd "$existing" 2>/dev/null && pwd -P); then say not-writable "$existing"; return; fi
if [ "$real" = / ] && [ -n "$rest" ]; then directory=$rest; else directory=$real$rest; fi
say directory "$directory"
for folder in "$real" "$directory/releases"; do
  if [ -d "$folder" ] && [ ! -w "$folder" ]; then say not-writable "$folder"; fi
done
free_kilobytes() { df -Pk "$1" 2>/dev/null | awk 'NR == 2 {print $4}' || true; }
say free "$(free_kilobytes "$real")"
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
if ! version=$(docker compose version --short 2>/dev/null); then say compose-missing yes; return; fi
say compose-version "$version"
root=$(docker info --format '{{.DockerRootDir}}' 2>/dev/null || true)
if [ -n "$root" ]; then say docker-free "$(free_kilobytes "$root")"; fi
if command -v curl >/dev/null 2>&1; then say health-tool curl; elif command -v wget >/dev/null 2>&1; then say health-tool wget; fi
if [ -f "$directory/current" ]; then
  id=$(cat "$directory/current")
  say current "$id"
  if [ -f "$directory/releases/$id/fairway.release.json" ]; then
    say current-facts "$(one_line < "$directory/releases/$id/fairway.release.json")"
    while IFS= read -r line; do say current-argument "$line"; done 2>/dev/null < "$directory/releases/$id/fairway.args" || true
  else
    for release in $(ls -1 "$directory/releases" 2>/dev/null | grep -E '${RELEASE_ID.source}' || true); do
      if [ -f "$directory/releases/$release/fairway.release.json" ]; then say release "$release"; fi
    done
  fi
fi
ids=$(docker ps -aq --filter "label=com.docker.compose.project=$project")
if [ -n "$ids" ]; then
  containers=$(docker inspect --format '${ORIGIN_FORMAT}' $ids)
  printf '%s\\n' "$containers" | while IFS= read -r line; do say container-of "$line"; done
fi
say complete yes
`
  }
}

/**
 * Makes the directory of a new release, and says its id: the host's time, what it brings, and a piece of the lock's token, so that no two runs
 * ever have the same one. The lock remembers it, so that what this run made, and nothing else, can be taken back.
 *
 * @param values.content the digest's beginning
 * @param values.road how it is started, see lib/host/roads.ts
 */
export function makeReleaseScript(values: HeldLock & {content: string; road: RoadName}): Script {
  return {
    name: 'make-release',
    values: {...values, mark: values.token.slice(0, 8)},
    lock: 'needed',
    body: `
id=$(date -u +%Y%m%dT%H%M%SZ)-$content-$mark
printf '%s\\n' "$id" > "$work/release"
if ! mkdir "$directory/releases/$id"; then rm -f "$work/release"; return 1; fi
chmod 700 "$directory/releases/$id"
printf '%s\\n' "$road" > "$directory/releases/$id/fairway.road"
say release "$id"
`
  }
}

/**
 * Records the release as the one that runs. Each rename is atomic: a reader sees the old one or the new one.
 *
 * @param values.facts its `fairway.release.json`, with the version that it serves
 */
export function activateScript(values: {directory: string; id: string; facts: string}): Script {
  return {
    name: 'activate',
    values,
    lock: 'needed',
    body: `
printf '%s' "$facts" > "$directory/releases/$id/fairway.release.json.new"
mv -f "$directory/releases/$id/fairway.release.json.new" "$directory/releases/$id/fairway.release.json"
printf '%s\\n' "$id" > "$directory/current.new"
mv -f "$directory/current.new" "$directory/current"
`
  }
}

/**
 * Removes the oldest releases (their ids sort by time), and the images that no kept release names. The one that `current` names and the one
 * that ran before it stay, whatever their clocks said. Only names that look like release ids are touched.
 *
 * @param values.previous the release that ran before; empty for a first deploy
 */
export function pruneScript(values: {directory: string; id: string; previous: string; keep: number}): Script {
  return {
    name: 'prune',
    values,
    lock: 'needed',
    body: `
${IMAGES_OF}
cd "$directory/releases"
current=$(cat "$directory/current" 2>/dev/null || true)
kept=1
if [ -n "$previous" ] && [ "$keep" -gt 1 ]; then kept=2; else previous=; fi
ls -1 | grep -E '${RELEASE_ID.source}' | sort -r | while IFS= read -r name; do
  if [ "$name" = "$id" ] || [ "$name" = "$current" ] || [ "$name" = "$previous" ]; then continue; fi
  kept=$((kept + 1))
  if [ "$kept" -le "$keep" ]; then continue; fi
  images=$(images_of "./$name")
  rm -rf "./$name"
  say pruned "$name"
  for image in $images; do
    if ! grep -qF "\\"$image\\"" ./*/fairway.release.json 2>/dev/null; then docker image rm "$image" >/dev/null 2>&1 || true; fi
  done
done
`
  }
}

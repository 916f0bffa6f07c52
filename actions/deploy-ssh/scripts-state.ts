import type {Script} from './shell.ts'

/**
 * The scripts that look at and keep the state on the host. The layout below the project's directory:
 * `releases/<id>/` (0700: compose file, fairway.env, further files, served-version), `current` (the id of the release that runs), `.lock/`.
 */

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
  if [ -f "$directory/releases/$id/fairway.env" ]; then
    say current-image "$(sed -n 's/^FAIRWAY_IMAGE=//p' "$directory/releases/$id/fairway.env")"
    say current-version "$(cat "$directory/releases/$id/served-version" 2>/dev/null || true)"
    if [ -f "$directory/releases/$id/fairway-health.json" ]; then say current-health "$(one_line < "$directory/releases/$id/fairway-health.json")"; fi
    for name in .env fairway.override.yml; do
      if [ -f "$directory/releases/$id/$name" ]; then say current-file "$name"; fi
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

/** Takes the lock by making its directory, which only one of two can do; otherwise says who holds it. */
export function acquireLockScript(values: {directory: string; owner: string}): Script {
  return {
    name: 'acquire-lock',
    values,
    body: `
mkdir -p "$directory/releases"
chmod 700 "$directory/releases"
lock=$directory/.lock
if mkdir "$lock" 2>/dev/null; then
  { printf '%s\\n' "$owner"; printf 'since=%s\\n' "$(date +%s)"; } > "$lock/owner.new"
  mv "$lock/owner.new" "$lock/owner"
  say lock taken
  return
fi
if [ ! -d "$lock" ]; then say lock impossible; return; fi
say lock held
say now "$(date +%s)"
if [ -f "$lock/owner" ]; then
  while IFS= read -r line; do say owner "$line"; done < "$lock/owner" || true
fi
`
  }
}

/** Removes a lock whose holder is known to be gone, if that holder still has it. */
export function breakLockScript(values: {directory: string; expected: string; token: string}): Script {
  return {
    name: 'break-lock',
    values,
    body: `
aside=$directory/.lock-$token
if ! mv "$directory/.lock" "$aside" 2>/dev/null; then return; fi
if [ "$(sed -n 's/^token=//p' "$aside/owner" 2>/dev/null)" = "$expected" ]; then rm -rf "$aside"; return; fi
if [ ! -e "$directory/.lock" ]; then mv "$aside" "$directory/.lock"; fi
`
  }
}

/** Shell lines that remove the lock if it is ours; moved away first, so that nobody sees half a lock. */
export const UNLOCK = `
if [ "$(sed -n 's/^token=//p' "$directory/.lock/owner" 2>/dev/null)" = "$token" ]; then
  mv "$directory/.lock" "$directory/.lock-$token"
  rm -rf "$directory/.lock-$token"
fi
`

/** Removes the lock if it is ours, and first a release that came to nothing (`id` empty: none). */
export function releaseLockScript(values: {directory: string; token: string; id: string}): Script {
  return {name: 'release-lock', values, body: `if [ -n "$id" ]; then rm -rf "$directory/releases/$id"; fi\n${UNLOCK}`}
}

/** Whether our lock is still there: a restore that runs on the host by itself removes it at its end (so its mark is read first). */
export function watchLockScript(values: {directory: string; token: string}): Script {
  return {
    name: 'watch-lock',
    values,
    body: `
if [ -f "$directory/.lock/restoring" ]; then say restoring yes; fi
if [ "$(sed -n 's/^token=//p' "$directory/.lock/owner" 2>/dev/null)" = "$token" ]; then say lock ours; else say lock gone; fi
`
  }
}

/** Makes the release directory; fails when it exists. */
export function makeReleaseScript(values: {directory: string; id: string}): Script {
  return {name: 'make-release', values, body: 'mkdir "$directory/releases/$id"\nchmod 700 "$directory/releases/$id"'}
}

/** Records the release as the one that runs. The rename is atomic: a reader sees the old id or the new one. */
export function activateScript(values: {directory: string; id: string; version: string}): Script {
  return {
    name: 'activate',
    values,
    body: `
printf '%s\\n' "$version" > "$directory/releases/$id/served-version"
printf '%s\\n' "$id" > "$directory/current.new"
mv -f "$directory/current.new" "$directory/current"
`
  }
}

/**
 * Removes the oldest releases (their ids sort by time), never the current one, and the images that no kept release names.
 * Only names that look like release ids are touched.
 */
export function pruneScript(values: {directory: string; id: string; keep: number}): Script {
  return {
    name: 'prune',
    values,
    body: `
cd "$directory/releases"
kept=0
ls -1 | grep -E '^[0-9]{8}T[0-9]{6}Z-[0-9a-f]{12}$' | sort -r | while IFS= read -r name; do
  kept=$((kept + 1))
  if [ "$kept" -le "$keep" ] || [ "$name" = "$id" ]; then continue; fi
  image=$(sed -n 's/^FAIRWAY_IMAGE=//p' "$name/fairway.env" 2>/dev/null || true)
  rm -rf "./$name"
  say pruned "$name"
  if [ -n "$image" ] && ! grep -qxF "FAIRWAY_IMAGE=$image" ./*/fairway.env 2>/dev/null; then
    docker image rm "$image" >/dev/null 2>&1 || true
  fi
done
`
  }
}

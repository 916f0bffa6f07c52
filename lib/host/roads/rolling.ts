import {RELEASE_FILES} from '../layout.ts'

/** How long a proxy that follows the engine's events may take to leave a container that is unhealthy: its throttle, and a moment. */
const PROXY_SECONDS = 3

/**
 * Shell functions that replace a service without a gap: the new container is healthy beside the old one before that one is drained and stopped. They
 * need those of compose.ts, and work for the release in the current folder.
 *
 * While both are there no plain `up` may run: Compose 2.24 and 2.26 would remove the new one and recreate the old one, 2.32 and later stop the old one
 * at once. So everything is removed by its id before. `fairway.rolling` in the release's folder says how far it came, each step before it is done.
 *
 * - `roll_service SERVICE`: sets `why` and fails where the new container does not get healthy; the old one goes on then, and the new one is gone.
 *   `drain_with SERVICE CONTAINER` is the caller's; it gives 2 for a service that is not drained.
 * - `take_back_rolls`: where the old container was not drained yet the new one is removed. Otherwise the old release gets one more container, which is
 *   healthy before the new one is removed, or, where it does not get healthy, as soon as that is clear.
 */
export const ROLLING = `
containers_of() { wanted_service=$1; shift; of_project --no-trunc -q "$@" --filter "label=com.docker.compose.service=$wanted_service"; }
condition_of() {
  docker inspect --format '{{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{else}}unchecked{{end}}' "$1" 2>/dev/null || printf 'gone gone'
}
without() {
  all=$1
  shift
  for one in $all; do case " $* " in *" $one "*) ;; *) printf '%s\\n' "$one" ;; esac; done
}
one_more() {
  were=$(containers_of "$1" -a)
  set -- "$1" $were
  added=
  why=
  if ! compose up --detach --no-build --quiet-pull --pull missing --no-deps --no-recreate --scale "$1=$#" "$1"; then why='it could not be started'; fi
  added=$(without "$(containers_of "$1" -a)" $were)
  if [ -z "$why" ] && [ -z "$added" ]; then why='no container was added'; fi
  give_up=$(($(date +%s) + seconds))
  while [ -z "$why" ]; do
    condition=
    for one in $added; do condition=$(condition_of "$one"); done
    case "$condition" in
      'running healthy') return 0 ;;
      'running unchecked') why='it has no health check' ;;
      'running unhealthy') why='it is unhealthy according to its health check' ;;
      running*) if [ "$(date +%s)" -ge "$give_up" ]; then why="it was not healthy within $seconds s"; else nap; fi ;;
      *) why="it is \${condition%% *}, not running" ;;
    esac
  done
  return 1
}
last_words() { for one in $added; do docker logs --tail 20 "$one" >&2 2>&1 || true; done; }
is_unchanged() {
  # A dry run writes down builders, which is nobody's business in the account's home.
  plan=$(BUILDX_CONFIG=$work/buildx; export BUILDX_CONFIG; compose --dry-run up --detach --no-build --pull never --no-deps "$1" 2>&1) || return 1
  if printf '%s\\n' "$plan" | grep -Eq 'Container +[^ ]+ +(Recreate|Creat)'; then return 1; fi
  printf '%s\\n' "$plan" | grep -Eq 'Container +[^ ]+ +Running'
}
drain_one() {
  printf 'Draining the container %.12s.\\n' "$2"
  if drain_with "$1" "$2" </dev/null >&2; then drained=0; else drained=$?; fi
  if [ "$drained" = 2 ]; then return 0; fi
  if [ "$drained" != 0 ]; then say not-drained "$1 its command ended with exit status $drained"; return 0; fi
  give_up=$(($(date +%s) + drain_wait))
  while :; do
    case "$(condition_of "$2")" in 'running healthy' | 'running starting') ;; *) break ;; esac
    if [ "$(date +%s)" -ge "$give_up" ]; then say not-drained "$1 it was still healthy after $drain_wait s"; return 0; fi
    nap
  done
  sleep ${PROXY_SECONDS}
}
roll_service() {
  old=$(containers_of "$1" --filter status=running)
  for one in $(without "$(containers_of "$1" -a)" $old); do docker rm -f "$one" >/dev/null; done
  if [ -z "$old" ]; then printf 'Service %s does not run yet.\\n' "$1"; return 0; fi
  if is_unchanged "$1"; then printf 'Service %s is unchanged.\\n' "$1"; return 0; fi
  printf 'begun %s\\n' "$1" >> ${RELEASE_FILES.rolling}
  if ! one_more "$1"; then
    last_words
    if [ -n "$added" ]; then docker rm -f $added >/dev/null; fi
    return 1
  fi
  printf 'The new container of %s is healthy.\\n' "$1"
  for one_old in $old; do
    printf 'drained %s %s\\n' "$1" "$one_old" >> ${RELEASE_FILES.rolling}
    drain_one "$1" "$one_old"
    docker stop "$one_old" >/dev/null || true
    if ! docker rm -f "$one_old" >/dev/null; then why='the old container could not be removed'; return 1; fi
  done
}
take_back_rolls() {
  rolls=$directory/releases/$id/${RELEASE_FILES.rolling}
  if [ ! -s "$rolls" ]; then return 0; fi
  for rolled in $(sed -n 's/^begun //p' "$rolls"); do
    new=$(containers_of "$rolled" -a --filter "label=com.docker.compose.project.working_dir=$directory/releases/$id")
    spent=$(sed -n "s/^drained $rolled //p" "$rolls")
    old=$(without "$(containers_of "$rolled" --filter status=running)" $new $spent)
    gone=$(without "$(containers_of "$rolled" -a)" $new $old)
    if [ -n "$gone" ]; then docker rm -f $gone >/dev/null || true; fi
    if [ -z "$new" ]; then continue; fi
    if [ -z "$old" ]; then one_more "$rolled" || { last_words; if [ -n "$added" ]; then docker rm -f $added >/dev/null || true; fi; }; fi
    docker rm -f $new >/dev/null || true
  done
}
`

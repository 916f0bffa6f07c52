import {RELEASE_FILES} from '../layout.ts'

/** What a release that took a project over says of it, in its own folder. */
export const ADOPTED_FILES = {
  /** The folder that the project was started from. The last one to be written. */
  folder: 'fairway.adopted',
  /** What `docker compose` gets there before its command, one argument a line. */
  arguments: 'fairway.adopted.args',
  /** What ran, `SERVICE STATUS IMAGE_ID CONTAINER_ID IMAGE` a line for each container. */
  before: 'fairway.adopted.before'
} as const

/**
 * The way back into the folder that a project was taken over from, for the road of Compose (see compose.ts, which has `compose`, `compose_start_here`
 * and `of_project`). Nothing is pulled or built there: `shop-web:latest` may be an image that only this host has. Where the name of an image that ran
 * is gone, the image gets it again; a name that means another one by now is left to it, because somebody gave it. What ran has to run afterwards;
 * a service that runs another image is said (`adopted-differs`).
 *
 * Where each container that ran does so still, as after a migration that failed, nothing is started: the files in the folder may be others by now. What the new
 * release has started beside them is removed (`adopted-untouched`).
 */
export const ADOPTED_BACK = `
compose_has_adopted() { [ -z "$previous" ] && [ -f "$directory/releases/$id/${ADOPTED_FILES.folder}" ]; }
compose_is_untouched() {
  if [ -s "$compose_release/${RELEASE_FILES.rolling}" ]; then return 1; fi
  compose_ran=
  while read -r service was_status was container name; do
    if [ "$was_status" != running ]; then continue; fi
    compose_ran=yes
    if [ "$(docker inspect --format '{{.State.Status}}' "$container" 2>/dev/null || true)" != running ]; then return 1; fi
  done < "$compose_release/${ADOPTED_FILES.before}"
  [ -n "$compose_ran" ]
}
compose_remove_new() {
  for compose_new in $(of_project -aq --filter "label=com.docker.compose.project.working_dir=$compose_release"); do
    case " $left " in *" $(docker inspect --format '{{index .Config.Labels "com.docker.compose.service"}}' "$compose_new") "*) continue ;; esac
    docker rm -f "$compose_new" >/dev/null || code=1
  done
}
compose_adopted_back() {
  compose_release=$directory/releases/$id
  if compose_is_untouched; then
    compose_remove_new
    say adopted-untouched yes
    say compose-exit "$code"
    return 0
  fi
  compose_folder=$(sed -n 1p "$compose_release/${ADOPTED_FILES.folder}")
  printf 'Starting what ran before in %s.\\n' "$compose_folder"
  if ! cd "$compose_folder"; then code=1; return 1; fi
  while read -r service was_status was container name; do
    if ! docker image inspect "$name" >/dev/null 2>&1; then docker tag "$was" "$name" || true; fi
  done < "$compose_release/${ADOPTED_FILES.before}"
  compose_arguments=$compose_release/${ADOPTED_FILES.arguments}
  compose_pull=never
  compose_begun=yes
  compose_start_here || compose_begun=
  compose_arguments=
  compose_pull=
  if [ -z "$compose_begun" ]; then code=1; return 1; fi
  if [ "$code" != 0 ]; then return 0; fi
  while read -r service was_status was container name; do
    if [ "$was_status" != running ]; then continue; fi
    compose_now=$(of_project -q --filter "label=com.docker.compose.service=$service" --filter status=running)
    if [ -z "$compose_now" ]; then
      say adopted-missing "$service"
      code=1
    elif ! docker inspect --format '{{.Image}}' $compose_now | grep -qxF "$was"; then
      say adopted-differs "$service"
    fi
  done < "$compose_release/${ADOPTED_FILES.before}"
}
`

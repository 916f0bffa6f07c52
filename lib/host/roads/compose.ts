import {ADOPTED_BACK} from './adopted.ts'
import {ROLLING} from './rolling.ts'

/**
 * The shell function `compose`: `docker compose` as the release in the current folder wants it, by its own `fairway.args`. A release without
 * that file is none, and nothing is guessed then. A variable of the account's session would beat the release's own.
 */
export const COMPOSE = `
session_variables() {
  # Each shell has its own word before the name. A line of a value that looks like one names a variable that must not be there either.
  export -p | while IFS= read -r variable; do
    case "$variable" in *' FAIRWAY_'*=*) ;; *) continue ;; esac
    variable=FAIRWAY_\${variable#*' FAIRWAY_'}
    variable=\${variable%%=*}
    case "$variable" in *[!A-Z0-9_]*) ;; *) printf '%s\\n' "$variable" ;; esac
  done
}
for variable in $(session_variables); do unset "$variable"; done
compose_arguments=
compose() {
  compose_words=\${compose_arguments:-fairway.args}
  if [ ! -s "$compose_words" ]; then printf 'There is no %s in %s.\\n' "$compose_words" "$PWD" >&2; return 1; fi
  rest=$#
  while IFS= read -r argument; do set -- "$@" "$argument"; done < "$compose_words"
  # The command comes behind them.
  while [ "$rest" -gt 0 ]; do set -- "$@" "$1"; shift; rest=$((rest - 1)); done
  docker compose -p "$project" "$@"
}
`

/** The label that tells a one-shot, such as a migration, from a service that stays up. It lives as long as the container. */
export const ONE_SHOT_LABEL = 'fairway.one-shot'

/**
 * Shell functions about one-shots. A container is one when our label says so, or when a container of the project needs its service completed
 * (Compose writes that into a label). `left` names those that were running before and are not waited for.
 */
export const ONE_SHOTS = `
left=
of_project() { docker ps "$@" --filter "label=com.docker.compose.project=$project" --filter label=com.docker.compose.oneoff=False; }
needs_of() { of_project -a "$@" --format '{{.Label "com.docker.compose.depends_on"}}' | tr ',' '\\n'; }
one_shots() {
  needed=$(of_project -a --format '{{.Label "com.docker.compose.depends_on"}}') || true
  marked=$(of_project -a --filter 'label=${ONE_SHOT_LABEL}=true' --format '{{.Label "com.docker.compose.service"}}') || true
  # Most projects have none, and nothing has to be taken apart then.
  case "$needed" in *:service_completed_successfully*) ;; *) if [ -z "$marked" ]; then return; fi ;; esac
  {
    printf '%s\\n' "$needed" | tr ',' '\\n' | sed -n 's/^\\([^:]*\\):service_completed_successfully.*/\\1/p'
    if [ -n "$marked" ]; then printf '%s\\n' "$marked"; fi
  } | sort -u
}
running_one_shots() {
  for one_shot in $(one_shots); do
    case " $left " in *" $one_shot "*) continue ;; esac
    if [ -n "$(of_project -q --filter "label=com.docker.compose.service=$one_shot" --filter status=running --filter status=paused)" ]; then
      printf '%s\\n' "$one_shot"
    fi
  done
}
with_needs() {
  kept=
  while [ $# -gt 0 ]; do
    one=$1
    shift
    case " $kept " in *" $one "*) continue ;; esac
    kept="$kept $one"
    set -- "$@" $(needs_of --filter "label=com.docker.compose.service=$one" | sed 's/:.*//')
  done
  printf '%s' "$kept"
}
`

/**
 * Shell functions that start the project, `start_project` with what `compose up` gets besides.
 *
 * Compose's own limit (`--wait-timeout`) counts one-shots too, and what runs out of it is created anew by the next `up`: so there is no
 * `--wait`. Compose waits for what services need, and we look: `seconds` are for services that get healthy, `limit` for all of it. When
 * either is over, Compose is ended, never a container. Health is waited for afterwards.
 *
 * Never with -y: asked whether to recreate a volume, Compose must get a no. `--pull missing` beats each service's own `pull_policy`: the login is
 * gone by now, and what was pulled is what was announced.
 */
export const START_PROJECT = `
${COMPOSE}
${ONE_SHOTS}
started_by() {
  for child in $(sed -n "s/^\\([0-9]*\\) (.*) [A-Za-z] $1 .*/\\1/p" /proc/[0-9]*/stat 2>/dev/null); do
    printf '%s\\n' "$child"
    started_by "$child"
  done
}
any_lives() { for one in "$@"; do if kill -0 "$one" 2>/dev/null; then return 0; fi; done; return 1; }
stop_program() {
  family="$1 $(started_by "$1")"
  kill -TERM $family 2>/dev/null || true
  tries=0
  while [ "$tries" -lt 10 ] && any_lives $family; do sleep 1; tries=$((tries + 1)); done
  kill -KILL $family 2>/dev/null || true
}
compose_pull=
start_project() {
  waited=0
  total=0
  said_at=-60
  ended=
  last=$(date +%s)
  # What is at work for less than a second ends our sleep itself; its number may be another program's later.
  sleep 1 </dev/null >/dev/null 2>&1 &
  napping=$!
  look_at "$napping"
  slept_since=$began
  {
    if compose up --detach --no-build --quiet-pull --pull "\${compose_pull:-missing}" "$@"; then code=0; else code=$?; fi
    look_at "$napping"
    if [ -n "$began" ] && [ "$began" = "$slept_since" ]; then { kill -PIPE "$napping"; kill "$napping"; } 2>/dev/null || true; fi
    exit "$code"
  } &
  program=$!
  over=
  wait "$napping" || if [ "$?" -gt 128 ]; then over=yes; fi
  while [ -z "$over" ] && kill -0 "$program" 2>/dev/null; do
    now=$(date +%s)
    step=$((now - last))
    last=$now
    if [ "$step" -lt 0 ] || [ "$step" -gt 60 ]; then step=1; fi
    total=$((total + step))
    busy=$(running_one_shots)
    if [ -n "$busy" ]; then
      if [ $((total - said_at)) -ge 60 ]; then
        said_at=$total
        printf 'Waiting for %s, which runs once (at most %s s more).\\n' "$(printf '%s' "$busy" | one_line)" "$((limit - total))"
      fi
    elif [ -n "$(of_project -q --filter health=starting)$(of_project -q --filter status=restarting)" ]; then
      waited=$((waited + step))
    fi
    if [ "$waited" -gt "$seconds" ]; then ended=health; elif [ "$total" -ge "$limit" ]; then ended=time; fi
    if [ -n "$ended" ]; then stop_program "$program"; break; fi
    # A second is long for a service that is there at once, and short for a migration.
    if [ "$total" -lt 3 ]; then nap; else sleep 1; fi
  done
  if wait "$program"; then code=0; else code=$?; fi
  if [ -n "$ended" ]; then say ended "$ended"; fi
  for one_shot in $(running_one_shots); do say still-runs "$one_shot"; done
  say compose-exit "$code"
}
`

/** The label of a container in which a hook, such as a migration, runs; its value is which one. */
export const HOOK_LABEL = 'fairway.hook'

/** The label with the services that a hook needs, between commas. */
export const HOOK_NEEDS_LABEL = 'fairway.hook-needs'

/**
 * Shell functions about containers in which hooks run: they belong to the project, but no `up` and no `down` touches one that runs. Their names say
 * what they are (lib/host/hooks.ts).
 */
export const HOOKS = `
hooks_of() { docker ps "$@" --filter "label=com.docker.compose.project=$project" --filter label=${HOOK_LABEL}; }
running_hooks() { hooks_of --filter status=running --filter status=paused --format '{{.Names}}'; }
needs_of_hooks() { hooks_of --filter status=running --filter status=paused --format '{{.Label "${HOOK_NEEDS_LABEL}"}}' | tr ',' ' ' | one_line; }
`

/** What a tag meant before this deploy is kept beside the release, so that it can mean it again: `ID NAME` a line. */
export const TAGS_FILE = '"$directory/releases/$id/tags-before"'

/** The shell function `put_tags_back`: what was pulled under a moving tag is taken back, or a release that is put back would start the new image. */
export const PUT_TAGS_BACK = `
lost=
put_tags_back() {
  if [ ! -f ${TAGS_FILE} ]; then return 0; fi
  while read -r was name; do
    if [ "$(docker image inspect --format '{{.Id}}' "$name" 2>/dev/null || true)" = "$was" ]; then continue; fi
    if ! docker tag "$was" "$name"; then lost=$name; say tag-lost "$name"; fi
  done < ${TAGS_FILE}
}
`

/**
 * The functions of this road, see roads.ts.
 *
 * A one-shot or a hook that still runs is neither stopped nor created anew, and neither is what it needs, such as its database: a migration that is
 * broken off half-way may leave data that no version can read. Where there is no previous release, everything stays as it is then.
 */
export const COMPOSE_ROAD = `
${START_PROJECT}
${HOOKS}
${ROLLING}
${PUT_TAGS_BACK}
${ADOPTED_BACK}
compose_busy() { running_one_shots; running_hooks; }
compose_unstage() { put_tags_back; rm -rf "$directory"/backups/.new-*; }
compose_restore() {
  code=0
  compose_unstage
  running="$(running_one_shots) $(running_hooks)"
  left=$(with_needs $running $(needs_of_hooks))
  for one_shot in $running; do say left "$one_shot"; done
  if compose_has_adopted; then compose_adopted_back; return; fi
  if [ -z "$previous" ]; then
    if [ -n "$left" ]; then return 0; fi
    cd "$directory/releases/$id" || return 1
    if compose down --remove-orphans; then code=0; else code=$?; fi
    say compose-exit "$code"
    return 0
  fi
  cd "$directory/releases/$previous" || return 1
  compose_start_here
}
compose_start_here() {
  take_back_rolls
  if [ -z "$left" ]; then start_project --remove-orphans; return 0; fi
  services=$(compose config --services) || return 1
  wanted=
  for service in $services; do
    case " $left " in *" $service "*) ;; *) wanted="$wanted $service" ;; esac
  done
  for service in $(of_project -a --format '{{.Label "com.docker.compose.service"}}' | sort -u); do
    case " $left $(printf '%s' "$services" | one_line) " in
      *" $service "*) ;;
      *) docker rm -f $(of_project -aq --filter "label=com.docker.compose.service=$service") ;;
    esac
  done
  if [ -n "$wanted" ]; then start_project --no-deps $wanted; else say compose-exit 0; fi
}
`

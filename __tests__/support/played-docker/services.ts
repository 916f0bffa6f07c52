/**
 * An engine that keeps several containers apart: a file in `$state/containers` for each, with what it runs. For what has to be told half from whole: a
 * project with the services `web` and `worker` of one image, which `up` changes one after the other, and hooks in containers of their own. Functions that
 * stand before the `case` of `dockerProgram`.
 */
export const SERVICE_FUNCTIONS = `
containers=$state/containers
mkdir -p "$containers"
put_container() { printf "service='%s' image='%s' folder='%s' hook='%s'\\n" "$2" "$3" "$4" "$5" > "$containers/.$1" && mv -f "$containers/.$1" "$containers/$1"; }
# Sets what is known of a container; a hook runs until the test lets it end.
read_container() {
  service= image= folder= hook= status=running
  [ -e "$containers/$1" ] || return 1
  . "$containers/$1"
  if [ -n "$hook" ] && [ ! -e "$state/hook-runs" ]; then status=exited; fi
}
list_containers() {
  format= quiet= hooks= wanted= statuses= none=
  while [ $# -gt 0 ]; do
    case "$1" in
      -q | -aq) quiet=yes ;;
      --format) shift; format=$1 ;;
      --filter)
        shift
        case "$1" in
          label=com.docker.compose.oneoff=False) hooks=no ;;
          label=com.docker.compose.service=*) wanted=\${1##*=} ;;
          label=com.docker.compose.project*) ;;
          label=fairway.hook) hooks=only ;;
          status=*) statuses="$statuses \${1#status=}" ;;
          *) none=yes ;;
        esac ;;
    esac
    shift
  done
  if [ -n "$none" ]; then return 0; fi
  for file in "$containers"/*; do
    id=\${file##*/}
    read_container "$id" || continue
    case "$hooks:$hook" in no:?* | only:) continue ;; esac
    if [ -n "$wanted" ] && [ "$service" != "$wanted" ]; then continue; fi
    if [ -n "$statuses" ]; then case " $statuses " in *" $status "*) ;; *) continue ;; esac; fi
    case "$format" in
      *working_dir*) echo "$folder" ;;
      *compose.service*) echo "$service" ;;
      *depends_on* | *hook-needs*) echo ;;
      *) echo "$id" ;;
    esac
  done
}
inspect_containers() {
  format=$2
  shift 2
  for id; do
    read_container "$id" || { echo "Error: No such object: $id" >&2; return 1; }
    case "$format" in
      '{"folder"'*) printf '{"folder":"%s","service":"%s","files":"","environment":null,"mounts":[]}\\n' "$folder" "$service" ;;
      '{"name"'*)
        printf '{"name":"/%s","service":"%s","image":"%s","imageId":"%s","status":"%s","health":"healthy","exitCode":0,"restarts":0,"restartPolicy":"always","startedAt":"2026-01-31T12:00:00Z","oneShot":null}\\n' \\
          "$id" "$service" "$image" "$image" "$status" ;;
      '{{.Image}}') echo "$image" ;;
      '{{.State.Status}} {{.State.ExitCode}}') echo "$status 0" ;;
      '{{.State.Status}}') echo "$status" ;;
      '{{.State.ExitCode}}') echo 0 ;;
    esac
  done
}
inspect_images() {
  shift 3
  for image; do printf '{"id":"%s","repoDigests":["%s"]}\\n' "$image" "$image"; done
}
image_of_release() { sed -n 's/^FAIRWAY_IMAGE=//p' fairway.env; }
config_of_release() {
  was='"environment":{"APP_PASSWORD":"'$(sed -n 's/^APP_PASSWORD=//p' app.env)'"}'
  printf '{"services":{"web":{"image":"%s",%s},"worker":{"image":"%s",%s}}}\\n' "$(image_of_release)" "$was" "$(image_of_release)" "$was"
}
# One service after the other, as Compose does; what is as it should be stays.
up_release() {
  new=$(image_of_release)
  for name in web worker; do
    if read_container "$project-$name-1" && [ "$image" = "$new" ]; then continue; fi
    put_container "$project-$name-1" "$name" "$new" "$PWD" ''
    echo "Container $project-$name-1 Started, with $(sed -n 's/^APP_PASSWORD=//p' app.env)" >&2
    reach up
  done
}
remove_containers() {
  for id; do
    case "$id" in -*) continue ;; esac
    if read_container "$id" && [ "$force" != yes ] && [ "$status" = running ]; then echo "Error: $id is running" >&2; return 1; fi
    rm -f "$containers/$id"
  done
}
run_hook() {
  name= service=
  while [ $# -gt 0 ]; do
    case "$1" in --name) shift; name=$1 ;; esac
    case "$1" in web | worker) service=$1; break ;; esac
    shift
  done
  put_container "$name" "$service" "$(image_of_release)" "$PWD" migrate
  echo "$name" >> "$state/hooks"
  echo "$name"
}
project=
case "$1 $2" in 'compose -p') project=$3 ;; esac
`

/** Lines of the shell `case` for {@link SERVICE_FUNCTIONS}: they come before the usual ones. */
export const SERVICES = `
  'ps '*) shift; list_containers "$@" ;;
  'inspect --format {{range .Mounts}}'*) ;;
  'inspect --format '*) shift; inspect_containers "$@" ;;
  'image inspect --format {"id":{{json .Id}},"repoDigests"'*) shift; inspect_images "$@" ;;
  'image ls '*) cat "$state/pulled" 2>/dev/null || true ;;
  'image rm '*) grep -vxF "$last" "$state/pulled" > "$state/pulled.new"; mv -f "$state/pulled.new" "$state/pulled" ;;
  'exec '*) echo dumped ;;
  'wait '*) while [ -e "$state/hook-runs" ]; do sleep 0.1; done; echo 0 ;;
  'logs '*) echo Applying ;;
  'rm -f '*) shift; force=yes; remove_containers "$@" ;;
  'rm '*) shift; force=; remove_containers "$@" ;;
  'compose run --help') ;;
  'compose '*' config --services') printf 'web\\nworker\\n' ;;
  'compose '*' config '*) config_of_release ;;
  'compose '*' run '*) run_hook "$@" ;;
  'compose '*' up '*) up_release ;;
  'compose '*' down '*) rm -f "$containers"/* ;;
`

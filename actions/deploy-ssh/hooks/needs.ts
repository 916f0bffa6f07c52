/**
 * Shell functions about what a service needs; they use those of lib/host/roads/compose.ts. Each need is written `SERVICE:CONDITION`.
 *
 * - `missing_of NEED…`: those that do not run, and did not complete.
 * - `wait_for_needs NEED…`: waits until all are as they should be, `$seconds` at most; sets `unready` to one that is not, and fails.
 */
export const NEEDS = `
state_of() {
  for needed_id in $(of_project -aq --no-trunc --filter "label=com.docker.compose.service=$1" | head -n 1); do
    docker inspect --format '{{.State.Status}}:{{if .State.Health}}{{.State.Health.Status}}{{end}}:{{.State.ExitCode}}' "$needed_id" 2>/dev/null || true
  done
}
is_ready() {
  case "\${1#*:} $(state_of "\${1%%:*}")" in
    'service_completed_successfully exited:'*:0) return 0 ;;
    'service_completed_successfully '*) return 1 ;;
    'service_healthy running:healthy:'* | 'service_healthy running::'*) return 0 ;;
    'service_healthy '*) return 1 ;;
    *' running:'*) return 0 ;;
  esac
  return 1
}
missing_of() {
  for need in "$@"; do
    case "$(state_of "\${need%%:*}")" in running:*) ;; *) if ! is_ready "$need"; then printf '%s\\n' "\${need%%:*}"; fi ;; esac
  done
}
wait_for_needs() {
  give_up=$(($(date +%s) + seconds))
  for need in "$@"; do
    while ! is_ready "$need"; do
      if [ "$(date +%s)" -ge "$give_up" ]; then unready=\${need%%:*}; return 1; fi
      nap
    done
  done
}
`

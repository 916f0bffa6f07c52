/**
 * What a lock knows of how its holder works on the host, as shell functions: its account, and by which variables it gets to its Docker. Whoever takes
 * back what the holder began (the guard, the next run, a post part, `fairway unlock`) has to ask the same engine: another one knows nothing of
 * the project, and would start it a second time.
 */

const VARIABLES = 'DOCKER_HOST DOCKER_CONTEXT DOCKER_CONFIG'

/**
 * `say_account_and_engine`: prints the lines of this session for a lock's owner file. They have no secrets. `id` prints `uid=1000(deploy) gid=…`, and no
 * brackets for an account without a name (POSIX).
 */
export const ACCOUNT_AND_ENGINE = `
say_account_and_engine() {
  account=$(id 2>/dev/null || true)
  account=\${account#uid=}
  uid=\${account%%[!0-9]*}
  if [ -z "$uid" ]; then uid=$(id -u); fi
  account=\${account#"$uid"}
  case "$account" in '('*) account=\${account#?} account=\${account%%')'*} ;; *) account=$uid ;; esac
  printf 'uid=%s\\naccount=%s\\n' "$uid" "$account"
  for line in "DOCKER_HOST=\${DOCKER_HOST-}" "DOCKER_CONTEXT=\${DOCKER_CONTEXT-}" "DOCKER_CONFIG=\${DOCKER_CONFIG:-$HOME/.docker}"; do
    case "$line" in
      *[[:cntrl:]]*) printf '%s\\n' "$(printf '%s' "$line" | one_line)" ;;
      *) printf '%s\\n' "$line" ;;
    esac
  done
}
`

/**
 * Of the holder of the lock with the folder `$1`: `field FOLDER NAME` prints a line's value, `of_our_account` tells whether it has our account (the
 * files and the Docker of another one are not ours), `use_engine` makes its engine that of the programs from here on. A lock that does not
 * say it is of a session such as this one.
 */
export const HOLDER = `
field() { sed -n "s/^$2=//p" "$1/owner" 2>/dev/null | head -n 1; }
of_our_account() { case "$(field "$1" uid)" in '' | "$(id -u)") return 0 ;; *) return 1 ;; esac; }
use_engine() {
  if [ -z "$(field "$1" DOCKER_CONFIG)" ]; then return 0; fi
  for variable in ${VARIABLES}; do
    value=$(field "$1" "$variable")
    if [ -n "$value" ]; then export "$variable=$value"; else unset "$variable"; fi
  done
}
`

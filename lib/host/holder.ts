/**
 * What a lock knows of how its holder works on the host, as shell functions: its account, and by which variables it gets to its Docker. Whoever takes
 * back what the holder began (the guard, the next run, a post part, `fairway unlock`) has to ask the same engine: another one knows nothing of
 * the project, and would start it a second time.
 */

const VARIABLES = 'DOCKER_HOST DOCKER_CONTEXT DOCKER_CONFIG'

/** `say_account_and_engine`: prints the lines of this session for a lock's owner file. They have no secrets. */
export const ACCOUNT_AND_ENGINE = `
say_account_and_engine() {
  printf 'uid=%s\\naccount=%s\\n' "$(id -u)" "$(id -un 2>/dev/null || id -u)"
  printf 'DOCKER_HOST=%s\\nDOCKER_CONTEXT=%s\\n' "$(printf '%s' "\${DOCKER_HOST-}" | one_line)" "$(printf '%s' "\${DOCKER_CONTEXT-}" | one_line)"
  printf 'DOCKER_CONFIG=%s\\n' "$(printf '%s' "\${DOCKER_CONFIG:-$HOME/.docker}" | one_line)"
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

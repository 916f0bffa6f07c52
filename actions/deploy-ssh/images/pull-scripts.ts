import {PUT_TAGS_BACK, TAGS_FILE} from '../../../lib/host/roads/compose.ts'
import {shellQuote, type Script} from '../../../lib/ssh/shell.ts'
import type {PullLogin} from '../inputs/images.ts'

const IMAGE_FORMAT = '{"id":{{json .Id}},"created":{{json .Created}},"repoDigests":{{json .RepoDigests}}}'

/**
 * The shell function `look_at_image`: says an image that is on the host, as JSON behind its name, and when it came where the engine knows (Podman
 * does not).
 */
export const LOOK_AT_IMAGES = `
look_at_image() {
  if ! facts=$(docker image inspect --format '${IMAGE_FORMAT}' "$1" 2>/dev/null); then return 0; fi
  say present "$1 $facts"
  say tagged "$1 $(docker image inspect --format '{{.Metadata.LastTagTime.Unix}}' "$1" 2>/dev/null || true)"
}
`

export function imagesScript(values: {images: string}): Script {
  return {name: 'images', values, body: `${LOOK_AT_IMAGES}\nfor image in $images; do look_at_image "$image"; done`}
}

export interface PullValues {
  directory: string
  /** The release's id. */
  id: string
  /** The images that have to be pulled. */
  needed: string
  /** Those that are on the host and are asked for again; a failure leaves them as they are. */
  again: string
  /** Those of both that a login is for; the others are pulled with the host's own logins, or without one. */
  ours: string
  /** Those that this run may just have pushed: a registry may not show them yet. */
  fresh: string
  /** Seconds to wait before each further attempt, of all images together; and their sum, for a person. */
  waits: string
  patience: string
  /** The logins for those. */
  logins: readonly PullLogin[]
}

/**
 * The shell functions `may_be_late` and `pull_needed`: an image that was pushed seconds ago is pulled again when the registry does not show it
 * yet (lib/registry/patience.ts). Each engine says so in its own words: Docker with its classic store ("manifest for … not found", "manifest
 * unknown", "unknown blob"; moby, distribution/errors.go), with containerd's ("failed to resolve reference …: not found", "content at …
 * not found: not found", "from remote: not found"; containerd, core/remotes/docker), and Podman ("reading manifest …: manifest unknown",
 * "StatusCode: 404"; containers/image, docker). A refusal and a wrong name stay what they are; a store that says "not found" of a wrong name,
 * too, ends with the waits.
 */
const PULL_NEEDED = `
may_be_late() {
  if [ -z "$waits" ]; then return 1; fi
  case " $fresh " in *" $1 "*) ;; *) return 1 ;; esac
  # A name may hold any of these words.
  words=$2
  name=\${1%@*}
  case "\${name##*/}" in *:*) name=\${name%:*} ;; esac
  case "$name" in */*)
    while case "$words" in *"$name"*) true ;; *) false ;; esac; do words=\${words%%"$name"*}IMAGE\${words#*"$name"}; done
  esac
  case "$words" in
    *'access denied'* | *': denied'* | *'denied: '* | *'unauthorized: '* | *': unauthorized'* | *'authentication required'*) return 1 ;;
    *'authorization failed'* | *'401 Unauthorized'* | *'403 Forbidden'* | *'name unknown'* | *NAME_UNKNOWN*) return 1 ;;
    *'anifest unknown'* | *MANIFEST_UNKNOWN* | *'nknown blob'* | *'blob unknown'* | *BLOB_UNKNOWN*) return 0 ;;
    *'anifest for '*' not found'* | *'failed to resolve reference '*': not found'*) return 0 ;;
    *'not found: not found'* | *'from remote: not found'*) return 0 ;;
    */manifests/*': 404 '* | */blobs/*': 404 '* | *'eading manifest '*' 404'* | *' blob: '*' 404 '*) return 0 ;;
  esac
  return 1
}
pull_needed() {
  waited=
  until answered=$(pull "$1" 2>&1); do
    if ! may_be_late "$1" "$answered"; then printf '%s\n' "$answered" >&2; return 1; fi
    if [ -z "$waited" ]; then printf 'The registry does not show %s yet. Waiting up to %s s for it.\n' "$1" "$patience"; fi
    waited=yes
    wait=\${waits%% *}
    case "$waits" in *' '*) waits=\${waits#* } ;; *) waits= ;; esac
    # Not every sleep knows fractions.
    sleep "$wait" 2>/dev/null || sleep "$((\${wait%%.*} + 1))"
  done
  printf '%s\n' "$answered"
}
`

/**
 * Pulls images. The logins go into a separate configuration folder in the lock's own folder: it is removed when the script ends, and at the
 * latest with the lock. A password comes to docker through a here-document, never as an argument.
 */
export function pullScript({logins, ...values}: PullValues): Script {
  const each = logins.map(
    ({registry, username}, at) => `log_in ${shellQuote(username)} "$password_${at + 1}" ${shellQuote(registry)} || return 1`
  )
  return {
    name: 'pull',
    values: {...values, ...Object.fromEntries(logins.map(({password}, at) => [`password_${at + 1}`, password]))},
    lock: 'needed',
    body: `
${PUT_TAGS_BACK}
if [ -z "$needed$again" ]; then return; fi
config=$work/login
mkdir "$config"
trap 'rm -rf "$config"' EXIT
trap 'exit 1' HUP INT TERM PIPE
context=$(docker context inspect --format '{{.Name}}' 2>/dev/null || true)
if [ -n "$context" ] && [ "$context" != default ]; then
  ln -s "\${DOCKER_CONFIG:-$HOME/.docker}/contexts" "$config/contexts"
  DOCKER_CONTEXT=$context; export DOCKER_CONTEXT
fi
log_in() {
  if ! message=$(docker --config "$config" login --username "$1" --password-stdin $3 2>&1 <<PASSWORD
$2
PASSWORD
  ); then
    printf '%s\\n' "$message" >&2
    say login-refused "$3"
    return 1
  fi
}
${each.join('\n')}
pull() {
  case " $ours " in
    *" $1 "*) docker --config "$config" pull --quiet "$1" ;;
    *)
      if refusal=$(docker pull --quiet "$1" 2>&1); then return 0; fi
      # The host's own login may be worse than none.
      case "$refusal" in
        *unauthorized* | *denied* | *authentication* | *credential*) docker --config "$config" pull --quiet "$1" ;;
        *) printf '%s\\n' "$refusal" >&2; return 1 ;;
      esac
      ;;
  esac
}
${PULL_NEEDED}
for image in $needed; do
  if ! pull_needed "$image"; then
    put_tags_back
    say not-pulled "$image"
    if [ -n "$waited" ]; then say waited "$patience"; fi
    return 1
  fi
  say pulled "$image"
done
for image in $again; do
  was=$(docker image inspect --format '{{.Id}}' "$image")
  printf '%s %s\\n' "$was" "$image" >> ${TAGS_FILE}
  if message=$(pull "$image" 2>&1); then say pulled "$image"; else say not-refreshed "$image $(printf '%s' "$message" | tail -n 1 | cut -c 1-300)"; fi
done
`
  }
}

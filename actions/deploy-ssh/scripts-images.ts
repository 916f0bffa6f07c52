import type {Script} from './shell.ts'

const IMAGE_FORMAT = '{"id":{{json .Id}},"created":{{json .Created}},"repoDigests":{{json .RepoDigests}}}'

/** Says each of the images that is on the host, as JSON behind its name, and when it came where the engine knows (Podman does not). */
export function imagesScript(values: {images: string}): Script {
  return {
    name: 'images',
    values,
    body: `
for image in $images; do
  if ! facts=$(docker image inspect --format '${IMAGE_FORMAT}' "$image" 2>/dev/null); then continue; fi
  say present "$image $facts"
  say tagged "$image $(docker image inspect --format '{{.Metadata.LastTagTime.Unix}}' "$image" 2>/dev/null || true)"
done
`
  }
}

/** What a tag meant before this deploy is kept beside the release, so that it can mean it again: `ID NAME` a line. */
const TAGS_FILE = '"$directory/releases/$id/tags-before"'

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

/** For a deploy that ends between the pull and the start. */
export function putTagsBackScript(values: {directory: string; id: string}): Script {
  return {name: 'put-tags-back', values, lock: 'needed', body: `${PUT_TAGS_BACK}\nput_tags_back`}
}

/**
 * After a deploy that works: what a tag meant before and nothing names any more is removed, or the disk would fill up with every version of it.
 * Docker keeps what a container uses; one with another tag stays, because removing it by its id would take that tag.
 */
export function dropMovedScript(values: {directory: string; id: string}): Script {
  return {
    name: 'drop-moved',
    values,
    lock: 'needed',
    body: `
if [ ! -f ${TAGS_FILE} ]; then return; fi
while read -r was name; do
  if [ "$(docker image inspect --format 'tags:{{range .RepoTags}}{{.}}{{end}}' "$was" 2>/dev/null || true)" = tags: ]; then
    docker image rm "$was" >/dev/null 2>&1 || true
  fi
done < ${TAGS_FILE}
rm -f ${TAGS_FILE}
`
  }
}

export interface PullValues extends Readonly<Record<string, string>> {
  directory: string
  /** The release's id. */
  id: string
  /** The images that have to be pulled. */
  needed: string
  /** Those that are on the host and are asked for again; a failure leaves them as they are. */
  again: string
  /** Those of both that the login is for; the others are pulled with the host's own logins, or without one. */
  ours: string
  registry: string
  username: string
  password: string
}

/**
 * Pulls images. The login goes into a separate configuration folder in the lock's own folder: it is removed when the script ends, and at the
 * latest with the lock. The password comes to docker through a here-document, never as an argument.
 */
export function pullScript(values: PullValues): Script {
  return {
    name: 'pull',
    values,
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
if [ -n "$ours" ]; then
  if ! message=$(docker --config "$config" login --username "$username" --password-stdin $registry 2>&1 <<PASSWORD
$password
PASSWORD
  ); then
    printf '%s\\n' "$message" >&2
    say login refused
    return 1
  fi
fi
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
for image in $needed; do
  if ! pull "$image"; then put_tags_back; say not-pulled "$image"; return 1; fi
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

import {ADOPTED_FILES} from '../../../lib/host/roads/adopted.ts'
import {PROJECT_FILES} from '../../../lib/host/layout.ts'
import type {Script} from '../../../lib/ssh/shell.ts'
import {oldArguments, type OldProject} from './old-project.ts'

/**
 * Looks at what an old project could be started from, and changes nothing: what is `gone`, what Compose would do (`dry`, with `dry-exit`), and which
 * image each name means (`image-is ID NAME`, `-` for none). Lines of Compose that name no container are not repeated, but for the last one of a
 * failure: they may quote a file.
 */
export function oldProjectScript(old: OldProject): Script {
  return {
    name: 'old-project',
    values: {
      project: old.project,
      folder: old.folder,
      files: [...old.files, ...old.environment].join('\n'),
      words: oldArguments(old).join('\n'),
      images: [...new Set(old.containers.map(({image}) => image))].join('\n')
    },
    body: `
unset FAIRWAY_IMAGE FAIRWAY_VERSION
lines_of() { if [ -n "$1" ]; then printf '%s\\n' "$1"; fi; }
lines_of "$images" | while IFS= read -r image; do
  say image-is "$(docker image inspect --format '{{.Id}}' "$image" 2>/dev/null || printf -- '-') $image"
done
if ! cd "$folder" 2>/dev/null; then say gone "$folder"; return; fi
lines_of "$files" | while IFS= read -r file; do if [ ! -r "$file" ]; then say gone "$file"; fi; done
set --
while IFS= read -r argument; do set -- "$@" "$argument"; done <<WORDS
$words
WORDS
# Compose has buildx look into its folder for a service with "build", which would be made.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
if answer=$(BUILDX_CONFIG=$scratch docker compose --dry-run -p "$project" "$@" up -d --no-build --pull never 2>&1 </dev/null); then code=0; else code=$?; fi
say dry-exit "$code"
printf '%s\\n' "$answer" | grep 'Container ' | while IFS= read -r line; do say dry "$line"; done || true
if [ "$code" != 0 ]; then say dry-error "$(printf '%s\\n' "$answer" | tail -n 3 | one_line)"; fi
`
  }
}

/** Says of each path, one a line, whether something is there: `folder PATH` or `file PATH`. */
export function whatIsThereScript(paths: readonly string[]): Script {
  return {
    name: 'what-is-there',
    values: {paths: paths.join('\n')},
    body: `
printf '%s\\n' "$paths" | while IFS= read -r path; do
  if [ -d "$path" ]; then say folder "$path"; elif [ -e "$path" ]; then say file "$path"; fi
done
`
  }
}

/**
 * Notes in the release what it takes over, so that the host alone can start it again, and in the project's directory from where, for good: later
 * releases find the folders beside its files there.
 */
export function noteAdoptionScript(release: string, directory: string, old: OldProject): Script {
  const before = old.containers.map(
    ({service, status, imageId, id, image}) => `${service} ${status === '' ? '-' : status} ${imageId} ${id === '' ? '-' : id} ${image}\n`
  )
  return {
    name: 'note-adoption',
    values: {
      directory,
      release,
      folder: old.folder,
      words: oldArguments(old)
        .map(word => `${word}\n`)
        .join(''),
      before: before.join('')
    },
    lock: 'needed',
    body: `
printf '%s\\n' "$folder" > "$directory/${PROJECT_FILES.adopted}.new"
mv -f "$directory/${PROJECT_FILES.adopted}.new" "$directory/${PROJECT_FILES.adopted}"
printf '%s' "$words" > "$release/${ADOPTED_FILES.arguments}"
printf '%s' "$before" > "$release/${ADOPTED_FILES.before}"
printf '%s\\n' "$folder" > "$release/${ADOPTED_FILES.folder}"
say noted yes
`
  }
}

/**
 * An engine and Compose that answer at once: what they take is not the deploy's, so this starts no further program and only reads and writes small
 * files of the account's home. What runs is there, and `calls` has what was asked.
 */
export const dockerStub = `#!/bin/sh
state=$HOME/engine
if [ "$1" = --config ]; then shift 2; fi
for last; do :; done
if [ ! -d "$state" ]; then mkdir -p "$state"; fi
asked="$*"
printf '%s\\n' "\${asked%%
*}" >> "$state/calls"
image= pulled= folder=
if [ -f "$state/image" ]; then read -r image < "$state/image"; fi
if [ -f "$state/pulled" ]; then read -r pulled < "$state/pulled"; fi
if [ -f "$state/folder" ]; then read -r folder < "$state/folder"; fi
wanted() { while IFS= read -r line; do case "$line" in FAIRWAY_IMAGE=*) printf '%s' "\${line#*=}" ;; esac; done < fairway.env; }
case "$asked" in
  'version '*) echo 28.1.0 ;;
  'compose version '*) echo 2.40.3 ;;
  'info '*) echo / ;;
  'context '*) echo default ;;
  'pull '*) echo "$last" > "$state/pulled" ;;
  'image inspect --format {"id":{{json .Id}},"created"'*)
    if [ "$last" != "$pulled" ]; then exit 1; fi
    printf '{"id":"%s","created":"2026-01-31T12:00:00Z","repoDigests":["%s"]}\\n' "$last" "$last" ;;
  'image inspect --format {{'*) echo "$last" ;;
  'image inspect --format '*) printf '{"id":"%s","repoDigests":["%s"]}\\n' "$image" "$image" ;;
  'ps '*one-shot* | 'ps '*depends_on* | 'ps '*health=* | 'ps '*status=*) ;;
  'ps '*) if [ -n "$image" ]; then echo c1; fi ;;
  'inspect --format {"folder"'*) printf '{"folder":"%s","service":"web","files":"","environment":null,"mounts":[]}\\n' "$folder" ;;
  'inspect --format {{.Image}} '*) echo "$image" ;;
  'inspect --format {"name"'*)
    printf '{"name":"/bench-web-1","service":"web","image":"%s","imageId":"%s","status":"running","health":"healthy","exitCode":0,"restarts":0,"restartPolicy":"always"}\\n' "$image" "$image" ;;
  'compose '*' config '*) printf '{"services":{"web":{"image":"%s"}}}\\n' "$(wanted)" ;;
  'compose '*' up '*)
    printf '%s\\n' "$(wanted)" > "$state/image"
    printf '%s\\n' "$PWD" > "$state/folder"
    ;;
esac
`

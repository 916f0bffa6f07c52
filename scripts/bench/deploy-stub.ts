/** An engine and Compose that answer at once. What runs is in files of the account's home; `calls` has what was asked. */
export const dockerStub = `#!/bin/sh
state=$HOME/engine
if [ "$1" = --config ]; then shift 2; fi
for last; do :; done
if [ ! -d "$state" ]; then mkdir -p "$state"; fi
printf '%s\\n' "$*" | head -n 1 >> "$state/calls"
image=
if [ -f "$state/image" ]; then read -r image < "$state/image"; fi
case "$*" in
  'version '*) echo 28.1.0 ;;
  'compose version '*) echo 2.40.3 ;;
  'info '*) echo / ;;
  'context '*) echo default ;;
  'pull '*) echo "$last" >> "$state/pulled" ;;
  'image inspect --format {"id":{{json .Id}},"created"'*)
    grep -qxF "$last" "$state/pulled" 2>/dev/null || exit 1
    printf '{"id":"%s","created":"2026-01-31T12:00:00Z","repoDigests":["%s"]}\\n' "$last" "$last" ;;
  'image inspect --format {{'*) echo "$last" ;;
  'image inspect --format '*) printf '{"id":"%s","repoDigests":["%s"]}\\n' "$image" "$image" ;;
  'ps '*one-shot* | 'ps '*depends_on* | 'ps '*health=* | 'ps '*status=*) ;;
  'ps '*) if [ -n "$image" ]; then echo c1; fi ;;
  'inspect --format {"folder"'*) printf '{"folder":"%s","service":"web","files":"","environment":null,"mounts":[]}\\n' "$(cat "$state/folder")" ;;
  'inspect --format {{.Image}} '*) echo "$image" ;;
  'inspect --format {"name"'*)
    printf '{"name":"/bench-web-1","service":"web","image":"%s","imageId":"%s","status":"running","health":"healthy","exitCode":0,"restarts":0,"restartPolicy":"always"}\\n' "$image" "$image" ;;
  'compose '*' config '*) printf '{"services":{"web":{"image":"%s"}}}\\n' "$(sed -n 's/^FAIRWAY_IMAGE=//p' fairway.env)" ;;
  'compose '*' up '*) sed -n 's/^FAIRWAY_IMAGE=//p' fairway.env > "$state/image"; pwd > "$state/folder" ;;
esac
`

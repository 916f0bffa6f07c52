/** The one container, of the service `web`: it runs what `image` names, and was started from `folder`. */
export const CONTAINERS = `
  'ps '*working_dir*) cat "$state/folder" 2>/dev/null || true ;;
  'ps '*one-shot* | 'ps '*depends_on* | 'ps '*health=* | 'ps '*status=*) ;;
  'ps '*) if [ -n "$image" ]; then echo c1; fi ;;
  'inspect --format {"folder"'*) printf '{"folder":"%s","service":"web","files":"","environment":null,"mounts":[]}\\n' "$(cat "$state/folder")" ;;
  'inspect --format {{.Image}} '*) echo "$image" ;;
  'inspect --format {"name"'*)
    reach verify
    printf '{"name":"/wiki-web-1","service":"web","image":"%s","imageId":"%s","status":"running","health":"healthy","exitCode":0,"restarts":0,"restartPolicy":"always"}\\n' "$image" "$image" ;;
`

/** Compose, in the folder of a release. `told` has what was started, in order. */
export const COMPOSE = `
  'compose '*' config '*) printf '{"services":{"web":{"image":"%s"}}}\\n' "$(sed -n 's/^FAIRWAY_IMAGE=//p' fairway.env)" ;;
  'compose '*' up '*)
    sed -n 's/^FAIRWAY_IMAGE=//p' fairway.env > "$state/image"
    pwd > "$state/folder"
    echo "up $(cat "$state/image")" >> "$state/told"
    reach up ;;
  'compose '*' down '*) rm -f "$state/image" "$state/folder" ;;
`

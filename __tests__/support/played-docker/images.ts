/** Logins, pulls and what images are there. `pulled` has the names of those that came. */
export const IMAGES = `
  'login '*) printf '{"auths":{"registry.example.com":{"auth":"%s"}}}' "$(printf 'u:%s' "$(cat)" | base64)" > "$config/config.json" ;;
  'pull '*) reach pull; echo "$last" >> "$state/pulled" ;;
  'image inspect --format {"id":{{json .Id}},"created"'*)
    grep -qxF "$last" "$state/pulled" 2>/dev/null || exit 1
    printf '{"id":"%s","created":"2026-01-31T12:00:00Z","repoDigests":["%s"]}\\n' "$last" "$last" ;;
  'image inspect --format {{'*) echo "$last" ;;
  'image inspect --format '*) printf '{"id":"%s","repoDigests":["%s"]}\\n' "$image" "$image" ;;
  'image inspect '*) grep -qxF "$last" "$state/pulled" 2>/dev/null ;;
`

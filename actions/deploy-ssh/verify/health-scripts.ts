import type {Script} from '../../../lib/ssh/shell.ts'

/**
 * Asks the health page from the host itself, with curl or wget, which reports any 2xx status only as success. As from the runner, no proxy is
 * used, no settings of the account, and no redirect is followed. BusyBox's wget always follows: what answered first is read from its `-S`.
 *
 * BusyBox's wget gets no `-T`: some builds do not have it, and Debian 12's crashes of it (1.35). Its time is kept from outside.
 */
export function askHealthScript(values: {url: string; seconds: number}): Script {
  return {
    name: 'ask-health',
    values,
    body: `
unset http_proxy https_proxy all_proxy HTTP_PROXY HTTPS_PROXY ALL_PROXY
if command -v curl >/dev/null 2>&1; then
  if answer=$(curl --disable --noproxy '*' --silent --show-error --max-time "$seconds" --write-out '\\nfairway-status %{http_code}' --url "$url" 2>&1); then
    say status "\${answer##*fairway-status }"
    say body "$(printf '%s' "\${answer%fairway-status *}" | one_line | cut -c 1-60000)"
  else
    say error "$(printf '%s' "\${answer%fairway-status *}" | one_line)"
  fi
elif command -v wget >/dev/null 2>&1; then
  errors=$(mktemp)
  trap 'rm -f "$errors"' EXIT
  in_time() {
    if timeout 1 true >/dev/null 2>&1; then
      timeout "$seconds" "$@"
      return
    fi
    "$@" &
    asking=$!
    tries=0
    while kill -0 "$asking" 2>/dev/null; do
      if [ "$tries" -ge "$seconds" ]; then kill -KILL "$asking" 2>/dev/null || true; fi
      tries=$((tries + 1))
      sleep 1
    done
    wait "$asking"
  }
  if wget --version 2>/dev/null | grep -q 'GNU Wget'; then
    set -- -nv --no-config --no-proxy --max-redirect=0 --tries=1
  elif wget --help 2>&1 | grep -q '^[[:space:]]*-S[[:space:]]'; then
    set -- -q -S
  else
    set -- -q
  fi
  if answer=$(in_time wget "$@" -O - "$url" 2>"$errors"); then code=0; else code=$?; fi
  case "$code" in
    0)
      first=$(sed -n 's|^ *HTTP/[0-9.]* \\([0-9]*\\).*|\\1|p' "$errors" | head -n 1)
      case "$first" in 3??) say status "$first" ;; *) say success yes ;; esac
      say body "$(printf '%s' "$answer" | one_line | cut -c 1-60000)"
      ;;
    124 | 137 | 143) say error "it did not answer within $seconds s" ;;
    *) say error "wget failed: $(one_line < "$errors")" ;;
  esac
else
  say tool-missing yes
fi
`
  }
}

import {shellQuote, type Script} from '../../../lib/ssh/shell.ts'

/** The shell function `in_time`: runs a program for `$seconds` at most; it ends with 124, 137 or 143 then. */
const IN_TIME = `
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
`

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
${IN_TIME}
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

/** Connects to a port from the host itself. Which programs can do that differs: bash by itself, most kinds of nc, and curl. */
export function askPortScript(values: {host: string; port: number; seconds: number}): Script {
  return {
    name: 'ask-port',
    values,
    body: `
${IN_TIME}
if command -v bash >/dev/null 2>&1; then
  if message=$(in_time bash -c 'exec 3<>"/dev/tcp/$1/$2"' bash "$host" "$port" 2>&1); then code=0; else code=$?; fi
elif nc -h 2>&1 | grep -q -e '-z'; then
  if message=$(in_time nc -z -w "$seconds" "$host" "$port" 2>&1); then code=0; else code=$?; fi
elif command -v curl >/dev/null 2>&1; then
  case "$host" in *:*) host="[$host]" ;; esac
  connected=$(curl --disable --noproxy '*' --silent --max-time "$seconds" --output /dev/null --write-out '%{time_connect}' --url "telnet://$host:$port" 2>/dev/null </dev/null || true)
  message='it takes no connection'
  case "$connected" in *[1-9]*) code=0 ;; *) code=1 ;; esac
else
  say tool-missing yes
  return
fi
case "$code" in
  0) say open yes ;;
  124 | 137 | 143) say error "it did not answer within $seconds s" ;;
  *) say error "$(printf '%s' "$message" | tail -n 1 | sed 's/^bash: \\(line [0-9]*: \\)\\{0,1\\}//' | one_line | cut -c 1-300)" ;;
esac
`
  }
}

export interface CommandValues {
  readonly project: string
  /** Empty runs the command on the host. */
  readonly service: string
  readonly argv: readonly string[]
  readonly seconds: number
}

/** Runs a command in the newest container of a service that runs, or on the host. Each of its words stays one word. */
export function askCommandScript({argv, ...values}: CommandValues): Script {
  return {
    name: 'ask-command',
    values,
    body: `
${IN_TIME}
set -- ${argv.map(shellQuote).join(' ')}
if [ -n "$service" ]; then
  found=$(docker ps -q --no-trunc --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$service" --filter label=com.docker.compose.oneoff=False --filter status=running)
  id=$(printf '%s\\n' "$found" | head -n 1)
  if [ -z "$id" ]; then say error 'it has no running container'; return; fi
  set -- docker exec "$id" "$@"
fi
if message=$(in_time "$@" 2>&1); then say ended 0; return; else code=$?; fi
case "$code" in 124 | 137 | 143) say error "it did not end within $seconds s" ;; esac
say ended "$code"
say last "$(printf '%s' "$message" | tail -n 1 | one_line | cut -c 1-300)"
`
  }
}

/**
 * systemctl and journalctl of a host that is played, as texts of shell scripts. Below `$PLAYED_SYSTEMD` lie `told`, everything that was asked for in
 * order, and for each unit a folder with its properties, each in a file of its name. A unit with a file `Config`, a path, has read that file into
 * `Loaded` when it was started: it fails when that says `crash`, keeps crashing when it says `loop`, and the program that starts it fails when it says
 * `refuse`.
 */
export const SYSTEMCTL = `
state=\${PLAYED_SYSTEMD:-$PLAYED_HOST/systemd}
options=
while :; do case "$1" in --*) options="$options $1"; shift ;; *) break ;; esac; done
verb=$1
shift
case "$verb" in
  show)
    names=
    while [ "$1" = -p ]; do names="$names $2"; shift 2; done
    if [ "$names" = ' Version' ]; then echo Version=252; exit; fi
    for name in $names; do
      value=$(cat "$state/$1/$name" 2>/dev/null)
      case "$name" in
        LoadState) if [ ! -d "$state/$1" ]; then value=not-found; fi ;;
        ActiveState) value=\${value:-inactive} ;;
        MainPID | NRestarts) value=\${value:-0} ;;
      esac
      echo "$name=$value"
    done
    exit
    ;;
  is-enabled) [ -e "$state/$1/enabled" ]; exit ;;
esac
echo "$verb\${1:+ $1}" >> "$state/told"
unit=$state/$1
start() {
  mkdir -p "$unit"
  config=$(cat "$unit/Config" 2>/dev/null)
  if [ -n "$config" ]; then cp "$config" "$unit/Loaded" 2>/dev/null || rm -f "$unit/Loaded"; fi
  pid=$(($(cat "$state/last-pid" 2>/dev/null || echo 100) + 1))
  echo "$pid" > "$state/last-pid"
  echo "$pid" > "$unit/MainPID"
  echo 0 > "$unit/NRestarts"
  case "$(cat "$unit/Loaded" 2>/dev/null)" in
    *refuse*) echo failed > "$unit/ActiveState"; echo exit-code > "$unit/Result"; echo "Job for $1 failed." >&2; exit 1 ;;
    *crash*) echo failed > "$unit/ActiveState"; echo failed > "$unit/SubState"; echo exit-code > "$unit/Result"; echo 1 > "$unit/ExecMainCode"; echo 3 > "$unit/ExecMainStatus" ;;
    *loop*) echo activating > "$unit/ActiveState"; echo auto-restart > "$unit/SubState"; echo exit-code > "$unit/Result" ;;
    *) echo active > "$unit/ActiveState"; echo running > "$unit/SubState"; echo success > "$unit/Result" ;;
  esac
}
# A played host can be stopped here, see played-host.ts.
if [ -n "$PLAYED_HOST" ] && [ "$verb" = restart ]; then
  # Whoever sees that the place is reached may let it go on at once: it hangs by then.
  if mv "$PLAYED_HOST/docker/hang-restart" "$PLAYED_HOST/docker/hangs" 2>/dev/null; then held=yes; else held=; fi
  : > "$PLAYED_HOST/docker/reached-restart"
  if [ -n "$held" ]; then while [ -e "$PLAYED_HOST/docker/hangs" ]; do sleep 0.1; done; fi
fi
case "$verb" in
  restart | start) start "$1" ;;
  reload) cp "$(cat "$unit/Config")" "$unit/Loaded"; case "$(cat "$unit/Loaded")" in *refuse*) echo "Job for $1 failed." >&2; exit 1 ;; esac ;;
  stop) echo inactive > "$unit/ActiveState"; rm -f "$unit/Loaded" ;;
  enable) : > "$unit/enabled" ;;
  disable) rm -f "$unit/enabled" ;;
esac
exit 0
`

export const JOURNALCTL = `
while [ "$1" != -u ]; do shift; done
echo "$2 has read $(cat "\${PLAYED_SYSTEMD:-$PLAYED_HOST/systemd}/$2/Loaded" 2>/dev/null)"
`

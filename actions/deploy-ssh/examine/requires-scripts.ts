import {shellQuote, type Script} from '../../../lib/ssh/shell.ts'
import {UNIT_FUNCTIONS} from '../../../lib/host/roads/service.ts'
import type {Requirement} from './requires.ts'

/**
 * Functions that say what is missing, `say missing INDEX WHY [DETAIL]`, and change nothing. Each works with what the host has: Debian, Alpine, with and
 * without lvm, dpkg, rpm, apk, pacman. What an account may not see is asked of `sudo -n` second, and what cannot be told is said as that.
 */
const FUNCTIONS = `
miss() { say missing "$*"; }
have() { command -v "$1" >/dev/null 2>&1; }
is_root() { [ "$(id -u)" = 0 ]; }
may_sudo() { ! is_root && have sudo && sudo -n true >/dev/null 2>&1; }

need_command() { if ! have "$2"; then miss "$1" absent; fi; }
need_user() { if ! id -u "$2" >/dev/null 2>&1; then miss "$1" absent; fi; }
need_group() {
  if getent group "$2" >/dev/null 2>&1 || grep -q "^$2:" /etc/group 2>/dev/null; then return 0; fi
  miss "$1" absent
}
need_file() {
  if [ -e "$2" ]; then return 0; fi
  if may_sudo && sudo -n test -e "$2"; then return 0; fi
  miss "$1" absent
}

need_unit() {
  if ! have_systemd; then miss "$1" no-systemd; return 0; fi
  case "$(property "$2" LoadState)" in
    loaded) ;;
    masked) miss "$1" masked; return 0 ;;
    '' | not-found) miss "$1" absent; return 0 ;;
    *) miss "$1" broken; return 0 ;;
  esac
  active=$(property "$2" ActiveState)
  case "$active" in
    active | reloading | refreshing) return 0 ;;
    activating) if [ "$(property "$2" SubState)" != auto-restart ]; then return 0; fi ;;
    inactive)
      # It is started when it is needed, or has done its work.
      if [ "$(property "$2" Type)" = oneshot ]; then return 0; fi
      for trigger in $(property "$2" TriggeredBy); do
        if [ "$(property "$trigger" ActiveState)" = active ]; then return 0; fi
      done
      ;;
  esac
  miss "$1" not-running "$active"
}

need_vg() {
  if ! have vgs; then miss "$1" no-tool; return 0; fi
  if vgs --noheadings -o vg_name "$2" </dev/null >/dev/null 2>&1; then return 0; fi
  if is_root; then miss "$1" absent; return 0; fi
  if ! may_sudo; then miss "$1" unknown; return 0; fi
  if ! sudo -n vgs --noheadings -o vg_name "$2" </dev/null >/dev/null 2>&1; then miss "$1" absent; fi
}

need_package() {
  tool=
  if have dpkg-query; then
    tool=dpkg
    if dpkg-query -W -f='\${Status}\\n' "$2" 2>/dev/null | grep -q ' installed$'; then return 0; fi
  fi
  if have rpm; then
    tool=\${tool:-rpm}
    if rpm -q "$2" >/dev/null 2>&1 || rpm -q --whatprovides "$2" >/dev/null 2>&1; then return 0; fi
  fi
  if have apk; then tool=\${tool:-apk}; if apk info -e "$2" >/dev/null 2>&1; then return 0; fi; fi
  if have pacman; then tool=\${tool:-pacman}; if pacman -Q "$2" >/dev/null 2>&1; then return 0; fi; fi
  if [ -z "$tool" ]; then miss "$1" no-tool; else miss "$1" absent "$tool"; fi
}

need_disk() {
  place=$2
  while [ ! -e "$place" ] && [ "$place" != / ]; do place=\${place%/*}; place=\${place:-/}; done
  free=$(df -Pk "$place" 2>/dev/null | awk 'NR == 2 {print $4}' || true)
  case "$free" in
    '' | *[!0-9]*) miss "$1" unknown ;;
    *) if [ "$free" -lt "$3" ]; then miss "$1" too-little "$free"; fi ;;
  esac
}

# The sockets that listen on the port $1 of the protocol $2, by their numbers.
sockets_on() {
  hex=$(printf '%04X' "$1")
  if [ "$2" = udp ]; then listens=07; else listens=0A; fi
  for table in "/proc/net/$2" "/proc/net/\${2}6"; do
    if [ -r "$table" ]; then awk -v end=":$hex\\$" -v listens="$listens" 'NR > 1 && $4 == listens && $2 ~ end {print $10}' "$table"; fi
  done
}
processes_of() {
  property "$1" MainPID
  folder=$(property "$1" ControlGroup)
  if [ -z "$folder" ]; then return 0; fi
  for top in /sys/fs/cgroup /sys/fs/cgroup/systemd /sys/fs/cgroup/unified; do
    cat "$top$folder/cgroup.procs" "$top$folder"/*/cgroup.procs 2>/dev/null || true
  done
}
listens_for_us() {
  for unit in $units; do
    for one in "$unit" $(property "$unit" TriggeredBy); do
      if property "$one" Listen | grep -q "[:.]$1 (" && [ "$(property "$one" ActiveState)" = active ]; then return 0; fi
    done
    for process in $(processes_of "$unit"); do
      if [ "$process" = 0 ]; then continue; fi
      held=$(ls -l "/proc/$process/fd" 2>/dev/null || true)
      case "$held" in *"socket:[$2]"*) return 0 ;; esac
    done
  done
  return 1
}
need_port() {
  if [ ! -r "/proc/net/$3" ]; then miss "$1" unknown; return 0; fi
  sockets=$(sockets_on "$2" "$3")
  if have docker && [ -n "$sockets" ]; then
    if [ -n "$(docker ps -q --filter "label=com.docker.compose.project=$project" --filter "publish=$2/$3" 2>/dev/null || true)" ]; then return 0; fi
  fi
  for socket in $sockets; do
    if have_systemd && listens_for_us "$2" "$socket"; then continue; fi
    who=
    if have ss; then
      if [ "$3" = udp ]; then flag=-u; else flag=-t; fi
      who=$(ss -Hlnp "$flag" "sport = :$2" 2>/dev/null | sed -n 's/.*users:(("\\([^"]*\\)".*/\\1/p' | sort -u | one_line || true)
    fi
    if is_root; then miss "$1" taken "$who"; else miss "$1" taken-by-others "$who"; fi
    return 0
  done
}
`

/**
 * Says all of the requirements that a host does not meet.
 *
 * @param values.units of this project, whose ports are free for it; separated by blanks
 */
export function requiresScript(requirements: readonly Requirement[], values: {project: string; units: string}): Script {
  return {
    name: 'requires',
    values,
    body: `
PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"
${UNIT_FUNCTIONS}
${FUNCTIONS}
${requirements.map(call).join('\n')}
say checked ${requirements.length}
`
  }
}

function call(requirement: Requirement, index: number): string {
  if (requirement.kind === 'port') return `need_port ${index} ${requirement.port} ${requirement.protocol}`
  if (requirement.kind === 'disk') return `need_disk ${index} ${shellQuote(requirement.path)} ${Math.ceil(requirement.bytes / 1024)}`
  return `need_${requirement.kind} ${index} ${shellQuote(requirement.name)}`
}

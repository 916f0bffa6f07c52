/**
 * Functions that every script on the host can use, in POSIX sh. A process group is written down as `GROUP_BOOT_START`: its number, the id of
 * the machine's boot, and when its leader began, so that a number that another program has got since is not taken for it. `/proc` has all of
 * that on Linux; elsewhere `ps` has most of it.
 */
export const FUNCTIONS = `
boot=
read -r boot 2>/dev/null </proc/sys/kernel/random/boot_id || true
look_at() {
  state= group= began=
  if [ -r "/proc/$1/stat" ] && read -r stat 2>/dev/null <"/proc/$1/stat"; then
    set -- \${stat##*) }
    state=$1 group=$3 began=\${20}
  elif looked=$(ps -o state= -o pgid= -o lstart= -p "$1" 2>/dev/null); then
    set -- $looked
    if [ "$#" -gt 2 ]; then
      state=$1 group=$2
      shift 2
      began=$(printf '%s' "$*" | tr -d ' :')
    fi
  fi
}
look_at "$$"
own=$group
look_at "$own"
self=\${own:-unknown}_\${boot}_\${began}

# Whether a process group that was written down is still at work.
alive() {
  case "\${1%%_*}" in ''|0|1|*[!0-9]*) return 1 ;; esac
  kill -0 "-\${1%%_*}" 2>/dev/null || return 1
  look_at "\${1%%_*}"
  # While a group has members, no new process gets its number (Linux): without a leader it is the old one, if the machine is.
  if [ -z "$began" ]; then began=\${1##*_}; fi
  if [ "\${1#*_}" != "\${boot}_\${began}" ]; then return 1; fi
  case "$state" in ''|Z) any_works "\${1%%_*}" ;; esac
}

# Whether a process of a group whose leader has ended is at work: those that have ended stay in it until somebody asks for them, in a container perhaps for ever.
any_works() {
  if [ ! -r "/proc/$$/stat" ]; then [ "$state" != Z ]; return; fi
  [ -n "$(sed -n "s/^[0-9]* (.*) [^XZ] [0-9]* $1 .*/&/p" /proc/[0-9]*/stat 2>/dev/null)" ]
}

nap() { sleep 0.2 2>/dev/null || sleep 1; }

# Ends the process groups, first asked, after five seconds forced; never its own.
end_groups() {
  for ending; do
    if [ "$ending" = "$self" ] || ! alive "$ending"; then continue; fi
    kill -TERM "-\${ending%%_*}" 2>/dev/null || true
    tries=0
    while [ "$tries" -lt 25 ] && alive "$ending"; do nap; tries=$((tries + 1)); done
    if alive "$ending"; then kill -KILL "-\${ending%%_*}" 2>/dev/null || true; fi
  done
}

# The end of a script that is still at work: what it started ends with it.
time_is_up() {
  trap '' TERM PIPE
  printf 'The time is up.\\n' >&2 || true
  case "$own" in ''|0|1) kill "$working" 2>/dev/null || true; return 0 ;; esac
  kill -TERM "-$own" 2>/dev/null || true
  tries=0
  while [ "$tries" -lt 25 ]; do
    look_at "$working"
    case "$state" in ''|Z) break ;; esac
    nap
    tries=$((tries + 1))
  done
  if [ -n "\${work-}" ]; then rm -rf "$work/login" "$work/groups/$self"; fi
  kill -KILL "-$own"
}

# The first line of the file $1, as \`first\`; empty where there is none. (A shell does it without another program.)
read_first() {
  first=
  if [ -f "$1" ]; then IFS= read -r first 2>/dev/null < "$1" || true; fi
}

# The names in the folder $1, one a line.
names_in() { for name_in in "$1"/*; do if [ -e "$name_in" ]; then printf '%s\\n' "\${name_in##*/}"; fi; done; }

# The process groups of the lock that work in the folder $1: its phases.
phases_of() { names_in "$1/groups"; }

# Those that watch over it: the one that stays for as long as the connection does, and one that puts back what ran before.
watchers_of() { cat "$1/guard" 2>/dev/null || true; names_in "$1/restoring"; }

holding() { [ -e "$directory/.lock/owner-$token" ]; }

# Whether the host has finished alone what was done under our lock, see lib/host/restore-scripts.ts.
finished_alone() { [ "$(sed -n 1p "$directory/restore.log" 2>/dev/null)" = "lock $token" ]; }

# Removes the folder $1 of a lock. A script that begins in that moment writes itself into it: then rm finds it full, and is asked again.
remove_work() {
  tries=0
  while ! rm -rf "$1" 2>/dev/null && [ "$tries" -lt 25 ]; do nap; tries=$((tries + 1)); done
}

unlock() {
  rm "$directory/.lock/owner-$token" 2>/dev/null || return 0
  rmdir "$directory/.lock" 2>/dev/null || true
  remove_work "$directory/.lock-$token"
}
`

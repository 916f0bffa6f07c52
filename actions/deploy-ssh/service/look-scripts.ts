import {RELEASE_FILES} from '../../../lib/host/layout.ts'
import {UNIT_FUNCTIONS} from '../../../lib/host/roads/service.ts'
import {shellQuote, type Script} from '../../../lib/ssh/shell.ts'
import {LOOK_AT_FOLDER} from '../examine/folder.ts'
import type {ServicePlan} from './plan.ts'

const FUNCTIONS = `
tab=$(printf '\\t')
have() { command -v "$1" >/dev/null 2>&1; }
look_at_target() {
  if [ -L "$2" ]; then say target "$1 link $(readlink "$2" | one_line)"; return 0; fi
  if [ -d "$2" ]; then say target "$1 folder"; return 0; fi
  if [ -e "$2" ] && [ ! -f "$2" ]; then say target "$1 special"; return 0; fi
  above=\${2%/*}
  while [ -n "$above" ] && [ ! -e "$above" ]; do above=\${above%/*}; done
  above=\${above:-/}
  if [ ! -d "$above" ]; then say target "$1 below-file $above"; return 0; fi
  if [ ! -w "$above" ]; then say target "$1 not-writable $above"; fi
}
look_at_kept() { if [ ! -f "$directory/live/$2" ]; then say kept-missing "$1"; fi; }
look_at_owner() {
  # A number needs no account: in a container it is one of the machine outside.
  case "\${2%:*}" in *[!0-9]*) if ! id -u "\${2%:*}" >/dev/null 2>&1; then say owner "$1 user"; fi ;; esac
  case "\${2#*:}" in
    *[!0-9]*) if ! getent group "\${2#*:}" >/dev/null 2>&1 && ! grep -q "^\${2#*:}:" /etc/group 2>/dev/null; then say owner "$1 group"; fi ;;
  esac
}
# What the release that runs has put there, and which of its units run.
tell_earlier() {
  earlier=$directory/releases/$(cat "$directory/current" 2>/dev/null || true)
  if [ -f "$earlier/${RELEASE_FILES.targets}" ]; then
    while IFS="$tab" read -r mode default owner action unit reload name; do
      case "$name" in root/*) if [ -e "/\${name#root/}" ]; then say earlier-target "/\${name#root/}"; fi ;; esac
    done < "$earlier/${RELEASE_FILES.targets}"
  fi
  if have_systemd && [ -f "$earlier/${RELEASE_FILES.units}" ]; then
    while IFS="$tab" read -r unit more; do
      if [ "$(property "$unit" ActiveState)" = active ]; then say earlier-unit "$unit"; fi
    done < "$earlier/${RELEASE_FILES.units}"
  fi
}
look_at_unit() {
  load=$(property "$2" LoadState)
  say unit "$1 \${load:-not-found}"
  if [ "$3" = reload ] && [ "$load" = loaded ] && [ "$(property "$2" CanReload)" = no ]; then say unit "$1 cannot-reload"; fi
}
`

/** Looks at everything that a service deploy needs, and changes nothing. The numbers are those of the plan's files and units. */
export function lookAtServiceScript(plan: ServicePlan, values: {directory: string; project: string}): Script {
  const targets = plan.files.flatMap(({target}, index) => (target.startsWith('/') ? [`look_at_target ${index} ${shellQuote(target)}`] : []))
  const owners = plan.files.flatMap(({owner}, index) => (owner === undefined ? [] : [`look_at_owner ${index} ${shellQuote(owner)}`]))
  const kept = plan.files.flatMap(({name, isSent}, index) => (isSent ? [] : [`look_at_kept ${index} ${shellQuote(name)}`]))
  const units = plan.units.map(({name, action}, index) => `look_at_unit ${index} ${shellQuote(name)} ${action}`)
  return {
    name: 'look-at-service',
    values,
    body: `
PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin"
${UNIT_FUNCTIONS}
${FUNCTIONS}
${LOOK_AT_FOLDER}
say account "$(id -u)"
say platform "$(uname -s)/$(uname -m)"
for program in cmp stat readlink; do if ! have "$program"; then say program-missing "$program"; fi; done
${[...targets, ...owners, ...kept].join('\n')}
if have_systemd; then
  say systemd "$(systemctl show -p Version </dev/null | sed -n 's/^Version=//p')"
${units.map(line => `  ${line}`).join('\n')}
fi
tell_earlier
say complete yes
`
  }
}

import type {Script} from '../../../lib/ssh/shell.ts'

/** The scripts that only `mode: check` runs. They change nothing on the host. */

/** Says the platform of the Docker engine, as `linux/amd64`. */
export function platformScript(): Script {
  return {name: 'platform', body: `say platform "$(docker version --format '{{.Server.Os}}/{{.Server.Arch}}' 2>/dev/null || true)"`}
}

/** Says who holds the project's lock, in the words of the script that takes it. */
export function lookAtLockScript(values: {directory: string}): Script {
  return {
    name: 'look-at-lock',
    values,
    body: `
if [ ! -f "$directory/.lock/owner" ]; then say lock taken; return; fi
say lock held
say now "$(date +%s)"
while IFS= read -r line; do say owner "$line"; done < "$directory/.lock/owner" || true
`
  }
}

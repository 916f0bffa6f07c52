import type {Script} from '../../../lib/ssh/shell.ts'

/** The scripts that only `mode: check` runs. They change nothing on the host. */

/** Says the platform of the Docker engine, as `linux/amd64`. */
export function platformScript(): Script {
  return {name: 'platform', body: `say platform "$(docker version --format '{{.Server.Os}}/{{.Server.Arch}}' 2>/dev/null || true)"`}
}

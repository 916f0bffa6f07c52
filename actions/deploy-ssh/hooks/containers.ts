import {shellQuote} from '../../../lib/ssh/shell.ts'

/** The shell function `running_of SERVICE`: the newest running container of a service of `$project`; nothing where none runs. */
export const RUNNING_OF = `
running_of() {
  docker ps -q --no-trunc --filter "label=com.docker.compose.project=$project" --filter "label=com.docker.compose.service=$1" \\
    --filter label=com.docker.compose.oneoff=False --filter status=running | head -n 1
}
`

/** An argument list as words of a shell. */
export const words = (argv: readonly string[]) => argv.map(shellQuote).join(' ')

import {COMPOSE} from './compose.ts'
import {CONTAINERS} from './containers.ts'
import {ENGINE} from './engine.ts'
import {IMAGES} from './images.ts'

/** The shell function `reach`: it says that a place is reached, and hangs there when the test wants that. It needs `$state`. */
export const REACH = `
reach() {
  # Whoever sees that the place is reached may let it go on at once: it hangs by then.
  if mv "$state/hang-$1" "$state/hangs" 2>/dev/null; then held=yes; else held=; fi
  : > "$state/reached-$1"
  if [ -n "$held" ]; then while [ -e "$state/hangs" ]; do sleep 0.1; done; fi
}
`

/**
 * `docker` on a played host: a shell `case` over its arguments, in pieces by topic. What a test needs besides it writes itself with
 * `PlayedHost.docker`: those cases come first. `reach PLACE` says that a place is reached, and hangs there when the test wants that; `$state` is
 * the folder of the engine's state, `$last` the last argument, `$image` what runs.
 *
 * @param more lines of the `case`  @param functions sh text before it
 */
export const dockerProgram = (more = '', functions = '') => `#!/bin/sh
state=$PLAYED_PLACE/docker
config=
if [ "$1" = --config ]; then config=$2; shift 2; fi
for last; do :; done
${REACH.trim()}
image=$(cat "$state/image" 2>/dev/null)
${functions.trim()}
case "$*" in
${[more, ENGINE, IMAGES, CONTAINERS, COMPOSE]
  .map(cases => cases.replace(/^\n|\n$/g, ''))
  .filter(cases => cases !== '')
  .join('\n')}
esac
`

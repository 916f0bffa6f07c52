import {chmod, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {REACH} from '../../../support/played-docker/program.ts'

/** The project that is deployed. */
export const PROJECT = 'wiki'

/**
 * The shell function `gate ARGUMENTS`: which phase of a deploy a call of docker belongs to, so that the host can be stopped there. It is stopped by that
 * event, and goes on when the test says so. (`up`, and what is no call of docker, stands elsewhere.)
 */
export const GATE = `
gate() {
  case "$1" in
    'version '*) if [ -e "$HOME/fairway/${PROJECT}/.lock" ]; then reach lock; else reach examine; fi ;;
    'login '*) reach login ;;
    'pull '*) reach pull ;;
    'exec '*fault-backup*) reach backup ;;
    'wait '*) reach migrate ;;
    'exec '*fault-verify*) reach verify ;;
    'exec '*fault-after*) reach after ;;
    'image ls '*) reach unlock ;;
  esac
}
`

/** A program of a host that reaches a phase, and is what it was. @param state the folder of {@link REACH} @param before sh text */
const gated = (state: string, before: string, program: string) => `#!/bin/sh
state='${state}'
${REACH.trim()}
${before.trim()}
exec ${program} "$@"
`

/**
 * The programs of the host that are no docker and belong to a phase: the files arrive with `tar`, the commit begins with the release's facts, and the
 * release counts from the moment at which `current` is renamed.
 */
export async function gatePrograms(bin: string, state: string): Promise<void> {
  await put(join(bin, 'tar'), gated(state, 'reach files', '/bin/tar'))
  const commit = `case "$*" in *'/fairway.release.json.new '*) reach commit ;; *'/${PROJECT}/current.new '*) reach current ;; esac`
  await put(join(bin, 'mv'), gated(state, commit, '/bin/mv'))
}

/** The same around a real docker. `up` is stopped when the containers were changed, and before its caller knows. */
export function gateDocker(bin: string, state: string, docker: string): Promise<void> {
  const before = `
${GATE.trim()}
words="$*"
case "$1" in --config) words=\${words#--config * } ;; esac
gate "$words"
case "$words" in
  'compose '*' up '*)
    ${docker} "$@"
    code=$?
    reach up
    exit "$code" ;;
esac`
  return put(join(bin, 'docker'), gated(state, before, docker))
}

async function put(path: string, text: string): Promise<void> {
  // It may be a link to this machine's own program, which must not be written through.
  await rm(path, {force: true})
  await writeFile(path, text)
  await chmod(path, 0o755)
}

import {LOOK_AT_FOLDER} from '../examine/folder.ts'
import {preflightScript} from '../examine/state-scripts.ts'
import {READ_CONFIG} from '../compose/config-scripts.ts'
import type {HeldLock, Script} from '../../../lib/ssh/shell.ts'
import {LIST_RELEASES} from './list-scripts.ts'

/** Looks at a host as a deploy does, and says besides what releases it has. */
export function examineScript(values: {directory: string; project: string}): Script {
  const script = preflightScript(values)
  return {...script, body: `${script.body}\n${LIST_RELEASES}`}
}

/** Says what releases a host has, and nothing else of it. */
export function listScript(values: {directory: string; project: string}): Script {
  return {name: 'list', values, body: `${LOOK_AT_FOLDER}\n${LIST_RELEASES}\nsay complete yes`}
}

/**
 * Begins to go back to a release that is there: the lock says which one, and, before that, that it is `kept`, so that nobody who takes this back removes it.
 * Then Compose reads its files.
 */
export function goBackScript(values: HeldLock & {id: string; project: string; record: string}): Script {
  return {
    name: 'go-back',
    values: {...values},
    lock: 'needed',
    body: `
release=$directory/releases/$id
: > "$work/kept"
printf '%s' "$record" > "$work/record"
printf '%s\\n' "$id" > "$work/release"
cd "$release"
rm -f tags-before
say release "$id"
${READ_CONFIG}
`
  }
}

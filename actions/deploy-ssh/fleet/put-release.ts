import {ActionError} from '../../../lib/action/errors.ts'
import type {Tree} from '../../../lib/ssh/archive.ts'
import type {HostAnswer, RunOptions} from '../../../lib/ssh/connection.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import type {HeldLock, Script} from '../../../lib/ssh/shell.ts'
import type {Session} from '../road.ts'

export interface NewRelease {
  /** Its files, also those that say what it is (lib/host/layout.ts): `fairway.road` is one of them. */
  readonly tree: Tree
  /** What it brings, as twelve hexadecimal digits: the beginning of a digest. */
  readonly content: string
}

/**
 * Puts a release on the host under the lock, and does something in its folder then: all of that is one round trip. The folder appears whole, under
 * its id: the host's time, what it brings, and a piece of the lock's token, so that no two runs ever have the same one. The lock remembers it first,
 * so that what this run made, and nothing else, can be taken back. Sets `session.id`.
 *
 * @param then what is done in the folder
 * @returns what that came to
 * @throws ActionError when the files cannot be written
 */
export async function putRelease(
  session: Session,
  {tree, content}: NewRelease,
  then: Pick<Script, 'body' | 'values'>,
  options: RunOptions
): Promise<HostAnswer> {
  const {host, held} = session
  const into = `${held.directory}/.lock-${held.token}/new`
  const answer = await host.send(tree, into, putReleaseScript(held, content, session.record, then), options)
  const id = answer.said.get('release')
  if (id === undefined) throw new ActionError(`The release directory could not be made on the host: ${lastLine(answer.stderr)}`)
  session.id = id
  return answer
}

export function putReleaseScript(
  {token}: HeldLock,
  content: string,
  record: string,
  {body, values}: Pick<Script, 'body' | 'values'>
): Script {
  return {
    name: 'put-release',
    values: {...values, content, record, mark: token.slice(0, 8)},
    lock: 'needed',
    body: `
id=$(date -u +%Y%m%dT%H%M%SZ)-$content-$mark
release=$directory/releases/$id
printf '%s' "$record" > "$work/record"
printf '%s\\n' "$id" > "$work/release"
if [ -e "$release" ] || ! mv "$work/new" "$release"; then rm -f "$work/release"; return 1; fi
say release "$id"
cd "$release"
${body.trim()}
`
  }
}

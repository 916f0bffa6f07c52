import {ActionError} from '../action/errors.ts'
import {LAST_MEMBER} from './archive.ts'
import {lastLine} from './errors.ts'
import type {HeldLock, Script} from './shell.ts'

/**
 * The remote command that takes a script and files over one input: the number of the script's lines, the lines, the archive. `sh -s` would
 * read ahead into the archive; the read builtin takes no byte too much from a pipe (POSIX). No quotes and line breaks in it, for the account's
 * own shell may be any.
 */
export const RECEIVE_COMMAND = `sh -c '${[
  'nl=$(printf "\\nx"); nl=${nl%x}; text=; IFS= read -r count',
  'while [ "$count" -gt 0 ]; do IFS= read -r line; text=$text$line$nl; count=$((count - 1)); done',
  'eval "$text"'
].join('; ')}'`

/** The script as {@link RECEIVE_COMMAND} reads it; the archive follows. */
export function receivedText(text: string): string {
  return `${text.split('\n').length - 1}\n${text}`
}

/**
 * Unpacks the archive into a new folder, which gets its name once it is whole. Modes are those of the archive, because nothing is masked: the
 * folder around is the account's alone.
 */
export function unpackScript(into: string, held: HeldLock | undefined): Script {
  return {
    name: 'send',
    values: {into},
    input: 'kept',
    ...(held === undefined ? {} : {lock: 'needed' as const}),
    body: `
parent=\${into%/*}
fresh=$parent/.new-\${into##*/}
mkdir -p "$parent"
if [ -e "$into" ]; then printf 'It is there already.\\n' >&2; return 1; fi
rm -rf "$fresh"
mkdir "$fresh"
if ! ( umask 000; tar -xf - -C "$fresh" <&3 ) || [ ! -f "$fresh/${LAST_MEMBER}" ]; then rm -rf "$fresh"; return 1; fi
rm "$fresh/${LAST_MEMBER}"
mv "$fresh" "$into"
`
  }
}

/** Why files did not get to the host. */
export function unwritten(into: string, {stderr, exitCode}: {readonly stderr: string; readonly exitCode: number}): ActionError {
  if (/no space left|quota exceeded/i.test(stderr)) {
    return new ActionError(`The host could not write ${into}: its disk is full.`, 'Free some space on it.')
  }
  if (exitCode === 127 || /tar: (command )?not found/.test(stderr)) return new ActionError('The host has no "tar".', 'Install it.')
  return new ActionError(`The host could not write ${into}: ${lastLine(stderr)}`)
}

// The only door to the runner's log. What a line holds comes from an image, a folder, a server or a program as often as not, so every line
// of every action passes here: secrets are hidden, and the runner takes none of it for a command.
import {redact} from '../secrets/redact.ts'
import {inertLine, inertLines} from './log-line.ts'
import * as runner from './runner.ts'

/** A line as it is shown, whatever it was made of. */
const shown = (text: string): string => inertLine(redact(text))

/** An annotation of the run may be a list. Its line breaks are escaped, so that it is one command to the runner. */
const annotation = (text: string): string => inertLines(redact(text))

/** What the step says while it works. */
export const log = {
  /** Always one line. */
  info: (text: string): void => runner.info(shown(text)),
  notice: (text: string): void => runner.notice(annotation(text)),
  /** @param place in the repository: GitHub shows the warning there */
  warning: (text: string, place?: {readonly file: string; readonly line: number}): void =>
    runner.warning(annotation(text), place && {file: shown(place.file), line: place.line}),
  error: (text: string): void => runner.error(annotation(text)),
  /** Says why the step is red, and makes it so. */
  fail: (text: string): void => runner.setFailed(annotation(text)),
  /** Begins lines that are folded until a person opens them. */
  startGroup: (title: string): void => runner.startGroup(shown(title)),
  endGroup: (): void => runner.endGroup(),
  group: <Value>(title: string, work: () => Promise<Value>): Promise<Value> => runner.group(shown(title), work)
}

// The only door to the runner's log. What a line holds comes from an image, a folder, a server or a program as often as not, so every line
// of every action passes here: secrets are hidden, and the runner takes none of it for a command.
import * as core from '@actions/core'
import {redact} from '../secrets/redact.ts'
import {inertLine, inertLines} from './log-line.ts'

/** A line as it is shown, whatever it was made of. */
const shown = (text: string): string => inertLine(redact(text))

/** An annotation of the run may be a list. @actions/core escapes its line breaks, so that it is one command to the runner. */
const annotation = (text: string): string => inertLines(redact(text))

/** What the step says while it works. */
export const log = {
  /** Always one line. */
  info: (text: string): void => core.info(shown(text)),
  notice: (text: string): void => core.notice(annotation(text)),
  warning: (text: string): void => core.warning(annotation(text)),
  error: (text: string): void => core.error(annotation(text)),
  /** Says why the step is red, and makes it so. */
  fail: (text: string): void => core.setFailed(annotation(text)),
  /** Begins lines that are folded until a person opens them. */
  startGroup: (title: string): void => core.startGroup(shown(title)),
  endGroup: (): void => core.endGroup(),
  group: <Value>(title: string, work: () => Promise<Value>): Promise<Value> => core.group(shown(title), work)
}

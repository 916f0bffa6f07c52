// eslint-disable-next-line no-control-regex -- the colours of a terminal
const COLOURS = /\u001b\[[\d;]*m/g

/**
 * Text from outside as one line of a log: no line break, no control or direction character, and no `##[`, which the runner reads as a
 * command wherever it is (actions/runner, ActionCommand.TryParse). Never the beginning of a line: `::` is a command there.
 */
export function oneLine(text: string): string {
  return text
    .replace(COLOURS, '')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll('##[', '## [')
    .trim()
}

/**
 * Any text as one whole line that nobody takes for a command, with its indentation. The runner looks for `::` after the blanks of a line,
 * and ends a line at a lone carriage return too (actions/runner, ActionCommand.TryParseV2; .NET, StreamReader.ReadLine).
 */
export const inertLine = (text: string): string => `${/^ */.exec(text)?.[0] ?? ''}${oneLine(text).replace(/^::/, ': :')}`

/** Several lines, such as those of a stack, each of which nobody takes for a command. */
export const inertLines = (text: string): string => text.split('\n').map(inertLine).join('\n')

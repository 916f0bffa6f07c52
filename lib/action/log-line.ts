/**
 * Text from outside as one line of a log: no line break, no control or direction character, and no `##[`, which the runner reads as a
 * command wherever it is (actions/runner, ActionCommand.TryParse). Never the beginning of a line: `::` is a command there.
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
    .replaceAll('##[', '## [')
    .trim()
}

/** Several lines, such as those of a stack, each of which nobody takes for a command. */
export const inertLines = (text: string): string =>
  text
    .split('\n')
    .map(line => `${/^ */.exec(line)?.[0] ?? ''}${oneLine(line).replace(/^::/, ': :')}`)
    .join('\n')

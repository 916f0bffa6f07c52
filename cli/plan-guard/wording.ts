/** What the errors of the action call a thing, and what it is called here. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  // What is left of the colours of a program that is quoted, once their first character is gone.
  [/ ?(?:\[\d*(?:;\d+)*m ?)+/g, ' '],
  [/ Add a step with actions\/setup-tools [^.]*\./, ' Install it, or name the program with --binary.'],
  [/\(input "([a-z-]+)"\)/g, '(--$1)'],
  [/\binput "plan"/gi, 'PLAN'],
  [/\binput "([a-z-]+)"/gi, '--$1'],
  [/relative to the workspace/g, 'relative to this folder'],
  [/, and check it out before\./g, '.'],
  [/Check that the step that (made it|wrote the file) did not fail\./g, 'Check that what made it did not fail.'],
  [/: the line ("[^"]*") fits no type/, ': $1 fits no type'],
  [/ on a line of its own, as ([^,]+),[^.]*\.$/, ', as $1; more than one: repeat the option.'],
  [/absolute or relative to this folder\./, 'or pipe it in, with - in its place.']
]

/** An error of the action in the words of the command line: its inputs are options here. */
export const inTerminalWords = (message: string) => WORDS.reduce((text, [pattern, words]) => text.replace(pattern, words), message)

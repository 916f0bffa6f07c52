import {MARK, PART_MARK} from './shell.ts'

/** What one of several scripts wrote. */
export interface Part {
  readonly stdout: string
  readonly stderr: string
}

/**
 * What each script of one trip wrote, in their order; those that did not begin are missing. What came before the first is of nobody: a banner, or
 * a noisy profile. When none began at all, everything is the first one's, because it says why.
 */
export function splitParts(stdout: string, stderr: string): [Part, ...Part[]] {
  const [said, complained] = [piecesOf(stdout), piecesOf(stderr)]
  if (said.length === 0 && complained.length === 0) return [{stdout, stderr}]
  // A host that loses its error output in part: better a reason of another script than none.
  if (complained.length === 0) complained.push(...said.slice(1).map(() => ''), stderr)
  const partAt = (at: number) => ({stdout: said[at] ?? '', stderr: complained[at] ?? ''})
  return [partAt(0), ...Array.from({length: Math.max(said.length, complained.length) - 1}, (_, at) => partAt(at + 1))]
}

/** Nothing that a script wrote is changed: the mark brings its own line break before it. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let rest = `\n${text}`
  for (;;) {
    const mark = `\n${PART_MARK}${pieces.length + 1}\n`
    const at = rest.indexOf(mark)
    if (at === -1) return pieces
    if (pieces.length > 0) pieces[pieces.length - 1] = rest.slice(0, at)
    rest = rest.slice(at + mark.length)
    pieces.push(rest)
  }
}

/** Whether a script of ours has run at all; what is said to us is ours, too. */
export function hasBegun(stdout: string): boolean {
  return `\n${stdout}`.includes(`\n${MARK}`)
}

/** What programs said, without the lines by which we tell our scripts apart: where ssh says why it failed, those are no reason. */
export function withoutPartMarks(text: string): string {
  return text
    .split('\n')
    .filter(line => !line.startsWith(PART_MARK))
    .join('\n')
}

/** Hands lines on but for our answers, and for the empty line that a mark brings along. */
export function withoutMarks(onLine: (line: string) => void): (line: string) => void {
  let isHeldBack = false
  return line => {
    if (isHeldBack && !line.startsWith(PART_MARK)) onLine('')
    isHeldBack = line === ''
    if (!isHeldBack && !line.startsWith(MARK)) onLine(line)
  }
}
